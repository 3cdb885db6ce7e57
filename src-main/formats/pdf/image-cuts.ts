import type { PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import { intersects, isEmpty, type Rect } from '../../domain/geometry.ts';
import { blankPixels } from './blank-pixels.ts';

/** Images drawn further than this beyond what is shown of them, in points, are cut. */
const OVERHANG = 0.5;

export interface ImageCutting {
  readonly changed: number;
  /** Images that could not be decoded although something of them has to go. */
  readonly undecodable: number;
  /** Puts the pixels back as they were cut, after glyphs were removed over them. False where images are gone. */
  readonly settle: () => boolean;
}

/** Images whose mask was looked at and hides nothing, by digest: the same logo stands on every page. */
export type HarmlessImages = Set<string>;

/**
 * Cuts every image of a page to what the page shows of it: pixels beyond clips and page, under opaque paint, with no
 * alpha, and beneath `boxes` are overwritten. Images get data of their own when they are changed.
 */
export function cutImages(page: PdfEditingPage, boxes: readonly Rect[], harmless: HarmlessImages): ImageCutting {
  const paints = page.paints();
  const images = paints.filter((paint) => paint.kind === 'image');
  const settled = new Map<number, Bitmap>();
  let undecodable = 0;
  images.forEach((paint, place) => {
    const image = paint.image!;
    const covers = coversOf(page, paint, paints);
    const overwritten = boxes.filter((box) => intersects(box, paint.rect));
    const isCut = overwritten.length > 0 || covers.length > 0 || isOverhanging(paint);
    if (!isCut && harmless.has(image.digest)) return;
    const bitmap = page.image(paint.index);
    if (bitmap === undefined) {
      if (isCut) undecodable++;
      return;
    }
    const isBlanked =
      !isPlain(bitmap) && blankPixels(bitmap, image, { shown: paint.shown, covers, boxes: overwritten });
    if (isBlanked || overwritten.length > 0) settled.set(place, bitmap);
    else harmless.add(image.digest);
  });
  const settle = () => {
    const now = page.paints().filter((paint) => paint.kind === 'image');
    if (now.length !== images.length) return false;
    for (const [place, bitmap] of settled) page.replaceImage(now[place]!.index, bitmap);
    return true;
  };
  settle();
  return { changed: settled.size, undecodable, settle };
}

/** All of one colour: it says nothing, wherever it lies. */
function isPlain({ pixels }: Bitmap): boolean {
  for (let at = 4; at < pixels.length; at++) if (pixels[at] !== pixels[at - 4]) return false;
  return true;
}

function isOverhanging({ rect, shown }: PdfPaint): boolean {
  return (
    isEmpty(shown) ||
    shown.left - rect.left > OVERHANG ||
    shown.bottom - rect.bottom > OVERHANG ||
    rect.right - shown.right > OVERHANG ||
    rect.top - shown.top > OVERHANG
  );
}

/** Where later opaque paint lies over an image. */
function coversOf(page: PdfEditingPage, image: PdfPaint, paints: readonly PdfPaint[]): Rect[] {
  const covers: Rect[] = [];
  for (let index = image.index + 1; index < paints.length; index++) {
    const later = paints[index]!;
    if (!intersects(later.shown, image.shown)) continue;
    if (later.path?.isOpaqueBox === true || isOpaqueImage(page, later)) covers.push(later.shown);
  }
  return covers;
}

function isOpaqueImage(page: PdfEditingPage, paint: PdfPaint): boolean {
  if (paint.image === undefined || !paint.isClear) return false;
  const [a, b, c, d] = paint.image.matrix;
  if (!((b === 0 && c === 0) || (a === 0 && d === 0))) return false;
  const pixels = page.image(paint.index)?.pixels;
  if (pixels === undefined) return false;
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 255) return false;
  return true;
}
