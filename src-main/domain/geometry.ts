/** An axis-parallel rectangle in PDF user space of the normalised copy: points, origin bottom left, before page rotation. */
export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A page (from 0) with the rectangles, in points, where a span or mark lies. */
export interface Region {
  readonly page: number;
  readonly rects: readonly Rect[];
}

export function unite(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  };
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

export function isEmpty(rect: Rect): boolean {
  return rect.right <= rect.left || rect.top <= rect.bottom;
}
