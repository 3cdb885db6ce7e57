import { latin1 } from './byte-classes.ts';
import type { Gap } from './scan.ts';

/**
 * What stands between objects and is neither header, cross-reference table, trailer nor end mark, in latin-1. Trailer
 * dictionaries are read as values elsewhere.
 */
export function strayTexts(gaps: readonly Gap[]): string[] {
  return gaps.map(({ bytes }) => latin1(bytes).replace(STRUCTURE, ' ').trim()).filter((text) => text !== '');
}

/** A header may be followed by a comment of a few high bytes, which mark the file as binary. */
const STRUCTURE =
  /%PDF-\d\.\d\s*(?:%[\x80-\xff]{1,8}\s*)?|(?<!start)\bxref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s*)*)+|\btrailer\s*<<(?:[^<>]|<[0-9A-Fa-f]*>|<<[^<>]*>>)*>>|startxref\s+\d+|%%EOF/g;
