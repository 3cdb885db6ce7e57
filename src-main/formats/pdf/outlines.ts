import { createHash } from 'node:crypto';
import type { PdfPaint } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { type Rect, unite } from '../../domain/geometry.ts';

/** Heights of letters, in points. */
const MIN_HEIGHT = 2.5;
const MAX_HEIGHT = 72;
/** So many shapes like letters in a row are writing. */
const MIN_LETTERS = 3;
/** One path with so many curves may hold a whole line of letters, or a signature. */
const LINE_CURVES = 24;

interface Run {
  readonly rect: Rect;
  readonly shape: string;
  readonly letters: number;
}

/** Letters drawn as paths: rows of small curved shapes, lines of writing in one path, signatures. */
export function findOutlines(paints: readonly PdfPaint[]): UnreadZone[] {
  const runs: Run[] = [];
  for (const paint of paints) {
    const run = runOf(paint);
    if (run === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && isSameRow(last.rect, run.rect)) runs[runs.length - 1] = join(last, run);
    else runs.push(run);
  }
  const blocks: Run[] = [];
  for (const run of runs) {
    if (run.letters < MIN_LETTERS) continue;
    const last = blocks.at(-1);
    if (last !== undefined && isSameBlock(last.rect, run.rect)) blocks[blocks.length - 1] = join(last, run);
    else blocks.push(run);
  }
  return blocks.map(({ rect, shape }) => ({ kind: 'outlines', rect, sameAs: `outlines:${digest(shape)}` }));
}

function runOf({ path, shown }: PdfPaint): Run | undefined {
  if (path === undefined) return undefined;
  const width = shown.right - shown.left;
  const height = shown.top - shown.bottom;
  if (!(height >= MIN_HEIGHT && width > 0.3)) return undefined;
  const shape = `${path.segments}/${path.curves}/${width.toFixed(1)}/${height.toFixed(1)} `;
  const isLine = path.curves >= LINE_CURVES && height <= 2 * MAX_HEIGHT && width <= 600;
  if (path.isFilled) {
    if (isLine && width > height) return { rect: shown, shape, letters: MIN_LETTERS };
    if (height > MAX_HEIGHT || width > 1.5 * MAX_HEIGHT || path.segments < 4) return undefined;
    return { rect: shown, shape, letters: isLetter(path.segments, path.curves) ? 1 : 0 };
  }
  return path.isStroked && isLine && width <= 250 ? { rect: shown, shape, letters: MIN_LETTERS } : undefined;
}

/** Dots and rounded boxes have four curves; a letter with a bow has more, or more corners. */
function isLetter(segments: number, curves: number): boolean {
  return curves >= 5 || (curves >= 2 && curves !== 4 && segments >= 9);
}

function isSameRow(row: Rect, next: Rect): boolean {
  const height = Math.max(row.top - row.bottom, next.top - next.bottom);
  const overlap = Math.min(row.top, next.top) - Math.max(row.bottom, next.bottom);
  const gap = Math.max(next.left - row.right, row.left - next.right);
  return overlap > 0.3 * Math.min(row.top - row.bottom, next.top - next.bottom) && gap < 1.5 * height;
}

function isSameBlock(block: Rect, next: Rect): boolean {
  const height = Math.min(block.top - block.bottom, next.top - next.bottom);
  const gap = Math.max(block.bottom - next.top, next.bottom - block.top);
  const overlap = Math.min(block.right, next.right) - Math.max(block.left, next.left);
  return gap < 1.2 * height && overlap > -2 * height;
}

function join(a: Run, b: Run): Run {
  return { rect: unite(a.rect, b.rect), shape: a.shape + b.shape, letters: a.letters + b.letters };
}

function digest(shape: string): string {
  return createHash('sha1').update(shape).digest('hex');
}
