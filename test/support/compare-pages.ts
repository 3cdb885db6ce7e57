/** Compares drawn pages of two PDFs: what differs must lie under or at a dark box of the second. */
import { join } from 'node:path';
import sharp from 'sharp';
import { filesNamed, runTool, withFile } from './attack-tools.ts';

export interface PageDifference {
  readonly page: number;
  /** Changed blocks (of 4 by 4 pixels at 60 dpi) that no box explains; all of them where the size differs. */
  readonly unexplained: number;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Fewer changed blocks than a short word has are the drawing's own noise. */
export const allowedBlocks = 8;

const BLOCK = 4;
const DARK = 70;
/** Change of a block's mean: letters of another font of the same name stay under it, a missing word does not. */
const CHANGED = 36;
/** Reach of a box, in blocks. */
const REACH = 2;

/**
 * One entry a page, as pdftoppm draws them. Icons of annotations are each viewer's own, so a page may also look as it
 * does without annotations.
 */
export async function comparePages(before: Uint8Array, after: Uint8Array): Promise<readonly PageDifference[]> {
  const drawn = await drawPages(after, []);
  const differences = differencesOf(await drawPages(before, []), drawn);
  if (differences.every(({ unexplained }) => unexplained <= allowedBlocks)) return differences;
  const bare = differencesOf(await drawPages(before, ['-hide-annotations']), drawn);
  return differences.map(({ page, unexplained }) => ({
    page,
    unexplained: Math.min(unexplained, bare[page]?.unexplained ?? unexplained),
  }));
}

function differencesOf(before: readonly Grey[], after: readonly Grey[]): PageDifference[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, page) => ({
    page,
    unexplained: countUnexplained(before[page], after[page]),
  }));
}

async function drawPages(file: Uint8Array, options: readonly string[]): Promise<Grey[]> {
  return withFile(file, async (path, folder) => {
    await runTool('pdftoppm', ['-r', '60', '-cropbox', '-png', ...options, path, join(folder, 'page')]);
    return Promise.all((await filesNamed(folder, 'page')).map(toGrey));
  });
}

async function toGrey(png: Buffer): Promise<Grey> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

function countUnexplained(before: Grey | undefined, after: Grey | undefined): number {
  if (before?.width !== after?.width || before?.height !== after?.height) return Number.POSITIVE_INFINITY;
  if (before === undefined || after === undefined) return Number.POSITIVE_INFINITY;
  const [first, second] = [meansOf(before), meansOf(after)];
  const columns = Math.ceil(after.width / BLOCK);
  const solid = solidBlocks(after, columns);
  return first.filter((mean, block) => {
    const isChanged = Math.abs(mean - (second[block] ?? 0)) > CHANGED;
    return isChanged && !isNearSolid(solid, columns, block);
  }).length;
}

function meansOf(page: Grey): number[] {
  const columns = Math.ceil(page.width / BLOCK);
  const sums = Array<number>(columns * Math.ceil(page.height / BLOCK)).fill(0);
  page.pixels.forEach((grey, at) => {
    sums[blockOf(page, at, columns)]! += grey / (BLOCK * BLOCK);
  });
  return sums;
}

function blockOf(page: Grey, at: number, columns: number): number {
  return Math.floor(Math.floor(at / page.width) / BLOCK) * columns + Math.floor((at % page.width) / BLOCK);
}

/** Blocks with a dark pixel whose eight neighbours are dark too: no letter of ordinary size has one. */
function solidBlocks(page: Grey, columns: number): ReadonlySet<number> {
  const isDark = (at: number) => (page.pixels[at] ?? 255) <= DARK;
  const solid = new Set<number>();
  for (let at = 0; at < page.pixels.length; at++) {
    if (!isDark(at)) continue;
    const rows = [at - page.width, at, at + page.width];
    if (rows.every((row) => isDark(row - 1) && isDark(row) && isDark(row + 1))) solid.add(blockOf(page, at, columns));
  }
  return solid;
}

function isNearSolid(solid: ReadonlySet<number>, columns: number, block: number): boolean {
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) {
      if (solid.has(block + dy * columns + dx)) return true;
    }
  }
  return false;
}
