import { describe, expect, test } from 'vitest';
import { squash } from '../../src-main/domain/squashed-text.ts';
import { findSurplus, needlesOf } from '../../src-main/domain/value-hunt.ts';
import type { RemovedValue } from '../../src-main/domain/verification.ts';

const name = (text: string): RemovedValue => ({ text, type: 'NAME' });
const survives = (found: string, kept: string, ...removed: RemovedValue[]) =>
  findSurplus(squash(found), squash(kept), needlesOf(removed)).length > 0;

describe('a removed value is found again', () => {
  test.each([
    ['as it was', 'vu Marie DUPONT ce jour'],
    ['in another case', 'vu marie dupont ce jour'],
    ['without its accents', 'vu MÀRIE DUPONT ce jour'],
    ['over a line end', 'vu Marie\nDUPONT ce jour'],
    ['hyphenated over a line end', 'vu Marie DU-\nPONT ce jour'],
    ['with the line-end hyphen of the engine', 'vu Marie DU\u0002PONT ce jour'],
    ['letter by letter', 'vu M a r i e D U P O N T ce jour'],
    ['glued to its title', 'vu MadameMarie Dupont ce jour'],
    ['in part', 'vu Dupont ce jour'],
    ['with a ligature or invisible signs', 'vu Marie Du\u00adpo\u200bnt ce jour'],
  ])('%s', (_, found) => {
    expect(survives(found, 'vu █ ce jour', name('Marie DUPONT'))).toBe(true);
  });

  test('beside an occurrence that the plan keeps', () => {
    const kept = 'M. █ souffre de la maladie de Parkinson';
    expect(survives('M. Parkinson souffre de la maladie de Parkinson', kept, name('Parkinson'))).toBe(true);
  });

  test.each(['2 55 04 33 063 456 92', '255043306345692', '2.55.04.33.063.456/92', 'NIR2550433063456 92'])(
    'as a number with other separators: %s',
    (found) => {
      expect(survives(`n° ${found}.`, 'n° █.', { text: '2 55 04 33 063 456 92', type: 'ID_NATIONAL' })).toBe(true);
    },
  );

  test('as the part that stands on this page of a value that reaches over two pages', () => {
    expect(
      survives('habite 12 rue des Lilas', 'habite █', { text: '12 rue des Lilas\f75012 Paris', type: 'STREET' }),
    ).toBe(true);
  });
});

describe('a text without the removed value raises no alarm', () => {
  test('when the value is part of another word', () => {
    expect(survives('cette année, manne', 'cette année, manne', name('Anne'))).toBe(false);
    expect(survives('█ née cette année', '█ née cette an née', name('Anne'))).toBe(false);
  });

  test('when an eponym is kept', () => {
    const kept = 'M. █ souffre de la maladie de Parkinson';
    expect(survives('M. souffre de la maladie de Parkin- son', kept, name('Parkinson'))).toBe(false);
  });

  test('when two words beside something covered would make the value', () => {
    expect(survives('depuis un an ne marche plus', 'depuis un an █ ne marche plus', name('Anne'))).toBe(false);
  });

  test('when engines cut numbers differently', () => {
    expect(survives('Hb 1 12 g', 'Hb 112 g', { text: '12', type: 'ROOM' })).toBe(false);
  });

  test('when a longer number holds the digits', () => {
    expect(survives('lot 9912 034', 'lot 9912034', { text: '2034', type: 'ID_SAMPLE' })).toBe(false);
  });
});
