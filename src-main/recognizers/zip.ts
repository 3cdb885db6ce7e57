import type { Lexicons } from '../domain/lexicon.ts';
import { hasFlag } from '../domain/lexicon.ts';
import type { Recognizer } from '../domain/recognizer.ts';
import { fold } from '../domain/text.ts';
import { hasUnitAfter, labelled } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const FRENCH = '(?:F-)?(?:0[1-9]|[1-8]\\d|9[0-5]|97[1-8]|98[046-8])\\d{2,3}';
const STATE =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)';

/** Postcodes: French beside a commune, American beside a state, British by shape; all by label. */
export function zip(lexicons: Lexicons): Recognizer {
  return definePatternRecognizer({
    id: 'zip',
    entity: 'ZIP',
    source: 'La Poste, base officielle des codes postaux; USPS Publication 28; BS 7666',
    rules: {
      labelled: {
        regex: labelled(
          'code postal|cp|c\\.p\\.|zip(?: ?code)?|post ?code|postal code',
          '(?:F-)?\\d{5}(?:-\\d{4})?(?![\\p{L}\\d])|[A-Z]{1,2}\\d[A-Z\\d]?[ ]?\\d[A-Z]{2}(?![\\p{L}\\d])',
        ),
        score: 0.95,
      },
      french: {
        regex: new RegExp(
          `(?<![\\p{L}\\d]|\\d[.,/ -])(?<value>${FRENCH})(?=(?:[ ,-]{1,3}\\n?|\\n)[ ]{0,4}\\p{L}[\\p{L}' -]{1,40})(?!\\d)`,
          'gu',
        ),
        score: 0.9,
      },
      // A hamlet or a house before the postcode, on the line or above it.
      'line-above': {
        regex:
          /(?:^|\n|[:,] )[ ]{0,40}(?<value>\p{Lu}[\p{L}\d'. -]{2,50})(?:,[ ]|,?[ ]?\n[ ]{0,40})(?=(?:F-)?\d{5}[ ]\p{Lu})/gu,
        score: 0.65,
        type: 'STREET',
        reason: 'place',
      },
      'whole-line-above': {
        regex: /\n[ ]{0,40}(?<value>\p{Lu}[\p{L}\d'., -]{2,70})[ ]?\n[ ]{0,40}(?=(?:F-)?\d{5}[ ]\p{Lu})/gu,
        score: 0.6,
        type: 'STREET',
        reason: 'place',
      },
      'after-commune': { regex: /(?<=\p{L}{2}[ ,(]{1,2})(?<value>\d{5})(?=[ ]{0,3}(?:\n|$|[,;)]))/gu, score: 0.85 },
      'four-digits': {
        regex: /(?<=, ?\n?|\n)(?<value>[1-9]\d{3})(?= \p{Lu}\p{Ll}{2,20}(?:[,;.)\n]|$))/gu,
        score: 0.55,
      },
      oceania: {
        regex: /(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) (?<value>\d{4})(?!\d)|(?<=\p{L} )\d{4}(?=, NZ)/gu,
        score: 0.8,
      },
      eircode: { regex: /(?<![\p{L}\d])(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d])/gu, score: 0.75 },
      american: {
        regex: new RegExp(`(?<![\\p{L}])${STATE}(?:,? {1,2}|\\n)(?<value>\\d{5}(?:-\\d{4})?)(?![\\d]|[.,]\\d)`, 'gu'),
        score: 0.93,
      },
      'zip-plus-4': { regex: /(?<![\p{L}\d.,/-])\d{5}-\d{4}(?![\p{L}\d-]|[.,]\d)/gu, score: 0.5 },
      british: {
        regex:
          /(?<![\p{L}\d-])(?:GIR 0AA|ZZ99 ?\d[A-Z]{2}|(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?) \d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/gu,
        score: 0.85,
      },
      // Letters that no postcode has, beside a town: misread or made up.
      'british-loose': {
        regex:
          /(?<=\p{Lu}[\p{Ll}]{2,20},? |\n[ ]{0,20})[A-Z]{1,2}\d[A-Z\d]? \d(?!MG|ML|IU|MM|CM|KG)[A-Z]{2}(?![\p{L}\d])/gu,
        score: 0.6,
      },
      'after-street': {
        onlyWith: /\d{5}[ ]?(?:\n|$)/u,
        regex: /(?<=(?:rue|route|chemin|avenue|impasse|allée|boulevard) [^\n,]{3,40}[ ,]{1,2}\n?)\d{5}(?=[ ]?\n|$)/gu,
        score: 0.6,
      },
      canadian: { regex: /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\p{L}\d])/gu, score: 0.7 },
    },
    accept: ({ value, start, end, text, rule }) => {
      if (rule.endsWith('line-above')) {
        const below = /(?:F-)?\d{5}/u.exec(text.slice(end, end + 60));
        return below !== null && isBesideCommune(lexicons, below[0], text, end + below.index + below[0].length);
      }
      if (rule === 'french') return isBesideCommune(lexicons, value, text, end);
      return rule !== 'after-commune' || isAfterCommune(lexicons, value, text, start);
    },
  });
}

function isBesideCommune(lexicons: Lexicons, value: string, text: string, end: number): boolean {
  if (hasUnitAfter(text, end)) return false;
  const digits = value.replace(/\D/g, '');
  if (digits.length !== 5) return false;
  const after = /^(?:[ ,-]{1,3}\n?|\n)[ ]{0,4}(\p{L}[\p{L}' -]{1,40})/u.exec(text.slice(end, end + 60))?.[1] ?? '';
  const words = after.trim().split(/[ -]+/u);
  const known = [4, 3, 2, 1].some((count) => isPlace(lexicons, words.slice(0, count)));
  if (known && (lexicons.isFrenchPostcode(digits) || /^\p{Lu}/u.test(after))) return true;
  // Unknown commune (CEDEX, merged, misread): capitals and a postcode in use, or CEDEX.
  if (/cedex/iu.test(after)) return true;
  return /^\p{Lu}[\p{L}'-]{2}/u.test(after) && lexicons.isFrenchPostcode(digits);
}

function isAfterCommune(lexicons: Lexicons, value: string, text: string, start: number): boolean {
  if (!lexicons.isFrenchPostcode(value)) return false;
  const before =
    /\p{Lu}[\p{L}' -]{1,40}$/u.exec(text.slice(Math.max(0, start - 40), start).replace(/[ ,(]+$/, ''))?.[0] ?? '';
  const words = before.split(/[ -]+/u);
  return [4, 3, 2, 1].some((count) => isPlace(lexicons, words.slice(-count)));
}

function isPlace(lexicons: Lexicons, words: readonly string[]): boolean {
  const name = fold(words.join(' ')).replace(/['-]/g, ' ').replace(/^st /, 'saint ').replace(/^ste /, 'sainte ');
  return name.length > 1 && hasFlag(lexicons.places, name, 'commune');
}
