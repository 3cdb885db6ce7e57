// Cuts a content stream into tokens; comments never come out.
export const tokenKinds = {
  end: 0,
  number: 1,
  string: 2,
  hex: 3,
  name: 4,
  arrayOpen: 5,
  arrayClose: 6,
  dictOpen: 7,
  dictClose: 8,
  word: 9,
} as const;
export type TokenKind = (typeof tokenKinds)[keyof typeof tokenKinds];

/** Classes of bytes: 0 regular, 1 white space, 2 delimiter. */
const CLASSES = buildClasses();
/** Bytes that a number may consist of. */
const NUMERIC = buildNumeric();

/** A token is `bytes.subarray(start, end)`; a name's leading slash belongs to it. */
export class ContentLexer {
  readonly bytes: Uint8Array;
  start = 0;
  end = 0;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): TokenKind {
    const { bytes } = this;
    for (;;) {
      while (this.position < bytes.length && CLASSES[bytes[this.position]!] === 1) this.position++;
      if (this.position >= bytes.length) return this.take(tokenKinds.end, this.position);
      const byte = bytes[this.position]!;
      if (CLASSES[byte] === 0) return this.takeRegular();
      const next = bytes[this.position + 1];
      if (byte === 0x28) return this.take(tokenKinds.string, this.stringEnd());
      if (byte === 0x2f) return this.take(tokenKinds.name, this.regularEnd(this.position + 1));
      if (byte === 0x5b) return this.take(tokenKinds.arrayOpen, this.position + 1);
      if (byte === 0x5d) return this.take(tokenKinds.arrayClose, this.position + 1);
      if (byte === 0x3c && next === 0x3c) return this.take(tokenKinds.dictOpen, this.position + 2);
      if (byte === 0x3e && next === 0x3e) return this.take(tokenKinds.dictClose, this.position + 2);
      if (byte === 0x3c) return this.take(tokenKinds.hex, this.hexEnd());
      if (byte === 0x25) this.skipComment();
      else this.position++;
    }
  }

  text(): string {
    return latin1(this.bytes, this.start, this.end);
  }

  /** Where reading goes on; set to jump over the data of an inline image. */
  get offset(): number {
    return this.position;
  }

  set offset(value: number) {
    this.position = value;
  }

  private take<Kind extends TokenKind>(kind: Kind, end: number): Kind {
    this.start = this.position;
    this.end = end;
    this.position = end;
    return kind;
  }

  private takeRegular(): TokenKind {
    const end = this.regularEnd(this.position);
    let isNumber = true;
    for (let index = this.position; index < end; index++) {
      if (NUMERIC[this.bytes[index]!] === 0) {
        isNumber = false;
        break;
      }
    }
    return this.take(isNumber ? tokenKinds.number : tokenKinds.word, end);
  }

  private regularEnd(from: number): number {
    let index = from;
    while (index < this.bytes.length && CLASSES[this.bytes[index]!] === 0) index++;
    return index;
  }

  private stringEnd(): number {
    let depth = 1;
    let index = this.position + 1;
    while (index < this.bytes.length && depth > 0) {
      const byte = this.bytes[index]!;
      if (byte === 0x5c) index++;
      else if (byte === 0x28) depth++;
      else if (byte === 0x29) depth--;
      index++;
    }
    return Math.min(index, this.bytes.length);
  }

  private hexEnd(): number {
    const end = this.bytes.indexOf(0x3e, this.position);
    return end < 0 ? this.bytes.length : end + 1;
  }

  private skipComment(): void {
    let index = this.position;
    while (index < this.bytes.length && this.bytes[index] !== 0x0a && this.bytes[index] !== 0x0d) index++;
    this.position = index;
  }
}

export function isWhiteSpace(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === 1;
}

export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start > 24) return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index]!);
  return text;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = 1;
  for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = 2;
  return classes;
}

function buildNumeric(): Uint8Array {
  const numeric = new Uint8Array(256);
  for (const character of '0123456789+-.') numeric[character.charCodeAt(0)] = 1;
  return numeric;
}
