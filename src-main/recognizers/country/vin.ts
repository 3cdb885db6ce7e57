import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number: 17 characters, a check character in ninth place in North America. */
export const vin = definePatternRecognizer({
  id: 'vin',
  entity: 'ID_VEHICLE',
  source: 'ISO 3779; 49 CFR 565',
  rules: {
    labelled: { regex: labelled('vin|ch[âa]ssis', '[A-HJ-NPR-Z0-9]{17}(?![\\p{L}\\d])'), score: 0.96 },
    checked: {
      onlyWith: /[A-Z\d]{17}/u,
      regex: /(?<![\p{L}\d])(?=[A-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{8}[\dX][A-HJ-NPR-Z0-9]{4}\d{4}(?![\p{L}\d])/gu,
      score: 0.9,
      needsValid: true,
    },
  },
  validate: (value) => {
    const sum = [...value.toUpperCase()].reduce(
      (total, char, i) => total + (VALUES.indexOf(char) % 10) * WEIGHTS[i]!,
      0,
    );
    return value[8]?.toUpperCase() === (sum % 11 === 10 ? 'X' : String(sum % 11));
  },
});
