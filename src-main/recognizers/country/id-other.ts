import { passesGs1 } from '../../domain/checksum.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { endsBefore, hasUnitAfter } from '../labelled.ts';

const RUN = /(?<![\p{L}\d]|\d[.,/-]|[.,]\d{1,3} )[A-Z]{0,3}\d{6,24}(?![\p{L}\d]|[.,/]\d)/gu;
const SPACED = /(?<![\p{L}\d]|\d[.,/ -])\d{2,5}(?:[ ]\d{2,5}){2,6}(?![\p{L}\d]|[.,/-]\d| ?\d)/gu;
const CODE_WORD =
  /(?:cip|ucd|ean|gtin|lpp|snomed(?: ?ct)?|sct|loinc|orpha|omim|isbn|issn|pmid|doi|nct|eudract|ndc|cas|atc|ccam|ngap|cim(?:-?10)?|icd(?:-?10)?|dsm|ghm|ghs|rcp|ref|umls|mesh|rxnorm|hcpcs|cpt|\(01\)|nap|inn|chembl|pubmed)[ :#°n.-]{0,6}$/iu;
const IDENTITY =
  /(?:patient|nom|name|n[ée]e? |naissance|birth|dob|ipp|nda|nir|mrn|ins\b|dossier|identi|s[ée]jour|s[ée]cu|adress|address|num[ée]ro|n°|ssn|nhs|hospital no|assur|t[ée]l)/iu;

/**
 * Long digit runs that nothing else explains. Fails closed: 9 digits and more count anywhere, 6 to 8 only near words of
 * an identity block; drug and terminology codes are left alone.
 */
export const idOther: Recognizer = {
  id: 'id-other',
  types: ['ID_OTHER'],
  recognize({ text }) {
    const detections: Detection[] = [];
    for (const regex of [RUN, SPACED]) {
      for (const match of text.matchAll(regex)) {
        const score = scoreOf(text, match.index, match[0], regex === SPACED);
        if (score === 0) continue;
        const end = match.index + match[0].length;
        detections.push({
          start: match.index,
          end,
          type: 'ID_OTHER',
          score,
          recognizer: 'id-other',
          reason: { code: 'shape' },
        });
      }
    }
    return detections;
  },
};

function scoreOf(text: string, start: number, value: string, isSpaced: boolean): number {
  const digits = value.replace(/\D/g, '');
  if (hasUnitAfter(text, start + value.length) || endsBefore(text, start, CODE_WORD)) return 0;
  if (/^(?:34009|34008|340)\d{8,10}$/.test(digits) && passesGs1(digits)) return 0;
  if (digits.length > 24 || /^(\d)\1+$/.test(digits)) return 0;
  const isIdentityBlock = IDENTITY.test(text.slice(Math.max(0, start - 160), start));
  if (isSpaced) return digits.length >= 9 && isIdentityBlock ? 0.5 : 0;
  if (digits.length >= 9) return 0.65;
  return isIdentityBlock && digits.length >= 7 ? 0.55 : isIdentityBlock ? 0.4 : 0.3;
}
