import type { PdfCharacter, PdfEditingPage } from '../../domain/engine.ts';
import type { PageRedaction } from '../../domain/format.ts';
import type { Rect } from '../../domain/geometry.ts';
import { lineBoxes } from './boxes.ts';
import { assembleText, charactersOf } from './page-text.ts';
import { boxesOfSpan, type PaintedBox } from './painted-box.ts';

/** What is to be covered on one page, in characters and boxes. */
export interface PagePlan {
  readonly characters: readonly PdfCharacter[];
  /** Indexes of the characters that go. */
  readonly covered: ReadonlySet<number>;
  readonly boxes: readonly PaintedBox[];
  readonly zones: readonly Rect[];
}

export const emptyPlan: PagePlan = { characters: [], covered: new Set(), boxes: [], zones: [] };

/** Where the spans and zones of a redaction lie on their page. */
export function planPage(page: PdfEditingPage, { spans, zones }: PageRedaction): PagePlan {
  const characters = page.characters();
  const text = assembleText(characters);
  const covered = new Set<number>();
  const boxes: PaintedBox[] = [];
  for (const { start, end, replacement } of spans) {
    const indexes = charactersOf(text, start, end);
    for (const index of indexes) covered.add(index);
    const rects = lineBoxes(indexes.map((index) => characters[index]!));
    boxes.push(...boxesOfSpan(rects, replacement.kind === 'text' ? replacement.text : undefined));
  }
  for (const rect of zones) boxes.push({ rect, kind: 'blackout' });
  return { characters, covered, boxes, zones };
}
