import { createHash } from 'node:crypto';
import type { PdfPaint, PdfPath } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { isEmpty, type Rect, unite } from '../../domain/geometry.ts';

/** Heights of letters, in points. */
const MIN_HEIGHT = 2.5;
const MAX_HEIGHT = 72;
/** So many shapes like letters in a row are writing. */
const MIN_LETTERS = 3;
/** One path with so many curves may hold a whole line of letters, or a signature. */
const LINE_CURVES = 24;
/** Letters and codes may be set from dots or bars; so many make something that can be read. */
const MIN_DOTS = 24;
/** Dots are no larger than this, in points, bars no wider. */
const MAX_DOT = 6;

interface Run {
  readonly rect: Rect;
  readonly shape: string;
  readonly letters: number;
  /** Dots and bars only: they stand closer than the borders of table cells. */
  readonly isFine: boolean;
}

/** Letters drawn as paths: rows of small curved shapes, lines of writing in one path, dots, bars, signatures. */
export function findOutlines(paints: readonly PdfPaint[]): UnreadZone[] {
  const rows: Run[] = [];
  for (const paint of paints) {
    const run = runOf(paint);
    if (run === undefined) continue;
    const last = rows.at(-1);
    if (last !== undefined && isSameRow(last, run)) rows[rows.length - 1] = join(last, run);
    else rows.push(run);
  }
  const blocks: Run[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last !== undefined && isSameBlock(last, row)) blocks[blocks.length - 1] = join(last, row);
    else blocks.push(row);
  }
  return blocks
    .filter(({ letters, rect }) => letters >= MIN_LETTERS && narrowestSide(rect) >= MIN_HEIGHT)
    .map(({ rect, shape }) => ({ kind: 'outlines', rect, sameAs: `outlines:${digest(shape)}` }));
}

function runOf({ path, shown }: PdfPaint): Run | undefined {
  if (path === undefined || isEmpty(shown)) return undefined;
  const width = shown.right - shown.left;
  const height = shown.top - shown.bottom;
  const letters = path.isFilled ? lettersIn(path, width, height) : path.isStroked ? scrawlIn(path, width, height) : 0;
  if (letters === 0) return undefined;
  const shape = `${path.segments}/${path.curves}/${width.toFixed(1)}/${height.toFixed(1)} `;
  return { rect: shown, shape, letters, isFine: letters < 1 };
}

function lettersIn({ segments, curves, pieces }: PdfPath, width: number, height: number): number {
  if (curves < 2 && (Math.max(width, height) <= MAX_DOT || (width <= MAX_DOT && height <= MAX_HEIGHT))) {
    return MIN_LETTERS / MIN_DOTS;
  }
  if (height < MIN_HEIGHT) return 0;
  const isLine = height <= 2 * MAX_HEIGHT && width <= 600 && width > height;
  if (isLine && (curves >= LINE_CURVES || (pieces >= MIN_DOTS && height <= MAX_HEIGHT))) return MIN_LETTERS;
  if (height > MAX_HEIGHT || width > 1.5 * MAX_HEIGHT) return 0;
  return isLetter(segments, curves) ? 1 : 0;
}

/** Handwriting: one stroke with many bows. */
function scrawlIn({ curves }: PdfPath, width: number, height: number): number {
  return curves >= LINE_CURVES && height >= MIN_HEIGHT && height <= 2 * MAX_HEIGHT && width <= 250 ? MIN_LETTERS : 0;
}

/** Dots and rounded boxes have four curves; a letter with a bow has more, or more corners. */
function isLetter(segments: number, curves: number): boolean {
  return curves >= 5 || (curves >= 2 && curves !== 4 && segments >= 9) || (curves === 0 && segments >= 12);
}

/** How far apart dots of one thing stand at most, in points. */
const DOT_GAP = 6;

function narrowestSide({ left, bottom, right, top }: Rect): number {
  return Math.min(right - left, top - bottom);
}

function isSameRow({ rect: row, isFine }: Run, next: Run): boolean {
  const { rect } = next;
  const height = Math.max(row.top - row.bottom, rect.top - rect.bottom);
  const overlap = Math.min(row.top, rect.top) - Math.max(row.bottom, rect.bottom);
  const gap = Math.max(rect.left - row.right, row.left - rect.right);
  const isBeside = overlap > 0.3 * Math.min(row.top - row.bottom, rect.top - rect.bottom);
  return isBeside && gap < (isFine || next.isFine ? DOT_GAP : Math.max(1.5 * height, 4));
}

function isSameBlock({ rect: block, isFine }: Run, next: Run): boolean {
  const { rect } = next;
  const height = Math.min(block.top - block.bottom, rect.top - rect.bottom);
  const gap = Math.max(block.bottom - rect.top, rect.bottom - block.top);
  const overlap = Math.min(block.right, rect.right) - Math.max(block.left, rect.left);
  return isFine || next.isFine ? gap < DOT_GAP && overlap > -DOT_GAP : gap < 1.2 * height && overlap > -2 * height;
}

function join(a: Run, b: Run): Run {
  return {
    rect: unite(a.rect, b.rect),
    shape: a.shape + b.shape,
    letters: a.letters + b.letters,
    isFine: a.isFine && b.isFine,
  };
}

function digest(shape: string): string {
  return createHash('sha1').update(shape).digest('hex');
}
