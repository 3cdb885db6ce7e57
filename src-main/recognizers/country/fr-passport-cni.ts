import { CODE, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Passports, identity cards, residence permits and driving licences, by label; machine-readable zones by shape. */
export const frPassportCni = definePatternRecognizer({
  id: 'fr-passport-cni',
  entity: 'ID_LICENCE',
  source: 'ICAO Doc 9303; French Ministry of the Interior',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD}(?:de |du )?)?(?:passeport|cni|carte (?:nationale )?d'identit[ée]|pi[èe]ce d'identit[ée]|titre de s[ée]jour|carte de (?:r[ée]sident|s[ée]jour)|r[ée]c[ée]piss[ée]|permis(?: de conduire)?|passport|identity card|id card|driv(?:er'?s?|ing) licen[cs]e|residence permit|visa)`,
        `(?:\\d{2}[ ]?(?:\\d{2}[ ]?)?(?:[A-Z]{2}|\\d[A-Z0-9])[ ]?\\d{5,6}(?![\\p{L}\\d])|${CODE})`,
      ),
      score: 0.93,
    },
    // Lines of an MRZ; a bracket or guillemet is how text recognition reads the filler.
    mrz: {
      regex: /(?<![A-Z0-9<])(?=[A-Z0-9<]{0,43}<)[A-Z0-9<]{28,46}(?:[ ]?\n[ ]?[A-Z0-9<]{28,46}){0,2}(?![A-Z0-9<])/gu,
      score: 0.97,
    },
    'british-driver': {
      regex: /(?<![\p{L}\d])[A-Z9]{5}\d[0156]\d[0-3]\d{2}[A-Z9]{2}\d[A-Z]{2}(?![\p{L}\d])/gu,
      score: 0.85,
    },
    uvci: { regex: /(?<![\p{L}\d])URN:UVCI:[A-Z0-9:/#]{6,80}/gu, score: 0.99, type: 'ID_OTHER' },
  },
  accept: ({ value, rule }) => (rule === 'mrz' ? value.split('<').length > 2 : isIdentifier(value, 4)),
});
