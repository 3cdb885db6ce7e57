import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Number of a stay, French (NDA, IEP …) and English (visit, encounter, FIN, CSN …). */
export const frNda = definePatternRecognizer({
  id: 'fr-nda',
  entity: 'ID_STAY',
  source: 'HL7 v2 PID-18 and PV1-19; hospital practice',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?(?:n\\.?d\\.?a\\.?|i\\.?e\\.?p\\.?)|(?:${NUMBER_WORD}|identifiant |id |code )(?:de |d'|du )?(?:s[ée]jour|venue|passage|visite|[ée]pisode|entr[ée]e|admission|hospitalisation|consultation|dossier administratif)|(?:s[ée]jour|venue|passage|hospitalisation|admission|dossier administratif) ?n[°ºo]|(?:visit|encounter|admission|episode|stay|fin|csn|har)(?: (?:no\\.?|number|id|nbr))?(?: ?#)?`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.95,
    },
    // Without a number word at least six digits: lengths of stay are shorter.
    plain: {
      regex: labelled(
        '(?:s[ée]jour|venue|passage|visite|hospitalisation|admission|[ée]pisode)',
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.85,
    },
  },
  accept: ({ value, end, text, rule }) => isIdentifier(value, rule === 'plain' ? 6 : 5) && !hasUnitAfter(text, end),
});
