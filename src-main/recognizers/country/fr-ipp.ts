import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** IPP, a hospital's permanent number of a patient. No national form; "IPP" is also a class of drugs. */
export const frIpp = definePatternRecognizer({
  id: 'fr-ipp',
  entity: 'ID_PATIENT',
  source: 'AP-HP, EDS-Pseudo label set; hospital practice',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?(?:i\\.?p\\.?p\\.?|nip)(?: ght| local| patient)?|(?:${NUMBER_WORD})(?:de |du )?(?:dossier )?(?:du )?patiente?|(?:identifiant|identification|code|matricule|id|ref\\.?|r[ée]f[ée]rence)(?: (?:permanent|unique|local|hospitalier))?(?: (?:de la |du |de l'|d'))? ?(?:patiente?|resident|r[ée]sidente?)|dossier patient|patient id|pid`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.95,
    },
    'code-39': { regex: /(?<![\p{L}\d*])\*(?<value>[A-Z]{0,2}\d{6,14})\*(?!\*)/gu, score: 0.85 },
    'ap-hp': { regex: /(?<![\p{L}\d.,])8(?: \d{3}){3}(?![\d]|[.,]\d)/gu, score: 0.6 },
  },
  accept: ({ value, end, text, rule }) => isIdentifier(value, rule === 'labelled' ? 4 : 6) && !hasUnitAfter(text, end),
});
