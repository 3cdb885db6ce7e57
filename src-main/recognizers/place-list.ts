import hospitals from '../../assets/lexicons/places-hospitals.json' with { type: 'json' };
import organisations from '../../assets/lexicons/places-organisations.json' with { type: 'json' };
import { hasFlag, type Lexicons } from '../domain/lexicon.ts';
import type { Detection, Recognizer } from '../domain/recognizer.ts';
import { foldWord } from '../domain/text.ts';
import { indexPhrases } from './phrase-index.ts';

/** Hospitals and well-known employers, insurers, shops and charities, by our lists. */
export function placeList(lexicons: Lexicons): Recognizer {
  return {
    id: 'place-list',
    types: ['HOSPITAL', 'ORGANISATION'],
    recognize({ text, words }) {
      const detections: Detection[] = [];
      for (let at = 0; at < words.length; at++) {
        let found = known.longestAt(text, words, at);
        // "the Royal" gives way to "Royal Gwent".
        const next =
          found !== undefined && words[at]!.text === 'the' ? known.longestAt(text, words, at + 1) : undefined;
        if (next !== undefined && next.count >= found!.count) {
          at++;
          found = next;
        }
        if (found === undefined) continue;
        // "the Mater": the article stays.
        const { start } = words[words[at]!.text === 'the' ? at + 1 : at]!;
        const { end } = words[at + found.count - 1]!;
        if (!isNamed(lexicons, text, start, end, found)) continue;
        at += found.count - 1;
        const isHospital = found.kind !== 'organisation';
        detections.push({
          start,
          end,
          type: isHospital ? 'HOSPITAL' : 'ORGANISATION',
          score: found.count > 1 ? 0.7 : 0.6,
          recognizer: 'place-list',
          reason: { code: 'list' },
        });
      }
      return detections;
    },
  };
}

/** `sure` names mean a hospital wherever they stand, `cued` ones where someone goes to, `foreign` ones if long. */
type Kind = 'sure' | 'cued' | 'foreign' | 'organisation';

const known = indexPhrases<Kind>(
  [
    ...phrasesOf(hospitals.sure, 'sure'),
    ...phrasesOf(hospitals.foreign, 'foreign'),
    ...phrasesOf(hospitals.cued, 'cued'),
    ...phrasesOf(organisations.sure, 'organisation'),
  ],
  foldWord,
);

function phrasesOf(groups: Readonly<Record<string, string>>, kind: Kind): (readonly [string, Kind])[] {
  return Object.values(groups).flatMap((phrases) => phrases.split('|').map((phrase) => [phrase, kind] as const));
}

// Someone or something goes to, is at or comes from there.
const THERE =
  /(?<!\p{L})(?:à|a|au|aux|vers|sur|depuis|hôpital|chu|ch|clinique|at|to|from|in|under|via|by|the|pharmacy|dest(?:ination)?|hospital|er|ed|site|provenance|chez)(?: (?:la|l'|le|the))?[ :]{1,3}(?:l')?$/iu;
const AT = /(?<!\p{L})(?:à|au|vers|at|to|from|via)(?: (?:la|l'|le|the))?[ ](?:l')?$/iu;
const NO_PLACE_AFTER =
  /^(?:'s (?:sign|disease|syndrome|test|palsy)| (?:score|scale|sign|test|disease|syndrome|index|criteria|classification|grade|stage|\d{1,2}[/.]\d)| ?:? ?[<>=≥]|-?like)/iu;

function isNamed(
  lexicons: Lexicons,
  text: string,
  start: number,
  end: number,
  { count, kind }: { readonly count: number; readonly kind: Kind },
): boolean {
  if (/[\p{L}\p{N}-]$/u.test(text.slice(Math.max(0, start - 1), start))) return false;
  if (/^-?\p{L}/u.test(text.slice(end, end + 2)) || NO_PLACE_AFTER.test(text.slice(end, end + 16))) return false;
  const value = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 24), start);
  if (
    /(?:maladie|syndrome|fracture|signe|score|échelle|test|aphasie|hernie|clamp|pince|manœuvre|technique|intervention|méthode) (?:de |d'|du )$/iu.test(
      before,
    )
  )
    return false;
  const isProper = /^\p{Lu}/u.test(value);
  const word = foldWord(value);
  const isCommon = ['frenchWord', 'englishWord'].some((flag) => hasFlag(lexicons.words, word, flag as 'frenchWord'));
  const isClinical = hasFlag(lexicons.words, word, 'eponym') || hasFlag(lexicons.words, word, 'medical');
  if (!isProper)
    return count > 1
      ? kind !== 'organisation' && AT.test(before)
      : !isCommon && !isClinical && value.length > 5 && AT.test(before);
  if (kind === 'organisation') return count > 1 || (!isClinical && (!isCommon || AT.test(before)));
  if (count > 1) return kind !== 'cued' || THERE.test(before);
  if (isClinical || isCommon || value.length < 4) return AT.test(before) && !/\d$/.test(before.trim());
  return kind === 'sure' || THERE.test(before);
}
