import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const LETTER = '[AC-HJKMNP-RT-Y]';

/** Medicare beneficiary identifier (11 characters by position) and its predecessor, the HICN. */
export const usMbi = definePatternRecognizer({
  id: 'us-mbi',
  entity: 'ID_PLAN',
  source: 'CMS, Understanding the Medicare Beneficiary Identifier Format',
  role: 'patient',
  rules: {
    shape: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])[1-9]${LETTER}(?:${LETTER}|\\d)\\d-?${LETTER}(?:${LETTER}|\\d)\\d-?${LETTER}{2}\\d{2}(?![\\p{L}\\d])`,
        'gu',
      ),
      score: 0.95,
    },
    labelled: {
      regex: labelled(
        '(?:medicare|medicaid|mbi|hicn?)(?: (?:id|no\\.?|number|beneficiary(?: id(?:entifier)?)?))?(?: ?#)?',
        '(?=[A-Z-]{0,4}\\d)[A-Z0-9]{1,4}(?:-?[A-Z0-9]){6,14}(?![\\p{L}\\d])',
      ),
      score: 0.93,
    },
  },
  accept: ({ value }) => (value.match(/\d/g)?.length ?? 0) >= 4,
});
