/** Pages are joined by a form feed, so that no identifier reaches over a page break. */
export const PAGE_BREAK = '\f';

/**
 * The document's text that all offsets refer to, in UTF-16 code units.
 *
 * `pageStarts[p]` is the offset of page p's first character. In a format whose text has page breaks of its own
 * (`joined: false`, plain text) pages tile the text; otherwise page texts are joined by `PAGE_BREAK`.
 */
export interface CanonicalText {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly pageLengths: readonly number[];
}

/** Page (from 0) that holds an offset. */
export function pageAt(canonical: CanonicalText, offset: number): number {
  let low = 0;
  let high = canonical.pageStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canonical.pageStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u2004\u2005\u2006\u205f\u3000\t'].map(
    (c) => [c, ' '] as const,
  ),
  ...[...'\u200b\u200c\u200d\ufeff\u00ad\u2060'].map((c) => [c, '\u00ad'] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'].map((c) => [c, '-'] as const),
  ...[...'\u2019\u02bc\u00b4\u2018\u2032\uff07'].map((c) => [c, "'"] as const),
  ...[...'\u201c\u201d\u00ab\u00bb'].map((c) => [c, '"'] as const),
]);
const ODD =
  /[\u00a0\u202f\u2000-\u200d\u205f\u3000\t\ufeff\u00ad\u2060\u2010-\u2015\u2212\ufe63\uff0d\u2019\u02bc\u00b4\u2018\u2032\uff07\u201c\u201d\u00ab\u00bb\uff10-\uff19\u0660-\u0669\uff21-\uff3a\uff41-\uff5a\uff20\uff0e]/g;

/**
 * The text as recognizers match it: odd spaces, dashes, quotes and digits made plain, **same length**, so that
 * offsets stay true (IDENTIFIERS §0.2). Zero-width characters become U+00AD, since nothing can be dropped.
 */
export function normaliseForMatching(text: string): string {
  return text.replace(ODD, (char) => {
    const known = REPLACEMENTS.get(char);
    if (known !== undefined) return known;
    const code = char.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x630);
    return char;
  });
}

const FOLDED = new Map<string, string>();

/** Case, accents and ligatures folded; the length may change. For comparing values, never for offsets. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\ufeff\u2060]/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}

/** `fold`, remembered: for words that come again and again. */
export function foldWord(word: string): string {
  let folded = FOLDED.get(word);
  if (folded === undefined) {
    folded = fold(word);
    if (FOLDED.size > 50_000) FOLDED.clear();
    FOLDED.set(word, folded);
  }
  return folded;
}

/** A word of the text: a maximal run of letters, digits and inner apostrophes. Hyphens and spaces separate words. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every word of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\u00ad]+/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}
