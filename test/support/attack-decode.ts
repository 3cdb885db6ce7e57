/** Takes a file apart without trusting its structure: every stream that can be decoded, every way a string is spelled. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { fold } from '../../src-main/domain/text.ts';

export interface DecodedStream {
  readonly dict: string;
  readonly bytes: Buffer;
  /** Samples of a picture or a font program: only searched as it stands. */
  readonly isBinary: boolean;
}

/** Everything between `stream` and `endstream`, referenced or not, with the filters undone that we know. */
export function streamsOf(file: Uint8Array): DecodedStream[] {
  const text = Buffer.from(file).toString('latin1');
  const streams: DecodedStream[] = [];
  for (const match of text.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const dict = text.slice(Math.max(text.lastIndexOf(' obj', match.index), match.index - 4000, 0), match.index);
    const body = Buffer.from(text.slice(start, end < 0 ? undefined : end), 'latin1');
    const isBinary = /\/Subtype\s*\/Image|\/Length1\b/.test(dict.slice(dict.lastIndexOf(' obj')));
    streams.push({ dict, bytes: undoFilters(body, filtersOf(dict)), isBinary });
  }
  return streams;
}

/** The file with the bodies of its streams cut out. */
export function skeletonOf(file: Uint8Array): Buffer {
  const text = Buffer.from(file).toString('latin1');
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf('stream'); start >= 0; start = text.indexOf('stream', at)) {
    const end = text.indexOf('endstream', start + 6);
    if (end < 0) break;
    parts.push(text.slice(at, start + 6));
    at = end + 9;
  }
  return Buffer.from(parts.concat(text.slice(at)).join('\n'), 'latin1');
}

/** A value as bytes, in the encodings and cases somebody would store it in. */
export function encodingsOf(value: string): Buffer[] {
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '');
  const cases = [value, value.toUpperCase(), value.toLowerCase(), plain, plain.toUpperCase(), plain.replace(/\W/g, '')];
  return cases.flatMap((text) => [
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ]);
}

/** A text as it may be spelled: as it stands, unescaped, its strings joined, hex and base64 undone; folded and compact. */
export function spellingsOf(bytes: Buffer): Readonly<Record<string, string>> {
  const latin = bytes.toString('latin1');
  const strings = stringsIn(latin);
  return {
    plain: compact(latin),
    'utf-8': compact(bytes.toString('utf8')),
    unescaped: compact(unescaped(latin)),
    hex: compact(hexIn(latin)),
    strings: compact(strings.join('')),
    'strings reversed': [...compact(strings.join(''))].reverse().join(''),
    base64: compact(base64In(latin)),
  };
}

/** Lower case, accents and everything that is no letter or digit dropped. */
export function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function filtersOf(dict: string): string[] {
  const filter = [...dict.matchAll(/\/(?:Filter|F)\s*(\[[^\]]*\]|\/[A-Za-z0-9]+)/g)].at(-1)?.[1] ?? '';
  return [...filter.matchAll(/\/([A-Za-z0-9]+)/g)].map((match) => match[1] ?? '');
}

function undoFilters(body: Buffer, filters: readonly string[]): Buffer {
  return filters.reduce((data, filter) => undoFilter(data, filter), body);
}

function undoFilter(data: Buffer, filter: string): Buffer {
  if (filter === 'FlateDecode' || filter === 'Fl') return inflate(data);
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') return fromHex(data.toString('latin1').split('>')[0] ?? '');
  if (filter === 'ASCII85Decode' || filter === 'A85') return fromAscii85(data.toString('latin1'));
  if (filter === 'RunLengthDecode' || filter === 'RL') return fromRunLength(data);
  return data;
}

/** At most 64 MB, whatever comes before an error. */
function inflate(data: Buffer): Buffer {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 << 20 };
  for (const attempt of [inflateSync, inflateRawSync]) {
    try {
      return attempt(data, options);
    } catch {}
  }
  return data;
}

function fromHex(hex: string): Buffer {
  const digits = hex.replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}

function fromAscii85(text: string): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  for (const char of text
    .replace(/~>[\s\S]*/, '')
    .replace(/\s/g, '')
    .replace(/z/g, '!!!!!')) {
    group.push(char.charCodeAt(0) - 33);
    if (group.length === 5) {
      out.push(...ascii85Group(group, 4));
      group = [];
    }
  }
  if (group.length > 1) out.push(...ascii85Group([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1));
  return Buffer.from(out);
}

function ascii85Group(group: readonly number[], count: number): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  return [24, 16, 8, 0].slice(0, count).map((shift) => Math.floor(value / 2 ** shift) % 256);
}

function fromRunLength(data: Buffer): Buffer {
  const out: Buffer[] = [];
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    if (length < 128) out.push(data.subarray(at + 1, at + 2 + length));
    else out.push(Buffer.alloc(257 - length, data[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(out);
}

function unescaped(text: string): string {
  return text
    .replace(/\\([0-7]{1,3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
    .replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/%([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/&#x([0-9a-fA-F]{1,5});/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#([0-9]{1,6});/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 10)));
}

/** The text of every `(…)` and `<…>` string, in order; binary data may look like strings, which does no harm. */
function stringsIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') {
      const end = literalEnd(text, at);
      found.push(unescaped(text.slice(at + 1, end)).replace(/\\([\s\S])/g, '$1'));
      at = end;
    } else if (text[at] === '<') {
      const run = /[0-9a-fA-F\s]*>/y;
      run.lastIndex = at + 1;
      const hex = run.exec(text)?.[0];
      if (hex !== undefined) found.push(fromHex(hex).toString('latin1'));
    }
  }
  return found;
}

/** Where the parenthesis opened at `start` is closed: nested ones and escapes counted; the start where it never is. */
function literalEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + 100_000);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return start;
}

function hexIn(text: string): string {
  const runs = text.match(/(?:[0-9a-fA-F]{2}\s*){4,}/g) ?? [];
  return runs.map((run) => fromHex(run).toString('latin1')).join('\n');
}

function base64In(text: string): string {
  const runs = text.match(/[A-Za-z0-9+/]{12,}={0,2}/g) ?? [];
  return runs.map((run) => Buffer.from(run, 'base64').toString('latin1')).join('\n');
}
