/**
 * A text without its separators, for comparing values that may be broken, spaced or hyphenated differently.
 *
 * `letters` holds folded letters and digits only. `bounds[i]` says what stands before letter `i` (`bounds[length]`
 * after the last one); a barrier is a place where something was covered, over which nothing may be joined.
 */
export interface SquashedText {
  readonly letters: string;
  readonly bounds: Uint8Array;
}

export const bound = {
  none: 0,
  /** Letter beside digit, small letter before capital. */
  change: 1,
  /** Line end or hyphen: a word may go on after it. */
  soft: 2,
  /** Space or punctuation. */
  hard: 3,
} as const;

/** Stands in `letters` for what was covered; equals no letter, so no value reaches over it. */
export const BARRIER = '\uffff';

export function squash(text: string): SquashedText {
  const decomposed = text.normalize('NFKD');
  const parts: string[] = [];
  const bounds: number[] = [];
  let pending: number = bound.hard;
  let previous: number = kind.other;
  for (const char of decomposed) {
    const code = char.codePointAt(0)!;
    const now = code < 128 ? ASCII_KINDS[code]! : kindOf(char, code);
    if (now === kind.ignored) continue;
    if (now === kind.separator || now === kind.softSeparator) {
      pending = Math.max(pending, now === kind.separator ? bound.hard : bound.soft);
      previous = kind.other;
      if (now === kind.softSeparator) pending = bound.soft;
      continue;
    }
    if (now === kind.barrier) {
      if (parts.at(-1) !== BARRIER) {
        parts.push(BARRIER);
        bounds.push(bound.hard);
      }
      pending = bound.hard;
      previous = kind.other;
      continue;
    }
    const before = pending !== bound.none ? pending : changes(previous, now) ? bound.change : bound.none;
    const folded = foldLetter(char);
    for (let i = 0; i < folded.length; i++) bounds.push(i === 0 ? before : bound.none);
    parts.push(folded);
    pending = bound.none;
    previous = now;
  }
  bounds.push(bound.hard);
  return { letters: parts.join(''), bounds: Uint8Array.from(bounds) };
}

const kind = {
  other: 0,
  small: 1,
  capital: 2,
  digit: 3,
  separator: 4,
  softSeparator: 5,
  ignored: 6,
  barrier: 7,
} as const;

function changes(before: number, now: number): boolean {
  if (before === kind.other) return false;
  return (before === kind.digit) !== (now === kind.digit) || (before === kind.small && now === kind.capital);
}

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => asciiKind(code));

function asciiKind(code: number): number {
  if (code >= 0x30 && code <= 0x39) return kind.digit;
  if (code >= 0x41 && code <= 0x5a) return kind.capital;
  if (code >= 0x61 && code <= 0x7a) return kind.small;
  // U+0002 is what PDFium gives for a hyphen at a line end.
  if (code === 0x0a || code === 0x0d || code === 0x02 || code === 0x2d) return kind.softSeparator;
  return kind.separator;
}

function kindOf(char: string, code: number): number {
  if (code === 0x2588) return kind.barrier;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff || code === 0x2060) return kind.ignored;
  if (code >= 0x2010 && code <= 0x2015) return kind.softSeparator;
  if (/\p{M}/u.test(char)) return kind.ignored;
  if (/\p{Lu}/u.test(char)) return kind.capital;
  if (/\p{L}/u.test(char)) return kind.small;
  return /\p{N}/u.test(char) ? kind.digit : kind.separator;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', ı: 'i', đ: 'd' };

function foldLetter(char: string): string {
  const small = char.toLowerCase();
  return LIGATURES[small] ?? small;
}
