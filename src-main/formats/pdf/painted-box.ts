import type { Colour, PdfEditingPage } from '../../domain/engine.ts';
import type { Rect } from '../../domain/geometry.ts';

/** A rectangle that is painted over, black or with a text in it. */
export interface PaintedBox {
  readonly rect: Rect;
  readonly kind: 'blackout' | 'text';
  /** Written in the box where it fits. */
  readonly label?: string;
}

const BLACK: Colour = [0, 0, 0];
const PAPER: Colour = [232, 232, 232];

/** Paints a box. True where it now says its label. */
export function paintBox(page: PdfEditingPage, { rect, kind, label }: PaintedBox): boolean {
  page.fill(rect, kind === 'blackout' ? BLACK : PAPER);
  return label !== undefined && page.write(rect, label, BLACK);
}

/** Boxes of one span: its text stands in the widest of them. */
export function boxesOfSpan(rects: readonly Rect[], label: string | undefined): PaintedBox[] {
  if (label === undefined) return rects.map((rect) => ({ rect, kind: 'blackout' }));
  const widest = rects.reduce<Rect | undefined>(
    (best, rect) => (best === undefined || widthOf(rect) > widthOf(best) ? rect : best),
    undefined,
  );
  return rects.map((rect) => ({ rect, kind: 'text', ...(rect === widest && { label }) }));
}

function widthOf({ left, right, bottom, top }: Rect): number {
  return Math.max(right - left, top - bottom);
}
