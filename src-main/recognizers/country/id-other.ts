import { passesGs1 } from '../../domain/checksum.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { endsBefore, hasUnitAfter } from '../labelled.ts';

const RUN =
  /(?<![\p{L}\d]|\d[.,/-]|[.,]\d{1,3} )(?!NCT|PMC)[A-Z]{0,3}\d{6,24}[A-Z]?(?![\p{L}\d]|[,/]\d|\.\d(?!\d{2}(?!\d)))/gu;
const SPACED = /(?<![\p{L}\d]|\d[.,/ -])\d{2,5}(?:[ ]\d{2,5}){2,6}(?![\p{L}\d]|[.,/-]\d| ?\d)/gu;
const CODE_WORD =
  /(?:cip|ucd|ean|gtin|lpp|snomed(?: ?ct)?|sct|loinc|orpha|omim|isbn|issn|pmid|doi|nct|eudract|ndc|cas|atc|ccam|ngap|cim(?:-?10)?|icd(?:-?10)?|dsm|ghm|ghs|rcp|ref|umls|mesh|rxnorm|hcpcs|cpt|\(01\)|nap|inn|chembl|pubmed)[ :#°n.-]{0,6}$/iu;
const LAW =
  /(?:loi|d[ée]cret|arr[êe]t[ée]|directive|r[èe]glement|regulation|d[ée]lib[ée]ration|circulaire|norme|iso|rgpd|gdpr|article|mr)[ -]{1,2}(?:\([^)]{2,6}\) )?(?:n[°o] ?)?$/iu;
const IDENTITY =
  /(?:patient|nom|name|n[ée]e? |naissance|birth|dob|ipp|nda|nir|mrn|ins\b|dossier|identi|s[ée]jour|s[ée]cu|adress|address|num[ée]ro|n°|ssn|nhs|hospital no|assur|t[ée]l|cachet|agr[ée]ment|rpps|adeli|signature)/iu;

// Codes in groups: "EI-2023-0417", "17-M-004417", "2023/004981", "1184-99-7".
const GROUPED =
  /(?<![\p{L}\d]|\d[.,/-]|[-/])(?=[A-Z\d/-]{0,30}\d)(?:[A-Z]{1,6}|[A-Z]{0,3}\d{1,9}[A-Z]{0,2})(?:[-/](?:\d{1,9}[A-Z]{0,2}|[A-Z]{1,4}\d{0,6})){1,4}(?![\p{L}\d]|[.,/-]\d|[-/])/gu;
const HASH = /(?<![\p{L}\d#])#[ ]?(?<value>\d{4,12})(?![\p{L}\d]|[.,]\d)/gu;
const BLOOD_UNIT = /(?<![\p{L}\d])[A-Z]\d{3} ?\d{3} ?\d{3} ?\d{3}(?: ?[\dA-Z])?(?![\p{L}\d])/gu;

/**
 * Numbers and codes that nothing else explains. Fails closed: 9 digits and more count anywhere, 6 to 8 unless they look
 * like a measure, grouped codes by their form; drug and terminology codes are left alone.
 */
export const idOther: Recognizer = {
  id: 'id-other',
  types: ['ID_OTHER'],
  recognize({ text }) {
    const detections: Detection[] = [];
    for (const [regex, scoreOf] of SHAPES) {
      for (const match of text.matchAll(regex)) {
        const value = match.groups?.value ?? match[0];
        const start = match.index + match[0].length - value.length;
        const end = start + value.length;
        if (hasUnitAfter(text, end) || endsBefore(text, start, CODE_WORD) || endsBefore(text, start, LAW)) continue;
        const score = scoreOf(value, text, start);
        if (score === 0) continue;
        detections.push({ start, end, type: 'ID_OTHER', score, recognizer: 'id-other', reason: { code: 'shape' } });
      }
    }
    return detections;
  },
};

const SHAPES: readonly (readonly [regex: RegExp, scoreOf: (value: string, text: string, start: number) => number])[] = [
  [RUN, scoreOfRun],
  [SPACED, (value, text, start) => (value.replace(/\D/g, '').length >= 9 && isIdentityBlock(text, start) ? 0.5 : 0)],
  [GROUPED, scoreOfGroups],
  [HASH, () => 0.6],
  [BLOOD_UNIT, () => 0.6],
];

function isIdentityBlock(text: string, start: number): boolean {
  return IDENTITY.test(text.slice(Math.max(0, start - 160), start));
}

function scoreOfRun(value: string, text: string, start: number): number {
  const digits = value.replace(/\D/g, '');
  if (/^340\d{10}$/.test(digits) && passesGs1(digits)) return 0;
  if (digits.length > 24 || /^(\d)\1+$/.test(digits)) return 0;
  if (digits.length >= 9) return 0.65;
  // Counts of cells are round.
  if (/0{3}$/.test(digits)) return 0.3;
  if (digits.length === 8 || /^0/.test(digits) || isIdentityBlock(text, start)) return 0.6;
  return /[:=<>] {0,2}$/u.test(text.slice(Math.max(0, start - 3), start)) ? 0.4 : 0.5;
}

function scoreOfGroups(value: string): number {
  const groups = value.split(/[-/]/);
  const digits = value.replace(/\D/g, '').length;
  const letters = value.length - digits - (groups.length - 1);
  if (/^\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})$/.test(value) || /^(?:19|20)\d{2}[/-]\d{1,2}[/-]\d{1,2}$/.test(value))
    return 0;
  if (/^[A-Z]{1,4}-?\d{1,2}(?:[-/][A-Z]?\d{1,2})*$/.test(value) || digits < 4) return 0;
  const isYear = /^(?:19|20)\d{2}$/;
  if (groups.length === 2 && letters === 0) {
    const [first, second] = groups as [string, string];
    if (isYear.test(first) && isYear.test(second)) return 0;
    const padded = /^0\d{3,}$/.test(second) || /^0\d{3,}$/.test(first);
    return digits >= 6 && (padded || (isYear.test(first) && second.length >= 3) || second.length >= 6) ? 0.6 : 0;
  }
  if (letters === 0) return digits >= 6 && !groups.every((group) => group.length <= 2) ? 0.6 : digits >= 6 ? 0.4 : 0;
  // Letters and few digits name drugs, genes and viruses ("CA 19-9", "SARS-CoV-2", "IL-6").
  return digits >= 5 || (digits >= 4 && !/000$/.test(value) && /^[A-Z]{1,4}-?\d{4,}|^[A-Z]\d{2}-\d{3,}/.test(value))
    ? 0.6
    : 0.3;
}
