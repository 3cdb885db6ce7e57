import { digitsOf, remainder, repairDigits } from '../../domain/checksum.ts';
import { labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const DIGIT = '[\\dOoQIl|BSsZG]';
const PLACE = '[\\dABOoQIl|BSsZG]';
const GAP = '[ ./|_·-]{0,3}';
const KEY = '(?:[ ,/(-]{0,3}cl[ée][ :=]{0,3}\\d{2}|[ ]?\\n[ ]?\\d{2}(?!\\d|[ ./-]\\d|[ ]\\p{L}))?';

/**
 * French social security number (NIR), provisional number (NIA) and INS matricule: 13 characters and a two-digit key,
 * the key possibly apart or missing; Corsican 2A and 2B; one character a box; letters read for digits.
 */
export const frNir = definePatternRecognizer({
  id: 'fr-nir',
  entity: 'ID_NATIONAL',
  source: 'INSEE, numéro de sécurité sociale; ANS, référentiel INS',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        `(?:${NUMBER_WORD})?(?:d['e] ?)?(?:(?:la )?s[ée]c(?:urit[ée])? ?\\.?(?: ?soc(?:iale)?\\.?)?|s\\.?s\\.?|insee|immatriculation(?: (?:de l'assurée?|à la s[ée]curit[ée] sociale))?|assur[ée]e?(?: social(?:e)?)?|b[ée]n[ée]ficiaire|ins(?:-?(?:nir|nia|c))?)|n\\.?i\\.?r\\.?(?:pp)?|n\\.?s\\.?s\\.?|nia|ins-?(?:nir|nia|c)|(?:matricule|identifiant|identit[ée] nationale)(?: de sant[ée])?(?: \\(?ins\\)?| de l'assurée?)?|(?:num[ée]ro|n°) (?:provisoire|d'attente|ame)|french social security(?: (?:no|number))?`,
        `${DIGIT}(?:${GAP}${PLACE}){12,21}(?!\\p{L})${KEY}|${DIGIT}(?:${GAP}${PLACE}){3,13}[ ]?\\n[ ]?${DIGIT}(?:${GAP}${DIGIT}){1,10}(?!\\d)`,
      ),
      score: 0.97,
    },
    'with-key': {
      regex: new RegExp(
        `(?<![\\p{L}\\d]|\\d[.,])[1-478](?:[ ./|_-]?[\\dABab]){12}${KEY}(?:[ ./|_-]{0,2}\\d{2})?(?!\\d|[.,]\\d)`,
        'gu',
      ),
      score: 0.99,
      needsValid: true,
    },
    misread: {
      regex: /(?<![\p{L}\d])[1278lI|](?:[ ./]?[\dOoQIl|BSsZG]){12,14}(?![\p{L}\d])/gu,
      score: 0.99,
      needsValid: true,
    },
    // One line break within: narrow columns.
    broken: {
      regex: /(?<![\p{L}\d])[1-478](?:[ ]?\d){4}[ ]?(?:\d{2}|2[AB])?[ \d]{0,12}\n[ ]{0,20}[\d ]{2,13}(?![\p{L}\d])/gu,
      score: 0.99,
      needsValid: true,
    },
    grouped: {
      regex:
        /(?<![\p{L}\d]|\d[.,])[1-478]([ .|/_-])\d{2}\1(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)\1(?:\d{2}|2[AB])\1\d{3}\1\d{3}(?:[ ./|_-]{1,3}\d{2})?(?!\d|[.,]\d)/gu,
      score: 0.9,
    },
    shape: {
      regex:
        /(?<![\p{L}\d]|\d[.,])[12]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:0[1-9]|[1-8]\d|9[0-9]|2[AB])\d{8}(?!\d|[.,]\d)/gu,
      score: 0.7,
    },
  },
  validate: hasRightKey,
  accept: ({ value, rule }) => rule !== 'labelled' || digitsOf(repairDigits(value)).length >= 11,
});

function hasRightKey(value: string): boolean | undefined {
  const compact = value.replace(/cl[ée]/giu, '').replace(/[^\p{L}\d|]/gu, '');
  if (compact.length < 15) return undefined;
  const [number, corsican] = [compact.slice(0, 15), /^.{5}2[AB]/i.test(compact)];
  const real = number.match(/\d/g)?.length ?? 0;
  if (compact.length > 15 || real < 11) return false;
  const digits = corsican
    ? repairDigits(number.slice(0, 5)) + (/^.{6}A/i.test(number) ? '19' : '18') + repairDigits(number.slice(7))
    : repairDigits(number);
  if (!/^[1-478]\d{2}(?:0[1-9]|1[0-2]|2\d|3\d|4[0-2]|[5-9]\d)\d{10}$/.test(digits)) return false;
  if (digits.slice(10, 13) === '000') return false;
  return Number(digits.slice(13)) === 97 - remainder(digits.slice(0, 13), 97);
}
