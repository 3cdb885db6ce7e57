import { repairDigits } from '../domain/checksum.ts';
import {
  DAY_MONTH,
  FEAST,
  FULL_MONTH,
  isCalendarDate,
  MONTH,
  MONTH_DAY,
  MONTH_YEAR,
  NUMERIC_DATE,
  NUMERIC_MONTH_YEAR,
  SEASON,
  WEEKDAY,
  WORDED_DATE,
  YEAR,
} from './date-grammar.ts';
import { endsBefore, hasUnitAfter } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const LEADING_DAY = `(?:${WEEKDAY},?[ ]{1,2}(?:le |the )?)?`;
const BEFORE_YEAR =
  "(?:en|depuis|dès|fin|d[ée]but|courant|ann[ée]e|avant|apr[èe]s|vers|jusqu'en|entre|et|de|in|since|before|after|from|around|until|circa|of|between|and|year|to|early|late|by)";
const BEFORE_DAY =
  "(?:le|les|du|au|aux|des|depuis le|jusqu'au|dès le|vu|vue|revu|revue|rdv|date|[àa] partir du|on|since|until|from|by|to|of|dated|through|thru|seen|admitted|discharged|d/c)";

/** Dates in all their forms, French and English. Measures, scores, doses, versions and dates of laws are none. */
export const date = definePatternRecognizer({
  id: 'date',
  entity: 'DATE',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  rules: {
    numeric: {
      regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,/])(?<value>${LEADING_DAY}${NUMERIC_DATE})`, 'gu'),
      score: 0.95,
    },
    misread: {
      regex:
        /(?<![\p{L}\d./-])[0-3OoIl][\dOoIl]([/.-])[01OoIl][\dOoIl]\1(?:[12Il][\dOo][\dOoIlSB]{2}|[\dOo]{2})(?![\p{L}\d]|\1\d)/gu,
      score: 0.9,
    },
    spaced: {
      regex: /(?<![\d.,]|\d )(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d{2}(?!\d| \d|[.,/]\d)/gu,
      score: 0.7,
    },
    'day-month': {
      regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,/:])(?<value>${LEADING_DAY}${DAY_MONTH})`, 'gu'),
      score: 0.93,
    },
    'month-day': { regex: new RegExp(`(?<![\\p{L}\\d])(?<value>${LEADING_DAY}${MONTH_DAY})`, 'gu'), score: 0.9 },
    'month-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${MONTH_YEAR})`, 'gu'), score: 0.93 },
    'numeric-month-year': { regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,/-])${NUMERIC_MONTH_YEAR}`, 'gu'), score: 0.9 },
    'range-start': {
      regex: new RegExp(
        `(?<![\\d\\p{L}]|[\\d][.,/])(?<value>${LEADING_DAY}(?:1er|0?[1-9]|[12]\\d|3[01]))(?=(?:,[ ](?:0?[1-9]|[12]\\d|3[01])){0,4}(?:[ ](?:au|à|et|ou|to|and|or|through|until)[ ]|[ ]?-[ ]?|/)(?:le )?(?:${WEEKDAY} )?(?:1er|0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?[ ](?:of )?${MONTH})`,
        'gu',
      ),
      score: 0.85,
    },
    'range-end': {
      regex: new RegExp(
        `${MONTH}[ ](?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:[ ]?-[ ]?|[ ](?:to|and|through|until)[ ])(?:the )?(?<value>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d|[/.,]\\d|[ ]?${MONTH})(?:,?[ ]${YEAR})?)`,
        'gu',
      ),
      score: 0.85,
    },
    'day-slash-month': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:${BEFORE_DAY}|${WEEKDAY})[ :]{1,3}(?:le )?(?<value>(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|[12]\\d|3[01]))(?![\\d/]|[.,]\\d)`,
        'giu',
      ),
      score: 0.85,
    },
    'list-of-days': {
      regex:
        /\d{1,2}\/\d{2}(?:\/\d{2,4})?(?:, ?| et | and | au | to | - ?|-)(?:le |du )?(?<value>(?:0?[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2]))(?![\d/]|[.,]\d)/gu,
      score: 0.75,
    },
    'day-slash-month-range': {
      regex:
        /(?<![\d/.,])(?<value>(?:0?[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2]))(?= ?(?:au|to|-|et|and) ?(?:le )?\d{1,2}\/\d{1,2}\/\d{2,4})/gu,
      score: 0.85,
    },
    // A zero before the month is hardly ever a score or a fraction.
    'zero-month': {
      regex: /(?<![\p{L}\d/.,+-]|[:=] ?)(?:0[1-9]|[12]\d|3[01])\/0[1-9](?![\d/]|[.,]\d)/gu,
      score: 0.6,
    },
    'journal-line': {
      regex:
        /(?:^|\n)[ *-]{0,4}(?<value>(?:0?[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2]))(?=[ ]?(?:[:-]|à |at |\d{1,2} ?[h:]))/gu,
      score: 0.75,
    },
    year: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])${BEFORE_YEAR}[ ](?:l'ann[ée]e |the year |environ |mi-)?(?<value>${YEAR})(?![\\d/.,-]\\d|-\\d|[ ]?\\d|[ ]?[/x])`,
        'giu',
      ),
      score: 0.75,
      reason: 'context',
    },
    'year-range': {
      regex: /(?<![\d\p{L}./-])(?<value>(?:19|20)\d{2}[ ]?[-/][ ]?(?:19|20)?\d{2})(?![\d./-])/gu,
      score: 0.6,
    },
    'year-apart': {
      regex:
        /(?:\(|(?:^|\n)[ *-]{0,4}|(?<=\p{L}{3}), |(?<=[\p{L})]{2}) ?[:-] )(?<value>(?:19[2-9]\d|20[0-4]\d))(?=[ ]?(?:\)|:|-[ ]|[.,;](?!\d)|$|\n))/gu,
      score: 0.6,
      reason: 'context',
    },
    'year-bare': {
      regex: /(?<=\p{L}{3} )(?<value>(?:19[2-9]\d|20[0-4]\d))(?=$|[\n.;)](?!\d)|, | \p{L})/gu,
      score: 0.4,
      reason: 'context',
    },
    month: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:en|depuis|fin|d[ée]but|courant|mi|mi-|mois de|jusqu'en|jusqu'à|dès|in|since|last|early|late|mid-?|until|during)[ -]?(?:le mois de |d'|de )?(?<value>${FULL_MONTH}(?: dernier| prochain)?)(?![ ]?\\d)`,
        'gu',
      ),
      score: 0.65,
      reason: 'context',
    },
    'month-next': {
      regex: new RegExp(`(?<![\\p{L}])(?<value>${FULL_MONTH} (?:dernier|prochain))(?!\\p{L})`, 'gu'),
      score: 0.65,
    },
    compact: {
      regex:
        /(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d\d{0,3})?)?(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.65,
    },
    'compact-labelled': {
      regex:
        /(?<label>date|le|du|on)[ :=]{1,3}(?<value>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})(?!\d)/giu,
      score: 0.8,
    },
    worded: { regex: new RegExp(`(?<![\\p{L}-])(?<value>${LEADING_DAY}${WORDED_DATE})`, 'giu'), score: 0.9 },
    'feast-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${FEAST}(?: de| of)? ${YEAR})`, 'gu'), score: 0.85 },
    feast: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[àa]|pour|depuis|avant|apr[èe]s|de|lendemain de|veille de|jour de|at|on|before|after|since|around) (?:la |the )?(?<value>${FEAST})(?!\\p{L}| \\d{4})`,
        'gu',
      ),
      score: 0.45,
    },
    'season-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${SEASON}(?: de| of|,)? ${YEAR})`, 'gu'), score: 0.85 },
    week: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<value>(?:semaine|week|sem\\.?) ?\\d{1,2}(?: de| of|,|/)? ?${YEAR}|S\\d{1,2}[ /-]${YEAR}|(?:FY|T[1-4][ /-]?|Q[1-4][ /-]?)${YEAR}|(?:1er|[2-4]e|first|second|third|fourth) (?:trimestre|semestre|quarter) (?:de |of )?${YEAR})`,
        'giu',
      ),
      score: 0.8,
    },
    'relative-weekday': {
      regex: new RegExp(
        `(?<![\\p{L}])(?<value>${WEEKDAY} (?:dernier|prochain)|(?:last|next|this past) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\\p{L})`,
        'gu',
      ),
      score: 0.6,
    },
    weekday: {
      regex:
        /(?<![\p{L}])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\p{L}])/gu,
      score: 0.3,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (isOfLaw(text, start)) return false;
    if (rule === 'misread') return /[OoIlSB]/.test(value) && isCalendarDate(repairDigits(value));
    if (rule === 'numeric') return isNumericDate(value, start, end, text);
    if (SLASHED.has(rule)) return !isMeasure(value, start, end, text);
    if (rule === 'year' || rule === 'year-apart' || rule === 'year-bare') return !hasUnitAfter(text, end);
    return true;
  },
});

const SLASHED = new Set([
  'day-slash-month',
  'list-of-days',
  'zero-month',
  'journal-line',
  'numeric-month-year',
  'spaced',
]);
const SCORE_WORD =
  /(?:apgar|ta|pa|bp|tension|blood pressure|pas\/pad|eva|en|score|glasgow|gcs|mmse?|moca|cotation|cot[ée]e?|force|acuit[ée]|av|[vo]dg?|og|od|fraction|ratio|grade|nyha|asa|stade|stage|pain|douleur|souffle|murmur|karnofsky|tnm|inr|version|v|ph|ip|cycle|cure|s[ée]ance|lot|dilution|titre|titer|snellen|vision|norton|braden|evs|note[ée]?)[ :=à(]{0,4}(?:de |at |of |is |was |à )?$/iu;
const LAW =
  /(?:loi|d[ée]cret|arr[êe]t[ée](?: minist[ée]riel)?|directive|r[èe]glement|circulaire|d[ée]lib[ée]ration|convention|code|accord|rgpd|gdpr|journal officiel|j\.?o\.?|act|regulation|statute)(?: (?:n[°o] ?)?[\d\p{L}./-]{1,20}){0,2} (?:du|de|of) $/iu;
const GUIDELINE =
  /(?:recommandations?|classification|guidelines?|consensus|crit[èe]res|criteria|conf[ée]rence|who|oms|has|esc|acr|aha|acc|figo|dsm|cim|icd|eular|nice|rome|tnm|uicc|ajcc|version|[ée]dition|edition)(?: [\p{L}/-]{2,15}){0,3},? ?(?:\(|de |from |of |in |en )?$/iu;

function isOfLaw(text: string, start: number): boolean {
  return endsBefore(text, start, LAW) || endsBefore(text, start, GUIDELINE);
}

function isNumericDate(value: string, start: number, end: number, text: string): boolean {
  const numbers = value.replace(/^\P{N}+/u, '');
  if (!isCalendarDate(numbers)) return false;
  if (endsBefore(text, start, /\d{4}[ ]?[/-]$/u)) return false;
  const hasLongYear = /\d{4}/.test(numbers);
  if (endsBefore(text, start, /(?:version|release|build|ratio|article|chapitre|section|§|v)[ .:]{0,2}$/iu))
    return false;
  if (hasLongYear) return true;
  return (
    !endsBefore(text, start, SCORE_WORD) && !hasUnitAfter(text, end) && !/^[.,/-]\d/.test(text.slice(end, end + 2))
  );
}

const FRACTION_AFTER =
  /^[ ]?(?:inf|sup|moy|prox|dist|ext|int|post|ant|cp|comp|de dose|du |d'|des |sem|j(?:ours?)?|mg|ml|%|mmhg|cmhg|points?|h(?:eures?)?|ans|pds|ap|amp|gel|gél)/iu;

function isMeasure(value: string, start: number, end: number, text: string): boolean {
  if (endsBefore(text, start, SCORE_WORD) || hasUnitAfter(text, end)) return true;
  if (FRACTION_AFTER.test(text.slice(end, end + 12)) && !/0/.test(value)) return true;
  const [first, second] = value.match(/\d+/g)!.map(Number);
  if (Math.min(first!, second!) > 12) return true;
  return /^[1-4]\/[2-5]$/.test(value) || (/^(\d{1,2})\/\1$/.test(value.replace(/^0/, '')) && !/0/.test(value));
}
