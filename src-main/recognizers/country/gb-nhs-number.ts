import { digitsOf, weightedSum } from '../../domain/checksum.ts';
import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** NHS number (England, Wales), CHI (Scotland), H&C (Northern Ireland): ten digits, the last one modulus 11. */
export const gbNhsNumber = definePatternRecognizer({
  id: 'gb-nhs-number',
  entity: 'ID_NATIONAL',
  source: 'NHS Data Dictionary, NHS NUMBER',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        'n\\.?h\\.?s\\.?(?: ?(?:id|no\\.?|number|num))?(?: ?#)?|nhsno|chi(?: (?:no\\.?|number))?|h ?& ?c(?: (?:no\\.?|number))?|hcn',
        '[\\dOIlSBZ]{3}[ -]?[\\dOIlSBZ]{3}[ -]?[\\dOIlSBZ]{4}(?![\\p{L}\\d])',
      ),
      score: 0.97,
    },
    'ten-digits': {
      regex: /(?<![\p{L}\d+(-]|\d[.,])[013-9]\d{2}[ -]\d{3}[ -]\d{4}(?![\p{L}\d]|[.,-]\d)/gu,
      score: 0.85,
      needsValid: true,
    },
    chi: {
      regex: /(?<![\p{L}\d]|\d[.,])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} \d{4}(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.8,
      needsValid: true,
    },
  },
  validate: hasRightCheckDigit,
});

function hasRightCheckDigit(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  // A check of 10 is never issued.
  return check !== 10 && check % 11 === Number(digits[9]);
}
