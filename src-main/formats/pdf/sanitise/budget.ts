// What one document may cost: decoded bytes, nesting and objects are bounded before memory is.
import { AppError } from '../../../domain/errors.ts';

const MEGABYTE = 1024 * 1024;

/** The most a single stream may decode to, in bytes. */
export const MAX_STREAM_BYTES = 256 * MEGABYTE;
/** The most all contents, fonts and functions together may decode to, in bytes. */
const MAX_CONTENT_BYTES = 1536 * MEGABYTE;
/** The most all images together may decode to, in bytes; they are decoded one after the other. */
const MAX_IMAGE_BYTES = 16_384 * MEGABYTE;
const MAX_DEPTH = 64;
const MAX_OBJECTS = 4_000_000;

export interface Budget {
  spendContent(bytes: number): void;
  spendImage(bytes: number): void;
}

export function createBudget(): Budget {
  const left = { content: MAX_CONTENT_BYTES, image: MAX_IMAGE_BYTES };
  const spend = (kind: 'content' | 'image', bytes: number): void => {
    left[kind] -= bytes;
    if (left[kind] < 0) throw new AppError('pdf-too-complex', { kind });
  };
  return {
    spendContent: (bytes) => spend('content', bytes),
    spendImage: (bytes) => spend('image', bytes),
  };
}

export function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new AppError('pdf-too-complex', { depth });
}

export function checkObjectCount(count: number): void {
  if (count > MAX_OBJECTS) throw new AppError('pdf-too-complex', { objects: count });
}
