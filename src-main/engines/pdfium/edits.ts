import type { Colour } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { Rect } from '../../domain/geometry.ts';
import { checkAddress } from './heap.ts';
import type { PageContext } from './page.ts';
import type { PaintHandle } from './paints.ts';

const FILL_WINDING = 2;
const BYTES_A_QUAD = 32;
const QUADS_A_CALL = 2_000;

/** Removes glyphs whose ink meets a rectangle, blanks image pixels and paths beneath it, within forms too. */
export function removeRects(context: PageContext, rects: readonly Rect[]): void {
  for (let from = 0; from < rects.length; from += QUADS_A_CALL) {
    removeQuads(context, rects.slice(from, from + QUADS_A_CALL));
  }
}

function removeQuads({ calls, heap, page }: PageContext, rects: readonly Rect[]): void {
  heap.borrow(BYTES_A_QUAD * rects.length, (at) => {
    rects.forEach(({ left, bottom, right, top }, i) => {
      heap.f32.set([left, top, right, top, left, bottom, right, bottom], (at >> 2) + i * 8);
    });
    const withForms = 1;
    const withoutBlackBoxes = 0;
    calls.EPDFText_RedactInQuads(page, at, rects.length, withForms, withoutBlackBoxes);
  });
}

/** Removes whole objects, last first, so that handles of containers stay good. */
export function removeObjects(
  { calls, page }: PageContext,
  list: readonly PaintHandle[],
  indexes: readonly number[],
): void {
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
    const object = list[index];
    if (object === undefined) continue;
    const isRemoved =
      object.form === 0
        ? calls.FPDFPage_RemoveObject(page, object.handle)
        : calls.FPDFFormObj_RemoveObject(object.form, object.handle);
    if (isRemoved === 0) throw new AppError('internal', { step: 'remove-object' });
    calls.FPDFPageObj_Destroy(object.handle);
  }
}

export function fillRect({ calls, page }: PageContext, rect: Rect, [red, green, blue]: Colour): void {
  const { left, bottom, right, top } = rect;
  const object = checkAddress(calls.FPDFPageObj_CreateNewRect(left, bottom, right - left, top - bottom));
  calls.FPDFPageObj_SetFillColor(object, red, green, blue, 255);
  calls.FPDFPath_SetDrawMode(object, FILL_WINDING, 0);
  calls.FPDFPage_InsertObject(page, object);
}

const FONT = 'Helvetica';
const MIN_SIZE = 4;
const MAX_SIZE = 12;
/** Height of capitals and depth of descenders, as parts of the size. */
const CAPITAL = 0.72;
const DESCENT = 0.21;
/** Height of a line of which the size is 1. */
const LINE = 1.2;

/**
 * Writes one line into a rectangle: upright on the page as displayed, or turned where it fits only so. False where it
 * would be smaller than 4 points: then nothing is written.
 */
export function writeLine(context: PageContext, rect: Rect, text: string, [red, green, blue]: Colour): boolean {
  const { calls, heap, page, document } = context;
  const font = checkAddress(
    withText(context, FONT, 'latin1', (name) => calls.FPDFText_LoadStandardFont(document, name)),
  );
  const object = checkAddress(calls.FPDFPageObj_CreateTextObj(document, font, 1));
  try {
    withText(context, text, 'utf16le', (address) => calls.FPDFText_SetText(object, address));
    const natural = heap.borrow(16, (at) => {
      calls.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
      return Math.max(heap.f32[(at >> 2) + 2]!, 0.01);
    });
    const upright = calls.FPDFPage_GetRotation(page) & 3;
    const line = fitLine(rect, natural, upright) ?? fitLine(rect, natural, (upright + 1) & 3);
    if (line === undefined) {
      calls.FPDFPageObj_Destroy(object);
      return false;
    }
    calls.FPDFPageObj_SetFillColor(object, red, green, blue, 255);
    calls.FPDFPageObj_Transform(object, ...line);
    calls.FPDFPage_InsertObject(page, object);
    return true;
  } finally {
    calls.FPDFFont_Close(font);
  }
}

/** Text space to page, centred in the rectangle, for a line of that width at size 1. */
function fitLine(rect: Rect, natural: number, turn: number): number[] | undefined {
  const [length, depth] = turn % 2 === 0 ? sizeOf(rect) : swap(sizeOf(rect));
  const size = Math.min(MAX_SIZE, depth / LINE, (length - 1) / natural);
  if (!(size >= MIN_SIZE)) return undefined;
  const along = Math.max(0.5, (length - natural * size) / 2);
  const across = Math.max(DESCENT * size, (depth - CAPITAL * size) / 2);
  return placement(rect, turn, size, along, across);
}

function placement(rect: Rect, turn: number, size: number, along: number, across: number): number[] {
  if (turn === 1) return [0, size, -size, 0, rect.right - across, rect.bottom + along];
  if (turn === 2) return [-size, 0, 0, -size, rect.right - along, rect.top - across];
  if (turn === 3) return [0, -size, size, 0, rect.left + across, rect.top - along];
  return [size, 0, 0, size, rect.left + along, rect.bottom + across];
}

function sizeOf(rect: Rect): [number, number] {
  return [rect.right - rect.left, rect.top - rect.bottom];
}

function swap([a, b]: readonly [number, number]): [number, number] {
  return [b, a];
}

function withText(
  { heap }: PageContext,
  text: string,
  encoding: 'latin1' | 'utf16le',
  use: (address: number) => number,
): number {
  const bytes = Buffer.from(`${text}\0`, encoding);
  return heap.borrow(bytes.length, (address) => {
    heap.u8.set(bytes, address);
    return use(address);
  });
}
