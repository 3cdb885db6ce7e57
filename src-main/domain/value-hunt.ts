import type { EntityType } from './entity-type.ts';
import { familyOf } from './entity-type.ts';
import { bound, type SquashedText, squash } from './squashed-text.ts';
import type { RemovedValue } from './verification.ts';

/** A removed value, or a distinctive part of one, made ready for the hunt. */
export interface Needle {
  readonly squashed: SquashedText;
  readonly type: EntityType;
  /** The value itself; false for a part of it. */
  readonly isWhole: boolean;
  /** Rare enough to be hunted in bytes of unknown meaning: five signs with a digit, or a name of five letters. */
  readonly isDistinctive: boolean;
}

/**
 * What to hunt: every value as a whole, its parts on either side of a page or line end, and for a name each word of
 * three letters or more.
 */
export function needlesOf(removed: readonly RemovedValue[]): readonly Needle[] {
  const known = CACHE.get(removed);
  if (known !== undefined) return known;
  const needles = new Map<string, Needle>();
  for (const { text, type } of removed) {
    for (const part of partsOf(text, type)) {
      const needle = needleOf(part, type, part === text);
      const { letters } = needle.squashed;
      if (letters.length >= SHORTEST && !needles.has(letters)) needles.set(letters, needle);
    }
  }
  const list = [...needles.values()];
  CACHE.set(removed, list);
  return list;
}

export interface Occurrences {
  /** From one word boundary to another. */
  readonly aligned: number;
  /** Anywhere, inside words too. */
  readonly anywhere: number;
}

export function countOccurrences(where: SquashedText, needle: Needle): Occurrences {
  const { letters } = needle.squashed;
  let aligned = 0;
  let anywhere = 0;
  for (let at = where.letters.indexOf(letters); at >= 0; at = where.letters.indexOf(letters, at + 1)) {
    anywhere++;
    if (isAligned(where, at, needle.squashed)) aligned++;
  }
  return { aligned, anywhere };
}

/** True where a text holds the value at all, by whole words. For places where nothing is kept. */
export function occurs(where: SquashedText, needle: Needle): boolean {
  const { letters } = needle.squashed;
  for (let at = where.letters.indexOf(letters); at >= 0; at = where.letters.indexOf(letters, at + 1)) {
    if (letters.length >= LONG || isAligned(where, at, needle.squashed)) return true;
  }
  return false;
}

/** The needles that were found more often than the plan keeps them. */
export function findSurplus(
  found: SquashedText,
  kept: SquashedText,
  needles: readonly Needle[],
): readonly { readonly needle: Needle; readonly surplus: number }[] {
  const survivors: { needle: Needle; surplus: number }[] = [];
  for (const needle of needles) {
    const now = countOccurrences(found, needle);
    if (now.anywhere === 0) continue;
    const planned = countOccurrences(kept, needle);
    const anywhere = now.anywhere - planned.anywhere;
    // Two engines cut words differently ("112" or "1 12"): a short value must be more both as a word and as letters.
    const surplus =
      needle.squashed.letters.length >= LONG ? anywhere : Math.min(anywhere, now.aligned - planned.aligned);
    if (surplus > 0) survivors.push({ needle, surplus });
  }
  return survivors;
}

const CACHE = new WeakMap<readonly RemovedValue[], readonly Needle[]>();
const SHORTEST = 2;
/** From here on a value is believed wherever its letters stand, even inside a longer run. */
const LONG = 8;
/** Shorter ones may be broken by line ends and letter-spacing only. */
const BREAKABLE = 6;
const NAME_PART = 3;

function partsOf(text: string, type: EntityType): string[] {
  const parts = [text];
  for (const line of text.split(/[\f\r\n]+/)) if (line !== text && line.trim().length >= 4) parts.push(line);
  if (familyOf(type) === 'person') {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) if (word.length >= NAME_PART) parts.push(word);
  }
  return parts;
}

function needleOf(text: string, type: EntityType, isWhole: boolean): Needle {
  const squashed = squash(text);
  const { letters } = squashed;
  const hasDigit = /\d/.test(letters);
  const isDistinctive = letters.length >= 5 && (hasDigit || familyOf(type) !== 'health');
  return { squashed, type, isWhole, isDistinctive };
}

function isAligned(where: SquashedText, at: number, needle: SquashedText): boolean {
  const end = at + needle.letters.length;
  if (where.bounds[at] === bound.none || where.bounds[end] === bound.none) return false;
  if (needle.letters.length >= BREAKABLE) return true;
  for (let i = 1; i < needle.letters.length; i++) {
    if (where.bounds[at + i] === bound.hard && needle.bounds[i] === bound.none) {
      return isLetterSpaced(where, at, end);
    }
  }
  return true;
}

function isLetterSpaced(where: SquashedText, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) if (where.bounds[i] === bound.none) return false;
  return true;
}
