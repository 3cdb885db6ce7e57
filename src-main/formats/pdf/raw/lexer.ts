import { hexDigit, isDelimiter, isDigit, isSpace, latin1 } from './byte-classes.ts';
import { PdfName, PdfReference, PdfString, type PdfValue } from './values.ts';

/** Operators, keywords and stray signs: whatever is no value. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export const END = Symbol('end of the bytes');
const DEEPEST = 200;

/** Reads values from bytes, forgiving what readers forgive. Comments are kept in `comments`. */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  readonly comments: string[] = [];
  /** True once something was read that is not well formed. */
  isMalformed = false;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The next value or keyword. References are only made where `allowReferences` (not in content streams). */
  next(allowReferences = true, depth = 0): PdfValue | Keyword | typeof END {
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return END;
    if (byte === 0x28) return this.#literalString();
    if (byte === 0x2f) return this.#name();
    if (depth > DEEPEST && (byte === 0x5b || byte === 0x3c)) {
      this.isMalformed = true;
      this.position++;
      return new Keyword(String.fromCharCode(byte));
    }
    if (byte === 0x5b) return this.#array(allowReferences, depth);
    if (byte === 0x3c) {
      return this.bytes[this.position + 1] === 0x3c ? this.#dictionary(allowReferences, depth) : this.#hexString();
    }
    if (isDelimiter(byte)) {
      const isDouble = byte === 0x3e && this.bytes[this.position + 1] === 0x3e;
      this.position += isDouble ? 2 : 1;
      return new Keyword(isDouble ? '>>' : String.fromCharCode(byte));
    }
    return this.#numberOrKeyword(allowReferences);
  }

  skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.position];
      if (byte === undefined) return;
      if (byte === 0x25) {
        const start = this.position;
        while (this.position < bytes.length && bytes[this.position] !== 0x0a && bytes[this.position] !== 0x0d) {
          this.position++;
        }
        this.comments.push(latin1(bytes.subarray(start, this.position)));
      } else if (isSpace(byte)) this.position++;
      else return;
    }
  }

  #literalString(): PdfString {
    const { bytes } = this;
    const out: number[] = [];
    let depth = 1;
    this.position++;
    while (this.position < bytes.length) {
      const byte = bytes[this.position++]!;
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x28) {
        depth++;
        out.push(byte);
      } else if (byte === 0x29) {
        if (--depth === 0) return new PdfString(Uint8Array.from(out));
        out.push(byte);
      } else out.push(byte);
    }
    this.isMalformed = true;
    return new PdfString(Uint8Array.from(out));
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.position++];
    if (byte === undefined) return;
    if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let i = 0; i < 2; i++) {
        const digit = this.bytes[this.position];
        if (digit === undefined || digit < 0x30 || digit > 0x37) break;
        value = value * 8 + digit - 0x30;
        this.position++;
      }
      out.push(value & 0xff);
    } else if (byte === 0x0d) {
      if (this.bytes[this.position] === 0x0a) this.position++;
    } else if (byte !== 0x0a) out.push(ESCAPES.get(byte) ?? byte);
  }

  #hexString(): PdfString {
    const { bytes } = this;
    const end = bytes.indexOf(0x3e, ++this.position);
    const stop = end < 0 ? bytes.length : end;
    const out = new Uint8Array((stop - this.position + 1) >> 1);
    let digits = 0;
    for (; this.position < stop; this.position++) {
      const byte = bytes[this.position]!;
      const digit = hexDigit(byte);
      if (digit >= 0) {
        out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
        digits++;
      } else if (!isSpace(byte)) this.isMalformed = true;
    }
    this.position = Math.min(stop + 1, bytes.length);
    return new PdfString(out.subarray(0, (digits + 1) >> 1));
  }

  #name(): PdfName {
    const { bytes } = this;
    let name = '';
    this.position++;
    for (;;) {
      const byte = bytes[this.position];
      if (byte === undefined || isSpace(byte) || isDelimiter(byte)) return new PdfName(name);
      const high = byte === 0x23 ? hexDigit(bytes[this.position + 1] ?? 0) : -1;
      const low = high >= 0 ? hexDigit(bytes[this.position + 2] ?? 0) : -1;
      if (low >= 0) {
        name += String.fromCharCode(high * 16 + low);
        this.position += 3;
      } else {
        name += String.fromCharCode(byte);
        this.position++;
      }
    }
  }

  #array(allowReferences: boolean, depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    this.position++;
    for (;;) {
      const item = this.next(allowReferences, depth + 1);
      if (item === END) {
        this.isMalformed = true;
        return items;
      }
      if (item instanceof Keyword) {
        if (item.word === ']') return items;
        if (STRUCTURAL.has(item.word)) return this.#unfinished(item, items);
        this.isMalformed = true;
      } else items.push(item);
    }
  }

  #dictionary(allowReferences: boolean, depth: number): Map<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    this.position += 2;
    for (;;) {
      const key = this.next(allowReferences, depth + 1);
      if (key === END) {
        this.isMalformed = true;
        return entries;
      }
      if (key instanceof Keyword) {
        if (key.word === '>>') return entries;
        if (STRUCTURAL.has(key.word)) return this.#unfinished(key, entries);
        this.isMalformed = true;
        continue;
      }
      const value = this.next(allowReferences, depth + 1);
      if (value === END) return entries;
      if (value instanceof Keyword) {
        this.isMalformed = true;
        if (value.word === '>>') return entries;
        if (STRUCTURAL.has(value.word)) return this.#unfinished(value, entries);
        continue;
      }
      // A key that is no name is kept, so that nothing said in it is overlooked.
      const name = key instanceof PdfName ? key.name : undefined;
      if (name === undefined || entries.has(name)) {
        this.isMalformed = true;
        entries.set(`${name ?? ''}\u0000${entries.size}`, [key, value]);
      } else entries.set(name, value);
    }
  }

  #unfinished<Value>(keyword: Keyword, value: Value): Value {
    this.isMalformed = true;
    this.position -= keyword.word.length;
    return value;
  }

  #numberOrKeyword(allowReferences: boolean): PdfValue | Keyword {
    const plain = this.#plainNumber();
    if (plain !== undefined) {
      if (allowReferences && Number.isInteger(plain) && plain >= 0 && this.#skipReference())
        return new PdfReference(plain);
      return plain;
    }
    const word = this.#word();
    if (/^[+-]*(?:\d|\.\d)/.test(word)) {
      const number = Number.parseFloat(word.replace(/^([+-])[+-]+/, '$1'));
      return Number.isFinite(number) ? number : 0;
    }
    const named = NAMED.get(word);
    return named === undefined ? keywordOf(word) : named;
  }

  /** A number of digits, one sign and one point; undefined, and nothing read, for anything else. */
  #plainNumber(): number | undefined {
    const { bytes } = this;
    let at = this.position;
    const sign = bytes[at] === 0x2d ? -1 : 1;
    if (bytes[at] === 0x2d || bytes[at] === 0x2b) at++;
    let value = 0;
    let scale = 0;
    let digits = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        scale *= 10;
        digits++;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else if (isSpace(byte) || isDelimiter(byte)) break;
      else return undefined;
    }
    if (digits === 0 || digits > 15) return undefined;
    this.position = at;
    return scale > 1 ? (sign * value) / scale : sign * value;
  }

  /** Skips ` 0 R`, if that is what follows. */
  #skipReference(): boolean {
    const { bytes } = this;
    let at = this.position;
    for (const isPart of [isSpace, isDigit, isSpace]) {
      const start = at;
      while (at < bytes.length && isPart(bytes[at]!)) at++;
      if (at === start || at - start > 16) return false;
    }
    if (bytes[at] !== 0x52) return false;
    const after = bytes[at + 1];
    if (after !== undefined && !isSpace(after) && !isDelimiter(after)) return false;
    this.position = at + 1;
    return true;
  }

  #word(): string {
    const { bytes } = this;
    const start = this.position;
    while (this.position < bytes.length && !isSpace(bytes[this.position]!) && !isDelimiter(bytes[this.position]!)) {
      this.position++;
    }
    if (this.position - start > 3) return latin1(bytes.subarray(start, this.position));
    let word = '';
    for (let at = start; at < this.position; at++) word += String.fromCharCode(bytes[at]!);
    return word;
  }
}

const KEYWORDS = new Map<string, Keyword>();
const MOST_KEYWORDS = 500;

/** Keywords are few and come again and again. */
function keywordOf(word: string): Keyword {
  const known = KEYWORDS.get(word);
  if (known !== undefined) return known;
  const keyword = new Keyword(word);
  if (KEYWORDS.size < MOST_KEYWORDS && word.length <= 3) KEYWORDS.set(word, keyword);
  return keyword;
}

const STRUCTURAL = new Set(['endobj', 'endstream', 'stream', 'obj', 'xref', 'trailer', 'startxref']);
const NAMED = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPES = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);
