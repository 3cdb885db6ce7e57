import type { PdfCharacter, PdfPaint } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { isEmpty, type Rect } from '../../domain/geometry.ts';
import { lineBoxes } from './boxes.ts';

/** A single odd glyph is a bullet or a tick; so many in a row are words. */
const MIN_RUN = 3;
/** One letter in so many different forms is not one letter: the font lies about what its glyphs mean. */
const LYING_FORMS = 3;
/** Forms differ by this part of the font size at least. */
const SAME_FORM = 0.04;
/** Other scripts have letters of several forms. */
const LAST_LATIN = 0x24f;

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

/** Latin letters and digits that come in several forms within one object, expansions of one glyph aside. */
function lyingLetters(characters: readonly PdfCharacter[]): Set<string> {
  const forms = new Map<string, [number, number][]>();
  characters.forEach((character, index) => {
    const { tight, fontSize, codePoint } = character;
    if (!isGlyph(character) || fontSize <= 0 || codePoint > LAST_LATIN) return;
    if (isExpansion(character, characters[index + 1]) || isExpansion(character, characters[index - 1])) return;
    const width = (tight.right - tight.left) / fontSize;
    const height = (tight.top - tight.bottom) / fontSize;
    const key = keyOf(character);
    const known = forms.get(key) ?? [];
    forms.set(key, known);
    if (!known.some(([w, h]) => Math.abs(w - width) < SAME_FORM && Math.abs(h - height) < SAME_FORM)) {
      known.push([width, height]);
    }
  });
  return new Set([...forms].filter(([, known]) => known.length >= LYING_FORMS).map(([key]) => key));
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
