import type { PdfCharacter, PdfPaint } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { isEmpty, type Rect } from '../../domain/geometry.ts';
import { lineBoxes } from './boxes.ts';

/** A single odd glyph is a bullet or a tick; so many in a row are words. */
const MIN_RUN = 3;
/** One letter in so many different widths is not one letter: the font lies about what its glyphs mean. */
const LYING_WIDTHS = 3;

/** Indexes of glyphs whose font does not say what they mean, or says something that cannot be. */
export function findUntrusted(characters: readonly PdfCharacter[]): Set<number> {
  const lying = lyingLetters(characters);
  const untrusted = new Set<number>();
  characters.forEach((character, index) => {
    if (!isGlyph(character)) return;
    const isLying = lying.has(keyOf(character));
    if (character.hasUnicodeError || character.codePoint === 0 || isLying) untrusted.add(index);
  });
  return untrusted;
}

/** Runs of untrusted glyphs, and written objects in which nothing at all was read. */
export function findUnmapped(
  characters: readonly PdfCharacter[],
  untrusted: ReadonlySet<number>,
  paints: readonly PdfPaint[],
): UnreadZone[] {
  const runs: PdfCharacter[][] = [];
  let run: PdfCharacter[] = [];
  characters.forEach((character, index) => {
    if (!isGlyph(character)) return;
    if (!untrusted.has(index)) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push(character);
  });
  const zones = runs.filter((letters) => letters.length >= MIN_RUN).flatMap(zonesOfRun);
  const silent = silentTexts(characters, paints).map((rect) => ({ kind, rect, sameAs: `silent:${sizeOf(rect)}` }));
  return [...zones, ...silent];
}

const kind = 'unmapped-font' as const;

function zonesOfRun(letters: readonly PdfCharacter[]): UnreadZone[] {
  const shape = letters.map(({ loose }) => (loose.right - loose.left).toFixed(2)).join(' ');
  return lineBoxes(letters).map((rect, line) => ({ kind, rect, sameAs: `font:${shape}:${line}` }));
}

function isGlyph({ isGenerated, codePoint }: PdfCharacter): boolean {
  return !isGenerated && codePoint !== 0x20 && codePoint !== 0xa0;
}

/** Letters that come in several widths within one object, expansions of one glyph aside. */
function lyingLetters(characters: readonly PdfCharacter[]): Set<string> {
  const widths = new Map<string, Set<number>>();
  characters.forEach((character, index) => {
    if (!isGlyph(character) || character.fontSize <= 0 || isExpansion(character, characters[index + 1])) return;
    if (isExpansion(character, characters[index - 1])) return;
    const { loose, fontSize } = character;
    const length = Math.max(loose.right - loose.left, Math.abs(character.angle) < 0.01 ? 0 : loose.top - loose.bottom);
    const key = keyOf(character);
    const known = widths.get(key) ?? new Set();
    widths.set(key, known.add(Math.round((length / fontSize) * 20)));
  });
  return new Set([...widths].filter(([, known]) => known.size >= LYING_WIDTHS).map(([key]) => key));
}

function keyOf({ object, codePoint }: PdfCharacter): string {
  return `${object} ${codePoint}`;
}

function isExpansion(character: PdfCharacter, neighbour: PdfCharacter | undefined): boolean {
  return neighbour?.originX === character.originX && neighbour.originY === character.originY;
}

function silentTexts(characters: readonly PdfCharacter[], paints: readonly PdfPaint[]): Rect[] {
  const spoken = new Set(characters.map(({ object }) => object));
  const read = paints.filter(({ index }) => spoken.has(index)).map(({ shown }) => shown);
  return paints
    .filter((paint) => paint.kind === 'text' && !isEmpty(paint.shown) && !spoken.has(paint.index))
    .map(({ shown }) => shown)
    .filter((rect) => !read.some((other) => isShadow(rect, other)));
}

/** Text that is drawn over itself is read once only. */
function isShadow(rect: Rect, other: Rect): boolean {
  const slack = 2;
  return (
    Math.abs(rect.left - other.left) < slack &&
    Math.abs(rect.right - other.right) < slack &&
    Math.abs(rect.bottom - other.bottom) < slack &&
    Math.abs(rect.top - other.top) < slack
  );
}

function sizeOf({ left, bottom, right, top }: Rect): string {
  return `${(right - left).toFixed(1)}x${(top - bottom).toFixed(1)}`;
}
