import type { PdfCharacter, PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import { intersects, type Rect } from '../../domain/geometry.ts';
import { coverRect, removalRect } from './boxes.ts';
import { assembleText } from './page-text.ts';

/** Drawn at this resolution with and without text to see what text can be seen. */
const DPI = 96;
/** A colour that moves by less is not seen. */
const MIN_DIFFERENCE = 8;
/** Paint this light, from 0 to 255, may be white on white. */
const LIGHT = 200;
/** Text smaller than this, in points, may be too small to be seen. */
const TINY = 2;

/**
 * Removes what is written on a page but cannot be seen: outside the visible box, unpainted, in the colour of the
 * ground, or beneath other paint. Gives back what it said, a line each; the page then wants `commit`.
 */
export function removeHiddenText(page: PdfEditingPage): string[] {
  const characters = page.characters();
  const hidden = findHiddenText(page, characters);
  if (hidden.size === 0) return [];
  const whole = wholeObjects(characters, hidden);
  const parts = [...hidden].filter((index) => !whole.has(characters[index]!.object));
  const seen = characters.filter((character, index) => isInk(character) && !hidden.has(index)).map(removalRect);
  const rects = parts
    .map((index) => removalRect(characters[index]!))
    .filter((rect) => !seen.some((other) => intersects(rect, other)));
  page.removePaints([...whole]);
  if (rects.length > 0) page.remove(rects);
  return linesOf(characters, hidden);
}

/** Indexes of characters that cannot be seen. The page is drawn only where something speaks for there being any. */
export function findHiddenText(page: PdfEditingPage, characters: readonly PdfCharacter[]): ReadonlySet<number> {
  return isSuspicious(characters, page.paints(), page.visible) ? findHidden(page, characters) : new Set();
}

function isSuspicious(characters: readonly PdfCharacter[], paints: readonly PdfPaint[], visible: Rect): boolean {
  return (
    characters.some(
      (character) =>
        isInk(character) &&
        (character.isUnpainted ||
          character.lightness >= LIGHT ||
          character.fontSize < TINY ||
          !isInside(character.loose, visible)),
    ) || isPaintedOver(paints)
  );
}

function isInside(rect: Rect, visible: Rect): boolean {
  return (
    rect.left >= visible.left && rect.right <= visible.right && rect.bottom >= visible.bottom && rect.top <= visible.top
  );
}

/** Something is painted after text, over it. */
function isPaintedOver(paints: readonly PdfPaint[]): boolean {
  const texts: Rect[] = [];
  for (const { kind, shown, rect, path } of paints) {
    if (kind === 'text') texts.push(rect);
    const covers = kind === 'image' || kind === 'shading' || path?.isFilled === true;
    if (covers && texts.some((text) => intersects(text, shown))) return true;
  }
  return false;
}

function findHidden(page: PdfEditingPage, characters: readonly PdfCharacter[]): Set<number> {
  const drawn = page.render(DPI);
  const without = page.renderWithoutText(DPI);
  const hidden = new Set<number>();
  characters.forEach((character, index) => {
    if (isInk(character) && !isSeen(page, coverRect(character), drawn, without)) hidden.add(index);
  });
  return hidden;
}

function isInk({ isGenerated, codePoint }: PdfCharacter): boolean {
  return !isGenerated && codePoint > 0x20 && codePoint !== 0xa0;
}

function isSeen(page: PdfEditingPage, rect: Rect, drawn: Bitmap, without: Bitmap): boolean {
  const { width, height, pixels } = drawn;
  const { left, top, right, bottom } = page.toPixels(rect, width, height);
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      const at = (y * width + x) * 4;
      for (let colour = at; colour < at + 3; colour++) {
        if (Math.abs(pixels[colour]! - without.pixels[colour]!) >= MIN_DIFFERENCE) return true;
      }
    }
  }
  return false;
}

/** Text objects of which nothing can be seen. */
function wholeObjects(characters: readonly PdfCharacter[], hidden: ReadonlySet<number>): Set<number> {
  const whole = new Set([...hidden].map((index) => characters[index]!.object));
  characters.forEach((character, index) => {
    if (isInk(character) && !hidden.has(index)) whole.delete(character.object);
  });
  whole.delete(-1);
  return whole;
}

function linesOf(characters: readonly PdfCharacter[], hidden: ReadonlySet<number>): string[] {
  const kept = characters.filter((character, index) => hidden.has(index) || !isInk(character));
  return assembleText(kept)
    .text.split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '');
}
