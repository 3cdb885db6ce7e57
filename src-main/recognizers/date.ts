import { repairDigits } from '../domain/checksum.ts';
import {
  DAY_MONTH,
  FEAST,
  isCalendarDate,
  isOfLaw,
  MONTH,
  MONTH_DAY,
  MONTH_YEAR,
  NUMERIC_DATE,
  NUMERIC_MONTH_YEAR,
  SCORE_WORD,
  SEASON,
  WEEKDAY,
  WORDED_DATE,
  WORDED_MONTH_YEAR,
  YEAR,
} from './date-grammar.ts';
import { endsBefore, hasUnitAfter } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const DAYS = '(?:1er|0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';

/** Full dates, French and English. Measures, scores, versions and dates of laws are none. */
export const date = definePatternRecognizer({
  id: 'date',
  entity: 'DATE',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  rules: {
    numeric: {
      regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,/])(?<value>${NUMERIC_DATE})`, 'gu'),
      score: 0.95,
    },
    'after-weekday': {
      onlyWith: new RegExp(WEEKDAY, 'u'),
      regex: new RegExp(
        `(?<![\\d\\p{L}])(?<value>${WEEKDAY},?[ ]{1,2}(?:le |the )?(?:${NUMERIC_DATE}|${DAY_MONTH}|${MONTH_DAY}|${WORDED_DATE}|${DAYS}(?=[ ](?:au|et|to|and)[ ]|[ ]?-[ ]?\\d)))`,
        'gu',
      ),
      score: 0.93,
    },
    roman: {
      regex:
        /(?<![\d\p{L}]|\d[.,/])(?:0?[1-9]|[12]\d|3[01])(?:[ ]?[./-][ ]?(?:I{1,3}|I?V|VI{0,3}|I?X|XI{1,2})[ ]?[./-][ ]?(?:\d{4}|\d{2})|[ ](?:I{1,3}|I?V|VI{0,3}|I?X|XI{1,2})[ ](?:19|20)\d{2})(?![\d\p{L}])/gu,
      score: 0.85,
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
      regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,:])(?<value>${DAY_MONTH})`, 'gu'),
      score: 0.93,
    },
    'month-day': { regex: new RegExp(`(?<![\\p{L}\\d])(?<value>${MONTH_DAY})`, 'gu'), score: 0.9 },
    'month-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${MONTH_YEAR})`, 'gu'), score: 0.93 },
    'numeric-month-year': {
      regex: new RegExp(`(?<![\\d\\p{L}]|\\d[.,/-])${NUMERIC_MONTH_YEAR}`, 'gu'),
      score: 0.9,
    },
    'range-start': {
      regex: new RegExp(
        `(?<![\\d\\p{L}]|[\\d][.,/])(?<value>${DAYS})(?=(?:,[ ]${DAYS}){0,4}(?:[ ](?:au|à|et|ou|to|and|or|through|until)[ ]|[ ]?-[ ]?|/|,[ ])(?:le )?(?:${WEEKDAY} )?${DAYS}[ ](?:of )?${MONTH})`,
        'gu',
      ),
      score: 0.85,
    },
    'range-end': {
      regex: new RegExp(
        `${MONTH}[ ]${DAYS}(?:[ ]?-[ ]?|[ ](?:to|and|through|until)[ ])(?:the )?(?<value>${DAYS}(?!\\d|[/.,]\\d|[ ]?${MONTH})(?:,?[ ]${YEAR})?)`,
        'gu',
      ),
      score: 0.85,
    },
    'numeric-range-start': {
      regex:
        /(?<![\d\p{L}./,-])(?<value>(?:0?[1-9]|[12]\d|3[01])(?:[/.](?:0?[1-9]|1[0-2]))?)(?=[ ]?(?:-|au|to|et|and)[ ]?(?:le )?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d))/gu,
      score: 0.85,
    },
    'spaced-short': {
      regex: /(?<=(?:le|du|au|date :?|né|née) )(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) \d{2}(?!\d| \d|[.,/]\d)/giu,
      score: 0.6,
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
    worded: {
      onlyWith:
        /(?<!\p{L})(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|\p{L}{3,8}(?:st|nd|rd|th))[ -]/iu,
      regex: new RegExp(`(?<![\\p{L}-])(?<value>${WORDED_DATE})`, 'giu'),
      score: 0.9,
    },
    'worded-month-year': {
      onlyWith: /(?:deux[ -]mille|mille[ -]neuf|nineteen|twenty|two thousand)/iu,
      regex: new RegExp(`(?<![\\p{L}-])${WORDED_MONTH_YEAR}(?!\\p{L})`, 'giu'),
      score: 0.9,
    },
    'month-range': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<value>${MONTH})(?=[ ]?[-/][ ]?${MONTH}[ ]?(?:${YEAR}|'?\\d{2}(?!\\d)))`,
        'gu',
      ),
      score: 0.85,
    },
    'feast-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${FEAST}(?: de| of)? ${YEAR})`, 'gu'), score: 0.85 },
    'season-year': { regex: new RegExp(`(?<![\\p{L}])(?<value>${SEASON}(?: de| of|,)? ${YEAR})`, 'gu'), score: 0.85 },
    week: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<value>(?:semaine|week|sem\\.?) ?\\d{1,2}(?: de| of|,|/)? ?${YEAR}|S\\d{1,2}[ /-]${YEAR}|(?:FY|T[1-4][ /-]?|Q[1-4][ /-]?)${YEAR}|(?:1er|[2-4]e|first|second|third|fourth) (?:trimestre|semestre|quarter) (?:de |of )?${YEAR})`,
        'giu',
      ),
      score: 0.8,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (isOfLaw(text, start)) return false;
    if (rule === 'misread') return /[OoIlSB]/.test(value) && isCalendarDate(repairDigits(value));
    if (rule === 'numeric-range-start') return !endsBefore(text, start, SCORE_WORD);
    return (rule !== 'numeric' && !/\d[/.-]\d{1,2}[/.-]\d/.test(value)) || isNumericDate(value, start, end, text);
  },
});

function isNumericDate(value: string, start: number, end: number, text: string): boolean {
  const numbers = value.replace(/^\P{N}+/u, '');
  if (!isCalendarDate(numbers) || endsBefore(text, start, /\d{4}[ ]?[/-]$/u)) return false;
  if (endsBefore(text, start, /(?:version|release|build|ratio|article|chapitre|section|§|v)[ .:]{0,2}$/iu))
    return false;
  if (/\d{4}/.test(numbers)) return true;
  return (
    !endsBefore(text, start, SCORE_WORD) && !hasUnitAfter(text, end) && !/^[.,/-]\d/.test(text.slice(end, end + 2))
  );
}
