import { endsBefore } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** IP addresses, version 4 and 6. */
export const ip = definePatternRecognizer({
  id: 'ip',
  entity: 'IP',
  source: 'RFC 791; RFC 5952',
  rules: {
    v4: {
      regex: new RegExp(`(?<![\\p{L}\\d.,-])(?:${OCTET}\\.){3}${OCTET}(?![\\p{L}\\d]|[.,-]\\d)`, 'gu'),
      score: 0.85,
    },
    v6: {
      onlyWith: /[\da-f]:[\da-f]{0,4}:[\da-f]{0,4}:/iu,
      regex:
        /(?<![\p{L}\d:.])(?=[\da-f:]{0,38}:[\da-f]{0,4}:)(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4})?(?::[\da-f]{1,4}){0,6}(?![\p{L}\d:])/giu,
      score: 0.8,
    },
  },
  accept: ({ value, start, text, rule }) => {
    if (rule === 'v6')
      return (
        value.length >= 7 && (value.includes('::') || value.split(':').length === 8) && /[\da-f]{3,4}/i.test(value)
      );
    return !endsBefore(text, start, /(?:version|release|build|software|logiciel|firmware|v)[ .:]{0,3}$/iu);
  },
});
