import { definePatternRecognizer } from './pattern-recognizer.ts';

const FRENCH =
  '(?:z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?)';
const ENGLISH = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';

/** Telephone and other numbers dictated digit by digit or pair by pair. */
export const spelledNumber = definePatternRecognizer({
  id: 'spelled-number',
  entity: 'ID_OTHER',
  source: 'Dictation practice',
  rules: {
    french: {
      regex: new RegExp(`(?<![\\p{L}-])${FRENCH}(?:[ ,-]{1,2}(?:et )?${FRENCH}){6,24}(?![\\p{L}-])`, 'giu'),
      score: 0.8,
    },
    english: {
      regex: new RegExp(`(?<![\\p{L}-])${ENGLISH}(?:[ ,-]{1,2}${ENGLISH}){4,24}(?![\\p{L}-])`, 'giu'),
      score: 0.8,
    },
  },
});
