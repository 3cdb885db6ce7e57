import { weightedSum } from '../../domain/checksum.ts';
import { CODE, isIdentifier, labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** DEA number (two characters and seven digits with a check digit) and state licences by label. */
export const usDea = definePatternRecognizer({
  id: 'us-dea',
  entity: 'ID_LICENCE',
  source: '21 CFR 1301; DEA registration number check',
  role: 'clinician',
  rules: {
    labelled: {
      regex: labelled(
        'dea(?: (?:no\\.?|number|reg(?:istration)?))?(?: ?#)?',
        '[A-Z][A-Z9][ -]?\\d{7}(?:-[A-Z0-9]{1,6})?(?![\\p{L}\\d])',
      ),
      score: 0.96,
    },
    checked: {
      regex: /(?<![\p{L}\d])[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?![\p{L}\d])/gu,
      score: 0.85,
      needsValid: true,
    },
    licence: {
      regex: labelled(
        '(?:state |medical |rn |md |nursing )?(?:licen[cs]e|lic\\.?|(?:tx|ca|ny|fl|il|oh|pa|nj|az|co|wa|state) dl|dl ?(?:no\\.?|#|:)|badge|dental council|medical council|imc|bar|upin|clia|gmc|nmc(?: pin)?|gphc|hcpc|gdc|pin)(?: (?:no\\.?|number))?(?: ?#)?',
        `(?:[A-Z]{2}(?:-[A-Z]{2})? ?\\d{3,8}(?![\\p{L}\\d])|${CODE})`,
      ),
      score: 0.93,
    },
  },
  validate: (value) => {
    const found = /^[A-Z][A-Z9]\D?(\d{7})/i.exec(value);
    if (found === null) return undefined;
    return weightedSum(found[1]!, [1, 2, 1, 2, 1, 2]) % 10 === Number(found[1]![6]);
  },
  accept: ({ value }) => isIdentifier(value, 3),
});
