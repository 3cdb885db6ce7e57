import type { PdfCharacter } from '../../domain/engine.ts';
import { type Rect, unite } from '../../domain/geometry.ts';

/** How much of a glyph's ink is left out at each side, so that neighbours that touch it stay. */
const SHRINK = 0.3;
/** A side below this part of the glyph's size is no box at all (fonts of old OCR layers). */
const DEGENERATE = 0.05;

/** Where a glyph is hit without hitting its neighbours: the core of its ink. */
export function removalRect(character: PdfCharacter): Rect {
  const { tight, loose, originX, originY } = character;
  const advance = Math.max(loose.right - loose.left, tight.right - tight.left, 0.5);
  const height = Math.max(tight.top - tight.bottom, loose.top - loose.bottom, advance * 0.5);
  const size = Math.max(advance, height);
  const [left, right] = coreOf(tight.left, tight.right, originX, size);
  const [bottom, top] = coreOf(tight.bottom, tight.top, originY, size);
  return { left, bottom, right, top };
}

function coreOf(low: number, high: number, origin: number, size: number): [number, number] {
  if (high - low >= DEGENERATE * size) {
    const shrink = (high - low) * SHRINK;
    return [low + shrink, high - shrink];
  }
  const middle = (low + high) / 2;
  return [Math.min(middle, origin) - 0.15 * size, Math.max(middle, origin) + 0.15 * size];
}

/** How far a line reaches over and under its baseline, in font sizes: some fonts claim twice as much. */
const ASCENT = 0.95;
const DESCENT = 0.28;

/** All of a glyph's ink and its place on the line. */
export function coverRect(character: PdfCharacter): Rect {
  const rect = unite(character.tight, onLine(character));
  if (rect.top - rect.bottom >= 0.5 && rect.right - rect.left >= 0.5) return rect;
  const advance = Math.max(rect.right - rect.left, rect.top - rect.bottom, 2);
  return {
    left: rect.left - 0.3,
    right: Math.max(rect.right, rect.left + 0.6) + 0.3,
    bottom: rect.bottom - 0.3 * advance,
    top: rect.top + 0.8 * advance,
  };
}

/** The loose box, no higher than a line of its size: what stands on the lines around must stay readable. */
function onLine({ loose, originX, originY, fontSize, angle }: PdfCharacter): Rect {
  if (fontSize <= 0) return loose;
  const over = ASCENT * fontSize;
  const under = DESCENT * fontSize;
  const { left, bottom, right, top } = loose;
  switch (Math.round(angle / (Math.PI / 2)) & 3) {
    case 0:
      return { left, right, bottom: Math.max(bottom, originY - under), top: Math.min(top, originY + over) };
    case 1:
      return { bottom, top, left: Math.max(left, originX - over), right: Math.min(right, originX + under) };
    case 2:
      return { left, right, bottom: Math.max(bottom, originY - over), top: Math.min(top, originY + under) };
    default:
      return { bottom, top, left: Math.max(left, originX - under), right: Math.min(right, originX + over) };
  }
}

/** One box a line, in the order of the characters: neighbours on a line are joined, spaces between them included. */
export function lineBoxes(characters: readonly PdfCharacter[]): Rect[] {
  const boxes: Rect[] = [];
  let previous: PdfCharacter | undefined;
  for (const character of characters) {
    const rect = coverRect(character);
    const last = boxes.at(-1);
    if (last !== undefined && previous !== undefined && isOnSameLine(last, rect, previous, character)) {
      boxes[boxes.length - 1] = unite(last, rect);
    } else {
      boxes.push(rect);
    }
    previous = character;
  }
  return boxes;
}

function isOnSameLine(line: Rect, next: Rect, previous: PdfCharacter, character: PdfCharacter): boolean {
  if (Math.abs(previous.angle - character.angle) > 0.01) return false;
  // Text that runs up or down the page is measured as if the page were turned.
  const [along, across] = Math.abs(Math.sin(character.angle)) > 0.7 ? ([1, 0] as const) : ([0, 1] as const);
  const [start, end] = sideOf(line, along);
  const [nextStart, nextEnd] = sideOf(next, along);
  const [low, high] = sideOf(line, across);
  const [nextLow, nextHigh] = sideOf(next, across);
  const depth = Math.min(high - low, nextHigh - nextLow);
  const overlap = Math.min(high, nextHigh) - Math.max(low, nextLow);
  const gap = Math.max(nextStart - end, start - nextEnd);
  return overlap > 0.5 * depth && gap < 2 * Math.max(high - low, nextHigh - nextLow);
}

function sideOf(rect: Rect, axis: 0 | 1): [number, number] {
  return axis === 0 ? [rect.left, rect.right] : [rect.bottom, rect.top];
}
