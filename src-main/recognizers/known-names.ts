/** Hunts the parts of a known person's name: any order, case, accent, hyphen, initial, one slip in long parts, OCR. */
import { foldWord, type Word } from '../domain/text.ts';
import { functionWords, particles } from './person/vocabulary.ts';

export interface KnownNamePlace {
  readonly start: number;
  readonly end: number;
}

export function huntKnownNames(text: string, words: readonly Word[], names: readonly string[]): KnownNamePlace[] {
  const parts = partsOf(names);
  if (parts.all.size === 0) return [];
  const found: { start: number; end: number; small: boolean; folded: string }[] = [];
  for (let index = 0; index < words.length; index++) {
    const length = lengthAt(text, words, index, parts);
    if (length === 0) continue;
    const word = words[index]!;
    const end = words[index + length - 1]!.end;
    const small = length === 1 && /^\p{Ll}/u.test(word.text);
    found.push({ start: startWithInitial(text, word.start, parts.initials), end, small, folded: foldWord(word.text) });
    index += length - 1;
  }
  return joinNeighbours(text, withoutCommonWords(found));
}

interface KnownParts {
  readonly all: ReadonlySet<string>;
  /** By what OCR makes of them. */
  readonly blurred: ReadonlySet<string>;
  /** At least six letters: one slip allowed. */
  readonly long: readonly string[];
  /** Parts run together: "jeandupont", "jdupont". */
  readonly joined: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

function partsOf(names: readonly string[]): KnownParts {
  const all = new Set<string>();
  const joined = new Set<string>();
  const initials = new Set<string>();
  for (const name of names) {
    const parts = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .map(foldWord)
      .filter((part) => part.length > 1 && !particles.has(part));
    const plain = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
    for (const part of parts) {
      if (functionWords.has(part) && part.length < 4) continue;
      all.add(part);
      initials.add(part[0]!);
    }
    for (const a of parts) {
      for (const b of parts) {
        if (a === b) continue;
        joined.add(a + b);
        if (b.length >= 4) joined.add(a[0]! + b);
      }
    }
    if (plain.length > 1) joined.add(plain.join(''));
  }
  return {
    all,
    blurred: new Set([...all].filter((part) => part.length >= 4).map(blur)),
    long: [...all].filter((part) => part.length >= 6),
    joined,
    initials,
  };
}

/** Letters and the digits they are taken for become one sign. */
function blur(word: string): string {
  return word
    .replace(/[0o]/g, 'o')
    .replace(/[1il]/g, 'l')
    .replace(/[5s]/g, 's')
    .replace(/[8b]/g, 'b')
    .replace(/rn/g, 'm');
}

// How many words from here on are a part of the name; 0 where none are.
function lengthAt(text: string, words: readonly Word[], index: number, parts: KnownParts): number {
  const word = words[index]!;
  const folded = foldWord(word.text);
  if (folded.length === 1) return spelledLength(text, words, index, parts);
  if (parts.all.has(folded)) return folded.length > 3 || /^\p{Lu}/u.test(word.text) ? 1 : 0;
  if (parts.joined.has(folded)) return 1;
  if (folded.length >= 4 && parts.blurred.has(blur(folded)) && (/\d/.test(folded) || /^\p{Lu}/u.test(word.text)))
    return 1;
  const next = words[index + 1];
  if (
    next !== undefined &&
    /^-\n$|^\u00ad?\n$/.test(text.slice(word.end, next.start)) &&
    parts.all.has(folded + foldWord(next.text))
  )
    return 2;
  if (!/^\p{Lu}/u.test(word.text)) return 0;
  return parts.long.some((part) => isOneSlip(part, folded)) ? 1 : 0;
}

// "D U P O N T"
function spelledLength(text: string, words: readonly Word[], index: number, parts: KnownParts): number {
  let spelled = foldWord(words[index]!.text);
  for (let length = 2; length <= 24; length++) {
    const word = words[index + length - 1];
    if (word === undefined || word.end - word.start > 1 || word.start - words[index + length - 2]!.end !== 1) return 0;
    spelled += foldWord(text.slice(word.start, word.end));
    if (length >= 4 && parts.all.has(spelled)) return length;
  }
  return 0;
}

/** Whether one letter added, lost, changed or swapped makes one word the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.slice(start) === long.slice(start + 1);
  }
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}

function startWithInitial(text: string, start: number, initials: ReadonlySet<string>): number {
  const match = /(?<![\p{L}\p{N}.])((\p{Lu})\.(?: ?-?\p{Lu}\.){0,2} ?)$/u.exec(
    text.slice(Math.max(0, start - 9), start),
  );
  return match !== null && initials.has(foldWord(match[2]!)) ? start - match[1]!.length : start;
}

// A part that the text writes in small letters more often than with a capital is a word there ("petit").
function withoutCommonWords<Place extends { small: boolean; folded: string }>(places: readonly Place[]): Place[] {
  const counts = new Map<string, number>();
  for (const { small, folded } of places) counts.set(folded, (counts.get(folded) ?? 0) + (small ? 1 : -1));
  const allSmall = places.every((place) => place.small);
  return places.filter((place) => !place.small || allSmall || (counts.get(place.folded) ?? 0) <= 0);
}

function joinNeighbours(text: string, places: readonly KnownNamePlace[]): KnownNamePlace[] {
  const joined: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      place.start - last.end <= 6 &&
      /^(?:[ ,.-]{0,2}|[ -](?:de|du|la|le|van|von|el|ben)[ -])$/iu.test(text.slice(last.end, place.start))
    ) {
      last.end = Math.max(last.end, place.end);
    } else joined.push({ start: place.start, end: place.end });
  }
  return joined;
}
