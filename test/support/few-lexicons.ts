import { type LexiconFlag, type Lexicons, lexiconFlags } from '../../src-main/domain/lexicon.ts';

const WORDS: Readonly<Record<string, readonly LexiconFlag[]>> = {
  sens: ['frenchWord'],
  tours: ['frenchWord'],
  plaquettes: ['frenchWord'],
  domicile: ['frenchWord'],
  crohn: ['eponym'],
  hodgkin: ['eponym'],
  aspirin: ['medical'],
};
const COMMUNES = [
  'brest',
  'vannes',
  'paris',
  'sens',
  'tours',
  'saint malo',
  'saint denis',
  'lyon',
  'quimper',
  'le mans',
];
const POSTCODES = ['29200', '75012', '89100', '97400', '35400', '72000'];

/** A handful of invented lists, so that a test says all it depends on. */
export const fewLexicons: Lexicons = {
  words: { flags: (word) => (WORDS[word] ?? []).reduce((sum, flag) => sum | lexiconFlags[flag], 0) },
  places: { flags: (name) => (COMMUNES.includes(name) ? lexiconFlags.commune : 0) },
  isFrenchPostcode: (digits) => POSTCODES.includes(digits),
};
