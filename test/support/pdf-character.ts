/** An upright, black character of 11 points, six points wide, as an engine would read it. */
import type { PdfCharacter } from '../../src-main/domain/engine.ts';

export function character(letter: string | number, x: number, y = 100): PdfCharacter {
  const box = { left: x, right: x + 6, bottom: y - 2, top: y + 9 };
  return {
    codePoint: typeof letter === 'number' ? letter : letter.codePointAt(0)!,
    tight: box,
    loose: box,
    originX: x,
    originY: y,
    isGenerated: false,
    isLineHyphen: false,
    hasUnicodeError: false,
    fontSize: 11,
    angle: 0,
    isUnpainted: false,
    lightness: 0,
    isDrawing: false,
    object: 0,
  };
}
