import {
  FEAST,
  FULL_MONTH,
  isOfGuideline,
  isOfLaw,
  LATE_ORDINAL,
  LONE_MONTH,
  SEASON,
  WEEKDAY,
  YEAR,
} from './date-grammar.ts';
import { isMeasure } from './date-measure.ts';
import { endsBefore, hasUnitAfter } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DAY_SLASH_MONTH = `${DAY}[/.]${DAY}(?![\\d/]|[.,]\\d|-(?!\\d{1,2}/)\\d)`;
const ARTICLE = "(?:le|les|du|au|aux|depuis le|jusqu'au|dès le|on|since|until|till|from|by|to|of|through|thru)";
const EVENT =
  '(?:dated|date|w/c|vue?|revue?|revoir|rdv|r-v|rv|consult(?:ation)?|cs|prochaine?|prochains?|contrôle|visite|vad|round|relève|handover|garde|jq|signée?|agrafes|fils|appel|staff|rcp|bilan|bio|biologie|prélevé|reçue?|entrée?|entré|sortie?|prévue?(?: le)?|opérée?|arrêtée?|débutée?|instaurée?|hospitalisée?|echo|écho|ett|irm|tdm|scanner|scan|radio|rx|rp|eeg|ecg|emg|nfs|labs?|bloods|hémoc(?:ulture)?s?|ecbu|cytologie|biopsie|fibro|colo|cure|séance|seen|reviewed?|rev|next|rtc|f/u|fu|follow[ -]?up|signed|issued|admitted|discharged|d/c|started|stopped|surgery|op|mri|ct|xr|cxr|us|appt|appointment|clinic|culture|biopsy|colonoscopy|last|iol|bowels|visit|due|exp|fait|faite|posée?|changée?|ddr|ddg|terme|dpa|lmp|edd|effective|eff|dx|diagnosed|chemo|xrt|relapse|transplant|accident|doi|onset|fell|stent|cabg|hosp|hospitali[sz]ed|saw|filed|accessed|collected|drawn|received|launched)';
const BEFORE_YEAR =
  "(?:en|depuis|dès|fin|d[ée]but|courant|ann[ée]e|avant|apr[èe]s|vers|jusqu'en|entre|et|de|in|since|before|after|from|around|until|circa|of|between|and|year|to|early|late|by|mid)";

/** Dates that lack a part: day and month, month, year, day alone; only where the words around make them dates. */
export const datePartial = definePatternRecognizer({
  id: 'date-partial',
  entity: 'DATE',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  rules: {
    'after-word': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:${ARTICLE}|${WEEKDAY})[ :.(]{1,3}(?:le |the |on )?(?<value>${DAY_SLASH_MONTH})`,
        'giu',
      ),
      score: 0.85,
      reason: 'context',
    },
    'after-event': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])${EVENT}(?: (?:\\d{1,2} (?:wks?|weeks?|mois|months?|sem)|[\\p{L}]{2,12}))?[ :.(,]{1,3}(?:le |the |on )?(?<value>${DAY_SLASH_MONTH})`,
        'giu',
      ),
      score: 0.8,
      reason: 'context',
    },
    'in-list': {
      regex: new RegExp(
        `\\d{1,2}\\/\\d{2}(?:\\/\\d{2,4})?(?:, ?| et | and | au | to | puis | through | then | and again |[ ]?-[ ]?)(?:le |du |on )?(?<value>${DAY}\\/(?:0[1-9]|1[0-2])(?![\\d/]|[.,]\\d))`,
        'gu',
      ),
      score: 0.75,
      reason: 'context',
    },
    'list-start': {
      regex: new RegExp(`(?<![\\d/.,])(?<value>${DAY}\\/${DAY})(?=(?:, ?| et | and )${DAY}\\/${DAY}(?![\\d/]))`, 'gu'),
      score: 0.5,
    },
    // Two digits each: hardly ever a score or a fraction.
    'two-digits': {
      regex: /(?<![\p{L}\d/.,+-])(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])(?![\d/]|[.,-]\d)/gu,
      score: 0.65,
    },
    'two-digits-american': {
      regex:
        /(?<![\p{L}\d/.,+-]|[A-Z]{2} |\p{Lu}\p{Ll}{3,12} )(?:0[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])(?![\d/]|[.,-]\d)/gu,
      score: 0.5,
    },
    // More than a pressure's systolic, or less than its diastolic.
    'large-day': {
      regex: /(?<![\p{L}\d/.,+-])(?:(?:1[3-9]|2[0-2])\/[1-4]|(?:2[3-9]|3[01])\/[1-9])(?![\d/%]|[.,-]\d)/gu,
      score: 0.55,
    },
    'weekday-slash': {
      regex: new RegExp(
        `(?<![\\p{L}])(?<value>(?:${WEEKDAY}|(?:[Ll]un|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)(?!\\p{L})),? (?:le )?${DAY}[/.]${DAY})(?![\\d/]|[.,]\\d)`,
        'gu',
      ),
      score: 0.8,
    },
    'days-range': {
      regex: new RegExp(`(?:du|from) (?<value>${DAY})(?= (?:au|to) ${DAY}(?: inclus|[ ]?[.,;)\\n]))`, 'gu'),
      score: 0.6,
      reason: 'context',
    },
    'days-range-end': {
      regex: new RegExp(`(?:du|from) ${DAY} (?:au|to) (?<value>${DAY})(?= inclus|[ ]?[.,;)\\n](?!\\d))`, 'gu'),
      score: 0.6,
      reason: 'context',
    },
    'roman-month': {
      regex: /(?<=(?:le|du|au) )(?:0?[1-9]|[12]\d|3[01])[-./](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?![\p{L}\d-])/giu,
      score: 0.6,
    },
    dashed: { regex: /(?<=(?:le|du|au|on) )(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])(?![\d-])/giu, score: 0.6 },
    'worded-day': {
      regex: new RegExp(
        `(?<![\\p{L}])the (?<value>${LATE_ORDINAL})(?= (?:with|of|at|and|for|in|to|by)(?!\\p{L})|[.,;\\n]|$)`,
        'giu',
      ),
      score: 0.6,
    },
    'before-time': {
      regex: new RegExp(
        `(?<![\\p{L}\\d/.,+-])(?<value>${DAY}\\/${DAY})(?=,?[ ]{1,2}(?:[àa@] ?|at )?(?:[01]?\\d|2[0-3])(?:[ ]?h(?!\\p{L})|:[0-5]\\d)|[ ](?:matin|soir|nuit|après-midi|apr[èe]m|midi|am|pm|noon)(?!\\p{L}))`,
        'giu',
      ),
      score: 0.8,
      reason: 'context',
    },
    'line-start': {
      regex: new RegExp(`(?:^|\\n)[ *•-]{0,4}(?<value>${DAY}[/.]${DAY})(?=\\.?[ ]?(?:[:-]|\\p{L}))(?![/.]\\d)`, 'gu'),
      score: 0.65,
      reason: 'place',
    },
    'after-value': { regex: new RegExp(`(?<=\\d[.,]\\d{1,2} )(?<value>${DAY}\\/${DAY})(?=\\))`, 'gu'), score: 0.55 },
    bracketed: { regex: new RegExp(`\\((?:le |du |on )?(?<value>${DAY}\\/${DAY})(?=\\)|[ ]?[:,])`, 'gu'), score: 0.55 },
    'day-alone': {
      regex:
        /(?<![\p{L}\d])(?:(?:[Ll]e|au|du|dès le|jusqu'au|LE|AU|JUSQU'AU|DÈS LE|DES LE) (?<value>(?:1er|[1-9]|[12]\d|3[01])(?: courant)?)(?=[ ]?[;)\n!:]|\.(?!\d)|,(?!\d)|$| (?:à|au|et le|puis|pour|avec|courant|matin|soir|en|par|chez|vers|PAR|A|ET|POUR|EN)(?!\p{L})| de \p{Lu}))/gu,
      score: 0.6,
      reason: 'context',
    },
    'slash-range': {
      regex:
        /(?<![\d\p{L}/.,-])(?:0?[1-9]|1[0-2])\/(?:[1-9]|[12]\d|3[01]) ?- ?(?:0?[1-9]|1[0-2])\/(?:[1-9]|[12]\d|3[01])(?:\/\d{2,4})?(?![\d/]|[.,]\d)/gu,
      score: 0.6,
    },
    // Where dates are written month first, two numbers and a slash set apart are one.
    'american-short': {
      onlyWith: /(?<![\d/.,])(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d{2}(?![\d/])/u,
      regex:
        /(?<![\p{L}\d/.,+-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?=[ ]?(?:[,;:)|\n]|\.(?!\d)|$)|[ ]?-[ ]?\d{1,2}\/\d)(?![\d/])/gu,
      score: 0.5,
    },
    'american-entry': { regex: /(?<![\p{L}\d/.,+-])(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])(?=:[ ])/gu, score: 0.6 },
    'ordinal-end': {
      regex:
        /(?<=\p{Ll} )(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=[.;)\n]|,(?!\d))(?<!(?:floor|grade|the|her|his|their|gravida|para|rank|placed|came|finished) \d{1,2}\p{L}{2})/gu,
      score: 0.5,
    },
    'dotted-in-brackets': { regex: /(?<=[(,] ?)(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?=\))/gu, score: 0.55 },
    instant: {
      regex: /(?<![\p{L}\d])(?<value>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th) (?:inst|ult|prox))(?!\p{L})/gu,
      score: 0.75,
    },
    'short-weekday': {
      regex:
        /(?:^|\n)[ *•-]{0,3}(?<value>(?:Lu|Ma|Me|Je|Ve|Sa|Di|Mo|Tu|We|Th|Fr|Su) (?:0?[1-9]|[12]\d|3[01])(?:\/(?:0?[1-9]|1[0-2]))?)(?![\d/]|[.,]\d)/gu,
      score: 0.7,
    },
    'relative-weekday-dated': {
      regex:
        /(?<![\p{L}])(?:last|next|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?!\p{L})/gu,
      score: 0.7,
    },
    'since-day': {
      regex:
        /(?<![\p{L}\d])depuis le (?<value>1er|[1-9]|[12]\d|3[01])(?![\d/:,.]|[ ]?[\p{L}%]*\d|[ ](?:e|er|ème|janv|fév|mars|avr|mai|juin|juil|ao|sept|oct|nov|déc))/giu,
      score: 0.55,
      reason: 'context',
    },
    'worded-day-french': {
      regex:
        /(?<=(?:le|du|au) )(?:onze|douze|treize|quatorze|quinze|seize|dix[ -](?:sept|huit|neuf)|vingt(?:[ -](?:et[ -]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?:[ -]et[ -]un)?)(?= (?:à|avec|réalisée?|pour|point|virgule|au|et le)(?!\p{L}))/giu,
      score: 0.6,
      reason: 'context',
    },
    'day-ordinal': {
      regex:
        /(?<value>(?<!\d)(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?<=(?:the|on|until|by|since|dictated|typed|signed|from|and|to|w\/c) \d{1,2}\p{L}{2})(?=[.;)\n]|,(?!\d)|$| (?:at|and|to|with|for|but|typed|phone|she|he|if|when|because|after)(?!\p{L}))/gu,
      score: 0.6,
      reason: 'context',
    },
    'weekday-day': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<value>(?:${WEEKDAY}|(?:[Ll]un|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)(?!\\p{L})),? (?:le |the )?${DAY}(?:st|nd|rd|th)?)(?![\\d\\p{L}/:%]|[.,]\\d|[ ]?h(?!\\p{L})|[ ](?:am|pm|mg|h)(?!\\p{L}))`,
        'gu',
      ),
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
    'year-end': {
      regex: new RegExp(`(?<value>${YEAR})(?<=(?:19|20)\\d{2} (?:à|au|to|-|et|and) \\d{4})(?![/.,-]\\d)`, 'gu'),
      score: 0.75,
      reason: 'context',
    },
    'year-start': {
      regex: new RegExp(`(?<value>${YEAR})(?= (?:à|to) (?:19|20)\\d{2}(?!\\d))`, 'gu'),
      score: 0.75,
      reason: 'context',
    },
    'apostrophe-year': { regex: /(?<=[\p{L})] )(?<value>'\d{2})(?=[ ,.;)\n]|$)/gu, score: 0.6 },
    'short-year': {
      regex: /(?<![\p{L}\d])(?:en|depuis|since|in) (?<value>'?[3-9]\d)(?=[ ]?(?:[(;)\n]|[.,](?!\d)|$))/giu,
      score: 0.5,
      reason: 'context',
    },
    'year-range': {
      regex: /(?<![\d\p{L}./-])(?<value>(?:19|20)\d{2}[ ]?[-/][ ]?(?:19|20)?\d{2})(?![\d./-])/gu,
      score: 0.6,
    },
    'year-apart': {
      regex:
        /(?<value>(?:19[2-9]\d|20[0-4]\d))(?<=(?:\(|(?:^|\n)[ *•-]{0,4}|\p{L}{3}, |\d{4}, |[\p{L})]{2} ?[:-] )\d{4})(?=[ ]?(?:\)|:|-[ ]|[.,;](?!\d)|$|\n))/gu,
      score: 0.6,
      reason: 'context',
    },
    'year-bare': {
      regex:
        /(?<value>(?:19[2-9]\d|20[0-4]\d))(?<=\p{L}[\p{L}\d]{2} \d{4})(?=$|[\n.;)](?!\d)|, | \p{L}| \()(?! (?:Code|Act|Guideline|Regulation|criteria|classification|edition|version))/gu,
      score: 0.55,
      reason: 'context',
    },
    month: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:en|depuis|courant|mois de|jusqu'en|jusqu'à|dès|pour|pr|prévue?s?|terme|vers|avant|après|[Ii]n|[Ss]ince|[Ll]ast|[Uu]ntil|[Dd]uring|[Nn]ext|[Bb]y|[Tt]his|[Ss]een|[Dd]ue|Next|IN|SINCE|UNTIL|DEPUIS|EN|FIN)[ ](?:le mois de |d'|de )?(?:(?:fin|d[ée]but|mi|mi-|[Ee]arly|[Ll]ate|[Mm]id-?)[ -]?)?(?<value>${FULL_MONTH}(?: dernier| prochain)?)(?![ ]?\\d)`,
        'gu',
      ),
      score: 0.65,
      reason: 'context',
    },
    'month-part': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:fin|d[ée]but|mi|courant|[Ee]arly|[Ll]ate|[Mm]id)(?:[ -]d'|[ -]de[ ]|[ -])?(?<value>${FULL_MONTH})(?![ ]?\\d)`,
        'gu',
      ),
      score: 0.65,
      reason: 'context',
    },
    'month-range': {
      regex: new RegExp(
        `(?<![\\p{L}])(?<value>${FULL_MONTH})(?= (?:à|au|et|ou|to|and|through|until) (?:${FULL_MONTH}))`,
        'gu',
      ),
      score: 0.75,
    },
    'month-next': {
      regex: new RegExp(`(?<![\\p{L}])(?<value>${FULL_MONTH} (?:dernier|prochain))(?!\\p{L})`, 'gu'),
      score: 0.65,
    },
    'month-alone': {
      regex: new RegExp(`(?<=[\\p{L}\\d,;(] ?)(?<value>${LONE_MONTH})(?![\\p{L}]|[ ]?\\d)`, 'gu'),
      score: 0.55,
    },
    feast: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:SINCE|ON|[àa]|pour|depuis|avant|apr[èe]s|de|lendemain de|veille de|jour de|at|on|before|after|since|around|until|over|last|till|thigh|night) (?:la |the )?(?<value>${FEAST}(?: dernier)?)(?!\\p{L}| \\d{4})`,
        'gu',
      ),
      score: 0.55,
    },
    'feast-any': { regex: new RegExp(`(?<=[\\p{L}':(,] ?)(?<value>${FEAST})(?![\\p{L}-]| \\d{4})`, 'gu'), score: 0.5 },
    season: {
      regex: new RegExp(
        `(?<![\\p{L}])(?<value>(?:[Ll]ast|[Tt]his past|[Nn]ext) (?:spring|summer|autumn|fall|winter)|(?:${SEASON}) (?:dernier|prochain))(?!\\p{L})`,
        'gu',
      ),
      score: 0.55,
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
    if (isOfLaw(text, start) || (/^\d{4}/.test(value) && isOfGuideline(text, start))) return false;
    if (/[/.]/.test(value) && /^\d/.test(value) && !rule.startsWith('year'))
      return !isMeasure(value, start, end, text, rule);
    if (rule.startsWith('year') && endsBefore(text, start, /ann[ée]es $/iu)) return false;
    if (rule === 'day-alone' && endsBefore(text, start, /(?:appel|call|compos)\p{L}{0,4} le $/iu)) return false;
    if (rule.startsWith('year') || rule.startsWith('day')) return !hasUnitAfter(text, end);
    return true;
  },
});
