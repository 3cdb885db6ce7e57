import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Accession, laboratory, specimen, block and slide numbers. */
export const sample = definePatternRecognizer({
  id: 'sample',
  entity: 'ID_SAMPLE',
  source: 'DICOM (0008,0050); laboratory practice',
  rules: {
    french: {
      regex: labelled(
        `(?:${NUMBER_WORD}|r[ée]f\\.? |r[ée]f[ée]rence |code |id )(?:de |d'|du |de l'|des )?(?:examen|demande|pr[ée]l[èe]vement|[ée]chantillon|bloc|lame|labo(?:ratoire)?|analyse|bon|don|poche|anapath|anatomopathologi(?:e|que)|accession|tube|biopsie|histologie|cytologie|imagerie|ordonnance|acte)|(?:examen|demande|pr[ée]l[èe]vement|[ée]chantillon|analyse|lame|bloc|labo|compte[ -]rendu|cr|anapath) ?(?:n[°ºo]|num[ée]ro)|(?:bloc|lame|labo|tubes?)`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.93,
    },
    english: {
      regex: labelled(
        '(?:accession|specimen|sample|lab|requisition|order|block|slide|study|exam|test|barcode|pathology|path|report|biopsy|unit)(?: (?:id|no\\.?|num(?:ber)?|nbr))?(?: ?#)?',
        `(?:${CODE}|${DIGITS})`,
      ),
      score: 0.93,
    },
    pathology: {
      regex:
        /(?<![\p{L}\d-])(?:(?:S|SP|SU|H|P|C|B|NG|SH|BX|CY)-?\d{2}-\d{3,6}|\d{2}[A-Z]\d{4,6})(?:[-.][A-Z]?\d{1,2}[A-Z]?)?(?![\p{L}\d])/gu,
      score: 0.7,
    },
    'dated-order': {
      regex: /(?<![\p{L}\d-])\d{2,4}-(?:CT|MR|US|XR|CR|RX|NM|PT|MG|DX)-\d{4,8}(?![\p{L}\d])/gu,
      score: 0.8,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (rule === 'pathology' || rule === 'dated-order') return true;
    if (!isIdentifier(value, 4) || hasUnitAfter(text, end)) return false;
    if (rule !== 'english') return true;
    return /(?:accession|specimen|requisition|barcode|\bid|no\.?|num(?:ber)?|nbr|#)[^\p{L}\d]{0,12}$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    );
  },
});
