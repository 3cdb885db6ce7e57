import {
  DAY_MONTH,
  isCalendarDate,
  MONTH_DAY,
  MONTH_YEAR,
  NUMERIC_DATE,
  WEEKDAY,
  WORDED_DATE,
  YEAR,
} from './date-grammar.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const LABEL =
  '(?:[Nn][ÉéEeèÈ][Ee]?s?(?:[ ]?\\([EeSs.]{1,3}\\))?|NÉE?|N[ée]e?[ ]?\\(e\\)|[Dd]ate[ ](?:et lieu )?de[ ]naiss(?:ance|\\.)|DATE DE NAISSANCE|[Nn]aissance|NAISSANCE|D\\.?D\\.?N\\.?|DN|D\\.?O\\.?B\\.?|[Dd]ob|[Dd]ate[ ][Oo]f[ ][Bb]irth|DATE OF BIRTH|[Bb]irth[ ]?-?[Dd]ate|[Bb]irthday|BIRTHDATE|[Bb]orn|BORN|b\\.)';
const BETWEEN = '(?![\\p{L}])[^\\n\\d]{0,50}?(?:[ ]|[:=|.(]|\\n[ |]{0,20})(?:(?:le|on|en|in|the)[ ]{1,2})?';
const DATE = `(?:(?:${WEEKDAY},?[ ])?(?:${NUMERIC_DATE}|${DAY_MONTH}|${MONTH_DAY}|${WORDED_DATE})|${MONTH_YEAR}|[0-3O][\\dO][ /.-]{0,1}[01O][\\dO][ /.-]{0,1}[12][\\dO]{3}(?![\\p{L}\\d])|\\d{2} \\d{2} \\d{2}(?!\\d| ?\\d)|${YEAR}(?![/.-]\\d))`;

/** Dates of birth, by their label. */
export const dateBirth = definePatternRecognizer({
  id: 'date-birth',
  entity: 'DATE_BIRTH',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  rules: {
    labelled: { regex: new RegExp(`(?<![\\p{L}\\d])(?<label>${LABEL})${BETWEEN}(?<value>${DATE})`, 'gu'), score: 0.98 },
  },
  accept: ({ value }) => !/^\d{1,2}[/.-]\d/.test(value) || isCalendarDate(value),
});
