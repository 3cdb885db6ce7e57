import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { Bitmap } from '../../../domain/format.ts';
import type { PdfTextRun } from '../../../domain/pdf-text-engine.ts';
import type { ExpectedPage, VerificationPart } from '../../../domain/verification.ts';
import { boxesOnDisplay, type PixelBox, pixelBox } from './displayed-boxes.ts';
import { outcomeOf } from './parts.ts';

const MARGIN = -1;
/** Packed pictures swing at edges. */
const MARGIN_ON_IMAGE = -4;

/** Inside each box one even colour, black or paper, and on paper at most the ink of the label that stands there. */
export function checkUnderBoxes(
  bitmap: Bitmap,
  normalised: PdfEnginePage,
  expected: ExpectedPage,
  runs: readonly PdfTextRun[],
): VerificationPart {
  if (expected.boxes.length === 0) return { checks: [outcomeOf('under-boxes', 0, true)], residuals: [] };
  const margin = expected.isImage ? MARGIN_ON_IMAGE : MARGIN;
  const places = expected.boxes.map((box) => pixelBox(box, normalised, bitmap.width, bitmap.height, margin));
  const layers = countLayers(
    expected.boxes.map((box) => pixelBox(box, normalised, bitmap.width, bitmap.height, 1)),
    bitmap,
  );
  const displayed = boxesOnDisplay(expected.boxes, normalised);
  const isCovered = places.every((place, i) => {
    const hasLabel = runs.some((run) => meets(run, displayed[i]!));
    return isEven(bitmap, place, layers, expected.isImage ? { ...packed, hasLabel } : { ...exact, hasLabel });
  });
  return {
    checks: [outcomeOf('under-boxes', expected.boxes.length, isCovered)],
    residuals: isCovered ? [] : [{ check: 'under-boxes', page: expected.page }],
  };
}

/** Lightness of the paper that labels are written on; the page itself is lighter. */
const PAPER = 232;
const PAPER_NOISE = 14;
/** Ink and its soft edges are grey: no channel is far from another. */
const MOST_COLOURED = 48;
const LEAST_GROUND = 0.35;

export interface BoxReading {
  readonly hasLabel: boolean;
  /** The lightest pixel that still counts as black. */
  readonly blackest: number;
  /** Share of a box without label that must be of one colour. */
  readonly share: number;
}

const exact = { blackest: 24, share: 1 };
const packed = { blackest: 64, share: 0.95 };

/** Where boxes overlap, each shows the edge of the other: there only grey is asked for. */
export function isEven(
  bitmap: Bitmap,
  box: PixelBox,
  layers: Uint8Array,
  { hasLabel, blackest, share }: BoxReading,
): boolean {
  const { pixels, width } = bitmap;
  let black = 0;
  let paper = 0;
  let all = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const at = (y * width + x) * 4;
      const most = Math.max(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
      const least = Math.min(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
      if (most - least > MOST_COLOURED) return false;
      if (layers[y * width + x]! > 1) continue;
      all++;
      if (most <= blackest) black++;
      else if (Math.abs(most - PAPER) <= PAPER_NOISE) paper++;
    }
  }
  if (black >= all * share || paper >= all * share) return true;
  return hasLabel && paper >= all * LEAST_GROUND;
}

function countLayers(boxes: readonly PixelBox[], { width, height }: Bitmap): Uint8Array {
  const layers = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of boxes) {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) layers[y * width + x] = Math.min(255, layers[y * width + x]! + 1);
    }
  }
  return layers;
}

function meets(run: PdfTextRun, box: PixelBox): boolean {
  return run.left < box.right && box.left < run.right && run.top < box.bottom && box.top < run.bottom;
}
