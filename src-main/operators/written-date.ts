import type { Language } from '../domain/language.ts';
import { fold } from '../domain/text.ts';

/** A date as it stands in a document. `write(days)` gives it moved by so many days, in the same form and precision. */
export interface WrittenDate {
  write(days: number): string;
}

/**
 * Reads a whole span as one date: numeric, ISO, compact, with a written month, month and year, or a year alone.
 * A day without a year is moved within a common year. Undefined where it is none of these or no such day exists.
 */
export function parseWrittenDate(text: string, language: Language): WrittenDate | undefined {
  const match = SHAPES.map(({ regex, order }) => ({ groups: regex.exec(text)?.groups, order })).find((m) => m.groups);
  if (match?.groups === undefined) return undefined;
  const parts = datePartsOf(match.groups, match.order, language);
  return parts === undefined || !exists(parts) ? undefined : { write: (days) => rewrite(match.groups!, parts, days) };
}

interface DateParts {
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** Set where the month is a word. */
  readonly monthWord?: MonthWord;
  readonly swapped: boolean;
}

interface MonthWord {
  readonly language: Language;
  readonly isShort: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

// Every character of a match is in a group, so that `rewrite` can put it together again.
const LEAD = String.raw`(?<lead>\s*(?:(?:le|on|the|du|au|en|in)\s+)?)`;
const WEEKDAY = String.raw`(?:(?<weekday>\p{L}{3,9})(?<afterWeekday>\.?,? +))?`;
const TAIL = String.raw`(?<tail>\s*(?:(?:[T,]|à|at)? *\d{1,2}\s?[h:]\s?\d{0,2}[\d:.,+\-Zz ]*)?)$`;
const DAY = String.raw`(?<day>\d{1,2})(?<ordinal>er|st|nd|rd|th)?`;
const MONTH = String.raw`(?<word>\p{L}{3,9})(?<point>\.?)`;

const SHAPES: readonly { readonly regex: RegExp; readonly order: 'numeric' | 'fixed' }[] = [
  [String.raw`(?<year>\d{4})(?<a>[-/.])(?<month>\d{1,2})(?<b>[-/.])(?<day>\d{1,2})`, 'fixed' as const],
  [String.raw`(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`, 'fixed' as const],
  [String.raw`(?<day>\d{1,2})(?<a> ?[-/.] ?)(?<month>\d{1,2})(?<b> ?[-/.] ?)(?<year>\d{4}|\d{2})`, 'numeric' as const],
  [String.raw`(?<month>\d{1,2})(?<a> ?[-/.] ?)(?<year>\d{4})`, 'fixed' as const],
  [String.raw`(?<day>\d{1,2})(?<a>[/.])(?<month>\d{1,2})`, 'numeric' as const],
  [`${DAY}(?<a>(?: of)?[ -]*)${MONTH}(?<b>,?[ -]*)(?<year>\\d{4}|\\d{2})`, 'fixed' as const],
  [`${DAY}(?<a>(?: of)?[ -]*)${MONTH}`, 'fixed' as const],
  [`${MONTH}(?<a> +)${DAY}(?<b>,? +)(?<year>\\d{4})`, 'fixed' as const],
  [`${MONTH}(?<a> +)${DAY}`, 'fixed' as const],
  [`${MONTH}(?<a>,?[ -]+)(?<year>\\d{4})`, 'fixed' as const],
  [String.raw`(?<year>(?:19|20)\d{2})`, 'fixed' as const],
].map(([shape, order]) => ({
  regex: new RegExp(`^${LEAD}${WEEKDAY}${shape}${TAIL}`, 'iu'),
  order: order as 'numeric' | 'fixed',
}));

const MONTHS: Readonly<Record<Language, { readonly full: readonly string[]; readonly short: readonly string[] }>> = {
  fr: {
    full: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    short: 'janv févr mars avr mai juin juil août sept oct nov déc'.split(' '),
  },
  en: {
    full: 'January February March April May June July August September October November December'.split(' '),
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

function datePartsOf(groups: Groups, order: 'numeric' | 'fixed', language: Language): DateParts | undefined {
  const year = groups.year === undefined ? undefined : fullYear(groups.year);
  const weekdayIsOne = groups.weekday === undefined || weekdayLanguage(groups.weekday) !== undefined;
  if (!weekdayIsOne) return undefined;
  if (groups.word !== undefined) {
    const word = readMonth(groups.word, language);
    return word && { day: numberOf(groups.day), year, swapped: false, ...word };
  }
  const [day, month] = [numberOf(groups.day), numberOf(groups.month)];
  if (order === 'fixed') return { day, month, year, swapped: false };
  // American order, unless only the other one gives a day.
  const swapped = (language === 'en' && day! <= 12) || month! > 12;
  return swapped ? { day: month, month: day, year, swapped } : { day, month, year, swapped };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 40 ? 2000 + Number(digits) : 1900 + Number(digits);
}

function readMonth(written: string, language: Language): { month: number; monthWord: MonthWord } | undefined {
  const word = fold(written);
  const languages = [language, language === 'fr' ? 'en' : 'fr'] as const;
  const found = (isShort: boolean, fits: (full: string, short: string) => boolean) =>
    languages
      .map((candidate) => {
        const { full, short } = MONTHS[candidate];
        const month = full.findIndex((name, index) => fits(fold(name), fold(short[index]!))) + 1;
        return { month, monthWord: { language: candidate, isShort } };
      })
      .find(({ month }) => month > 0);
  return (
    found(false, (full) => full === word) ??
    found(true, (_full, short) => short === word) ??
    // "jui" may be June or July in French.
    found(true, (full) => word !== 'jui' && full.startsWith(word))
  );
}

function weekdayLanguage(written: string): Language | undefined {
  const word = fold(written);
  const languages = ['fr', 'en'] as const;
  return languages.find((language) => WEEKDAYS[language].some((name) => fold(name).startsWith(word)));
}

// What a date leaves open is filled with the middle, so that a month or a year moves by what most of its days move by.
function toTime({ year = 2001, month = 7, day = 15 }: DateParts): number {
  return Date.UTC(year, month - 1, day);
}

function exists(parts: DateParts): boolean {
  const date = new Date(toTime(parts));
  const monthIsOne = parts.month === undefined || date.getUTCMonth() === parts.month - 1;
  return monthIsOne && (parts.day === undefined || date.getUTCDate() === parts.day) && parts.month !== 0;
}

const DAY_IN_MS = 86_400_000;

function rewrite(groups: Groups, parts: DateParts, days: number): string {
  const moved = new Date(toTime(parts) + days * DAY_IN_MS);
  // Named groups come in the order of the pattern.
  return Object.entries(groups)
    .map(([name, original]) => rewriteGroup(name, original, parts, moved))
    .join('');
}

function rewriteGroup(name: string, original: string | undefined, parts: DateParts, moved: Date): string {
  switch (name) {
    case 'day':
      return numberLike(original!, parts.swapped ? moved.getUTCMonth() + 1 : moved.getUTCDate(), parts);
    case 'month':
      return numberLike(original!, parts.swapped ? moved.getUTCDate() : moved.getUTCMonth() + 1, parts);
    case 'year':
      return String(moved.getUTCFullYear()).slice(-original!.length);
    case 'ordinal':
      return ordinalOf(original, parts, moved.getUTCDate());
    case 'word':
      return monthLike(original!, parts.monthWord!, moved.getUTCMonth());
    case 'weekday':
      return original === undefined ? '' : weekdayLike(original, moved.getUTCDay());
    default:
      return original ?? '';
  }
}

function numberLike(original: string, value: number, parts: DateParts): string {
  const isPadded = original.startsWith('0') || (original.length === 2 && parts.monthWord === undefined);
  return String(value).padStart(isPadded ? 2 : 1, '0');
}

function ordinalOf(original: string | undefined, parts: DateParts, day: number): string {
  if (parts.monthWord?.language === 'fr') return day === 1 ? 'er' : '';
  if (original === undefined) return '';
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function monthLike(original: string, { language, isShort }: MonthWord, month: number): string {
  return caseLike(original, isShort ? MONTHS[language].short[month]! : MONTHS[language].full[month]!);
}

function weekdayLike(original: string, weekday: number): string {
  const name = WEEKDAYS[weekdayLanguage(original)!][weekday]!;
  return caseLike(original, original.length > 4 ? name : name.slice(0, original.length));
}

function caseLike(original: string, word: string): string {
  if (original === original.toUpperCase()) return word.toUpperCase();
  const first = original.slice(0, 1);
  return first === first.toUpperCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word.toLowerCase();
}
