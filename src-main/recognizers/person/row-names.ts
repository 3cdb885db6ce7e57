/** Names that open a row of a list: "705 hope, 19, s/p overdose", "RM 3: JOY.", "06 | Bishop (first name unknown) | …". */
import { type Lexicons, lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRun } from './claim.ts';
import type { NameRun } from './name-reader.ts';
import { type NameText, type NameToken, nameTextOf, tokenFrom } from './name-text.ts';
import { functionWords, particles, titles } from './vocabulary.ts';

const id = 'name-row';

export function rowNameRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...input.text.matchAll(ROW)].flatMap((match) => nameAt(text, match));
    },
  };
}

// A bed, room or running number, with what parts it from the name.
const ROW =
  /(?<=(?:^|\n)[ ]{0,4})(?:(?<place>rm|room|bed|lit|ch|chambre|box|poste|bay|cubicle)\.? ?)?\d{1,4}[a-z]?(?:-[a-z])?(?<mark> ?[|:)–-])? "?(?=\p{L})/giu;

function nameAt(text: NameText, match: RegExpMatchArray): Detection[] {
  const from = tokenFrom(text.tokens, match.index! + match[0].length);
  // "12 mai", "3 sachets": a number alone opens a row only where the name is a first name or no word.
  const isPlaced = match.groups!.place !== undefined || match.groups!.mark !== undefined;
  const run = readRow(text, from);
  if (run === undefined || !ENDS.test(text.text.slice(run.end, run.end + 3))) return [];
  const parts = text.tokens.slice(run.from, run.to);
  const isTelling = (part: NameToken) => isPlaced || (text.flagsOf(part) & lexiconFlags.firstName) !== 0;
  if (!parts.some((part) => isListed(text, part) && isTelling(part))) return [];
  return [claimRun(text, run, { recognizer: id, score: 0.7, reason: { code: 'place' }, role: 'patient' })];
}

const ENDS = /^(?:$|[\n\f]|"? ?[,(|–—]| - |\. )/;
const MOST_PARTS = 4;

function readRow(text: NameText, from: number): NameRun | undefined {
  let to = from;
  for (let index = from; index < from + MOST_PARTS && index < text.tokens.length; index++) {
    const token = text.tokens[index]!;
    if (index > from && !/^(?: |-|'|, |" )$/.test(token.gap)) break;
    if (index > from && token.gap === ', ' && !isListed(text, token)) break;
    if (!particles.has(token.folded) && !isPart(text, token)) break;
    if (!particles.has(token.folded)) to = index + 1;
  }
  const first = text.tokens[from];
  if (to === from || first === undefined) return undefined;
  return { start: first.start, end: text.tokens[to - 1]!.end, from, to };
}

function isPart(text: NameText, token: NameToken): boolean {
  if (token.shape === 'number' || functionWords.has(token.folded) || titles.has(token.folded)) return false;
  if (token.shape === 'initial') return true;
  return isListed(text, token);
}

function isListed(text: NameText, token: NameToken): boolean {
  const { firstName, lastName, medical, eponym } = lexiconFlags;
  const flags = text.flagsOf(token);
  if (token.shape === 'lower' && !text.isAllSmall) return false;
  return token.folded.length >= 3 && (flags & (firstName | lastName)) !== 0 && (flags & (medical | eponym)) === 0;
}
