import { labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/**
 * ADELI and "n° AM" of French health professionals (9 characters), and other registrations of theirs: order, CPS card.
 * No check rule is confirmed: the label decides.
 */
export const frAdeli = definePatternRecognizer({
  id: 'fr-adeli',
  entity: 'ID_LICENCE',
  source: 'ANS, répertoire ADELI; Assurance maladie, n° d’identification du prescripteur',
  role: 'clinician',
  rules: {
    adeli: {
      regex: labelled(
        `(?:${NUMBER_WORD})?adeli(?:-rang)?|(?:${NUMBER_WORD})(?:a\\.?m\\.?|assurance maladie)|(?:identifiant|${NUMBER_WORD}d'identification) (?:de )?(?:facturation|prescripteur)`,
        '(?:\\d{2}|2[AB]|9[A-F])(?:[ .-]?\\d){6,9}(?![\\p{L}\\d])',
      ),
      score: 0.95,
    },
    'am-number': {
      regex: /(?<![\p{L}\d])(?<label>AM)[ ]?:?[ ](?<value>\d{9}|\d{2} \d \d{5} \d)(?![\p{L}\d])/gu,
      score: 0.9,
    },
    spaced: { regex: /(?<![\p{L}\d.,]|\d )(?:\d{2}|2[AB]) \d \d{5} \d(?![\p{L}\d]| \d|[.,]\d)/gu, score: 0.75 },
    order: {
      regex: labelled(
        `(?:${NUMBER_WORD})(?:d'inscription )?(?:à l'|de l'|d')?ordre(?: (?:national )?des (?:m[ée]decins|pharmaciens|infirmiers|sages-femmes))?|(?:inscrite? |inscription )(?:à l'|au )(?:ordre|conseil de l'ordre)[^\\n\\d]{0,40}|cnom`,
        '\\d{2,3}[/ -]?\\d{2,8}(?![\\p{L}\\d])',
      ),
      score: 0.9,
    },
    card: {
      regex: labelled(
        `(?:carte )?cp[sefa](?: n[°ºo])?|${NUMBER_WORD}(?:de )?(?:carte )?cp[sefa]`,
        '\\d{8,12}(?![\\p{L}\\d])',
      ),
      score: 0.9,
    },
  },
});
