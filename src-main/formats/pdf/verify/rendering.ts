import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { Bitmap } from '../../../domain/format.ts';
import type { ExpectedPage, VerificationPart } from '../../../domain/verification.ts';
import { pixelBox } from './displayed-boxes.ts';
import { outcomeOf } from './parts.ts';

/** Both pages, drawn alike. */
export interface Drawings {
  readonly output: Bitmap;
  readonly normalised: Bitmap;
}

const DPI = 60;
/** Boxes are looked into at this resolution. */
const DPI_WITH_BOXES = 100;
/** Pages rebuilt as images are drawn as finely as they were made, so that pixels meet pixels. */
const DPI_OF_IMAGES = 200;
const MOST_PIXELS_OF_IMAGES = 36_000_000;

export function drawBoth(output: PdfEnginePage, normalised: PdfEnginePage, expected: ExpectedPage): Drawings {
  const dpi = resolutionFor(normalised, expected);
  return { output: output.render(dpi), normalised: normalised.render(dpi) };
}

function resolutionFor({ width, height }: PdfEnginePage, { isImage, boxes }: ExpectedPage): number {
  if (isImage) return Math.min(DPI_OF_IMAGES, 72 * Math.sqrt(MOST_PIXELS_OF_IMAGES / (width * height)));
  return boxes.length > 0 ? DPI_WITH_BOXES : DPI;
}

const MARGIN = 2;
/** A pixel counts as changed where no neighbour in the other picture is nearer than this in every channel. */
const FARTHEST = 70;
const MOST_CHANGED = 40;

/** The page looks the same outside its boxes as the normalised copy does. */
export function checkRendering(
  { output, normalised }: Drawings,
  page: PdfEnginePage,
  expected: ExpectedPage,
): VerificationPart {
  if (output.width !== normalised.width || output.height !== normalised.height) {
    return { checks: [outcomeOf('rendering', 1, false)], residuals: [] };
  }
  const { width, height } = output;
  const masked = new Uint8Array(width * height);
  for (const box of expected.boxes) {
    const { left, top, right, bottom } = pixelBox(box, page, width, height, MARGIN);
    for (let y = top; y < bottom; y++) masked.fill(1, y * width + left, y * width + Math.max(left, right));
  }
  const isAlike = expected.isImage
    ? countChangedCells(normalised, output, masked) <= MOST_CHANGED_CELLS
    : countChanged(normalised, output, masked) <= MOST_CHANGED;
  return { checks: [outcomeOf('rendering', 1, isAlike)], residuals: [] };
}

/** Packing with loss moves single pixels, but hardly the mean of a cell of this side. */
const CELL = 8;
const FARTHEST_CELL = 24;
const MOST_CHANGED_CELLS = 4;

/** Cells whose mean colour is another. */
export function countChangedCells(before: Bitmap, now: Bitmap, masked: Uint8Array): number {
  let changed = 0;
  for (let top = 0; top < now.height; top += CELL) {
    for (let left = 0; left < now.width; left += CELL) {
      if (cellDistance(before, now, masked, left, top) > FARTHEST_CELL) changed++;
    }
  }
  return changed;
}

function cellDistance(before: Bitmap, now: Bitmap, masked: Uint8Array, left: number, top: number): number {
  const { width, height } = now;
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + CELL, height); y++) {
    for (let x = left; x < Math.min(left + CELL, width); x++) {
      if (masked[y * width + x] === 1) continue;
      const at = (y * width + x) * 4;
      count++;
      for (let channel = 0; channel < 3; channel++) {
        sums[channel]! += before.pixels[at + channel]! - now.pixels[at + channel]!;
      }
    }
  }
  // What is left of a cell beside a box is too little to have a mean.
  return count < (CELL * CELL) / 2 ? 0 : Math.max(...sums.map((sum) => Math.abs(sum))) / count;
}

/** Pixels with no like neighbour in the other picture, either way: ink that was lost and ink that came. */
export function countChanged(before: Bitmap, now: Bitmap, masked: Uint8Array): number {
  const { width, height } = now;
  const a = wordsOf(before);
  const b = wordsOf(now);
  let changed = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (a[at] === b[at] || masked[at] === 1) continue;
      if (!hasLikeNeighbour(before.pixels, now.pixels, at, width)) changed++;
      else if (!hasLikeNeighbour(now.pixels, before.pixels, at, width)) changed++;
    }
  }
  return changed;
}

function wordsOf({ pixels, width, height }: Bitmap): Uint32Array {
  if (pixels.byteOffset % 4 === 0) return new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  return new Uint32Array(pixels.slice().buffer, 0, width * height);
}

function hasLikeNeighbour(one: Uint8Array, other: Uint8Array, at: number, width: number): boolean {
  if (isLike(one, other, at * 4, at * 4)) return true;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (isLike(one, other, at * 4, (at + dy * width + dx) * 4)) return true;
    }
  }
  return false;
}

function isLike(one: Uint8Array, other: Uint8Array, a: number, b: number): boolean {
  return (
    Math.abs(one[a]! - other[b]!) <= FARTHEST &&
    Math.abs(one[a + 1]! - other[b + 1]!) <= FARTHEST &&
    Math.abs(one[a + 2]! - other[b + 2]!) <= FARTHEST
  );
}
