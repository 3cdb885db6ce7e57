import { END, Keyword, Lexer } from './lexer.ts';
import { isArray, PdfString, type PdfValue } from './values.ts';

/** What a font's ToUnicode map says: character codes of one or two bytes → text. */
export interface UnicodeMap {
  readonly codeLength: 1 | 2;
  readonly texts: ReadonlyMap<number, string>;
}

const MOST_CODES = 70_000;
/** Ranges may overlap; so many steps are taken in all. */
const MOST_STEPS = 400_000;

export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  const lexer = new Lexer(bytes);
  const texts = new Map<number, string>();
  let longest = 1;
  let operands: PdfValue[] = [];
  for (;;) {
    const token = lexer.next(false);
    if (token === END) break;
    if (!(token instanceof Keyword)) {
      if (operands.length < MOST_CODES) operands.push(token);
      continue;
    }
    if (token.word === 'endbfchar') addCharacters(operands, texts);
    if (token.word === 'endbfrange') addRanges(operands, texts);
    if (token.word === 'endcodespacerange' && operands[0] instanceof PdfString) {
      longest = Math.max(longest, operands[0].bytes.length);
    }
    operands = [];
  }
  return { codeLength: longest > 1 ? 2 : 1, texts };
}

/** The text a string of a content stream shows, as far as the map knows. */
export function applyUnicodeMap(bytes: Uint8Array, { codeLength, texts }: UnicodeMap): string {
  let text = '';
  for (let i = 0; i + codeLength <= bytes.length; i += codeLength) {
    text += texts.get(codeLength === 1 ? bytes[i]! : bytes[i]! * 256 + bytes[i + 1]!) ?? '\ufffd';
  }
  return text;
}

function addCharacters(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [code, text] = [operands[i], operands[i + 1]];
    if (code instanceof PdfString && text instanceof PdfString) texts.set(numberOf(code), textOf(text));
  }
}

function addRanges(operands: readonly PdfValue[], texts: Map<number, string>): void {
  let steps = 0;
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [low, high, target] = [operands[i], operands[i + 1], operands[i + 2]];
    if (!(low instanceof PdfString) || !(high instanceof PdfString)) continue;
    const first = numberOf(low);
    const last = Math.min(numberOf(high), first + 0xffff);
    for (let code = first; code <= last && texts.size < MOST_CODES && steps < MOST_STEPS; code++, steps++) {
      if (isArray(target)) {
        const text = target[code - first];
        if (text instanceof PdfString) texts.set(code, textOf(text));
      } else if (target instanceof PdfString) texts.set(code, following(textOf(target), code - first));
    }
  }
}

function following(text: string, steps: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return text.slice(0, -1) + String.fromCharCode((last + steps) & 0xffff);
}

function numberOf({ bytes }: PdfString): number {
  return bytes.reduce((value, byte) => (value * 256 + byte) % 2 ** 32, 0);
}

function textOf({ bytes }: PdfString): string {
  return bytes.length % 2 === 1
    ? Buffer.from(bytes).toString('latin1')
    : Buffer.from(bytes).swap16().toString('utf16le');
}
