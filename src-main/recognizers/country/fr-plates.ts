import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** French licence plates: SIV (AB-123-CD) by shape, FNI (1234 AB 75) and anything else by label. */
export const frPlates = definePatternRecognizer({
  id: 'fr-plates',
  entity: 'ID_VEHICLE',
  source: 'Arrêté du 9 février 2009 relatif aux modalités d’immatriculation des véhicules',
  rules: {
    siv: {
      regex: /(?<![\p{L}\d-])(?!SS|WW)[A-HJ-NP-TV-Z]{2}-(?!000)\d{3}-(?!SS)[A-HJ-NP-TV-Z]{2}(?![\p{L}\d-])/gu,
      score: 0.85,
    },
    british: { regex: /(?<![\p{L}\d])[A-Z]{2}\d{2} [A-HJ-PR-Y][A-Z]{2}(?![\p{L}\d])/gu, score: 0.6 },
    aircraft: { regex: /(?<![\p{L}\d-])N\d{2,5}[A-Z]{2}(?![\p{L}\d-])/gu, score: 0.55 },
    'aircraft-letters': {
      regex:
        /(?<![\p{L}\d-])(?:(?:EI|TF|OO|HB|EC|CS|LX|VH|ZK|ZS)-[A-Z]{3}|[FG]-[A-Z]{4}|C-[FG][A-Z]{3})(?![\p{L}\d-])/gu,
      score: 0.55,
    },
    'american-county': {
      regex: /(?<![\p{L}\d])(?:WY|MT|ID|NE|AL) \d{1,2}-\d{3,5}[A-Z]?(?![\p{L}\d-])/gu,
      score: 0.5,
    },
    ship: {
      regex:
        /(?<![\p{L}])(?:[Mm]\/[Vv]|[FfSs]\/[Vv]|HMS|RMS) (?<value>\p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20}){0,2})/gu,
      score: 0.8,
    },
    labelled: {
      regex:
        /(?<![\p{L}])(?<label>[Ii]mmatricul(?:[ée]e?s?|ation)|IMMATRICUL(?:[ÉE]E?S?|ATION)|[Pp]laque|[Vv][ée]hicule|[Vv]oiture|[Mm]oto|[Ss]cooter|[Aa]mbulance|[Ll]icense [Pp]late|[Cc]ar [Nn]o\.?|CAR NO\.?|[Nn]umber [Pp]late|[Pp]late|[Rr]egistration|[Rr]eg\.?)(?!\p{L})[^\n\d]{0,25}?(?<value>(?<![\p{L}\d])(?:[A-Z]{2} \d{3}-[A-Z]{3}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|\d{1,4}[ -]?[A-Z]{2,3}[ -]?(?:\d{2,3}|2[AB])|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]{2}[ ]\d{3,4}-\d{2}|(?=[A-Z-]{0,4}\d)[A-Z0-9]{2,4}[ -][A-Z0-9]{3,4}))(?![\p{L}\d])/gu,
      score: 0.9,
    },
  },
  accept: ({ value, rule }) =>
    rule === 'ship' || rule === 'aircraft-letters' || (/\d/.test(value) && /\p{L}/u.test(value)),
});
