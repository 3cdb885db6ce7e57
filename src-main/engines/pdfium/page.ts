import type { PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import type { Rect } from '../../domain/geometry.ts';
import { renderPage, renderWithout } from './bitmap.ts';
import type { PdfiumCalls } from './calls.ts';
import { countCharacters, readCharacters } from './characters.ts';
import { fillRect, removeObjects, removeRects, writeLine } from './edits.ts';
import type { Heap } from './heap.ts';
import { isUnshaped, readImage, replaceImage } from './images.ts';
import { describePaints, listHandles, type PaintHandle } from './paints.ts';

/** What every part of the engine needs to work on one open page. */
export interface PageContext {
  readonly calls: PdfiumCalls;
  readonly heap: Heap;
  readonly document: number;
  readonly page: number;
  readonly index: number;
  /** Place of an object in the order of painting, -1 where it has none. */
  paintIndex(handle: number): number;
}

/** Resolution of the grid on which the engine is asked for places: fine enough to be exact. */
const GRID = 1_000_000;

/** A loaded page of an open document. */
export function openPage(parts: Omit<PageContext, 'paintIndex'>): PdfEditingPage {
  const { calls, page } = parts;
  let handles: readonly PaintHandle[] | undefined;
  let paints: readonly PdfPaint[] | undefined;
  let indexes: ReadonlyMap<number, number> | undefined;
  const listed = () => {
    handles ??= listHandles(context, visible);
    return handles;
  };
  const changed = () => {
    handles = undefined;
    paints = undefined;
    indexes = undefined;
  };
  const context: PageContext = {
    ...parts,
    paintIndex(handle) {
      indexes ??= new Map(listed().map((object, index) => [object.handle, index]));
      return indexes.get(handle) ?? -1;
    },
  };
  const visible = visibleRect(context);
  return {
    visible,
    width: calls.FPDF_GetPageWidthF(page),
    height: calls.FPDF_GetPageHeightF(page),
    characters: () => readCharacters(context),
    countCharacters: () => countCharacters(context),
    paints() {
      paints ??= describePaints(context, listed());
      return paints;
    },
    render: (dpi) => renderPage(context, dpi),
    renderWithoutText: (dpi) => renderWithout(context, listed(), 'text', dpi),
    toPixels: (rect, width, height) => toPixels(context, rect, width, height),
    flatten() {
      removeUnseenAnnotations(context);
      calls.FPDFPage_Flatten(page, 0);
      changed();
    },
    remove(rects) {
      removeRects(context, rects);
      changed();
    },
    removePaints(removed) {
      removeObjects(context, listed(), removed);
      changed();
    },
    image(index) {
      const object = listed()[index];
      return object?.kind === 'image' ? readImage(context, object) : undefined;
    },
    isUnshaped(index) {
      const object = listed()[index];
      return object === undefined || isUnshaped(context, object);
    },
    replaceImage(index, bitmap) {
      const object = listed()[index];
      if (object?.kind === 'image') replaceImage(context, object, bitmap);
    },
    fill(rect, colour) {
      fillRect(context, rect, colour);
      changed();
    },
    write(rect, text, colour) {
      changed();
      return writeLine(context, rect, text, colour);
    },
    commit() {
      calls.FPDFPage_GenerateContent(page);
      changed();
    },
    close() {
      calls.FPDF_ClosePage(page);
    },
  };
}

const HIDDEN = 2;
const NO_VIEW = 32;

/** Flattening would draw annotations that are never shown on a screen. */
function removeUnseenAnnotations({ calls, page }: PageContext): void {
  for (let index = calls.FPDFPage_GetAnnotCount(page) - 1; index >= 0; index--) {
    const annotation = calls.FPDFPage_GetAnnot(page, index) >>> 0;
    if (annotation === 0) continue;
    const flags = calls.FPDFAnnot_GetFlags(annotation);
    calls.FPDFPage_CloseAnnot(annotation);
    if ((flags & (HIDDEN | NO_VIEW)) !== 0) calls.FPDFPage_RemoveAnnot(page, index);
  }
}

function visibleRect({ calls, heap, page }: PageContext): Rect {
  return heap.borrow(16, (at) => {
    const corner = (x: number, y: number) => {
      calls.FPDF_DeviceToPage(page, 0, 0, GRID, GRID, 0, x, y, at, at + 8);
      return [thousandths(heap.f64[at >> 3]!), thousandths(heap.f64[(at >> 3) + 1]!)] as const;
    };
    const [x0, y0] = corner(0, 0);
    const [x1, y1] = corner(GRID, GRID);
    return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
  });
}

/** The engine maps in single precision: digits after this are noise. */
function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function toPixels({ calls, heap, page }: PageContext, rect: Rect, width: number, height: number) {
  return heap.borrow(8, (at) => {
    const place = (x: number, y: number) => {
      calls.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, at, at + 4);
      const [px = 0, py = 0] = heap.i32.subarray(at >> 2, (at >> 2) + 2);
      return [(px / GRID) * width, (py / GRID) * height] as const;
    };
    const [x0, y0] = place(rect.left, rect.bottom);
    const [x1, y1] = place(rect.right, rect.top);
    return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) };
  });
}
