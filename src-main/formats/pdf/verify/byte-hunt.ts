import type { Needle } from '../../../domain/value-hunt.ts';

/** How strictly bytes are searched. `text` skips separators and NULs; `strict` skips NULs only (UTF-16). */
export type ByteReading = 'text' | 'strict';

/** Finds many values in bytes of unknown encoding in one pass (Aho and Corasick), case and accents of latin-1 folded. */
export class ByteHunt {
  readonly #needles: readonly Needle[];
  readonly #next: Int32Array;
  readonly #fail: Int32Array;
  /** Per state the needles that end there. */
  readonly #ends: (readonly number[])[];

  constructor(needles: readonly Needle[]) {
    this.#needles = needles.filter(({ squashed }) => /^[a-z0-9]+$/.test(squashed.letters));
    const size = this.#needles.reduce((sum, { squashed }) => sum + squashed.letters.length, 1);
    this.#next = new Int32Array(size * SYMBOLS);
    this.#fail = new Int32Array(size);
    this.#ends = Array.from({ length: size }, () => []);
    this.#build();
  }

  find(bytes: Uint8Array, reading: ByteReading): ReadonlySet<Needle> {
    const found = new Set<Needle>();
    if (this.#needles.length === 0) return found;
    const fold = reading === 'text' ? FOLD_TEXT : FOLD_STRICT;
    const next = this.#next;
    let state = 0;
    for (let i = 0; i < bytes.length; i++) {
      const symbol = fold[bytes[i]!]!;
      if (symbol === SKIPPED) continue;
      state = symbol === OTHER ? 0 : next[state * SYMBOLS + symbol]!;
      if (state === 0 || this.#ends[state]!.length === 0) continue;
      for (const index of this.#ends[state]!) {
        const needle = this.#needles[index]!;
        if (!found.has(needle) && standsAlone(bytes, i, needle.squashed.letters.length, fold)) found.add(needle);
      }
    }
    return found;
  }

  #build(): void {
    let states = 1;
    for (const [index, { squashed }] of this.#needles.entries()) {
      let state = 0;
      for (const letter of squashed.letters) {
        const at = state * SYMBOLS + symbolOf(letter.charCodeAt(0));
        if (this.#next[at] === 0) this.#next[at] = states++;
        state = this.#next[at]!;
      }
      this.#ends[state] = [...this.#ends[state]!, index];
    }
    const queue: number[] = [];
    for (let symbol = 0; symbol < SYMBOLS; symbol++) if (this.#next[symbol] !== 0) queue.push(this.#next[symbol]!);
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      const fail = this.#fail[state]!;
      this.#ends[state] = [...this.#ends[state]!, ...this.#ends[fail]!];
      for (let symbol = 0; symbol < SYMBOLS; symbol++) {
        const child = this.#next[state * SYMBOLS + symbol]!;
        const other = this.#next[fail * SYMBOLS + symbol]!;
        if (child === 0) this.#next[state * SYMBOLS + symbol] = other;
        else {
          this.#fail[child] = other;
          queue.push(child);
        }
      }
    }
  }
}

const SYMBOLS = 36;
const OTHER = 36;
const SKIPPED = 37;
/** From here on a value is believed inside a longer run of letters too. */
const LONG = 8;

function symbolOf(code: number): number {
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : code - 0x61 + 10;
}

const FOLD_STRICT = Uint8Array.from({ length: 256 }, (_, byte) => foldByte(byte));
const FOLD_TEXT = FOLD_STRICT.map((symbol, byte) =>
  symbol === OTHER && ' \t\r\n\f-./,_()\\\xa0\xad'.includes(String.fromCharCode(byte)) ? SKIPPED : symbol,
);

function foldByte(byte: number): number {
  if (byte === 0) return SKIPPED;
  const base = String.fromCharCode(byte).normalize('NFKD').charAt(0).toLowerCase();
  return /[a-z0-9]/.test(base) && (byte < 0x80 || byte >= 0xc0) ? symbolOf(base.charCodeAt(0)) : OTHER;
}

/** Not part of a longer word or number. A capital after a small letter begins a word. */
function standsAlone(bytes: Uint8Array, last: number, length: number, fold: Uint8Array): boolean {
  if (length >= LONG) return true;
  let first = last;
  for (let left = length - 1; left > 0; ) if (fold[bytes[--first]!] !== SKIPPED) left--;
  const before = neighbour(bytes, first, -1);
  const after = neighbour(bytes, last, 1);
  return (
    (before === undefined || !joins(before, bytes[first]!)) && (after === undefined || !joins(bytes[last]!, after))
  );
}

function neighbour(bytes: Uint8Array, at: number, step: 1 | -1): number | undefined {
  for (let i = at + step; i >= 0 && i < bytes.length; i += step) if (bytes[i] !== 0) return bytes[i];
  return undefined;
}

function joins(one: number, two: number): boolean {
  const a = FOLD_STRICT[one]!;
  const b = FOLD_STRICT[two]!;
  if (a >= OTHER || b >= OTHER || a < 10 !== b < 10) return false;
  return !(isSmall(one) && isCapital(two));
}

function isSmall(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte >= 0xe0;
}

function isCapital(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0xc0 && byte < 0xdf);
}
