import { createHash } from 'node:crypto';
import type { PdfImage, PdfPaint, PdfPath } from '../../domain/engine.ts';
import type { Rect } from '../../domain/geometry.ts';
import type { PageContext } from './page.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const MAX_DEPTH = 16;
const FILL_WINDING = 2;
const FILL_EVEN_ODD = 1;
const CURVE = 1;
const MOVE = 2;
const NO_SEGMENT = 0xffffffff;

export type Matrix = PdfImage['matrix'];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** An object of the page as the engine holds it, with the form it stands in (0: the page itself). */
export interface PaintHandle {
  readonly handle: number;
  readonly kind: PdfPaint['kind'];
  readonly form: number;
  /** Object space of the container to the page. */
  readonly toPage: Matrix;
  /** What the clips of the containers let through. */
  readonly shown: Rect;
  /** No container is drawn with any transparency. */
  readonly isClear: boolean;
  /** Containers are clipped by boxes at most, so that `shown` is exact. */
  readonly isBoxed: boolean;
}

interface Level {
  readonly form: number;
  readonly toPage: Matrix;
  readonly shown: Rect;
  readonly isClear: boolean;
  readonly isBoxed: boolean;
  readonly depth: number;
}

/** Handles of everything a page paints, forms unfolded, in the order of painting. */
export function listHandles(context: PageContext, visible: Rect): PaintHandle[] {
  const { calls, page } = context;
  const handles: PaintHandle[] = [];
  const walk = (level: Level) => {
    const { form, toPage, shown, isClear, isBoxed, depth } = level;
    const count = form === 0 ? calls.FPDFPage_CountObjects(page) : calls.FPDFFormObj_CountObjects(form);
    for (let i = 0; i < count; i++) {
      const handle = (form === 0 ? calls.FPDFPage_GetObject(page, i) : calls.FPDFFormObj_GetObject(form, i)) >>> 0;
      if (handle === 0) continue;
      const type = calls.FPDFPageObj_GetType(handle);
      const kind = kindOf(type);
      if (kind !== undefined) {
        handles.push({ handle, kind, form, toPage, shown, isClear, isBoxed });
      } else if (type === FORM && depth < MAX_DEPTH) {
        const clip = clipOf(context, handle, toPage);
        walk({
          form: handle,
          toPage: multiply(matrixOf(context, handle), toPage),
          shown: intersect(shown, clip.box),
          isBoxed: isBoxed && clip.isBox,
          isClear: isClear && calls.FPDFPageObj_HasTransparency(handle) === 0,
          depth: depth + 1,
        });
      }
    }
  };
  walk({ form: 0, toPage: IDENTITY, shown: visible, isClear: true, isBoxed: true, depth: 0 });
  return handles;
}

/** Where each object lies and what it is. */
export function describePaints(context: PageContext, handles: readonly PaintHandle[]): PdfPaint[] {
  return handles.map((object, index) => {
    const { handle, kind, toPage } = object;
    const rect = boundsOf(context, handle, toPage);
    const clip = clipOf(context, handle, toPage);
    const isClear = object.isClear && context.calls.FPDFPageObj_HasTransparency(handle) === 0;
    return {
      kind,
      index,
      rect,
      shown: intersect(rect, intersect(object.shown, clip.box)),
      isClear,
      ...(kind === 'image' && { image: imageOf(context, handle, toPage) }),
      ...(kind === 'path' && { path: pathOf(context, handle, isClear && object.isBoxed && clip.isBox, toPage) }),
    };
  });
}

function kindOf(type: number): PdfPaint['kind'] | undefined {
  if (type === TEXT) return 'text';
  if (type === PATH) return 'path';
  if (type === IMAGE) return 'image';
  return type === SHADING ? 'shading' : undefined;
}

function boundsOf({ calls, heap }: PageContext, handle: number, toPage: Matrix): Rect {
  return heap.borrow(16, (at) => {
    if (calls.FPDFPageObj_GetBounds(handle, at, at + 4, at + 8, at + 12) === 0) return EMPTY;
    const [left = 0, bottom = 0, right = 0, top = 0] = heap.f32.subarray(at >> 2, (at >> 2) + 4);
    return mapRect(toPage, { left, bottom, right, top });
  });
}

const EMPTY: Rect = { left: 0, bottom: 0, right: 0, top: 0 };
const EVERYWHERE: Rect = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

interface Clip {
  /** Parts cut away by the form of a clip are not seen: the box is never too small. */
  readonly box: Rect;
  readonly isBox: boolean;
}

function clipOf(context: PageContext, handle: number, toPage: Matrix): Clip {
  const { calls } = context;
  const clip = calls.FPDFPageObj_GetClipPath(handle) >>> 0;
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  let box = EVERYWHERE;
  let isBox = true;
  for (let path = 0; path < paths; path++) {
    const count = calls.FPDFClipPath_CountPathSegments(clip, path);
    if (count <= 0) continue;
    const points = pointsOf(context, count, (i) => calls.FPDFClipPath_GetPathSegment(clip, path, i));
    if (points.length === 0) continue;
    const bounds = boxOf(points);
    box = intersect(box, mapRect(toPage, bounds));
    isBox &&= count <= 6 && points.every(([x, y]) => isCorner(bounds, x, y));
  }
  return { box, isBox };
}

function imageOf(context: PageContext, handle: number, toPage: Matrix): PdfImage {
  const { calls, heap } = context;
  const [width = 0, height = 0] = heap.borrow(8, (at) => {
    const hasSize = calls.FPDFImageObj_GetImagePixelSize(handle, at, at + 4) !== 0;
    return hasSize ? [...heap.i32.subarray(at >> 2, (at >> 2) + 2)] : [];
  });
  const size = calls.FPDFImageObj_GetImageDataRaw(handle, 0, 0) >>> 0;
  const hash = createHash('sha1').update(`${width}x${height}:`);
  if (size > 0) {
    heap.borrow(size, (at) => {
      calls.FPDFImageObj_GetImageDataRaw(handle, at, size);
      hash.update(heap.u8.subarray(at, at + size));
    });
  }
  return { width, height, digest: hash.digest('hex'), matrix: multiply(matrixOf(context, handle), toPage) };
}

function pathOf(context: PageContext, handle: number, isClear: boolean, toPage: Matrix): PdfPath {
  const { calls, heap } = context;
  const segments = calls.FPDFPath_CountSegments(handle);
  const [fill = 0, stroke = 0] = heap.borrow(8, (at) => {
    heap.i32.fill(0, at >> 2, (at >> 2) + 2);
    calls.FPDFPath_GetDrawMode(handle, at, at + 4);
    return [...heap.i32.subarray(at >> 2, (at >> 2) + 2)];
  });
  const isFilled = fill === FILL_WINDING || fill === FILL_EVEN_ODD;
  const isBoxy = isFilled && segments >= 4 && segments <= 6 && isBox(context, handle, segments, toPage);
  return {
    segments,
    ...countSegments(context, handle, segments),
    isFilled,
    isStroked: stroke !== 0,
    isOpaqueBox: isBoxy && isClear && alphaOf(context, handle) === 255,
  };
}

/** Counting stops here: nothing hangs on how many more there are. */
const MAX_COUNTED = 1_000;

function countSegments({ calls }: PageContext, handle: number, segments: number) {
  let curves = 0;
  let pieces = 0;
  for (let i = 0; i < Math.min(segments, MAX_COUNTED); i++) {
    const type = calls.FPDFPathSegment_GetType(calls.FPDFPath_GetPathSegment(handle, i));
    if (type === CURVE) curves++;
    else if (type === MOVE) pieces++;
  }
  return { curves, pieces };
}

function isBox(context: PageContext, handle: number, segments: number, toPage: Matrix): boolean {
  const { calls } = context;
  const matrix = multiply(matrixOf(context, handle), toPage);
  const isUpright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  const points = pointsOf(context, segments, (i) => calls.FPDFPath_GetPathSegment(handle, i));
  const box = boxOf(points);
  return (
    isUpright &&
    countSegments(context, handle, segments).curves === 0 &&
    points.every(([x, y]) => isCorner(box, x, y)) &&
    (box.right - box.left) * (box.top - box.bottom) > 0
  );
}

function isCorner({ left, bottom, right, top }: Rect, x: number, y: number): boolean {
  return isNear(x, left, right) && isNear(y, bottom, top);
}

function isNear(value: number, a: number, b: number): boolean {
  return Math.abs(value - a) < 0.01 || Math.abs(value - b) < 0.01;
}

function alphaOf({ calls, heap }: PageContext, handle: number): number {
  return heap.borrow(16, (at) => {
    const has = calls.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12) !== 0;
    return has ? heap.i32[(at >> 2) + 3]! : 0;
  });
}

function pointsOf({ calls, heap }: PageContext, count: number, segment: (index: number) => number): [number, number][] {
  return heap.borrow(8, (at) => {
    const points: [number, number][] = [];
    for (let i = 0; i < count; i++) {
      const part = segment(i) >>> 0;
      if (part === 0 || part === NO_SEGMENT || calls.FPDFPathSegment_GetPoint(part, at, at + 4) === 0) continue;
      points.push([heap.f32[at >> 2]!, heap.f32[(at >> 2) + 1]!]);
    }
    return points;
  });
}

export function matrixOf({ calls, heap }: PageContext, handle: number): Matrix {
  return heap.borrow(24, (at) => {
    if (calls.FPDFPageObj_GetMatrix(handle, at) === 0) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = heap.f32.subarray(at >> 2, (at >> 2) + 6);
    return [a, b, c, d, e, f];
  });
}

function boxOf(points: readonly (readonly [number, number])[]): Rect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function mapRect([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Rect): Rect {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  return boxOf(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
}

function intersect(a: Rect, b: Rect): Rect {
  const left = Math.max(a.left, b.left);
  const bottom = Math.max(a.bottom, b.bottom);
  return {
    left,
    bottom,
    right: Math.max(left, Math.min(a.right, b.right)),
    top: Math.max(bottom, Math.min(a.top, b.top)),
  };
}
