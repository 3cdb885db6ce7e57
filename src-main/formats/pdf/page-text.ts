import type { PdfCharacter } from '../../domain/engine.ts';
import { type OrderedPart, sortIfScrambled } from './reading-order.ts';

/** A page's text, and which characters of the page stand behind each of its code units. */
export interface PageText {
  readonly text: string;
  /** Code unit → index of its character, -1 for spaces and line ends that no glyph stands behind. */
  readonly characterAt: Int32Array;
  /** Character → others drawn over it (shadow, imitated bold), which are read once and covered together. */
  readonly twins: ReadonlyMap<number, readonly number[]>;
}

/** Gaps wider than this many font sizes separate columns; they are written as three spaces. */
const COLUMN_GAP = 2.5;
const COLUMN_SPACES = '   ';

/** Puts a page's characters together: words apart by a space, columns by three, lines by a line end. */
export function assembleText(characters: readonly PdfCharacter[]): PageText {
  const twins = findTwins(characters);
  const shadows = new Set([...twins.values()].flat());
  const text = new TextBuilder();
  const sorted = sortIfScrambled(characters);
  if (sorted === undefined) {
    addAsDrawn(text, characters, shadows);
  } else {
    addSorted(text, characters, sorted, shadows);
    // Turned characters are not sorted: they follow in the order they are drawn in.
    const placed = new Set<OrderedPart>([...sorted, ...shadows]);
    let isAfterPlaced = true;
    characters.forEach((character, index) => {
      if (character.isGenerated && isAfterPlaced) placed.add(index);
      else isAfterPlaced = placed.has(index);
    });
    addAsDrawn(text, characters, placed);
  }
  return { ...text.finish(), twins };
}

function addAsDrawn(text: TextBuilder, characters: readonly PdfCharacter[], left: ReadonlySet<OrderedPart>): void {
  let previous: PdfCharacter | undefined;
  characters.forEach((character, index) => {
    if (left.has(index)) return;
    const drawn = writtenAs(character);
    if (drawn.trim() !== '' && previous !== undefined && isColumnGap(previous, character)) text.widenGap();
    addCharacter(text, character, index);
    if (drawn.trim() !== '') previous = character;
  });
}

function addSorted(
  text: TextBuilder,
  characters: readonly PdfCharacter[],
  parts: readonly OrderedPart[],
  shadows: ReadonlySet<number>,
): void {
  for (const part of parts) {
    if (part === 'line') text.breakLine();
    else if (part === 'column') text.widenGap();
    else if (part === 'space') text.add(' ', -1);
    else if (!shadows.has(part)) addCharacter(text, characters[part]!, part);
  }
}

function addCharacter(text: TextBuilder, character: PdfCharacter, index: number): void {
  const at = character.isGenerated ? -1 : index;
  if (character.isLineHyphen && !character.hasUnicodeError) {
    text.add('-', at);
    text.breakLine();
  } else if (character.codePoint === 0x0a || character.codePoint === 0x0d) {
    text.breakLine();
  } else {
    text.add(writtenAs(character), at);
  }
}

/** The characters behind a range of the text, twins included, without those the engine made up. */
export function charactersOf(page: PageText, start: number, end: number): number[] {
  const found = new Set<number>();
  for (let unit = Math.max(0, start); unit < Math.min(end, page.characterAt.length); unit++) {
    const index = page.characterAt[unit]!;
    if (index < 0) continue;
    found.add(index);
    for (const twin of page.twins.get(index) ?? []) found.add(twin);
  }
  return [...found];
}

const REPLACEMENT = '\ufffd';

class TextBuilder {
  readonly #parts: string[] = [];
  readonly #units: number[] = [];

  add(part: string, index: number): void {
    this.#parts.push(part);
    for (let i = 0; i < part.length; i++) this.#units.push(index);
  }

  breakLine(): void {
    while (this.#last() === ' ' && this.#units.at(-1) === -1) this.#drop();
    if (this.#parts.length > 0 && this.#last() !== '\n') this.add('\n', -1);
  }

  widenGap(): void {
    if (this.#last() === '\n' || this.#parts.length === 0) return;
    while (this.#last() === ' ' && this.#units.at(-1) === -1) this.#drop();
    this.add(COLUMN_SPACES, -1);
  }

  finish(): { readonly text: string; readonly characterAt: Int32Array } {
    while (this.#last() === '\n') this.#drop();
    const text = this.#parts.join('');
    return { text: replaceLoneSurrogates(text), characterAt: Int32Array.from(this.#units) };
  }

  #last(): string | undefined {
    return this.#parts.at(-1);
  }

  #drop(): void {
    this.#parts.pop();
    this.#units.pop();
  }
}

function replaceLoneSurrogates(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, REPLACEMENT);
}

function writtenAs({ codePoint }: PdfCharacter): string {
  if (codePoint === 0 || codePoint > 0x10ffff || codePoint === 0xfffe || codePoint === 0xffff) return REPLACEMENT;
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint === 0x2028 || codePoint === 0x2029) {
    return ' ';
  }
  const written = String.fromCodePoint(codePoint);
  return codePoint >= 0xfb00 && codePoint <= 0xfb06 ? written.normalize('NFKC') : written;
}

/** On the same line, along the direction of writing. */
function isColumnGap(left: PdfCharacter, right: PdfCharacter): boolean {
  if (left.isGenerated || right.isGenerated || Math.abs(left.angle - right.angle) > 0.01) return false;
  const size = Math.max(left.fontSize, right.fontSize);
  const cos = Math.cos(left.angle);
  const sin = Math.sin(left.angle);
  const dx = right.originX - left.originX;
  const dy = right.originY - left.originY;
  const width = Math.abs(cos) > 0.7 ? left.loose.right - left.loose.left : left.loose.top - left.loose.bottom;
  return Math.abs(dy * cos - dx * sin) < size * 0.5 && dx * cos + dy * sin - width > COLUMN_GAP * size;
}

/** A twin is the same letter drawn again at most this far away, and by much less than its size. */
const TWIN_DISTANCE = 1;
/** Cells of the grid that finds near letters, in points. */
const CELL = 8;

function findTwins(characters: readonly PdfCharacter[]): Map<number, number[]> {
  const twins = new Map<number, number[]>();
  const cells = new Map<number, number[]>();
  characters.forEach((character, index) => {
    if (character.isGenerated || character.codePoint <= 0x20) return;
    const first = findFirst(characters, cells, character);
    if (first !== undefined) {
      twins.set(first, [...(twins.get(first) ?? []), index]);
      return;
    }
    const key = cellOf(character.originX, character.originY);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [index]);
    else cell.push(index);
  });
  return twins;
}

function findFirst(
  characters: readonly PdfCharacter[],
  cells: ReadonlyMap<number, readonly number[]>,
  character: PdfCharacter,
): number | undefined {
  const { originX, originY } = character;
  const corners = new Set<number>();
  for (const x of [originX - TWIN_DISTANCE, originX + TWIN_DISTANCE]) {
    for (const y of [originY - TWIN_DISTANCE, originY + TWIN_DISTANCE]) corners.add(cellOf(x, y));
  }
  for (const corner of corners) {
    const found = cells.get(corner)?.find((index) => isTwin(characters[index]!, character));
    if (found !== undefined) return found;
  }
  return undefined;
}

function cellOf(x: number, y: number): number {
  return (Math.floor(x / CELL) & 0xffff) * 0x10000 + (Math.floor(y / CELL) & 0xffff);
}

function isTwin(first: PdfCharacter, second: PdfCharacter): boolean {
  if (first.codePoint !== second.codePoint) return false;
  // Letters of one object at one place are what one glyph stands for ("ffi").
  const isOneGlyph = first.object === second.object && first.originX === second.originX;
  if (isOneGlyph && first.originY === second.originY) return false;
  const distance = Math.hypot(first.originX - second.originX, first.originY - second.originY);
  const size = Math.min(first.fontSize, second.fontSize);
  return distance <= Math.min(TWIN_DISTANCE, size * 0.18);
}
