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
    const digits: number[] = [];
    this.position++;
    while (this.position < bytes.length) {
      const byte = bytes[this.position++]!;
      if (byte === 0x3e) break;
      const digit = hexDigit(byte);
      if (digit >= 0) digits.push(digit);
      else if (!isSpace(byte)) this.isMalformed = true;
    }
    if (digits.length % 2 === 1) digits.push(0);
    return new PdfString(
      Uint8Array.from({ length: digits.length / 2 }, (_, i) => digits[2 * i]! * 16 + digits[2 * i + 1]!),
    );
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
    const word = this.#word();
    if (!/^[+-]*(?:\d|\.\d)/.test(word)) return NAMED.has(word) ? NAMED.get(word)! : new Keyword(word);
    const number = Number.parseFloat(word.replace(/^([+-])[+-]+/, '$1'));
    if (allowReferences && /^\d+$/.test(word)) {
      const reference = REFERENCE.exec(latin1(this.bytes.subarray(this.position, this.position + 24)));
      if (reference !== null) {
        this.position += reference[0].length - 1;
        return new PdfReference(number);
      }
    }
    return Number.isFinite(number) ? number : 0;
  }

  #word(): string {
    const start = this.position;
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position]!;
      if (isSpace(byte) || isDelimiter(byte)) break;
      this.position++;
    }
    return latin1(this.bytes.subarray(start, this.position));
  }
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const REFERENCE = /^[\s\0]+\d{1,6}[\s\0]+R(?:[\s\0()<>[\]{}/%]|$)/;
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

function isDelimiter(byte: number): boolean {
  switch (byte) {
    case 0x28:
    case 0x29:
    case 0x3c:
    case 0x3e:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x2f:
    case 0x25:
      return true;
    default:
      return false;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
