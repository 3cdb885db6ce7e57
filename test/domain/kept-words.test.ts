import { describe, expect, test } from 'vitest';
import { compareWords } from '../../src-main/domain/kept-words.ts';
import { squash } from '../../src-main/domain/squashed-text.ts';

const compare = (found: string, kept: string) => compareWords(squash(found), squash(kept));

describe('words that were kept are found again', () => {
  test.each([
    ['in another order', 'normale est auscultation', 'auscultation est normale'],
    ['cut differently', 'aus cultation  estnormale', 'auscultation est normale'],
    ['hyphenated at a line end', 'auscul-\ntation normale', 'auscul\u0002tation normale'],
    ['with ligatures', 'eﬃcace', 'efficace'],
    ['between labels', '[NOM 1] vu ce jour', ' [NOM 1]  vu ce jour'],
  ])('%s', (_, found, kept) => {
    expect(compare(found, kept)).toMatchObject({ missing: [], unexpected: [] });
  });
});

test('a word that is gone is missing as often as it is lacking', () => {
  expect(compare('dose', 'dose et durée et durée')).toEqual({
    kept: 5,
    missing: ['et', 'et', 'duree', 'duree'],
    unexpected: [],
  });
});

test('a word that was never kept is unexpected', () => {
  expect(compare('dose inconnue', 'dose').unexpected).toEqual(['inconnue']);
});

test('what was covered joins nothing on its two sides', () => {
  expect(compare('anne', 'an █ ne').unexpected).toEqual(['anne']);
});
