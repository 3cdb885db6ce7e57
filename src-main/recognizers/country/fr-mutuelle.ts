import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Member, contract and carrier numbers of French complementary insurance; EHIC; carte Vitale serial; benefit offices. */
export const frMutuelle = definePatternRecognizer({
  id: 'fr-mutuelle',
  entity: 'ID_PLAN',
  source: 'GIE SESAM-Vitale; Decision S2 on the European health insurance card',
  role: 'patient',
  rules: {
    member: {
      regex: labelled(
        `(?:${NUMBER_WORD})(?:d'|de |du )?(?:adh[ée]rente?|contrat|amc|soci[ée]taire|t[ée]l[ée]transmission|prise en charge|pec|dre|mutuelle|allocataire|caf|police|b[ée]n[ée]ficiaire|carte (?:vitale|europ[ée]enne|mutuelle))|(?:adh[ée]rent|contrat|mutuelle|amc|police|allocataire|prise en charge|identifiant caf)(?: [\\p{L}]{2,20}){0,2} ?(?:n[°ºo]|:)|(?:mutuelle|amc)(?: \\p{L}{2,20})?`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.92,
    },
    vitale: {
      regex: labelled(
        '(?:n[°ºo] ?de s[ée]rie )?(?:de la )?carte (?:vitale|europ[ée]enne)',
        '\\d(?:[ ]?\\d){7,21}(?!\\d)',
      ),
      score: 0.92,
    },
    ehic: {
      regex:
        /(?<![\p{L}\d])80 ?(?:25 ?0|27 ?6|38 ?0|72 ?4|05 ?6|75 ?6|44 ?2|62 ?0|52 ?8|04 ?0|37 ?2|75 ?2|20 ?8|57 ?8|24 ?6|61 ?6)(?: ?\d){15}(?!\d)/gu,
      score: 0.95,
    },
    'social-offices': {
      regex: labelled(
        `(?:${NUMBER_WORD}|identifiant |dossier )(?:de |d'|du |la )?(?:dossier )?(?:mdph|cdaph|aph|ase|[ée]crou|at|mp|accident du travail|maladie professionnelle|p[ôo]le emploi|france travail|fiscal|spi|[ée]tranger|agdref|ine|[ée]tudiant|dmp)`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.92,
      type: 'ID_OTHER',
    },
  },
  accept: ({ value, end, text }) => isIdentifier(value, 4) && !hasUnitAfter(text, end),
});
