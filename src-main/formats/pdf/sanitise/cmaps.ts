// Reads CMaps and writes them anew: mappings of codes only, without comments, names or unused entries.
import { AppError } from '../../../domain/errors.ts';
import { ContentLexer, latin1, tokenKinds } from './content-lexer.ts';
import { decodeName } from './inline-image.ts';

export interface CodeRange {
  readonly low: number;
  readonly high: number;
  /** Bytes of a code. */
  readonly length: number;
}

export interface CodeMapping extends CodeRange {
  /** Hexadecimal UTF-16 texts, one for the whole range (counting up) or one a code; or a CID. */
  readonly target: string | readonly string[] | number;
}

export interface CodeMap {
  readonly spaces: readonly CodeRange[];
  readonly texts: readonly CodeMapping[];
  readonly cids: readonly CodeMapping[];
  readonly isVertical: boolean;
  /** Name of a predefined CMap this one builds on. */
  readonly base: string | undefined;
}

const MAX_ENTRIES = 2_000_000;
/** Longest text of one code, in hexadecimal digits. */
const MAX_TEXT = 128;
const BLOCK = 100;

const LIGATURES: Readonly<Record<string, string>> = {
  fb00: '00660066',
  fb01: '00660069',
  fb02: '0066006c',
  fb03: '006600660069',
  fb04: '00660066006c',
  fb05: '00730074',
  fb06: '00730074',
};

type Item = string | number | readonly string[];

export function readCodeMap(bytes: Uint8Array): CodeMap {
  const spaces: CodeRange[] = [];
  const texts: CodeMapping[] = [];
  const cids: CodeMapping[] = [];
  let items: Item[] = [];
  let isVertical = false;
  let base: string | undefined;
  for (const item of itemsOf(bytes)) {
    if (typeof item !== 'object' || !('word' in item)) {
      if (items.push(item) > MAX_ENTRIES) throw new AppError('pdf-too-complex', { entries: items.length });
      continue;
    }
    if (item.word === 'endcodespacerange') spaces.push(...ranges(items));
    else if (item.word === 'endbfchar') texts.push(...singles(items));
    else if (item.word === 'endbfrange') texts.push(...mapped(items));
    else if (item.word === 'endcidchar') cids.push(...singles(items));
    else if (item.word === 'endcidrange') cids.push(...mapped(items));
    else if (item.word === 'usecmap') base = stripSlash(items.at(-1));
    else if (item.word === 'def' && items.at(-2) === '/WMode') isVertical = items.at(-1) === 1;
    items = [];
  }
  return { spaces, texts, cids, isVertical, base };
}

/** A ToUnicode map with the entries of `used` codes only; `undefined` where none is left. */
export function writeTextMap(map: CodeMap, used: readonly number[], length: number): Uint8Array | undefined {
  const entries = new Map<number, { readonly text: string; readonly length: number }>();
  let work = 0;
  for (const mapping of map.texts) {
    for (let at = lowerBound(used, mapping.low); at < used.length && used[at]! <= mapping.high; at++) {
      const text = textAt(mapping, used[at]! - mapping.low);
      if (text !== undefined) entries.set(used[at]!, { text, length: mapping.length });
      if (++work > MAX_ENTRIES) throw new AppError('pdf-too-complex', { entries: work });
    }
  }
  if (entries.size === 0) return undefined;
  const lines = [...entries].sort(([a], [b]) => a - b).map(([code, entry]) => `<${hex(code, length)}> <${entry.text}>`);
  const spaces = [{ low: 0, high: 256 ** length - 1, length }];
  return program([...blocks('codespacerange', spaces.map(rangeText)), ...blocks('bfchar', lines)]);
}

export function writeEncoding(map: CodeMap, base: string | undefined): Uint8Array {
  const lines = map.cids.flatMap((mapping) =>
    typeof mapping.target === 'number' ? [`${rangeText(mapping)} ${mapping.target}`] : [],
  );
  return program([
    ...(base === undefined ? [] : [`/${base} usecmap`]),
    `/WMode ${map.isVertical ? 1 : 0} def`,
    ...blocks('codespacerange', map.spaces.map(rangeText)),
    ...blocks('cidrange', lines),
  ]);
}

export function program(body: readonly string[]): Uint8Array {
  const head = ['/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap'];
  const info = '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def';
  const tail = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end', ''];
  const text = [...head, info, '/CMapName /M1 def', '/CMapType 2 def', ...body, ...tail].join('\n');
  return Buffer.from(text, 'latin1');
}

export function blocks(name: string, lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    out.push(`${block.length} begin${name}`, ...block, `end${name}`);
  }
  return out;
}

export function hex(value: number, length: number): string {
  return value.toString(16).padStart(length * 2, '0');
}

function rangeText({ low, high, length }: CodeRange): string {
  return `<${hex(low, length)}> <${hex(high, length)}>`;
}

function textAt(mapping: CodeMapping, offset: number): string | undefined {
  const { target } = mapping;
  if (typeof target === 'number') return undefined;
  const text = typeof target === 'string' ? target : target[offset];
  if (text === undefined || text.length === 0) return undefined;
  const whole = text.length % 4 === 0 ? text : text.padStart(Math.ceil(text.length / 4) * 4, '0');
  if (typeof target !== 'string' || offset === 0) return spellLigatures(whole).slice(0, MAX_TEXT);
  const last = (Number.parseInt(whole.slice(-4), 16) + offset) & 0xffff;
  return spellLigatures(whole.slice(0, -4) + hex(last, 2)).slice(-MAX_TEXT);
}

/** Latin ligatures as the letters they stand for: what spelled them out before, an ActualText, is not kept. */
function spellLigatures(text: string): string {
  if (!text.includes('fb0')) return text;
  const units = text.match(/.{4}/g) ?? [];
  return units.map((unit) => LIGATURES[unit] ?? unit).join('');
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* itemsOf(bytes: Uint8Array): Generator<Item | { readonly word: string }> {
  const lexer = new ContentLexer(bytes);
  for (let kind = lexer.next(); kind !== tokenKinds.end; kind = lexer.next()) {
    if (kind === tokenKinds.hex) yield hexDigits(lexer);
    else if (kind === tokenKinds.number) yield Number.parseInt(lexer.text(), 10);
    else if (kind === tokenKinds.name) yield `/${decodeName(lexer.text())}`;
    else if (kind === tokenKinds.word) yield { word: lexer.text() };
    else if (kind === tokenKinds.arrayOpen) yield arrayItems(lexer);
  }
}

function arrayItems(lexer: ContentLexer): readonly string[] {
  const texts: string[] = [];
  for (let kind = lexer.next(); kind !== tokenKinds.end && kind !== tokenKinds.arrayClose; kind = lexer.next()) {
    if (kind === tokenKinds.hex) texts.push(hexDigits(lexer));
  }
  return texts;
}

function hexDigits(lexer: ContentLexer): string {
  return latin1(lexer.bytes, lexer.start, lexer.end)
    .replace(/[^0-9A-Fa-f]/g, '')
    .toLowerCase();
}

function ranges(items: readonly Item[]): readonly CodeRange[] {
  const out: CodeRange[] = [];
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [low, high] = [items[at], items[at + 1]];
    if (!isCode(low) || !isCode(high)) continue;
    out.push({ low: Number.parseInt(low, 16), high: Number.parseInt(high, 16), length: Math.ceil(low.length / 2) });
  }
  return out;
}

function singles(items: readonly Item[]): readonly CodeMapping[] {
  const out: CodeMapping[] = [];
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [code, target] = [items[at], items[at + 1]];
    if (!isCode(code) || target === undefined) continue;
    const value = Number.parseInt(code, 16);
    out.push({ low: value, high: value, length: Math.ceil(code.length / 2), target });
  }
  return out;
}

function mapped(items: readonly Item[]): readonly CodeMapping[] {
  const out: CodeMapping[] = [];
  for (let at = 0; at + 2 < items.length; at += 3) {
    const [low, high, target] = [items[at], items[at + 1], items[at + 2]];
    if (!isCode(low) || !isCode(high) || target === undefined) continue;
    const length = Math.ceil(low.length / 2);
    out.push({ low: Number.parseInt(low, 16), high: Number.parseInt(high, 16), length, target });
  }
  return out;
}

/** A hexadecimal code of one to four bytes. */
function isCode(item: Item | undefined): item is string {
  return typeof item === 'string' && item.length > 0 && item.length <= 8 && !item.startsWith('/');
}

function stripSlash(item: Item | undefined): string | undefined {
  return typeof item === 'string' && item.startsWith('/') ? item.slice(1) : undefined;
}
