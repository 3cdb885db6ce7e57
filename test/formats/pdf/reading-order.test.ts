import { describe, expect, it } from 'vitest';
import type { PdfCharacter } from '../../../src-main/domain/engine.ts';
import { assembleText } from '../../../src-main/formats/pdf/page-text.ts';
import { character } from '../../support/pdf-character.ts';

describe('the reading order of a page', () => {
  it('sorts words by place where they are drawn in any order', () => {
    const words = [
      ...word('Quinze', 50, 200),
      ...word('seen', 0, 180),
      ...word('Agathe', 8, 200),
      ...word('Monday', 50, 180),
      ...word('on', 30, 180),
      ...word('M.', 94, 200),
    ];
    expect(assembleText(words).text).toBe('Agathe Quinze M.\nseen on Monday');
  });

  it('sorts letters that are drawn from right to left', () => {
    expect(assembleText(word('Quinze', 0, 100).reverse()).text).toBe('Quinze');
  });

  it('keeps the drawn order of columns, line by line', () => {
    const characters = [
      ...word('first', 0, 200),
      made('\n'),
      ...word('second', 0, 180),
      made('\n'),
      ...word('third', 200, 200),
      made('\n'),
      ...word('fourth', 200, 180),
    ];
    expect(assembleText(characters).text).toBe('first\nsecond\nthird\nfourth');
  });

  it('joins letters that stand one to a box, where they are drawn in any order', () => {
    const letters = [...'QUINZE 12'].map((letter, index) => character(letter, index * 9.5));
    expect(assembleText(letters.reverse()).text).toBe('QUINZE 12');
  });

  it('leads from every letter of a sorted text back to its glyph', () => {
    const page = assembleText(word('Quinze', 0, 100).reverse());
    expect([...page.characterAt]).toEqual([5, 4, 3, 2, 1, 0]);
  });
});

function word(text: string, left: number, y: number): PdfCharacter[] {
  return [...text].map((letter, index) => character(letter, left + index * 6, y));
}

function made(letter: string): PdfCharacter {
  return { ...character(letter, 0, 0), isGenerated: true, object: -1 };
}
