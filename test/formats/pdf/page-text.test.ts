import { describe, expect, it } from 'vitest';
import type { PdfCharacter } from '../../../src-main/domain/engine.ts';
import { assembleText, charactersOf } from '../../../src-main/formats/pdf/page-text.ts';
import { character as at } from '../../support/pdf-character.ts';

describe('the text of a page', () => {
  it('says a ligature as its letters, each leading to the one glyph', () => {
    const page = assembleText(line('\ufb01n'));
    expect(page.text).toBe('fin');
    expect([...page.characterAt]).toEqual([0, 0, 1]);
    expect(charactersOf(page, 1, 2)).toEqual([0]);
  });

  it('breaks the line after a hyphen that splits a word', () => {
    const [hyphen] = line('-');
    const characters = [...line('Du'), { ...hyphen!, codePoint: 2, isLineHyphen: true }, ...line('pont')];
    expect(assembleText(characters).text).toBe('Du-\npont');
  });

  it('keeps columns apart by three spaces and words by one', () => {
    const characters = [...line('left', 0), generated(' '), ...line('word', 26), generated(' '), ...line('right', 200)];
    expect(assembleText(characters).text).toBe('left word   right');
  });

  it('reads a letter drawn twice once, and covers both', () => {
    const shadow = line('no', 0.4).map((character) => ({ ...character, object: 1 }));
    const page = assembleText([...line('no'), ...shadow]);
    expect(page.text).toBe('no');
    expect(charactersOf(page, 0, 1)).toEqual([0, 2]);
  });

  it('reads the letters of one glyph that stands for several, even equal ones', () => {
    const [f, i] = line('fi');
    const page = assembleText([f!, { ...f! }, { ...i!, originX: f!.originX }]);
    expect(page.text).toBe('ffi');
  });

  it('keeps pairs of surrogates together and replaces what is no character', () => {
    const page = assembleText([
      ...line('a'),
      at(0x1f600, 10),
      at(0xd83d, 30),
      at(0xde00, 30.5),
      at(0xd800, 60),
      at(0, 70),
      at(7, 80),
    ]);
    expect(page.text).toBe('a😀😀\ufffd\ufffd ');
    expect(page.characterAt.length).toBe(page.text.length);
  });

  it('keeps the spaces of a spaced-out title', () => {
    const characters = [...'D U P'].map((letter, index) => at(letter, index * 12));
    expect(assembleText(characters).text).toBe('D U P');
  });

  it('ends lines once and without trailing made-up spaces', () => {
    const characters = [...line('one'), generated(' '), generated('\r'), generated('\n'), ...line('two', 0, 80)];
    expect(assembleText(characters).text).toBe('one\ntwo');
  });
});

function line(text: string, left = 0, y = 100): PdfCharacter[] {
  return [...text].map((letter, index) => at(letter, left + index * 6, y));
}

function generated(letter: string): PdfCharacter {
  return { ...at(letter, 0), isGenerated: true, object: -1 };
}
