import { AppError } from '../../domain/errors.ts';
import type { Bitmap } from '../../domain/format.ts';
import { readBitmap, withBitmap } from './bitmap.ts';
import type { PageContext } from './page.ts';
import { matrixOf, type PaintHandle } from './paints.ts';

/**
 * Pixels of an image with the colours and the alpha it is drawn with, and the stored colours where its mask hides them.
 * Undefined where the engine cannot decode it.
 *
 * The engine gives the mask only as drawn: the image is drawn at one point a pixel for that moment.
 */
export function readImage(context: PageContext, object: PaintHandle): Bitmap | undefined {
  const { calls } = context;
  const stored = takeBitmap(context, calls.FPDFImageObj_GetBitmap(object.handle) >>> 0);
  if (stored === undefined) return undefined;
  const { width, height, pixels } = stored;
  const matrix = matrixOf(context, object.handle);
  calls.FPDFImageObj_SetMatrix(object.handle, width, 0, 0, height, 0, 0);
  try {
    const drawn = calls.FPDFImageObj_GetRenderedBitmap(context.document, context.page, object.handle) >>> 0;
    const masked = takeBitmap(context, drawn);
    if (masked?.width !== width || masked.height !== height) return undefined;
    for (let at = 0; at < pixels.length; at += 4) {
      if (masked.pixels[at + 3] === 0) masked.pixels.set(pixels.subarray(at, at + 3), at);
    }
    return masked;
  } finally {
    calls.FPDFImageObj_SetMatrix(object.handle, ...matrix);
  }
}

/** Whether an image is drawn with the same opacity everywhere, at one point a pixel. */
export function isUnshaped(context: PageContext, object: PaintHandle): boolean {
  const { calls } = context;
  const matrix = matrixOf(context, object.handle);
  calls.FPDFImageObj_SetMatrix(object.handle, SAMPLE, 0, 0, SAMPLE, 0, 0);
  try {
    const drawn = calls.FPDFImageObj_GetRenderedBitmap(context.document, context.page, object.handle) >>> 0;
    const pixels = takeBitmap(context, drawn)?.pixels;
    if (pixels === undefined) return false;
    for (let at = 3; at < pixels.length; at += 4) if (Math.abs(pixels[at]! - pixels[3]!) > 8) return false;
    return true;
  } finally {
    calls.FPDFImageObj_SetMatrix(object.handle, ...matrix);
  }
}

/** Pixels across of the drawing that tells whether an image has a shape. */
const SAMPLE = 200;

function takeBitmap(context: PageContext, bitmap: number): Bitmap | undefined {
  if (bitmap === 0) return undefined;
  try {
    return readBitmap(context, bitmap);
  } finally {
    context.calls.FPDFBitmap_Destroy(bitmap);
  }
}

/** Gives an image other pixels and, where any is not opaque, another mask. */
export function replaceImage(context: PageContext, object: PaintHandle, bitmap: Bitmap): void {
  const { calls, heap, page } = context;
  const isReplaced = withBitmap(context, bitmap, (address) =>
    heap.borrow(4, (pages) => {
      heap.i32[pages >> 2] = page;
      return calls.FPDFImageObj_SetBitmap(pages, 1, object.handle, address);
    }),
  );
  if (isReplaced === 0) throw new AppError('internal', { step: 'replace-image' });
}
