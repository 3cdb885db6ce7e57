import { type CanonicalText, PAGE_BREAK, pageAt } from '../domain/text.ts';

/** Step 4: page texts → canonical text. Tiled pages follow one another; others are joined by a form feed. */
export function assemble(pageTexts: readonly string[], tiled: boolean): CanonicalText {
  const separator = tiled ? '' : PAGE_BREAK;
  const pageStarts: number[] = [];
  let offset = 0;
  for (const text of pageTexts) {
    pageStarts.push(offset);
    offset += text.length + separator.length;
  }
  return { text: pageTexts.join(separator), pageStarts, pageLengths: pageTexts.map((text) => text.length) };
}

export interface PagePart {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** The parts of `[start, end)` page by page, in offsets of each page's own text. */
export function pagePartsOf(canonical: CanonicalText, start: number, end: number): PagePart[] {
  const parts: PagePart[] = [];
  for (let page = pageAt(canonical, start); page < canonical.pageStarts.length; page++) {
    const base = canonical.pageStarts[page]!;
    if (base >= end) break;
    const from = Math.max(start - base, 0);
    const to = Math.min(end - base, canonical.pageLengths[page]!);
    if (to > from) parts.push({ page, start: from, end: to });
  }
  return parts;
}

export function pageText(canonical: CanonicalText, page: number): string {
  const start = canonical.pageStarts[page]!;
  return canonical.text.slice(start, start + canonical.pageLengths[page]!);
}
