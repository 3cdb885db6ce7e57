import { digitsOf, passesLuhn } from '../../domain/checksum.ts';
import { labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** SIREN, SIRET and French VAT number of an employer, practice or establishment. */
export const frSiret = definePatternRecognizer({
  id: 'fr-siret',
  entity: 'ID_SITE',
  source: 'INSEE, répertoire SIRENE',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?(?:siren|siret|tva(?: intra(?:communautaire)?\\.?)?|rcs(?: \\p{L}{2,20})?)`,
        '(?:FR ?\\d{2} ?)?\\d{3}(?:[ .-]?\\d{1,5}){2,6}(?![\\p{L}\\d])',
      ),
      score: 0.95,
    },
    vat: { regex: /(?<![\p{L}\d])FR ?\d{2} ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\d])/gu, score: 0.8 },
    siret: {
      regex: /(?<![\p{L}\d]|\d[.,])\d{3} ?\d{3} ?\d{3} ?\d{5}(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.9,
      needsValid: true,
    },
  },
  validate: (value) => {
    const digits = digitsOf(value);
    if (digits.length !== 14) return digits.length === 9 ? passesLuhn(digits) : undefined;
    return passesLuhn(digits) && passesLuhn(digits.slice(0, 9));
  },
});
