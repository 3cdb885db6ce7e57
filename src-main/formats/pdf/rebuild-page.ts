import type { PdfCharacter, PdfEditingPage } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import { intersects, type Rect } from '../../domain/geometry.ts';
import { findHiddenText } from './hidden-text.ts';
import type { PagePlan } from './page-plan.ts';
import { paintBox } from './painted-box.ts';

/** A page as an image: size in points as displayed, and the words that stay readable for copying and searching. */
export interface RebuiltPage {
  readonly width: number;
  readonly height: number;
  readonly bitmap: Bitmap;
  readonly words: readonly RebuiltWord[];
}

/** Place in pixels of the bitmap. */
export interface RebuiltWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const DPI = 200;
const MAX_PIXELS = 36_000_000;
/** Boxes are painted this much larger, in points, so that no half-covered pixel is left at their edges. */
const PAD = 0.4;

/** Draws a page with its boxes. The page is only drawn, never committed: it must be closed afterwards. */
export function rebuildPage(page: PdfEditingPage, { characters, covered, boxes }: PagePlan): RebuiltPage {
  const hidden = findHiddenText(page, characters);
  for (const { rect } of boxes) page.fill(pad(rect), BLACK);
  const labels = boxes.flatMap((box) => (paintBox(page, box) ? [box] : []));
  const { width, height } = page;
  const dpi = Math.min(DPI, 72 * Math.sqrt(MAX_PIXELS / (width * height)));
  const bitmap = page.render(dpi);
  const place = (rect: Rect) => page.toPixels(rect, bitmap.width, bitmap.height);
  const rects = boxes.map(({ rect }) => rect);
  const isKept = (character: PdfCharacter, index: number) =>
    !covered.has(index) && !hidden.has(index) && !rects.some((rect) => intersects(rect, coreOf(character)));
  const words = keptWords(characters, isKept).map(({ text, rect }) => ({ text, ...place(rect) }));
  return {
    width,
    height,
    bitmap,
    words: [...words, ...labels.map(({ rect, label }) => ({ text: label ?? '', ...place(rect) }))],
  };
}

const BLACK = [0, 0, 0] as const;

function pad({ left, bottom, right, top }: Rect): Rect {
  return { left: left - PAD, bottom: bottom - PAD, right: right + PAD, top: top + PAD };
}

function coreOf({ tight, loose }: PdfCharacter): Rect {
  const middle = (Math.min(tight.left, loose.left) + Math.max(tight.right, loose.right)) / 2;
  const centre = (tight.bottom + tight.top) / 2;
  return { left: middle - 0.2, right: middle + 0.2, bottom: centre - 0.2, top: centre + 0.2 };
}

interface KeptWord {
  text: string;
  rect: Rect;
}

function keptWords(
  characters: readonly PdfCharacter[],
  isKept: (character: PdfCharacter, index: number) => boolean,
): readonly KeptWord[] {
  const words: KeptWord[] = [];
  let word: KeptWord | undefined;
  characters.forEach((character, index) => {
    const { codePoint, loose, hasUnicodeError, isLineHyphen } = character;
    const isReadable = codePoint > 0x20 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
    if (character.isGenerated || hasUnicodeError || (!isReadable && !isLineHyphen) || !isKept(character, index)) {
      word = undefined;
      return;
    }
    const letter = isLineHyphen ? '-' : String.fromCodePoint(codePoint);
    if (letter.trim() === '') {
      word = undefined;
    } else if (word !== undefined && isBeside(word.rect, loose)) {
      word.text += letter;
      word.rect = { ...loose, left: word.rect.left, bottom: Math.min(word.rect.bottom, loose.bottom) };
    } else {
      word = { text: letter, rect: loose };
      words.push(word);
    }
  });
  return words;
}

function isBeside(word: Rect, next: Rect): boolean {
  const height = word.top - word.bottom;
  return (
    Math.abs(word.bottom - next.bottom) < height * 0.5 && next.left >= word.left && next.left - word.right < height
  );
}
