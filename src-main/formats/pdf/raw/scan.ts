import { isSpace, latin1 } from './byte-classes.ts';
import { END, Keyword, Lexer } from './lexer.ts';
import { isDictionary, type PdfDictionary, PdfStream, type PdfValue } from './values.ts';

/** An indirect object as it stands in the bytes, whether or not any cross-reference knows it. */
export interface RawObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly start: number;
  readonly end: number;
  /** Number of the object stream it stands in, if any. */
  readonly container?: number;
  readonly comments: readonly string[];
  readonly isMalformed: boolean;
}

/** Bytes that belong to no object: header, cross-reference tables, trailers, and whatever was put there. */
export interface Gap {
  readonly start: number;
  readonly bytes: Uint8Array;
}

export interface Scan {
  readonly objects: readonly RawObject[];
  readonly gaps: readonly Gap[];
  readonly trailers: readonly PdfDictionary[];
}

/** Finds every `N G obj` by looking at the bytes alone. */
export function scanObjects(bytes: Uint8Array): Scan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects: RawObject[] = [];
  const gaps: Gap[] = [];
  let end = 0;
  for (let at = buffer.indexOf('obj'); at >= 0; at = buffer.indexOf('obj', Math.max(at + 3, end))) {
    const header = headerBefore(buffer, at);
    if (header === undefined || header.start < end) continue;
    if (header.start > end) gaps.push({ start: end, bytes: bytes.subarray(end, header.start) });
    const object = readObject(bytes, buffer, header, at + 3);
    objects.push(object);
    end = object.end;
  }
  if (end < bytes.length) gaps.push({ start: end, bytes: bytes.subarray(end) });
  return { objects, gaps, trailers: gaps.flatMap(trailersIn) };
}

interface Header {
  readonly start: number;
  readonly number: number;
  readonly generation: number;
}

function headerBefore(buffer: Buffer, at: number): Header | undefined {
  const from = Math.max(0, at - 40);
  const match = /(\d{1,10})[\s\0]+(\d{1,6})[\s\0]*$/.exec(buffer.toString('latin1', from, at));
  if (match === null) return undefined;
  return { start: from + match.index, number: Number(match[1]), generation: Number(match[2]) };
}

function readObject(bytes: Uint8Array, buffer: Buffer, header: Header, bodyStart: number): RawObject {
  const lexer = new Lexer(bytes, bodyStart);
  const first = lexer.next();
  let value: PdfValue = first === END || first instanceof Keyword ? null : first;
  let isMalformed = false;
  if (first instanceof Keyword) {
    if (first.word === 'endobj') lexer.position -= first.word.length;
    else isMalformed = true;
  }
  lexer.skipSpace();
  if (isDictionary(value) && startsWith(buffer, lexer.position, 'stream')) {
    const stream = readStream(bytes, buffer, value, lexer.position + 'stream'.length);
    value = stream.value;
    lexer.position = stream.end;
    lexer.skipSpace();
  }
  if (startsWith(buffer, lexer.position, 'endobj')) lexer.position += 'endobj'.length;
  else isMalformed = true;
  return {
    ...header,
    value,
    end: lexer.position,
    comments: lexer.comments,
    isMalformed: isMalformed || lexer.isMalformed,
  };
}

function readStream(
  bytes: Uint8Array,
  buffer: Buffer,
  dictionary: PdfDictionary,
  after: number,
): { value: PdfStream; end: number } {
  let start = after;
  if (bytes[start] === 0x0d) start++;
  if (bytes[start] === 0x0a) start++;
  const length = dictionary.get('Length');
  if (typeof length === 'number' && length >= 0) {
    let end = start + length;
    while (end < bytes.length && end < start + length + 4 && isSpace(bytes[end]!)) end++;
    if (startsWith(buffer, end, 'endstream')) {
      return { value: new PdfStream(dictionary, bytes.subarray(start, start + length)), end: end + 'endstream'.length };
    }
  }
  // No length to trust: up to the next `endstream`, or to the end of the object.
  let end = start > lastEnd(buffer) ? -1 : buffer.indexOf('endstream', start);
  let next = end + 'endstream'.length;
  if (end < 0) {
    end = buffer.indexOf('endobj', start);
    if (end < 0) end = bytes.length;
    next = end;
  }
  return { value: new PdfStream(dictionary, bytes.subarray(start, end)), end: next };
}

const LAST_ENDS = new WeakMap<Buffer, number>();

/** Where the last `endstream` stands, so that files without any are not searched to their end again and again. */
function lastEnd(buffer: Buffer): number {
  const known = LAST_ENDS.get(buffer) ?? buffer.lastIndexOf('endstream');
  LAST_ENDS.set(buffer, known);
  return known;
}

function startsWith(buffer: Buffer, at: number, word: string): boolean {
  return buffer.toString('latin1', at, at + word.length) === word;
}

function trailersIn({ bytes }: Gap): PdfDictionary[] {
  const text = latin1(bytes);
  const trailers: PdfDictionary[] = [];
  for (let at = text.indexOf('trailer'); at >= 0; at = text.indexOf('trailer', at + 7)) {
    const value = new Lexer(bytes, at + 'trailer'.length).next();
    if (value !== END && !(value instanceof Keyword) && isDictionary(value)) trailers.push(value);
  }
  return trailers;
}
