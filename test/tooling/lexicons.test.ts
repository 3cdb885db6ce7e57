import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lexiconFileNames, loadLexicons, packPostcodes } from '../../src-main/app/lexicon-files.ts';
import { hasFlag, type Lexicons } from '../../src-main/domain/lexicon.ts';
import { compileLexicons, parseWordList, partsOf } from '../../src-main/tooling/compile-lexicons.ts';

let folder: string;
let lexicons: Lexicons;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  await compileLexicons(folder);
  lexicons = loadLexicons(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['sophie', 'firstName'],
  ['kervella', 'lastName'],
  ['smith', 'lastName'],
  ['medecin', 'frenchWord'],
  ['surgery', 'englishWord'],
  ['parkinson', 'eponym'],
  ['doliprane', 'medical'],
  ['brest', 'commune'],
] as const)('the word list knows %s as %s', (word, flag) => {
  expect(hasFlag(lexicons.words, word, flag)).toBe(true);
});

it('a word of no list has no flag', () => {
  expect(lexicons.words.flags('zzqxkwv')).toBe(0);
});

it('a French function word is a word, whatever the lists of names say', () => {
  expect(hasFlag(lexicons.words, 'pour', 'frenchWord')).toBe(true);
});

it.each(['saint denis', 'st denis', 'le mans', 'paris'])('the commune %s is found by its folded name', (name) => {
  expect(hasFlag(lexicons.places, name, 'commune')).toBe(true);
});

it('a commune of more than 20,000 inhabitants counts as a city, a village does not', () => {
  expect(hasFlag(lexicons.places, 'quimper', 'city')).toBe(true);
  expect(hasFlag(lexicons.places, 'locronan', 'city')).toBe(false);
});

it('a postcode in use is told from five other digits', () => {
  expect(lexicons.isFrenchPostcode('29200')).toBe(true);
  expect(lexicons.isFrenchPostcode('99999')).toBe(false);
  expect(lexicons.isFrenchPostcode('2920')).toBe(false);
});

it('a word list cut short is refused', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lexicons-'));
  for (const name of Object.values(lexiconFileNames)) writeFileSync(join(copy, name), readFileSync(join(folder, name)));
  truncateSync(join(copy, lexiconFileNames.words), 1000);
  expect(() => loadLexicons(copy)).toThrow('internal');
  rmSync(copy, { recursive: true });
  expect(() => loadLexicons(copy)).toThrow('internal');
});

it('only five digits make a postcode', () => {
  const bits = packPostcodes(['00009', '123', 'abcde']);
  expect(bits[1]).toBe(2);
  expect(bits.reduce((sum, byte) => sum + byte, 0)).toBe(2);
});

it('entries of our lists are separated by commas or lines, remarks left out', () => {
  expect(parseWordList('# remark, not a word\nLe Gall, Kervella\n\nRoux\n')).toEqual(['Le Gall', 'Kervella', 'Roux']);
});

it('an entry of several words is cut as recognizers cut words', () => {
  expect(partsOf("Le Floc'h")).toEqual(['le', 'floc']);
  expect(partsOf('Saint-Exupéry')).toEqual(['saint', 'exupery']);
});
