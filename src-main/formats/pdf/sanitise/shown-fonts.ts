// Fonts as contents use them: which codes are shown, so that everything else can be left behind.
import { PDFArray, type PDFDict, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { readCodeMap } from './cmaps.ts';
import type { ShownFont } from './content-resolver.ts';
import { decodePlain } from './decode-stream.ts';
import type { RebuildContext } from './rebuild-context.ts';
import { dictOf, elementsOf, entryOf, nameOf, numberOf, numbersOf } from './values.ts';

/** Bytes of a code; `undefined` where codes of several lengths are mixed. */
export type CodeLength = 1 | 2 | undefined;

const TWO_BYTES =
  /^(?:Identity|Uni[A-Za-z0-9]*-(?:UCS2|UTF16)[A-Za-z0-9]*)(?:-[A-Z0-9a-z]+)?-[HV]$|^(?:H|V|EUC-H|EUC-V)$/;
/** Guessed width of a glyph whose font gives none, in thousandths. */
const DEFAULT_WIDTH = 500;

export class FontUse implements ShownFont {
  readonly index: number;
  readonly name: string;
  readonly dict: PDFDict;
  /** Where the rebuilt font will stand. */
  readonly ref: PDFRef;
  readonly isComposite: boolean;
  readonly codeLength: CodeLength;
  isUsed = false;
  private readonly codes = new Set<number>();
  private readonly seen = new Uint8Array(65_536);
  private widths: ((code: number) => number) | undefined;

  constructor(context: RebuildContext, dict: PDFDict, index: number) {
    this.index = index;
    this.name = `F${index}`;
    this.dict = dict;
    this.ref = context.target.nextRef();
    this.isComposite = nameOf(entryOf(dict, 'Subtype')) === 'Type0';
    this.codeLength = this.isComposite ? lengthOf(context, dict) : 1;
  }

  /** Codes shown so far, sorted. Where lengths are mixed, every way to cut the strings counts. */
  usedCodes(): readonly number[] {
    return [...this.codes].sort((a, b) => a - b);
  }

  get usedCount(): number {
    return this.codes.size;
  }

  show(string: Uint8Array): void {
    this.isUsed = true;
    if (this.codeLength === 1) for (const code of string) this.add(code);
    else if (this.codeLength === 2) {
      for (let at = 0; at + 1 < string.length; at += 2) this.add((string[at]! << 8) | string[at + 1]!);
      if (string.length % 2 === 1) this.add(string.at(-1)! << 8);
    } else this.addEveryCut(string);
  }

  advance(string: Uint8Array): { readonly width: number; readonly characters: number; readonly spaces: number } {
    this.widths ??= this.isComposite ? compositeWidths(this.dict) : simpleWidths(this.dict);
    const step = this.codeLength ?? 2;
    let width = 0;
    let spaces = 0;
    for (let at = 0; at < string.length; at += step) {
      const code = step === 1 ? string[at]! : (string[at]! << 8) | (string[at + 1] ?? 0);
      width += this.widths(code);
      if (step === 1 && code === 32) spaces++;
    }
    return { width, characters: Math.ceil(string.length / step), spaces };
  }

  private add(code: number): void {
    if (this.seen[code] === 1) return;
    this.seen[code] = 1;
    this.codes.add(code);
  }

  private addEveryCut(string: Uint8Array): void {
    for (let at = 0; at < string.length; at++) {
      let code = 0;
      for (let length = 1; length <= 4 && at + length <= string.length; length++) {
        code = code * 256 + string[at + length - 1]!;
        this.codes.add(code);
      }
    }
  }
}

function lengthOf(context: RebuildContext, dict: PDFDict): CodeLength {
  const encoding = entryOf(dict, 'Encoding');
  const name = nameOf(encoding);
  if (name !== undefined) return TWO_BYTES.test(name) ? 2 : undefined;
  const bytes = encoding instanceof PDFStream ? decodePlain(encoding, context.budget) : undefined;
  if (bytes === undefined) return 2;
  const map = readCodeMap(bytes);
  const lengths = new Set(map.spaces.map(({ length }) => length));
  if (map.base !== undefined || lengths.size !== 1) return undefined;
  const [length] = lengths;
  return length === 1 || length === 2 ? length : undefined;
}

function simpleWidths(dict: PDFDict): (code: number) => number {
  const widths = numbersOf(dict.context, entryOf(dict, 'Widths')) ?? [];
  const first = numberOf(entryOf(dict, 'FirstChar')) ?? 0;
  const descriptor = dictOf(entryOf(dict, 'FontDescriptor'));
  const missing =
    (descriptor && numberOf(entryOf(descriptor, 'MissingWidth'))) ?? (widths.length > 0 ? 0 : DEFAULT_WIDTH);
  const matrix = numbersOf(dict.context, entryOf(dict, 'FontMatrix'));
  const scale = nameOf(entryOf(dict, 'Subtype')) === 'Type3' ? (matrix?.[0] ?? 0.001) * 1000 : 1;
  return (code) => (widths[code - first] ?? missing) * scale;
}

function compositeWidths(dict: PDFDict): (code: number) => number {
  const descendant = dictOf(elementsOf(dict.context, entryOf(dict, 'DescendantFonts'))?.[0]);
  const standard = (descendant && numberOf(entryOf(descendant, 'DW'))) ?? 1000;
  const elements = (descendant && elementsOf(dict.context, entryOf(descendant, 'W'))) ?? [];
  const widths = new Map<number, number>();
  for (let at = 0; at < elements.length; ) {
    const first = numberOf(elements[at]) ?? 0;
    const next = elements[at + 1];
    if (next instanceof PDFArray) {
      for (const [index, width] of (numbersOf(dict.context, next) ?? []).entries()) widths.set(first + index, width);
      at += 2;
    } else {
      const last = Math.min(numberOf(next) ?? first, first + 65_535);
      const width = numberOf(elements[at + 2]) ?? standard;
      for (let code = first; code <= last; code++) widths.set(code, width);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? standard;
}
