import type { PdfImage } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import type { Rect } from '../../domain/geometry.ts';

/** What of an image is not to be seen, in points of the page. */
export interface Cut {
  /** Everything outside goes. */
  readonly shown: Rect;
  /** Opaque paint over it. */
  readonly covers: readonly Rect[];
  /** Boxes of the redaction. */
  readonly boxes: readonly Rect[];
}

const HIDDEN = 1;
const BOXED = 2;

/** Overwrites what is not to be seen: white where it was hidden, black under boxes. False where nothing was there. */
export function blankPixels(bitmap: Bitmap, image: PdfImage, { shown, covers, boxes }: Cut): boolean {
  const { width, height, pixels } = bitmap;
  const [a, b, c, d] = image.matrix;
  // One pixel on the page: hidden parts are kept back by it, so that edges stay as they are; boxes reach over it.
  const edge = Math.max(Math.hypot(a, b) / width, Math.hypot(c, d) / height);
  const marks = new Uint8Array(width * height);
  for (let at = 0; at < marks.length; at++) if (pixels[at * 4 + 3] === 0) marks[at] = HIDDEN;
  markOutside(marks, bitmap, image, grow(shown, edge));
  for (const cover of covers) markInside(marks, bitmap, image, grow(cover, -edge), HIDDEN);
  for (const box of boxes) markInside(marks, bitmap, image, grow(box, edge), BOXED);
  if (boxes.length === 0 && isPlainWhere(marks, pixels)) return false;
  let isChanged = false;
  marks.forEach((mark, at) => {
    if (mark === 0) return;
    isChanged = true;
    pixels.fill(mark === HIDDEN ? 255 : 0, at * 4, at * 4 + 3);
  });
  return isChanged;
}

function isPlainWhere(marks: Uint8Array, pixels: Uint8Array): boolean {
  let first = -1;
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const colour = (pixels[at * 4]! << 16) | (pixels[at * 4 + 1]! << 8) | pixels[at * 4 + 2]!;
    if (first === -1) first = colour;
    else if (first !== colour) return false;
  }
  return true;
}

function markOutside(marks: Uint8Array, { width, height }: Bitmap, { matrix }: PdfImage, rect: Rect): void {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ] as const;
  if (corners.every(([x, y]) => contains(rect, x, y))) return;
  eachPixel({ width, height, matrix }, [0, width, 0, height], (x, y, at) => {
    if (!contains(rect, x, y)) marks[at] = HIDDEN;
  });
}

function markInside(
  marks: Uint8Array,
  { width, height }: Bitmap,
  { matrix }: PdfImage,
  rect: Rect,
  mark: number,
): void {
  eachPixel({ width, height, matrix }, pixelRange(width, height, matrix, rect), (x, y, at) => {
    if (contains(rect, x, y)) marks[at] = mark;
  });
}

type Range = readonly [fromColumn: number, toColumn: number, fromRow: number, toRow: number];

/** Columns and rows of an image that can lie in a rectangle of the page. */
function pixelRange(width: number, height: number, matrix: PdfImage['matrix'], rect: Rect): Range {
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (area === 0) return [0, width, 0, height];
  const us: number[] = [];
  const vs: number[] = [];
  for (const x of [rect.left - e, rect.right - e]) {
    for (const y of [rect.bottom - f, rect.top - f]) {
      us.push(((d * x - c * y) / area) * width);
      vs.push((1 - (a * y - b * x) / area) * height);
    }
  }
  const low = (values: readonly number[]) => Math.max(0, Math.floor(Math.min(...values)));
  return [low(us), Math.min(width, Math.ceil(Math.max(...us))), low(vs), Math.min(height, Math.ceil(Math.max(...vs)))];
}

/** Visits pixels with the place of their centre on the page. */
function eachPixel(
  { width, height, matrix }: { readonly width: number; readonly height: number; readonly matrix: PdfImage['matrix'] },
  [fromColumn, toColumn, fromRow, toRow]: Range,
  visit: (x: number, y: number, at: number) => void,
): void {
  const [a, b, c, d, e, f] = matrix;
  for (let row = fromRow; row < toRow; row++) {
    const v = 1 - (row + 0.5) / height;
    for (let column = fromColumn; column < toColumn; column++) {
      const u = (column + 0.5) / width;
      visit(a * u + c * v + e, b * u + d * v + f, row * width + column);
    }
  }
}

function grow({ left, bottom, right, top }: Rect, by: number): Rect {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.bottom && y <= rect.top;
}
