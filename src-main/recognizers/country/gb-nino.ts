import { labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** UK National Insurance number; GP practice codes by label. */
export const gbNino = definePatternRecognizer({
  id: 'gb-nino',
  entity: 'ID_NATIONAL',
  source: 'HMRC, NIM39110; NHS ODS codes',
  role: 'patient',
  rules: {
    shape: {
      onlyWith: /[A-Z]{2} ?\d{2}/u,
      regex:
        /(?<![\p{L}\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D](?![\p{L}\d])/gu,
      score: 0.9,
    },
    labelled: {
      regex: labelled(
        'ni(?:no)?(?: (?:no\\.?|number))?|national insurance(?: (?:no\\.?|number))?',
        '[A-Z]{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?[A-Z]?(?![\\p{L}\\d])',
      ),
      score: 0.96,
    },
    practice: {
      regex: labelled('(?:gp )?(?:practice|surgery|ods)(?: (?:code|no\\.?|id))?|code', '[A-Z]\\d{5}(?!\\d)'),
      score: 0.9,
      type: 'ID_SITE',
    },
  },
});
