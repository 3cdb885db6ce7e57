/** What makes two written values the same: dates by day, numbers by their digits, the rest by folded words. */
import { type EntityType, familyOf } from '../domain/entity-type.ts';
import { fold } from '../domain/text.ts';

export function valueKey(type: EntityType, value: string): string {
  if (familyOf(type) === 'date') return dateKey(value) ?? plain(value);
  if (type === 'PHONE' || type === 'FAX') return value.replace(/\D/g, '').replace(/^(?:00)?33(?:0)?(?=\d{9}$)/, '0');
  if (familyOf(type) === 'number' || type === 'ZIP') return fold(value).replace(/[^a-z0-9]/g, '') || plain(value);
  return plain(value);
}

function plain(value: string): string {
  return fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^f[ée]?[eé]?[bv]/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^jui?n/,
  /^juil|^jul/,
  /^ao?u/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

// Day first, as in France; a first number over 12 settles it, a year first is ISO.
function dateKey(value: string): string | undefined {
  const words = fold(value).match(/\d+|[a-z]{3,}/g) ?? [];
  const month = words.findIndex((word) => MONTHS.some((pattern) => pattern.test(word)));
  const numbers = words.filter((word) => /^\d/.test(word)).map(Number);
  if (month >= 0) {
    const number = MONTHS.findIndex((pattern) => pattern.test(words[month]!)) + 1;
    const [day, year] = numbers.length === 1 && numbers[0]! > 31 ? [0, numbers[0]] : numbers;
    return day === undefined ? undefined : key(year, number, day);
  }
  if (numbers.length !== 3) return undefined;
  const [first, second, third] = numbers as [number, number, number];
  if (first > 31) return key(first, second, third);
  return second > 12 ? key(third, first, second) : key(third, second, first);
}

function key(year: number | undefined, month: number, day: number): string {
  return `${year === undefined ? '' : year < 100 ? year + (year > 30 ? 1900 : 2000) : year}-${month}-${day}`;
}
