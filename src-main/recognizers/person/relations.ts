/** Names of kin: "son mari Paul", "sa fille, Claire Vasseur,", "her daughter Emily", "ses fils Tom et Léo". */
import { type Lexicons, lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRest, claimRun } from './claim.ts';
import { type NameRun, readName } from './name-reader.ts';
import { type NameText, nameTextOf } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { kin, titles } from './vocabulary.ts';

const id = 'name-relation';

export function relationRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...text.tokens.keys()].flatMap((index) => (isKinWord(text, index) ? afterKin(text, index) : []));
    },
  };
}

const BETWEEN =
  /^(?:nomme|nommee|prenomme|prenommee|appele|appelee|est|is|named|called|l|le|la|majeur|majeure|aine|ainee|cadet|cadette|unique|jumeau|jumelle|older|younger|eldest|elder|in|law|adopte|adoptee|dit|dite)$/;

// Said of kin, but no kin by themselves; "son" is kin in English only.
const QUALIFIERS = /^(?:petite?|belle|beau|law|ainee?|cadette?|baby|ex)$/;

function isKinWord(text: NameText, index: number): boolean {
  const word = text.wordAt(index);
  return kin.has(word) && !QUALIFIERS.test(word) && !(word === 'son' && text.language === 'fr');
}

function afterKin(text: NameText, index: number): Detection[] {
  let next = index + 1;
  let titled = false;
  for (let passed = 0; passed < 4 && next < text.tokens.length; passed++) {
    const word = text.wordAt(next);
    const isTitle = titles.get(word) === 'civil' || titles.get(word) === 'clinician';
    if (!isTitle && !BETWEEN.test(word) && !kin.has(word)) break;
    titled ||= isTitle;
    next++;
  }
  const token = text.tokens[next];
  if (token === undefined || !isClose(text, index, next)) return [];
  const run = readName(text, next, { begins: 'any-capital', small: true, led: true });
  if (run === undefined || !isKinName(text, run, titled)) return [];
  const cue = text.text.slice(text.tokens[index]!.start, text.tokens[index]!.end);
  const first = text.tokens[run.from]!;
  const sure = titled || nameWeight(text, first) >= 0.6;
  const claim = {
    recognizer: id,
    score: sure ? 0.9 : 0.6,
    reason: { code: 'relation', cue } as const,
    role: 'relative',
  } as const;
  return [claimRun(text, run, claim), ...claimRest(text, run, claim)];
}

// A capital right after the word of kinship is enough; after a colon a history may follow ("Père : Diabète").
function isKinName(text: NameText, run: NameRun, titled: boolean): boolean {
  const first = text.tokens[run.from]!;
  if (titled) return true;
  if (first.shape === 'initial') return run.to - run.from > 1;
  const weight = nameWeight(text, first);
  if (first.shape === 'lower' && text.isAllSmall && !text.isWord(first) && first.folded.length >= 4)
    return weight >= 0.55;
  if (first.shape === 'lower' && text.isAllSmall && (text.flagsOf(first) & lexiconFlags.firstName) !== 0)
    return weight >= 0.6;
  if (first.shape === 'lower') return weight >= 0.95 || (weight >= 0.85 && (text.isAllSmall || !text.isWord(first)));
  if (text.isAllCaps || first.shape === 'caps') return weight >= (first.gap === ' ' ? 0.3 : 0.55);
  return weight >= (first.gap === ' ' ? 0.02 : 0.25) && (text.flagsOf(first) & lexiconFlags.medical) === 0;
}

function isClose(text: NameText, from: number, to: number): boolean {
  const between = text.text.slice(text.tokens[from]!.end, text.tokens[to]!.start);
  return (
    /^(?:\(e\))?(?: |[ ]?[,:(][ ]?| - |[ ]?[:(,]? ?\p{L}[\p{L}' -]{0,30}[.:,(]? ?)$/u.test(between) &&
    !between.includes('\n')
  );
}
