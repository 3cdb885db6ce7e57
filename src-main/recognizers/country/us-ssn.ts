import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** US social security number and ITIN; masked ones, of which the last four digits count as an identifier. */
export const usSsn = definePatternRecognizer({
  id: 'us-ssn',
  entity: 'ID_NATIONAL',
  source: 'SSA, Social Security Number Randomization; 45 CFR 164.514(b)(2)(i)(G)',
  role: 'patient',
  rules: {
    dashed: {
      regex: /(?<![\p{L}\d-]|\d[.,])\d{3}-\d{2}-\d{4}(?![\p{L}\d-]|[.,]\d)/gu,
      score: 0.9,
    },
    labelled: {
      regex: labelled(
        's\\.?s\\.?n\\.?|ss ?#|soc(?:ial)?\\.? sec(?:urity)?\\.?|social security|itin|tax id|tin',
        '[\\dOIlSB]{3}[ .-]?[\\dOIlSB]{2}[ .-]?[\\dOIlSB]{4}(?![\\p{L}\\d])',
      ),
      score: 0.96,
    },
    masked: {
      regex: /(?<![\p{L}\d])[Xx*#•]{3}[ -]?[Xx*#•]{2}[ -]?(?<value>\d{4})(?!\d)/gu,
      score: 0.97,
      reason: 'shape',
    },
    'last-four': {
      regex:
        /(?<label>(?:ssn?|social(?: security)?)[^\n\d]{0,20}(?:last ?(?:4|four)|ending)(?: digits)?(?: in| with| of)?|last ?(?:4|four)(?: digits)?(?: of)?(?: (?:the|his|her))?(?: ssn?| social(?: security(?: number)?)?)?)[ :=#(]{0,4}(?:is |are )?(?<value>\d{4})(?!\d)/giu,
      score: 0.93,
    },
  },
});
