// Reads an inline image: its dictionary under long names, and its data.
import { PDFArray, PDFBool, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { type ContentLexer, isWhiteSpace, type TokenKind, tokenKinds } from './content-lexer.ts';
import { parseNumber } from './content-numbers.ts';
import type { ContentResolver } from './content-resolver.ts';
import { hexBytes, literalBytes } from './content-strings.ts';

export interface InlineImage {
  readonly dict: PDFDict;
  readonly data: Uint8Array;
}

const LONG_KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  I: 'Interpolate',
  IM: 'ImageMask',
  W: 'Width',
};
const MAX_NESTING = 8;
/** Bytes after `EI` that must look like content, so that pixels are not taken for the end. */
const LOOKAHEAD = 12;

/** Reads on after `BI`; the lexer stands after `EI` then. */
export function readInlineImage(lexer: ContentLexer, resolver: ContentResolver): InlineImage | undefined {
  const dict = resolver.newDict();
  for (;;) {
    const kind = lexer.next();
    if (kind === tokenKinds.end) return undefined;
    if (kind === tokenKinds.word && lexer.text() === 'ID') break;
    if (kind !== tokenKinds.name) continue;
    const key = decodeName(lexer.text());
    const value = readValue(lexer, lexer.next(), dict, 0);
    if (value !== undefined) dict.set(PDFName.of(LONG_KEYS[key] ?? key), value);
  }
  const start = lexer.end + (isWhiteSpace(lexer.bytes[lexer.end]) ? 1 : 0);
  const length = dict.has(PDFName.of('Filter')) ? undefined : resolver.inlineLength(dict);
  const marker = findEnd(lexer.bytes, start + (length ?? 0));
  lexer.offset = Math.min(marker + 2, lexer.bytes.length);
  const end = length === undefined ? marker : Math.min(start + length, marker);
  return { dict, data: lexer.bytes.subarray(start, Math.max(start, end)) };
}

/** A name token, slash first, as the parser of dictionaries reads it. */
export function decodeName(token: string): string {
  const name = token.slice(1);
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readValue(lexer: ContentLexer, kind: TokenKind, dict: PDFDict, depth: number): PDFObject | undefined {
  const { bytes, start, end } = lexer;
  if (kind === tokenKinds.number) return PDFNumber.of(parseNumber(lexer.text()));
  if (kind === tokenKinds.name) return PDFName.of(decodeName(lexer.text()));
  if (kind === tokenKinds.string) return hexString(literalBytes(bytes, start, end));
  if (kind === tokenKinds.hex) return hexString(hexBytes(bytes, start, end));
  if (kind === tokenKinds.word) {
    const word = lexer.text();
    return word === 'true' ? PDFBool.True : word === 'false' ? PDFBool.False : undefined;
  }
  if (depth >= MAX_NESTING) return undefined;
  if (kind === tokenKinds.arrayOpen) return readArray(lexer, dict, depth + 1);
  return kind === tokenKinds.dictOpen ? readDict(lexer, dict, depth + 1) : undefined;
}

function readArray(lexer: ContentLexer, dict: PDFDict, depth: number): PDFArray {
  const array = PDFArray.withContext(dict.context);
  for (;;) {
    const kind = lexer.next();
    if (kind === tokenKinds.end || kind === tokenKinds.arrayClose) return array;
    const value = readValue(lexer, kind, dict, depth);
    if (value !== undefined) array.push(value);
  }
}

function readDict(lexer: ContentLexer, parent: PDFDict, depth: number): PDFDict {
  const dict = parent.context.obj({});
  for (;;) {
    const kind = lexer.next();
    if (kind === tokenKinds.end || kind === tokenKinds.dictClose) return dict;
    if (kind !== tokenKinds.name) continue;
    const key = decodeName(lexer.text());
    const value = readValue(lexer, lexer.next(), parent, depth);
    if (value !== undefined) dict.set(PDFName.of(key), value);
  }
}

/** Where the `EI` that ends the data stands; the end of the stream where there is none. */
function findEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x45, from); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (bytes[at + 1] !== 0x49) continue;
    const isCut = at === from || isWhiteSpace(bytes[at - 1]);
    if (isCut && (at + 2 >= bytes.length || isWhiteSpace(bytes[at + 2])) && looksLikeContent(bytes, at + 2)) return at;
  }
  return bytes.length;
}

function looksLikeContent(bytes: Uint8Array, from: number): boolean {
  for (let index = from; index < Math.min(bytes.length, from + LOOKAHEAD); index++) {
    const byte = bytes[index]!;
    if (byte > 126 || (byte < 32 && !isWhiteSpace(byte))) return false;
  }
  return true;
}

function hexString(bytes: Uint8Array): PDFHexString {
  return PDFHexString.of(Buffer.from(bytes).toString('hex'));
}
