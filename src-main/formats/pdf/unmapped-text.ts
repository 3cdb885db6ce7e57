import type { PdfCharacter } from '../../domain/engine.ts';
import type { UnreadZone } from '../../domain/format.ts';
import { lineBoxes } from './boxes.ts';

/** A single odd glyph is a bullet or a tick; so many in a row are words. */
const MIN_RUN = 3;

/** Runs of glyphs whose font does not say what they mean. */
export function findUnmapped(characters: readonly PdfCharacter[]): UnreadZone[] {
  const runs: PdfCharacter[][] = [];
  let run: PdfCharacter[] = [];
  for (const character of characters) {
    if (character.isGenerated || character.codePoint === 0x20) continue;
    if (character.hasUnicodeError || character.codePoint === 0) {
      if (run.length === 0) runs.push(run);
      run.push(character);
    } else {
      run = [];
    }
  }
  return runs
    .filter((letters) => letters.length >= MIN_RUN)
    .flatMap((letters) => {
      const shape = letters.map(({ loose }) => (loose.right - loose.left).toFixed(2)).join(' ');
      return lineBoxes(letters).map((rect, line) => ({ kind: 'unmapped-font', rect, sameAs: `font:${shape}:${line}` }) as const);
    });
}
