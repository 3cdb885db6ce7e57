/** Compares drawn pages of two PDFs: what differs must lie under or at a dark box of the second. */
import { join } from 'node:path';
import sharp from 'sharp';
import { filesNamed, runTool, withFile } from './attack-tools.ts';

export interface PageDifference {
  readonly page: number;
  /** Changed pixels at 60 dpi that no box explains; -1 where the size differs. */
  readonly unexplained: number;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const DARK = 70;
const CHANGED = 90;
/** Reach of a box, in pixels: half a line of label text. */
const REACH = 7;

/** One entry a page, as pdftoppm draws them; pages that only one file has differ in size. */
export async function comparePages(before: Uint8Array, after: Uint8Array): Promise<readonly PageDifference[]> {
  const [first, second] = await Promise.all([drawPages(before), drawPages(after)]);
  const count = Math.max(first.length, second.length);
  return Array.from({ length: count }, (_, page) => ({
    page,
    unexplained: countUnexplained(first[page], second[page]),
  }));
}

async function drawPages(file: Uint8Array): Promise<Grey[]> {
  return withFile(file, async (path, folder) => {
    await runTool('pdftoppm', ['-r', '60', '-png', path, join(folder, 'page')]);
    const pages = await filesNamed(folder, 'page');
    return Promise.all(pages.map(toGrey));
  });
}

async function toGrey(png: Buffer): Promise<Grey> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

function countUnexplained(before: Grey | undefined, after: Grey | undefined): number {
  if (before === undefined || after === undefined) return -1;
  if (before.width !== after.width || before.height !== after.height) return -1;
  let count = 0;
  for (let y = 0; y < after.height; y++) {
    for (let x = 0; x < after.width; x++) {
      const at = y * after.width + x;
      const difference = Math.abs((before.pixels[at] ?? 0) - (after.pixels[at] ?? 0));
      if (difference > CHANGED && !isNearBox(after, x, y)) count++;
    }
  }
  return count;
}

function isNearBox(page: Grey, x: number, y: number): boolean {
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) {
      if (isSolid(page, x + dx, y + dy)) return true;
    }
  }
  return false;
}

/** Dark, and so are all eight around it: no letter of ordinary size is. */
function isSolid(page: Grey, x: number, y: number): boolean {
  if (x < 1 || y < 1 || x >= page.width - 1 || y >= page.height - 1) return false;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if ((page.pixels[(y + dy) * page.width + x + dx] ?? 255) > DARK) return false;
    }
  }
  return true;
}
