import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { Bitmap } from '../../../domain/format.ts';
import type { ExpectedPage, VerificationPart } from '../../../domain/verification.ts';
import { pixelBox } from './displayed-boxes.ts';
import { outcomeOf } from './parts.ts';

const DPI = 60;
const MARGIN = 2;
/** A pixel counts as changed where no neighbour in the other picture is nearer than this in every channel. */
const FARTHEST = 70;
const MOST_CHANGED = 40;
/** A page rebuilt as an image is drawn from other pixels; its edges may fall elsewhere. */
const MOST_CHANGED_ON_IMAGE = 400;

/** The page looks the same outside its boxes as the normalised copy does. */
export function checkRendering(
  output: PdfEnginePage,
  normalised: PdfEnginePage,
  expected: ExpectedPage,
): VerificationPart {
  const now = output.render(DPI);
  const before = normalised.render(DPI);
  if (now.width !== before.width || now.height !== before.height) {
    return { checks: [outcomeOf('rendering', 1, false)], residuals: [] };
  }
  const masked = new Uint8Array(now.width * now.height);
  for (const box of expected.boxes) {
    const { left, top, right, bottom } = pixelBox(box, normalised, now.width, now.height, MARGIN);
    for (let y = top; y < bottom; y++) masked.fill(1, y * now.width + left, y * now.width + Math.max(left, right));
  }
  const changed = countChanged(before, now, masked);
  const limit = expected.isImage ? MOST_CHANGED_ON_IMAGE : MOST_CHANGED;
  return { checks: [outcomeOf('rendering', 1, changed <= limit)], residuals: [] };
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
  const o = at * 4;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const q = (at + dy * width + dx) * 4;
      const distance = Math.max(
        Math.abs(one[o]! - other[q]!),
        Math.abs(one[o + 1]! - other[q + 1]!),
        Math.abs(one[o + 2]! - other[q + 2]!),
      );
      if (distance <= FARTHEST) return true;
    }
  }
  return false;
}
