import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfTextPage, PdfTextRun } from '../../domain/pdf-text-engine.ts';
import { textsWithin } from './texts-within.ts';

/** One page: its text in the order of the content, where each run lies, and what its annotations say. */
export async function readTextPage(page: PDFPageProxy): Promise<PdfTextPage> {
  const content = await page.getTextContent({ includeMarkedContent: false });
  const viewport = page.getViewport({ scale: 1 });
  const runs: PdfTextRun[] = [];
  const seen = new Set<string>();
  let text = '';
  let end: Point | undefined;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const placed = place(item);
    // Bold made by drawing twice: the same text again, less than a point away.
    const key = `${item.str} ${Math.round(placed.start.x)} ${Math.round(placed.start.y)}`;
    const isDouble = item.str.trim() !== '' && seen.has(key);
    seen.add(key);
    if (!isDouble) {
      if (end !== undefined && isApart(end, placed)) text += ' ';
      text += item.str;
      if (item.str.trim() !== '') runs.push(runOf(item.str, placed, viewport));
      end = placed.end;
    }
    if (item.hasEOL) {
      text += '\n';
      end = undefined;
    }
  }
  const annotations = await page.getAnnotations({ intent: 'any' });
  return { text, runs, annotations: annotations.map((annotation) => textsWithin(annotation).join('\n')) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a run begins and ends on its baseline, and how far up its letters reach, in points of the page. */
interface Placed {
  readonly start: Point;
  readonly end: Point;
  readonly rise: Point;
  readonly size: number;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function place(item: TextItem): Placed {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const size = Math.max(item.height, up);
  return {
    start: { x, y },
    end: { x: x + (a / along) * item.width, y: y + (b / along) * item.width },
    rise: { x: (c / up) * size, y: (d / up) * size },
    size,
  };
}

function isApart(end: Point, next: Placed): boolean {
  return Math.hypot(next.start.x - end.x, next.start.y - end.y) > next.size * 0.2;
}

interface Viewport {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): number[];
}

function runOf(text: string, { start, end, rise }: Placed, viewport: Viewport): PdfTextRun {
  const corners = [start, end, { x: end.x + rise.x, y: end.y + rise.y }].map(({ x, y }) => {
    const [px = 0, py = 0] = viewport.convertToViewportPoint(x, y);
    return { x: px / viewport.width, y: py / viewport.height };
  });
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { text, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
