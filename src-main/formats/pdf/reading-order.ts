import type { PdfCharacter } from '../../domain/engine.ts';

/** What stands between characters that were put in order. */
export type Separator = 'space' | 'column' | 'line';
export type OrderedPart = number | Separator;

/** Gaps in font sizes: under the first letters of a word touch, over the last columns begin. */
const WORD_GAP = 0.15;
const PHRASE_GAP = 1.2;
const COLUMN_GAP = 2.5;
/** So many neighbours on a line, and this part of all, must be out of order before a page is sorted. */
const MIN_BROKEN = 3;
const BROKEN_SHARE = 0.25;

/** Glyphs drawn one after the other without a gap. */
interface Run {
  readonly indexes: number[];
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  right: number;
}

/**
 * The order of a page's upright characters by place, where the order they are drawn in tears lines apart (words sorted by
 * font, letters drawn from right to left). Undefined where the drawn order can be read: it knows columns better.
 */
export function sortIfScrambled(characters: readonly PdfCharacter[]): OrderedPart[] | undefined {
  const runs = runsOf(characters);
  const rows = rowsOf(runs);
  return isScrambled(runs, rows) ? joinRows(rows, characters) : undefined;
}

function runsOf(characters: readonly PdfCharacter[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  characters.forEach((character, index) => {
    const { isGenerated, angle, originX, originY, loose, fontSize } = character;
    if (isGenerated || Math.abs(angle) > 0.01) return;
    const size = Math.max(fontSize, 1);
    const isNext =
      last !== undefined &&
      Math.abs(last.baseline - originY) < 0.2 * size &&
      originX - last.right < WORD_GAP * size &&
      originX - last.right > -0.5 * size &&
      originX >= last.left;
    const right = Math.max(loose.right, originX);
    if (last !== undefined && isNext) {
      last.indexes.push(index);
      last.right = Math.max(last.right, right);
    } else {
      last = { indexes: [index], baseline: originY, size, left: originX, right };
      runs.push(last);
    }
  });
  return runs;
}

/** Runs on one baseline, from left to right; baselines from top to bottom. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && row[0]!.baseline - run.baseline < 0.3 * Math.min(row[0]!.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function isScrambled(runs: readonly Run[], rows: readonly (readonly Run[])[]): boolean {
  const place = new Map(runs.map((run, index) => [run, index]));
  let neighbours = 0;
  let broken = 0;
  for (const row of rows) {
    for (let i = 1; i < row.length; i++) {
      const [left, right] = [row[i - 1]!, row[i]!];
      const gap = right.left - left.right;
      if (gap > PHRASE_GAP * left.size || gap < -0.3 * left.size) continue;
      neighbours++;
      if (place.get(right) !== place.get(left)! + 1) broken++;
    }
  }
  return broken >= MIN_BROKEN && broken > neighbours * BROKEN_SHARE;
}

function joinRows(rows: readonly (readonly Run[])[], characters: readonly PdfCharacter[]): OrderedPart[] {
  const parts: OrderedPart[] = [];
  for (const row of rows) {
    const pitch = pitchOf(row, characters);
    let previous: Run | undefined;
    for (const run of row) {
      if (previous !== undefined) {
        const gap = (run.left - previous.right) / previous.size;
        const step = run.left - characters[previous.indexes.at(-1)!]!.originX;
        if (gap > COLUMN_GAP) parts.push('column');
        else if (gap >= WORD_GAP && !(step < 1.5 * pitch)) parts.push('space');
      }
      parts.push(...run.indexes);
      previous = run;
    }
    parts.push('line');
  }
  return parts;
}

/** So many letters at the same distance, and this part of all on the line, stand one to a box. */
const MIN_BOXES = 6;
const BOXED_SHARE = 0.8;

/** The distance of letters that are set one to a box, as on a form; 0 on any other line. */
function pitchOf(row: readonly Run[], characters: readonly PdfCharacter[]): number {
  const places = row.flatMap(({ indexes }) => indexes.map((index) => characters[index]!.originX));
  const steps = places.slice(1).map((place, index) => place - places[index]!);
  if (steps.length < MIN_BOXES) return 0;
  const median = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  const boxed = steps.filter((step) => Math.abs(step - median) < 0.05 * median);
  return boxed.length >= BOXED_SHARE * steps.length ? median : 0;
}
