/** A known birth date as a pattern of every way to write it, in figures and words, French and English. */
import { fold } from '../domain/text.ts';

/** Undefined where the value is no date. */
export function birthDatePattern(value: string): RegExp | undefined {
  const date = parse(value);
  if (date === undefined) return undefined;
  const year = `(?:${figures(String(date.year))}|['’]?${figures(String(date.year % 100).padStart(2, '0'))})`;
  const fullYear = figures(String(date.year));
  const day = `(?:[0oO]?${figures(String(date.day))}|${figures(String(date.day).padStart(2, '0'))})`;
  const month = `(?:[0oO]?${figures(String(date.month))}|${figures(String(date.month).padStart(2, '0'))})`;
  const name = `(?:${MONTH_NAMES[date.month - 1]})\\.?`;
  const gap = '[ ]?[./\\- |]{1,2}[ ]?';
  const two = (number: number) => figures(String(number).padStart(2, '0'));
  const forms = [
    `${day}${gap}${month}${gap}${year}`,
    `${month}${gap}${day}${gap}${year}`,
    `${fullYear}${gap}${month}${gap}${day}`,
    `${two(date.day)}${two(date.month)}${fullYear}`,
    `${fullYear}${two(date.month)}${two(date.day)}`,
    `${day}(?:er|st|nd|rd|th)?[ ,./-]{1,3}(?:of )?${name}[ ,./-]{1,3}${year}`,
    `${name}[ ]?${day}(?:st|nd|rd|th)?[ ,]{1,3}${year}`,
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const MONTH_NAMES: readonly string[] = [
  'janv(?:ier)?|jan(?:uary)?',
  'f[ée]v(?:r(?:ier)?)?|feb(?:ruary)?',
  'mars|mar(?:ch)?',
  'avr(?:il)?|apr(?:il)?',
  'mai|may',
  'juin|june?',
  'juil(?:l(?:et)?)?|july?',
  'ao[uû]t|aug(?:ust)?',
  'sept?(?:embre|ember)?',
  'oct(?:obre|ober)?',
  'nov(?:embre|ember)?',
  'd[ée]c(?:embre|ember)?',
];

interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function parse(value: string): DateParts | undefined {
  const words = fold(value).match(/\d+|[a-z]{3,}/g) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const named = MONTH_NAMES.findIndex((names) => words.some((word) => new RegExp(`^(?:${fold(names)})$`).test(word)));
  if (named >= 0 && numbers.length === 2) return checked(Number(numbers[0]), named + 1, yearOf(numbers[1]!));
  const joined = /^(\d{2})(\d{2})(\d{4})$/.exec(numbers.length === 1 ? numbers[0]! : '');
  if (joined !== null) return checked(Number(joined[1]), Number(joined[2]), Number(joined[3]));
  if (numbers.length !== 3) return undefined;
  const [first, second, third] = numbers as [string, string, string];
  if (first.length === 4) return checked(Number(third), Number(second), Number(first));
  return checked(Number(first), Number(second), yearOf(third)) ?? checked(Number(second), Number(first), yearOf(third));
}

// Two digits mean somebody who lives: this century up to the thirties, else the last one.
function yearOf(digits: string): number {
  const number = Number(digits);
  return digits.length > 2 ? number : number + (number > 30 ? 1900 : 2000);
}

function checked(day: number, month: number, year: number): DateParts | undefined {
  const fits = day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1850 && year <= 2200;
  return fits ? { day, month, year } : undefined;
}

// Digits, or the letters that OCR takes them for.
function figures(digits: string): string {
  return [...digits]
    .map((digit) => ({ '0': '[0oO]', '1': '[1lI]', '5': '[5S]', '8': '[8B]' })[digit] ?? digit)
    .join('');
}
