import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { Rect } from '../../../domain/geometry.ts';

export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GRID = 100_000;

/** Boxes as fractions of the displayed page. The normalised page maps them, since a rebuilt page may have other axes. */
export function boxesOnDisplay(boxes: readonly Rect[], normalised: PdfEnginePage): PixelBox[] {
  return boxes.map((box) => {
    const { left, top, right, bottom } = normalised.toPixels(box, GRID, GRID);
    return { left: left / GRID, top: top / GRID, right: right / GRID, bottom: bottom / GRID };
  });
}

/** A box in whole pixels of a bitmap, grown (or shrunk, below 0) by a margin and cut to the bitmap. */
export function pixelBox(box: Rect, page: PdfEnginePage, width: number, height: number, margin: number): PixelBox {
  const { left, top, right, bottom } = page.toPixels(box, width, height);
  return {
    left: Math.max(0, Math.floor(left) - margin),
    top: Math.max(0, Math.floor(top) - margin),
    right: Math.min(width, Math.ceil(right) + margin),
    bottom: Math.min(height, Math.ceil(bottom) + margin),
  };
}
