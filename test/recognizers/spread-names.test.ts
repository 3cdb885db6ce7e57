import { expect, it } from 'vitest';
import { huntSpreadNames } from '../../src-main/recognizers/spread-names.ts';

it.each([
  ['KE RGOAT et S é v e r i n e vont bien.', ['KE RGOAT', 'S é v e r i n e']],
  ['TAOGREK lu à l’envers', ['TAOGREK']],
  ['e n i r e v é S', ['e n i r e v é S']],
  ['Kergoat, écrit d’un trait, est l’affaire d’autres recherches.', []],
  ['ker go, puis at : la suite manque au nom.', []],
  ['s é v e r e anémie', []],
])('finds a known name whose letters stand apart or backwards: %s', (text, expected) => {
  const found = huntSpreadNames(text, ['Séverine KERGOAT', 'Yann']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
