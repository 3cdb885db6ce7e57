import { expect, test } from 'vitest';
import { BARRIER, bound, squash } from '../../src-main/domain/squashed-text.ts';

test('case, accents, ligatures and invisible signs are folded away', () => {
  expect(squash('ÉLODIE Çağ\u00adlar, cœur de bœuf ﬁn Straße').letters).toBe('elodiecaglarcoeurdeboeuffinstrasse');
});

test('separators are dropped and remembered by their strength', () => {
  const { letters, bounds } = squash('a b-c\nd1E');
  expect(letters).toBe('abcd1e');
  expect([...bounds]).toEqual([bound.hard, bound.hard, bound.soft, bound.soft, bound.change, bound.change, bound.hard]);
});

test('a space before a line end leaves the line end: a word may go on after it', () => {
  expect(squash('DU- \nPONT').bounds[2]).toBe(bound.soft);
});

test('a capital after a small letter begins a word', () => {
  expect(squash('MonsieurDupont').bounds[8]).toBe(bound.change);
  expect(squash('DUPONT').bounds[3]).toBe(bound.none);
});

test('what was covered is a barrier, one for any run of blocks', () => {
  expect(squash('an █████ ne').letters).toBe(`an${BARRIER}ne`);
});
