import type { Replacement } from '../domain/format.ts';
import type { Operator, OperatorInput } from '../domain/operator.ts';

/**
 * Says less instead of nothing: a date becomes its year, an age over 89 "90+", a US ZIP its first three digits.
 * What has no coarser form is covered. Source: 45 CFR 164.514(b)(2)(i)(B) and (C).
 */
export const generalise: Operator = {
  id: 'generalise',
  apply(input) {
    switch (input.type) {
      case 'DATE':
      case 'DATE_BIRTH':
        return generaliseDate(input);
      case 'AGE_OVER_89':
        return written(generaliseAge(input.text));
      case 'ZIP':
        return generaliseZip(input);
      default:
        return COVERED;
    }
  },
};

const COVERED: Replacement = { kind: 'blackout' };

// Who was born before may be over 89 by now; a year that shows such an age may not stay.
const FIRST_BIRTH_YEAR_KEPT = 1940;
// "12" of a birth date may be 1912 or 2012.
const FIRST_SHORT_BIRTH_YEAR_KEPT = 40;

function generaliseDate({ text, type }: OperatorInput): Replacement {
  const years = yearsOf(text, type === 'DATE_BIRTH');
  if (years.length === 0) return COVERED;
  if (type === 'DATE_BIRTH' && years.some((year) => year < FIRST_BIRTH_YEAR_KEPT)) return COVERED;
  return written([...new Set(years)].join('-'));
}

const FULL_YEAR = /(?<!\d)(?:1[89]|20)\d{2}(?=\D|$|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g;
const FINAL_SHORT_YEAR = /(?<!\d)\d{1,2} ?[/.-] ?(?:\d{1,2}|\p{L}{3,9}\.?) ?[/.-] ?(\d{2})(?!\d)/u;

function yearsOf(text: string, isBirth: boolean): readonly number[] {
  const full = text.match(FULL_YEAR);
  if (full !== null) return full.map(Number);
  const short = FINAL_SHORT_YEAR.exec(text)?.[1];
  if (short === undefined) return [];
  if (Number(short) >= FIRST_SHORT_BIRTH_YEAR_KEPT) return [1900 + Number(short)];
  return isBirth ? [] : [2000 + Number(short)];
}

const AGE = /\d{2,3}/;
const AGE_IN_WORDS = /^\p{L}[\p{L} '-]*?(?= ?-?(?:ans?|years?)(?!\p{L}))/u;

function generaliseAge(text: string): string {
  if (AGE.test(text)) return text.replace(AGE, '90+');
  return AGE_IN_WORDS.test(text) ? text.replace(AGE_IN_WORDS, '90+') : '90+';
}

// Fewer than 20,000 people live in each (Census 2000, the list of the HHS guidance).
const RESTRICTED_ZIP3: ReadonlySet<string> = new Set(
  '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' '),
);

function generaliseZip({ text, language }: OperatorInput): Replacement {
  const zip3 = /^\s*(\d{3})\d{2}(?:[- ]?\d{4})?\s*$/.exec(text)?.[1];
  // A French postcode looks the same, and no rule says how much of it may stay.
  if (zip3 === undefined || language !== 'en') return COVERED;
  return written(RESTRICTED_ZIP3.has(zip3) ? '000' : zip3);
}

function written(text: string): Replacement {
  return { kind: 'text', text };
}
