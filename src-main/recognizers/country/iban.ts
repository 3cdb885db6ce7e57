import { passesIbanCheck, remainder } from '../../domain/checksum.ts';
import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** IBAN by its check digits or label, French RIB, BIC by label. */
export const iban = definePatternRecognizer({
  id: 'iban',
  entity: 'ID_ACCOUNT',
  source: 'ISO 13616; SWIFT IBAN registry; Banque de France, clé RIB',
  rules: {
    labelled: {
      regex: labelled(
        'iban|rib|bank account|compte bancaire|account no\\.?',
        '(?:[A-Z]{2}\\d{2}|\\d{5})(?:[ ]?\\n?[ ]?[A-Z0-9]){10,30}(?![\\p{L}\\d])',
      ),
      score: 0.97,
    },
    shape: {
      regex: /(?<![\p{L}\d])[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?\n?[ ]?){2,7}[A-Z0-9]{1,4}(?![\p{L}\d])/gu,
      score: 0.97,
      needsValid: true,
    },
    rib: {
      regex: /(?<![\p{L}\d])\d{5}[ ]?\d{5}[ ]?[A-Z0-9]{11}[ ]?\d{2}(?![\p{L}\d])/gu,
      score: 0.95,
      needsValid: true,
    },
    bic: { regex: labelled('bic|swift', '[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\\p{L}\\d])'), score: 0.9 },
  },
  validate: (value) => {
    const compact = value.replace(/\s/g, '').toUpperCase();
    if (/^\d{10}/.test(compact)) return hasRightRibKey(compact);
    return /^[A-Z]{2}\d/.test(compact) ? passesIbanCheck(compact) : undefined;
  },
});

const RIB_LETTERS = '12345678912345678923456789';

function hasRightRibKey(rib: string): boolean {
  if (!/^\d{10}[A-Z0-9]{11}\d{2}$/.test(rib)) return false;
  const digits = rib.replace(/[A-Z]/g, (letter) => RIB_LETTERS[letter.charCodeAt(0) - 65]!);
  return remainder(digits, 97) === 0;
}
