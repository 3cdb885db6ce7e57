import { digitsOf, passesLuhn, repairDigits } from '../../domain/checksum.ts';
import { labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** RPPS number of a health professional: 11 digits, Luhn; with it IDNPS (8 + RPPS) and RPPS-rang (RPPS + 3). */
export const frRpps = definePatternRecognizer({
  id: 'fr-rpps',
  entity: 'ID_LICENCE',
  source: 'ANS, Répertoire partagé des professionnels de santé',
  role: 'clinician',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?(?:r\\.?p\\.?p\\.?s\\.?(?:-rang)?|idnps)|identifiant national ps|(?:${NUMBER_WORD}|identifiant )(?:du |de )?(?:prescripteur|praticien|m[ée]decin|professionnel)`,
        '[\\dOoQIlBSsZG](?:[ ./|_-]?[\\dOoQIlBSsZG]){7,13}(?![\\p{L}\\d])',
      ),
      score: 0.97,
    },
    checked: {
      regex: /(?<![\p{L}\d]|\d[.,])8?10[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?!\d|[.,]\d)/gu,
      score: 0.8,
      needsValid: true,
    },
  },
  validate: isRpps,
});

function isRpps(value: string): boolean {
  const digits = digitsOf(repairDigits(value));
  if (digits.length === 12 && digits.startsWith('8')) return passesLuhn(digits.slice(1));
  if (digits.length === 14) return passesLuhn(digits.slice(0, 11)) && passesLuhn(digits);
  return digits.length === 11 && digits.startsWith('1') && passesLuhn(digits);
}
