import { latin1 } from './byte-classes.ts';
import { readContent } from './content.ts';
import { plainFont, type RawFont } from './fonts.ts';
import { decodeTextString } from './strings.ts';
import { isArray, isDictionary, PdfName, PdfString, type PdfValue } from './values.ts';

export interface ShownText {
  /** What the text operators show, by the fonts' maps; strings that follow one another are joined. */
  readonly shown: string;
  /** The same strings byte by byte, for fonts with single-byte codes. */
  readonly codes: string;
  /** Whatever else says something: marked content, comments, strings and names of other operators. */
  readonly asides: string;
}

/** All text inside a content stream, painted or not. */
export function readShownText(bytes: Uint8Array, fonts: ReadonlyMap<string, RawFont>): ShownText {
  let font = plainFont;
  let shown = '';
  let codes = '';
  const asides: string[] = [];
  const show = (value: PdfValue | undefined) => {
    if (!(value instanceof PdfString)) return;
    shown += font.decode(value.bytes);
    if (font.isSimple) codes += latin1(value.bytes);
  };
  const reading = readContent(bytes, ({ operator, operands, inlineData }) => {
    if (MOVES.has(operator)) {
      shown += ' ';
      codes += ' ';
    }
    switch (operator) {
      case 'Tf':
        if (operands[0] instanceof PdfName) font = fonts.get(operands[0].name) ?? plainFont;
        return;
      case 'Tj':
      case "'":
      case '"':
        show(operands.at(-1));
        return;
      case 'TJ': {
        const parts = operands[0];
        if (isArray(parts)) for (const part of parts) show(part);
        return;
      }
      default:
        if (inlineData !== undefined) asides.push(latin1(inlineData));
        for (const operand of operands) collectTexts(operand, asides);
        if (operator.length > 4) asides.push(operator);
    }
  });
  return { shown, codes, asides: [...asides, ...reading.comments].join('\n') };
}

const MOVES = new Set(['BT', 'Td', 'TD', 'Tm', 'T*', "'", '"', 'ET']);

/** A number this long is no measure of anything on a page. */
const LEAST_TELLING = 1_000_000;

/** Strings and names of a value, keys of dictionaries included, and numbers that could be somebody's. */
export function collectTexts(value: PdfValue, into: string[]): void {
  if (typeof value === 'number' && Math.abs(value) >= LEAST_TELLING) into.push(String(Math.abs(value)));
  if (value instanceof PdfString) into.push(decodeTextString(value.bytes));
  else if (value instanceof PdfName) into.push(decodeTextString(Buffer.from(value.name, 'latin1')));
  else if (isArray(value)) for (const item of value) collectTexts(item, into);
  else if (isDictionary(value)) {
    for (const [key, item] of value) {
      into.push(key);
      collectTexts(item, into);
    }
  }
}
