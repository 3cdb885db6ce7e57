import { digitsOf, passesLuhn } from '../../domain/checksum.ts';
import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Payment card numbers: known issuer range and Luhn, or a label. */
export const paymentCard = definePatternRecognizer({
  id: 'payment-card',
  entity: 'ID_ACCOUNT',
  source: 'ISO/IEC 7812',
  rules: {
    labelled: {
      regex: labelled(
        'cb|carte (?:bancaire|bleue|de cr[ée]dit)|(?:credit|debit|payment) card|visa|mastercard|amex|pan|card(?: no\\.?| number)?',
        '\\d{4}(?:[ -]?\\d){8,15}(?!\\d)',
      ),
      score: 0.95,
    },
    shape: {
      regex:
        /(?<![\p{L}\d]|\d[.,])(?:3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2}|6\d{3}|35\d{2})(?:[ -]?\d{4}){3})(?!\d|[.,]\d)/gu,
      score: 0.95,
      needsValid: true,
    },
    'security-code': { regex: labelled('cvv2?|cvc|cryptogramme', '\\d{3,4}(?!\\d)'), score: 0.85 },
  },
  validate: (value) => (value.length < 8 ? undefined : passesLuhn(digitsOf(value))),
});
