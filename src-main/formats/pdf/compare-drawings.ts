import type { PdfEnginePage } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import type { Rect } from '../../domain/geometry.ts';

/** A pixel has changed where every pixel near it differs by more in some colour. */
const MIN_DIFFERENCE = 70;
/** Pixels around boxes that are not compared. */
const MARGIN = 2;

/** How many pixels differ between two drawings of a page, outside boxes. Sizes must agree. */
export function countChangedPixels(before: Bitmap, after: Bitmap, page: PdfEnginePage, boxes: readonly Rect[]): number {
  if (before.width !== after.width || before.height !== after.height) return before.width * before.height;
  const { width, height } = before;
  const isBoxed = new Uint8Array(width * height);
  for (const box of boxes) {
    const { left, top, right, bottom } = page.toPixels(box, width, height);
    const from = Math.max(0, Math.floor(left) - MARGIN);
    const to = Math.min(width, Math.ceil(right) + MARGIN);
    for (let y = Math.max(0, Math.floor(top) - MARGIN); y < Math.min(height, Math.ceil(bottom) + MARGIN); y++) {
      if (to > from) isBoxed.fill(1, y * width + from, y * width + to);
    }
  }
  const [was, is] = [wordsOf(before), wordsOf(after)];
  let changed = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (was[at] !== is[at] && isBoxed[at] === 0 && differs(before.pixels, after.pixels, at * 4, width * 4)) changed++;
    }
  }
  return changed;
}

/** A pixel a word, to find equal ones fast. */
function wordsOf({ pixels }: Bitmap): Uint32Array {
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
}

function differs(before: Uint8Array, after: Uint8Array, at: number, stride: number): boolean {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const near = at + dy * stride + dx * 4;
      const difference = Math.max(
        Math.abs(before[at]! - after[near]!),
        Math.abs(before[at + 1]! - after[near + 1]!),
        Math.abs(before[at + 2]! - after[near + 2]!),
      );
      if (difference <= MIN_DIFFERENCE) return false;
    }
  }
  return true;
}
