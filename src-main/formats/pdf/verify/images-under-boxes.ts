import type { Rect } from '../../../domain/geometry.ts';
import type { ExpectedPage, VerificationPart } from '../../../domain/verification.ts';
import type { RawDocument } from '../raw/document.ts';
import { type ImageSamples, imageSamples } from '../raw/image-samples.ts';
import { type Matrix, placedImages } from '../raw/placed-images.ts';
import { contentsOf, inherited } from '../raw/resources.ts';
import { dictionaryOf, type PdfDictionary, PdfStream } from '../raw/values.ts';
import { partOf } from './parts.ts';

/**
 * Pictures hold no detail where a box lies over them: what is only painted over could be uncovered. Pages rebuilt as
 * images are one picture with its boxes in it; there the drawing of the page says the same.
 */
export async function checkImagesUnderBoxes(
  document: RawDocument,
  page: PdfDictionary,
  expected: ExpectedPage,
): Promise<VerificationPart> {
  let looked = 0;
  let isOpen = false;
  const resources = dictionaryOf(inherited(page, 'Resources', document));
  const known = new Map<PdfStream, ImageSamples | undefined>();
  for (const { stream, matrix } of await placedImages(contentsOf(page, document), resources, document)) {
    const boxes = expected.boxes.filter((box) => meets(box, matrix));
    if (boxes.length === 0) continue;
    for (const image of [stream, ...masksOf(stream, document)]) {
      looked++;
      if (!known.has(image)) known.set(image, await imageSamples(image, document));
      const samples = known.get(image);
      isOpen ||= samples === undefined || boxes.some((box) => !isBlank(samples, box, matrix));
    }
  }
  return partOf('under-boxes', looked, isOpen ? [{ check: 'under-boxes', page: expected.page }] : []);
}

function masksOf(stream: PdfStream, document: RawDocument): PdfStream[] {
  return ['SMask', 'Mask']
    .map((key) => document.resolve(stream.dictionary.get(key)))
    .filter((mask): mask is PdfStream => mask instanceof PdfStream);
}

function meets(box: Rect, matrix: Matrix): boolean {
  const { left, right, bottom, top } = withinUnitSquare(box, matrix);
  return right > left && top > bottom;
}

/** A box in the space of an image (unit square), cut to it; the hull of it where the image is turned. */
function withinUnitSquare(box: Rect, [a, b, c, d, e, f]: Matrix): Rect {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return { left: 0, right: 0, bottom: 0, top: 0 };
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ].map(([x, y]) => ({
    u: (d * (x! - e) - c * (y! - f)) / determinant,
    v: (a * (y! - f) - b * (x! - e)) / determinant,
  }));
  const us = corners.map(({ u }) => u);
  const vs = corners.map(({ v }) => v);
  const inner = Math.abs(b) + Math.abs(c) > 1e-6 && Math.abs(a) + Math.abs(d) > 1e-6 ? innerRect : identity;
  return inner({
    left: Math.max(0, Math.min(...us)),
    right: Math.min(1, Math.max(...us)),
    bottom: Math.max(0, Math.min(...vs)),
    top: Math.min(1, Math.max(...vs)),
  });
}

function identity(rect: Rect): Rect {
  return rect;
}

/** Of a slanted box only the middle is surely covered. */
function innerRect({ left, right, bottom, top }: Rect): Rect {
  const [width, height] = [right - left, top - bottom];
  return {
    left: left + width * 0.4,
    right: right - width * 0.4,
    bottom: bottom + height * 0.4,
    top: top - height * 0.4,
  };
}

const EDGE = 1;
const EDGE_LOSSY = 3;
const NOISE = 6;
const NOISE_LOSSY = 40;

export function isBlank(image: ImageSamples, box: Rect, matrix: Matrix): boolean {
  const { width, height, components, samples, isLossy } = image;
  const place = withinUnitSquare(box, matrix);
  const edge = isLossy ? EDGE_LOSSY : EDGE;
  const left = Math.ceil(place.left * width) + edge;
  const right = Math.floor(place.right * width) - edge;
  const top = Math.ceil((1 - place.top) * height) + edge;
  const bottom = Math.floor((1 - place.bottom) * height) - edge;
  for (let component = 0; component < components; component++) {
    let least = 255;
    let most = 0;
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const sample = samples[(y * width + x) * components + component] ?? 0;
        if (sample < least) least = sample;
        if (sample > most) most = sample;
      }
    }
    // Fewer than eight bits, or numbers of a palette: any difference may be one of black and white.
    if (most - least > (isLossy ? NOISE_LOSSY : most <= 15 ? 0 : NOISE)) return false;
  }
  return true;
}
