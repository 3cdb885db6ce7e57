/** Other names of a person: "née KERVELLA", "épouse Roux", "ép. X", "veuve Y", "dit Z", "née Smith". */
import { type Lexicons, lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRun } from './claim.ts';
import { readName } from './name-reader.ts';
import { type NameText, nameTextOf } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { functionWords } from './vocabulary.ts';

const id = 'name-birth';

export function birthNameRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...text.tokens.keys()].flatMap((index) => [...otherName(text, index), ...quotedName(text, index)]);
    },
  };
}

// Rory "Tam" MacAskill, LE MERRER Thérèse (« Tétez »), baby girl "Saoirse": a word in quotes beside a name.
function quotedName(text: NameText, index: number): Detection[] {
  const token = text.tokens[index]!;
  if (token.shape === 'lower' || token.shape === 'number' || !/^(?: ?,? ?\(?)["'] ?$/.test(token.gap)) return [];
  const last =
    text.tokens[index + 1]?.gap === ' ' && !/^ ?["']/.test(text.text.slice(token.end, token.end + 2))
      ? index + 1
      : index;
  const end = text.tokens[last]!.end;
  if (!/^ ?["']/.test(text.text.slice(end, end + 2)) || text.text.slice(end, end + 2) === "'s") return [];
  const before = text.tokens[index - 1];
  if (before === undefined || before.gap.includes('"')) return [];
  const isBaby = /^(?:girl|boy|baby|bebe|fille|garcon|surnom|dit|dite|appele|appelee|named)$/.test(before.folded);
  const isName = before.shape !== 'lower' && before.shape !== 'number' && nameWeight(text, before) >= 0.55;
  const isMedical = (text.flagsOf(token) & lexiconFlags.medical) !== 0 || functionWords.has(token.folded);
  if ((!isBaby && !isName) || isMedical) return [];
  const run = { start: token.start, end, from: index, to: last + 1 };
  return [claimRun(text, run, { recognizer: id, score: 0.7, reason: { code: 'context' } })];
}

const SURE = /^(?:nee|ep|vve)$/;
const LIKELY =
  /^(?:ne|veuve|epouse|epoux|dit|dite|alias|aka|formerly|divorcee|surnom|appeler|appelle|surnomme|surnommee|prenomme|prenommee|nomme|nommee|named|called|nickname|nicknamed)$/;

function otherName(text: NameText, index: number): Detection[] {
  const word = text.wordAt(index);
  const isSure = SURE.test(word);
  if (!isSure && !LIKELY.test(word)) return [];
  const next = index + 1;
  if (!/^(?:\.? |\(e\)? ?:? ?|\) ?:? ?| ?: ?| ?:? ?" ?|\(e\) )$/.test(text.tokens[next]?.gap ?? '')) return [];
  const from = /^(?:e|mme|mlle|m)$/.test(text.wordAt(next)) ? next + 1 : next;
  const run = readName(text, from, { begins: isSure ? 'any-capital' : 'listed', small: isSure, led: true });
  if (run === undefined) return [];
  const first = text.tokens[run.from]!;
  if (isSure && first.shape === 'lower' && nameWeight(text, first) < 0.3) return [];
  // "Né Avril 1950", "née Brest le": a place that a date follows is no name.
  if (/^(?:le|en|on|in)$/.test(text.wordAt(run.to)) && nameWeight(text, first) < 0.3) return [];
  const cue = text.text.slice(text.tokens[index]!.start, text.tokens[index]!.end);
  return [claimRun(text, run, { recognizer: id, score: isSure ? 0.92 : 0.8, reason: { code: 'label', cue } })];
}
