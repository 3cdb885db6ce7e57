import { definePatternRecognizer } from './pattern-recognizer.ts';

const END = '(?<![.,;:!?\\])}\'"])';

/** Web and network addresses. */
export const url = definePatternRecognizer({
  id: 'url',
  entity: 'URL',
  source: 'RFC 3986',
  rules: {
    scheme: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:https?|ftps?|sftp|file|dicom|mailto|tel|smb)(?:://|:(?=[\\p{L}\\d+]))[^\\s<>"|]{2,500}${END}`,
        'giu',
      ),
      score: 0.98,
    },
    www: { regex: new RegExp(`(?<![\\p{L}\\d.@])www\\.[^\\s<>"|]{3,300}${END}`, 'giu'), score: 0.97 },
    share: { regex: /\\\\[\p{L}\d._-]{2,60}\\[^\s<>"]{1,200}/gu, score: 0.9 },
    drive: { regex: /(?<![\p{L}\d])[A-Z]:\\[^\n<>"|?*]{3,200}?\.[a-z]{2,5}(?![\p{L}\d])/gu, score: 0.8 },
    domain: {
      regex: new RegExp(
        `(?<![\\p{L}\\d.@_-])(?:[a-z\\d][a-z\\d-]{1,62}\\.){1,4}(?:fr|com|org|net|eu|io|co\\.uk|nhs\\.uk|gov|edu|care|health|test|example|invalid|re|bzh)(?:/[^\\s<>"|]{0,300})?(?![\\p{L}\\d@])${END}`,
        'gu',
      ),
      score: 0.8,
    },
  },
});
