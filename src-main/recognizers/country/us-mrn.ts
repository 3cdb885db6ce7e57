import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Medical record number of an English-language hospital, by its many labels. */
export const usMrn = definePatternRecognizer({
  id: 'us-mrn',
  entity: 'ID_PATIENT',
  source: '45 CFR 164.514(b)(2)(i)(H); hospital practice',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        '(?:mrn?|m\\.r\\.n\\.|med(?:ical)?\\.? ?rec(?:ord)?s?\\.?|hosp(?:ital)?\\.?|unit|chart|patient(?: id(?:entifier)?)?|pt\\.? ?id|empi|euid|case|file|record|registration|clinic|subject|participant|study id|trial(?: id)?|sujet|patient inclus)(?:[ ]?(?:id|no\\.?|num(?:ber)?\\.?|nbr\\.?|#))?',
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.95,
    },
    pinned: {
      regex: /(?<![\p{L}\d])(?<label>MRN?|EMPI)[ ]?[#:]{0,2}[ ]?(?<value>[A-Z]{0,3}\d(?:[ -]?\d){3,13})(?![\p{L}\d])/gu,
      score: 0.95,
    },
  },
  accept: ({ value, start, end, text }) => {
    if (!isIdentifier(value, 4) || hasUnitAfter(text, end)) return false;
    // A word of everyday use ("unit", "case", "patient") counts only beside "no", "id", "#" or a colon.
    const label = text.slice(Math.max(0, start - 40), start).toLowerCase();
    return (
      /(?:mrn?|m\.r\.n|empi|euid)[^\p{L}]{0,12}$/u.test(label) ||
      /(?:\bid|no\.?|num(?:ber)?\.?|nbr\.?|#|[:=]|subject|sujet)[^\p{L}\d]{0,12}(?:is |est )?$/u.test(label)
    );
  },
});
