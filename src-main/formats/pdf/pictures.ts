import type { PdfEditingPage } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { type Rect, unite } from '../../domain/geometry.ts';

/** Smaller pictures, in points, are rules and bullets. */
const MIN_SIDE = 4;
/** Letters need at least so many stored pixels across. */
const MIN_PIXELS = 5;
/** Slices of one picture meet within this distance, in points. */
const SEAM = 1;

interface Picture {
  readonly rect: Rect;
  readonly digests: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly isShaped: boolean;
}

/** Every picture of a page that could show something, slices of one picture put together. */
export function findPictures(page: PdfEditingPage): UnreadZone[] {
  const pictures: Picture[] = [];
  for (const { image, shown, index } of page.paints()) {
    if (image === undefined || isNothing(shown)) continue;
    const slice: Picture = {
      rect: shown,
      digests: [image.digest],
      width: image.width,
      height: image.height,
      // A single dot of colour can be given any form by its mask.
      isShaped: Math.min(image.width, image.height) < MIN_PIXELS && isLarge(shown) && !page.isUnshaped(index),
    };
    const last = pictures.at(-1);
    if (last !== undefined && isNextSlice(last, slice)) pictures[pictures.length - 1] = join(last, slice);
    else pictures.push(slice);
  }
  return pictures
    .filter(({ rect, width, height, isShaped }) => isLarge(rect) && (isShaped || Math.min(width, height) >= MIN_PIXELS))
    .map(({ rect, digests }) => ({ kind: 'picture', rect, sameAs: `picture:${digests.slice(0, 64).join('+')}` }));
}

function isNothing(rect: Rect): boolean {
  return rect.right - rect.left <= 0 || rect.top - rect.bottom <= 0;
}

function isLarge(rect: Rect): boolean {
  return rect.right - rect.left >= MIN_SIDE && rect.top - rect.bottom >= MIN_SIDE;
}

function isNextSlice({ rect: a }: Picture, { rect: b }: Picture): boolean {
  const isBelow =
    isNear(a.left, b.left) && isNear(a.right, b.right) && (isNear(a.bottom, b.top) || isNear(a.top, b.bottom));
  const isBeside =
    isNear(a.bottom, b.bottom) && isNear(a.top, b.top) && (isNear(a.right, b.left) || isNear(a.left, b.right));
  return isBelow || isBeside;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= SEAM;
}

function join(a: Picture, b: Picture): Picture {
  return {
    rect: unite(a.rect, b.rect),
    digests: [...a.digests, ...b.digests],
    width: Math.max(a.width, b.width),
    height: a.height + b.height,
    isShaped: a.isShaped || b.isShaped,
  };
}
