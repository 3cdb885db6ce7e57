import type { PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import { isEmpty, type Rect } from '../../domain/geometry.ts';
import { removeHiddenText } from './hidden-text.ts';

export interface HiddenContent {
  /** Whether anything was removed: the page then wants `commit`. */
  readonly isChanged: boolean;
  /** What removed text said, a line each. */
  readonly lines: readonly string[];
}

/** Removes what a page holds but does not show: text, and drawings off the page, outside clips, or under opaque boxes. */
export function removeHiddenContent(page: PdfEditingPage): HiddenContent {
  const lines = removeHiddenText(page);
  const hidden = hiddenDrawings(page.paints());
  page.removePaints(hidden);
  return { isChanged: lines.length > 0 || hidden.length > 0, lines };
}

function hiddenDrawings(paints: readonly PdfPaint[]): number[] {
  const hidden: number[] = [];
  const covers: Rect[] = [];
  for (const paint of [...paints].reverse()) {
    const { kind, shown, path, index } = paint;
    if (kind !== 'text' && (isEmpty(shown) ? isMarking(paint) : covers.some((cover) => isUnder(shown, cover)))) {
      hidden.push(index);
    }
    if (path?.isOpaqueBox === true && !isEmpty(shown)) covers.push(shown);
  }
  return hidden;
}

/** A path that neither fills nor strokes only clips, and a line has no area: neither is hidden. */
function isMarking({ path, rect, shown }: PdfPaint): boolean {
  if (path !== undefined && !path.isFilled && !path.isStroked) return false;
  const isFlat = rect.right - rect.left <= 0 || rect.top - rect.bottom <= 0;
  return !isFlat || shown.right < rect.left || shown.left > rect.right || shown.top < rect.bottom;
}

function isUnder(rect: Rect, cover: Rect): boolean {
  return rect.left >= cover.left && rect.right <= cover.right && rect.bottom >= cover.bottom && rect.top <= cover.top;
}
