import { passesLuhn } from '../../domain/checksum.ts';
import { labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** FINESS number of a French health establishment: 9 characters, Luhn where numeric. */
export const frFiness = definePatternRecognizer({
  id: 'fr-finess',
  entity: 'ID_SITE',
  source: 'DREES, Fichier national des établissements sanitaires et sociaux',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?finess(?: ?(?:et|ej|g[ée]o(?:graphique)?|juridique))?|(?:${NUMBER_WORD})(?:d')?[ée]tablissement`,
        '(?:(?:\\d{2}|2[AB])(?:[ .-]?\\d){6,8}|\\d{4,6}[A-Z]{1,2}\\d{1,4})(?![\\p{L}\\d])',
      ),
      score: 0.95,
    },
    checked: {
      regex: /(?<![\p{L}\d]|\d[.,])(?:0[1-9]|[1-8]\d|9[0-578])0\d{6}(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.6,
      needsValid: true,
    },
  },
  // Corsican numbers have no confirmed check rule.
  validate: (value) => (/2[AB]/i.test(value) ? undefined : passesLuhn(value.replace(/\D/g, ''))),
  accept: ({ rule, text, start }) =>
    rule === 'labelled' ||
    /(?:finess|[ée]tablissement|h[ôo]pital|CHU?\b|clinique)/iu.test(text.slice(Math.max(0, start - 80), start)),
});
