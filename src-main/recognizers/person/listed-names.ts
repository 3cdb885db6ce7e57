/**
 * Names without a cue: capitalised words that lists of names know, or that nothing explains.
 *
 * A first name beside a surname is near proof; one word alone is weighed against dictionaries, eponyms, drugs, places
 * and the words around it. What stays unexplained is a doubt.
 */

import type { Lexicons } from '../../domain/lexicon.ts';
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, ReasonCode, Recognizer } from '../../domain/recognizer.ts';
import { claimRun } from './claim.ts';
import { isAmongTerms, isDose, isEponymUse, isInTermSentence, isPlaceUse } from './clinical-use.ts';
import { type NameRun, readName } from './name-reader.ts';
import { type NameText, type NameToken, nameTextOf } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { roleAround } from './role-before.ts';
import { agentWords, particles, personNouns, personVerbs, productNouns } from './vocabulary.ts';

const id = 'name-list';

export function listedNameRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      const found: Detection[] = [];
      for (let index = 0; index < text.tokens.length; ) {
        const run = runAt(text, index);
        if (run === undefined) {
          index++;
          continue;
        }
        const claim = weigh(text, run);
        if (claim !== undefined)
          found.push(claimRun(text, run, { recognizer: id, ...claim, role: roleAround(text, run.from, run.to) }));
        index = run.to;
      }
      return found;
    },
  };
}

function runAt(text: NameText, index: number): NameRun | undefined {
  const token = text.tokens[index]!;
  if (token.shape === 'lower') return text.isAllSmall ? smallRun(text, index) : undefined;
  if (token.shape === 'number') return undefined;
  // "Child-Pugh": the end of a hyphened term.
  if (token.gap === '-' && nameWeight(text, token) < 0.85) return undefined;
  return readName(text, index, { begins: 'listed', comma: true });
}

// Dictated in small letters: a first name that is no word, with what follows it.
function smallRun(text: NameText, index: number): NameRun | undefined {
  const token = text.tokens[index]!;
  if (isListedSurname(text, token)) return readName(text, index, { begins: 'any-capital', small: true, led: true });
  const isLed = agentWords.has(text.wordAt(index - 1)) && nameWeight(text, token) >= 0.55 && !text.isWord(token);
  if (token.folded.length < 4 || (nameWeight(text, token) < 0.95 && !isLed)) return undefined;
  return readName(text, index, { begins: 'any-capital', small: true });
}

// In a text without capitals a surname of the lists that no dictionary holds.
function isListedSurname(text: NameText, token: NameToken): boolean {
  const { lastName, eponym, medical, commune, city, frenchWord, englishWord } = lexiconFlags;
  const flags = text.flagsOf(token);
  const others = eponym | medical | commune | city | frenchWord | englishWord;
  return token.folded.length >= 4 && (flags & lastName) !== 0 && (flags & others) === 0;
}

interface Weighed {
  readonly score: number;
  readonly reason: { readonly code: ReasonCode };
}

function weigh(text: NameText, run: NameRun): Weighed | undefined {
  const parts = text.tokens
    .slice(run.from, run.to)
    .filter((part) => part.shape !== 'initial' && !particles.has(part.folded));
  if (parts.length === 0 || isEponymUse(text, run) || isDose(text, run) || isAmongTerms(text, run)) return undefined;
  if (parts[0]!.shape === 'lower') return { score: 0.9, reason: { code: 'list' } };
  const weight = parts.length === 1 ? weighOne(text, run, parts[0]!) : weighSeveral(text, run, parts);
  const score = weight - termDoubt(text, run, parts);
  if (score < 0.2) return undefined;
  const isListed = parts.some((part) => text.flagsOf(part) % 4 !== 0);
  const limited = isPlaceUse(text, run) ? Math.min(score, 0.45) : score;
  return { score: limited, reason: { code: isListed ? 'list' : 'unexplained' } };
}

// "Kato-Katz" among other terms: only what is a first name and no eponym stays sure there.
function termDoubt(text: NameText, run: NameRun, parts: readonly NameToken[]): number {
  const { firstName, eponym } = lexiconFlags;
  const isSure = parts.some((part) => (text.flagsOf(part) & (firstName | eponym)) === firstName && !text.isWord(part));
  const hasInitial = text.tokens.slice(run.from, run.to).some((token) => token.shape === 'initial');
  const isLed = text.tokens[run.from]!.gap === ' ' && agentWords.has(text.wordAt(run.from - 1));
  return isSure || hasInitial || isLed || !isInTermSentence(text, run) ? 0 : 0.3;
}

function weighSeveral(text: NameText, run: NameRun, parts: readonly NameToken[]): number {
  const weights = parts.map((part) => nameWeight(text, part));
  const best = Math.max(...weights);
  const least = Math.min(...weights);
  const mixed = parts.some((part) => part.shape === 'caps') && parts.some((part) => part.shape === 'capital');
  if (best >= 0.9 && least >= 0.2) return mixed ? 0.92 : 0.88;
  if (best >= 0.6 && least >= 0.3) return mixed ? 0.85 : 0.7;
  if (least >= 0.55) return mixed ? 0.75 : 0.6;
  // "Obi-Fisher, T.": surnames that are words, joined.
  const isDouble = parts.length === 2 && parts[1]!.gap === '-' && least >= 0.25 && parts[0]!.shape === parts[1]!.shape;
  if (isDouble) return run.to - run.from > 2 ? 0.75 : 0.5;
  return best >= 0.55 ? 0.5 : 0.3;
}

function weighOne(text: NameText, run: NameRun, token: NameToken): number {
  const weight = nameWeight(text, token);
  const hasInitial = text.tokens.slice(run.from, run.to).some((part) => part.shape === 'initial');
  if (hasInitial && text.isAllCaps) return weight >= 0.55 ? 0.55 : 0.3;
  if (hasInitial) return weight >= 0.35 ? 0.75 : 0.4;
  if (text.smallWords.has(token.folded) && weight < 0.85) return 0.15;
  if (token.shape === 'caps') return weighCapitals(text, token, weight, contextLift(text, run));
  const isEponym = (text.flagsOf(token) & (lexiconFlags.eponym | lexiconFlags.firstName)) === lexiconFlags.eponym;
  if (isEponym) return 0.15;
  const isBreton = /^(?:Le|LE)$/.test(text.text.slice(run.start, run.start + 2)) && run.to - run.from > 1;
  const lift = contextLift(text, run) - doubtAround(text, run, weight) + (isBreton ? 0.15 : 0);
  const opening = token.startsSentence;
  if (weight >= 0.85) return Math.min(0.9, (opening ? 0.62 : 0.75) + lift);
  if ((text.flagsOf(token) & lexiconFlags.firstName) !== 0) return (opening ? 0.3 : 0.5) + lift;
  if (weight >= 0.7) return (opening ? 0.5 : 0.6) + lift;
  if (weight < 0.55) return (opening ? 0.2 : standsOut(text, run) ? 0.5 : 0.38) + lift;
  if (opening && /^ ?:/.test(text.text.slice(run.end, run.end + 2))) return 0.3 + lift;
  // What opens a sentence has its capital from there: a doubt, unless it opens a row ("Garrigues, 82 ans").
  const opensSentence = text.tokens[run.from - 1] === undefined || /[.!?•*\n\f]/.test(token.gap);
  return (opensSentence && !/^(?:,| ?\(| \d)/.test(text.text.slice(run.end, run.end + 2)) ? 0.4 : 0.5) + lift;
}

// The one capital among small letters, where no place is named: a surname that is a word, or a village's name.
function standsOut(text: NameText, run: NameRun): boolean {
  const before = text.tokens[run.from - 1];
  const after = text.tokens[run.to];
  const isSmall = (token: NameToken | undefined, gap: string | undefined) =>
    token === undefined || token.shape === 'lower' || !/^ $/.test(gap ?? '');
  if (before === undefined || !isSmall(before, text.tokens[run.from]!.gap) || !isSmall(after, after?.gap)) return false;
  return !PLACE_WORDS.test(before.folded);
}

const PLACE_WORDS =
  /^(?:a|au|aux|en|de|du|des|d|l|la|le|les|vers|sur|sous|pres|dans|in|at|from|near|of|the|an?|to|on|un|une|ce|cette|type)$/;

// Capitals in a text of small letters: a surname or an abbreviation. In a text of capitals: nothing by themselves.
function weighCapitals(text: NameText, token: NameToken, weight: number, lift: number): number {
  if (text.isAllCaps) return weight >= 0.85 ? 0.6 : weight >= 0.7 ? 0.45 + lift : 0.2 + lift;
  if (weight >= 0.85) return 0.65;
  if (weight < 0.45 || token.folded.length < 4) return 0.2;
  if (weight >= 0.7) return 0.55 + lift;
  const isLong = token.folded.length >= 6 && (token.folded.match(/[aeiouy]+/g) ?? []).length >= 2;
  return (isLong ? 0.44 : token.folded.length >= 5 ? 0.35 : 0.25) + lift;
}

// "loge de X", "Banff 2", "Eltroxin 75": a term that no list holds rather than a person.
function doubtAround(text: NameText, run: NameRun, weight: number): number {
  if (weight >= 0.85) return 0;
  const before = text.wordAt(run.from - 1);
  const isOf = /^(?:de|d|du|type|selon|l)$/.test(before) && !personNouns.has(text.wordAt(run.from - 2));
  const next = text.tokens[run.to];
  const isGrade = next?.gap === ' ' && /^(?:i{1,3}|i?v|vi)$/.test(next.folded) && next.shape === 'caps';
  const isMeasure = isGrade || (next?.shape === 'number' && /^ ?[:=+(]? ?$/.test(next.gap) && !isAge(text, run.to));
  const isNamed = text.tokens[run.from]!.gap === ' ' && THING.test(before) && !OF_PERSONS.test(before);
  return (isOf ? 0.15 : 0) + (isMeasure ? 0.25 : 0) + (isNamed ? 0.2 : 0) + (isProduct(text, run) ? 0.25 : 0);
}

// French nouns by how they end: what is named right after them is a thing's name.
const THING =
  /\p{L}{3}(?:tion|sion|ment|age|gramme|graphie|metre|scope|logie|scopie|ectomie|otomie|plastie|ose|isme|ance|ence|ure|tude|teur)$/u;
const OF_PERSONS =
  /^(?:consultation|hospitalisation|admission|observation|intervention|signature|docteur|directeur|facteur|tuteur|curateur|operateur|instituteur|educateur|moniteur|entraineur|conducteur|manipulateur|coordinateur|redacteur|lecteur|senateur|personnage|mariage|menage|naissance|presence|absence|attention|confidence|connaissance|convocation|presentation|couverture|age|nouveau|comment|notamment|egalement|actuellement|seulement|rendement|appartement|logement|departement)$/;

// "matelas Alova", "Marigold gloves"
function isProduct(text: NameText, run: NameRun): boolean {
  const next = text.tokens[run.to];
  return (
    (text.tokens[run.from]!.gap === ' ' && productNouns.has(text.wordAt(run.from - 1))) ||
    (text.language === 'en' && next?.gap === ' ' && next.shape === 'lower' && productNouns.has(next.folded))
  );
}

function isAge(text: NameText, index: number): boolean {
  return (
    /^(?:ans|a|y|yo|years?|yr|mois|months?)$/.test(text.wordAt(index + 1)) || text.tokens[index + 1]?.shape === 'number'
  );
}

function contextLift(text: NameText, run: NameRun): number {
  const after = text.tokens[run.to];
  const followed =
    after !== undefined && /^,? $/.test(after.gap) && after.shape === 'lower' && personVerbs.has(after.folded);
  const led = text.tokens[run.from]!.gap === ' ' && agentWords.has(text.wordAt(run.from - 1));
  return (followed ? 0.2 : 0) + (led ? 0.15 : 0);
}
