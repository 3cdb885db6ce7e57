import { digitsOf, passesLuhn } from '../../domain/checksum.ts';
import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** National provider identifier: ten digits from 1 or 2, Luhn over 80840 and the number. */
export const usNpi = definePatternRecognizer({
  id: 'us-npi',
  entity: 'ID_LICENCE',
  source: 'CMS, Requirements for National Provider Identifier and NPI Check Digit',
  role: 'clinician',
  rules: {
    labelled: {
      regex: labelled(
        'npi(?: (?:no\\.?|number))?(?: ?#)?|national provider id(?:entifier)?',
        '\\d(?:[ -]?\\d){7,10}(?![\\p{L}\\d])',
      ),
      score: 0.95,
    },
  },
  validate: (value) => passesLuhn(`80840${digitsOf(value)}`),
});
