import { isSpace } from './byte-classes.ts';
import { END, Keyword, Lexer } from './lexer.ts';
import type { PdfValue } from './values.ts';

/** One operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  /** Data of an inline image, filters not undone. */
  readonly inlineData?: Uint8Array;
}

export interface ContentReading {
  readonly comments: readonly string[];
  readonly isMalformed: boolean;
}

const MOST_OPERANDS = 4_096;

/** Hands every operation of a content stream to `use`, in order. */
export function readContent(bytes: Uint8Array, use: (operation: Operation) => void): ContentReading {
  const lexer = new Lexer(bytes);
  let operands: PdfValue[] = [];
  for (;;) {
    const token = lexer.next(false);
    if (token === END) break;
    if (!(token instanceof Keyword)) {
      if (operands.length < MOST_OPERANDS) operands.push(token);
      continue;
    }
    if (token.word === 'ID') use({ operator: 'ID', operands, inlineData: inlineData(lexer) });
    else use({ operator: token.word, operands });
    operands = [];
  }
  return { comments: lexer.comments, isMalformed: lexer.isMalformed || operands.length > 0 };
}

/** Data up to an `EI` that stands between spaces and is followed by something readable. */
function inlineData(lexer: Lexer): Uint8Array {
  const { bytes } = lexer;
  const start = lexer.position + 1;
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isSpace(bytes[at - 1]!)) continue;
    const after = bytes.subarray(at + 2, at + 12);
    if (after.length > 0 && !isSpace(after[0]!)) continue;
    if (after.every((byte) => (byte >= 0x20 && byte < 0x7f) || isSpace(byte))) {
      lexer.position = at + 2;
      return bytes.subarray(start, at - 1);
    }
  }
  lexer.position = bytes.length;
  return bytes.subarray(start);
}
