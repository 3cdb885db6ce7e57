import type { PdfCharacter, PdfPaint } from '../../domain/engine.ts';
import type { ImageReason, UnreadZone } from '../../domain/format.ts';
import { isEmpty, type Rect } from '../../domain/geometry.ts';
import { lineBoxes } from './boxes.ts';

interface Page {
  readonly page: number;
  readonly characters: readonly PdfCharacter[];
  readonly paints: readonly PdfPaint[];
  readonly visible: Rect;
}

/**
 * Where text or pictures may stand within a pattern, a soft mask or a drawn glyph. No call of the engine leads there:
 * everything that could be drawn with one is a zone, and all of the page where nothing is.
 */
export function findUnreachable(risk: ImageReason, page: Page): UnreadZone[] {
  if (risk !== 'pattern' && risk !== 'soft-mask' && risk !== 'type3') return [];
  const suspects = suspectRects(risk, page).filter((rect) => !isEmpty(rect));
  const rects = suspects.length > 0 ? suspects : [page.visible];
  return rects.map((rect, at) => ({ kind: risk, rect, sameAs: `${risk}:${page.page}:${at}` }));
}

function suspectRects(risk: 'pattern' | 'soft-mask' | 'type3', { characters, paints }: Page): Rect[] {
  if (risk === 'type3') {
    return lineBoxes(characters.filter(({ isDrawing, codePoint }) => isDrawing && codePoint !== 0x20));
  }
  const isSuspect = ({ kind, path, isClear }: PdfPaint) =>
    risk === 'soft-mask' ? !isClear : kind === 'path' && path?.isFilled === true;
  return paints.filter(isSuspect).map(({ shown }) => shown);
}
