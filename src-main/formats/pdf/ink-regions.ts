import type { PdfImage } from '../../domain/engine.ts';
import type { Bitmap } from '../../domain/format.ts';
import { type Rect, unite } from '../../domain/geometry.ts';

/** The image is looked at in square cells of about this size, in points. */
const CELL = 6;
/** A colour this far from the ground, in one of its parts, is ink. */
const MIN_DIFFERENCE = 16;
/** Ink with so many cells between is apart. */
const NEAR = 2;
/** With more regions, or more of the image inked, it has no ground to speak of. */
const MAX_REGIONS = 12;
const MAX_SHARE = 0.5;

/** Where an upright image says something, in points: its ink without its ground. Undefined where it cannot be told apart. */
export function inkRegions({ width, height, pixels }: Bitmap, { matrix }: PdfImage): Rect[] | undefined {
  const [a, b, c, d, e, f] = matrix;
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0) return undefined;
  const columns = Math.max(1, Math.round(a / CELL));
  const rows = Math.max(1, Math.round(d / CELL));
  const cells = new Uint8Array(columns * rows);
  const ground = mostCommonColour(pixels);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height);
    for (let x = 0; x < width; x++) {
      if (isInk(pixels, (y * width + x) * 4, ground)) cells[row * columns + Math.floor((x * columns) / width)] = 1;
    }
  }
  if (cells.reduce((sum, cell) => sum + cell, 0) > MAX_SHARE * cells.length) return undefined;
  const regions = connect(cells, columns, rows);
  if (regions.length > MAX_REGIONS) return undefined;
  return regions.map(({ left, bottom, right, top }) => ({
    left: e + (left * a) / columns,
    right: e + (right * a) / columns,
    bottom: f + d - (top * d) / rows,
    top: f + d - (bottom * d) / rows,
  }));
}

function mostCommonColour(pixels: Uint8Array): readonly [number, number, number] {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(pixels.length / 4 / 40_000)) * 4;
  for (let at = 0; at < pixels.length; at += step) {
    if (pixels[at + 3] === 0) continue;
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [colour] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0xffffff, 0]);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function isInk(pixels: Uint8Array, at: number, [red, green, blue]: readonly [number, number, number]): boolean {
  if (pixels[at + 3]! < MIN_DIFFERENCE) return false;
  return (
    Math.abs(pixels[at]! - red) > MIN_DIFFERENCE ||
    Math.abs(pixels[at + 1]! - green) > MIN_DIFFERENCE ||
    Math.abs(pixels[at + 2]! - blue) > MIN_DIFFERENCE
  );
}

/** Rectangles of inked cells that lie near each other; rows count from the top of the image. */
function connect(cells: Uint8Array, columns: number, rows: number): Rect[] {
  const seen = new Uint8Array(cells.length);
  const regions: Rect[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] === 0 || seen[start] === 1) continue;
    let region = cellRect(start, columns);
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      region = unite(region, cellRect(at, columns));
      const [x, y] = [at % columns, Math.floor(at / columns)];
      for (let ny = Math.max(0, y - NEAR); ny <= Math.min(rows - 1, y + NEAR); ny++) {
        for (let nx = Math.max(0, x - NEAR); nx <= Math.min(columns - 1, x + NEAR); nx++) {
          const near = ny * columns + nx;
          if (cells[near] === 0 || seen[near] === 1) continue;
          seen[near] = 1;
          open.push(near);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}

function cellRect(at: number, columns: number): Rect {
  const [x, y] = [at % columns, Math.floor(at / columns)];
  return { left: x, right: x + 1, bottom: y, top: y + 1 };
}
