import type { PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { intersects, type Rect, unite } from '../../domain/geometry.ts';
import { inkRegions } from './ink-regions.ts';

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
  const grounds: UnreadZone[] = [];
  for (const paint of page.paints()) {
    const { image, shown, index } = paint;
    if (image === undefined || isNothing(shown)) continue;
    const regions = isGround(paint, page) ? regionsOf(page, paint) : undefined;
    if (regions !== undefined) {
      grounds.push(...regions);
      continue;
    }
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
  const read = pictures
    .filter(({ rect, width, height, isShaped }) => isLarge(rect) && (isShaped || Math.min(width, height) >= MIN_PIXELS))
    .map(({ rect, digests }) => ({ kind, rect, sameAs: `picture:${digests.slice(0, 64).join('+')}` }));
  return [...grounds, ...read];
}

const kind = 'picture' as const;
/** An image that takes this part of a page, and that is written over, is its ground: a letterhead, a form. */
const GROUND_SHARE = 0.25;
const MIN_TEXTS = 5;

function isGround({ shown, index }: PdfPaint, page: PdfEditingPage): boolean {
  const area = (rect: Rect) => (rect.right - rect.left) * (rect.top - rect.bottom);
  if (area(shown) < GROUND_SHARE * area(page.visible)) return false;
  const over = page.paints().filter((paint) => paint.kind === 'text' && paint.index > index);
  return over.filter(({ rect }) => intersects(rect, shown)).length >= MIN_TEXTS;
}

/** Only where a ground is inked it is a doubt: what is written over the rest can stay. */
function regionsOf(page: PdfEditingPage, { image, shown, index }: PdfPaint): UnreadZone[] | undefined {
  const bitmap = image === undefined ? undefined : page.image(index);
  const regions = bitmap === undefined || image === undefined ? undefined : inkRegions(bitmap, image);
  return regions
    ?.filter((region) => intersects(region, shown))
    .map((rect, place) => ({ kind, rect, sameAs: `picture:${image?.digest}:${place}` }));
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
