import type { Grammar } from './grammar.ts';
import { GENITIVE, phraseKinds as kinds, type Vocabulary } from './vocabulary.ts';
import type { WordStream } from './word-stream.ts';

/** How far a condition reaches around its core: `[start, end)` in words. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Something says which condition it is, not only how severe. */
  readonly isSpecified: boolean;
}

export interface ExtensionContext {
  readonly words: WordStream;
  readonly vocabulary: Vocabulary;
  readonly grammar: Grammar;
}

/** Widens `[start, end)` over what belongs to it: adjectives, complements, stage; in English also what stands before. */
export function extend(context: ExtensionContext, start: number, end: number): Extent {
  const right = extendRight(context, start, end);
  const left = extendLeft(context, start);
  const whole = { start: left.start, end: right.end, isSpecified: left.isSpecified || right.isSpecified };
  return trim(context, whole, { start, end });
}

type Core = { readonly start: number; readonly end: number };

interface Step {
  readonly length: number;
  readonly isSpecifying: boolean;
}

const NO_STEP: Step = { length: 0, isSpecifying: false };
const MAX_WORDS_AFTER = 14;

function extendRight(context: ExtensionContext, start: number, from: number): { end: number; isSpecified: boolean } {
  const { words } = context;
  let end = from;
  let isSpecified = false;
  while (end < words.length && words.isJoined(end) && words.gap(end) !== 'slash' && end - from < MAX_WORDS_AFTER) {
    const step = stepRight(context, { start, end: from }, end);
    if (step.length === 0) break;
    end += step.length;
    isSpecified ||= step.isSpecifying;
  }
  return { end, isSpecified };
}

const TNM = /^[cpyr]{0,3}T(?:[0-4]|is|x)[a-d]?(?:N[0-3x][a-c]?)?(?:M[01x])?$/i;
const GRADE = /^(?:[IVX]{1,4}[abc]?|\d[abc]?|[ABC]\d?)$/i;

function stepRight(context: ExtensionContext, core: Core, at: number): Step {
  const { words, vocabulary, grammar } = context;
  const word = words.classOf(at);
  const next = at + 1 < words.length && words.isJoined(at + 1) ? at + 1 : undefined;
  if (grammar.measures.has(word.folded) && next !== undefined && GRADE.test(words.text(next))) {
    const belongs = word.folded === 'type' || isCancer(context, core);
    return belongs ? { length: 2, isSpecifying: true } : NO_STEP;
  }
  if (word.stem === GENITIVE && words.gap(at) === 'apostrophe') return { length: 1, isSpecifying: false };
  const follows = vocabulary.language === 'fr' ? kinds.modifier | kinds.weakModifier : kinds.after;
  const phrase = vocabulary.trie.longest(words, at, follows);
  if (phrase.length > 0) return { length: phrase.length, isSpecifying: (phrase.kinds & kinds.weakModifier) === 0 };
  if (vocabulary.language === 'fr' && word.isAdjective) return { length: 1, isSpecifying: true };
  if (word.isDisease || (TNM.test(words.text(at)) && isCancer(context, core))) return { length: 1, isSpecifying: true };
  if (words.gap(at) === 'hyphen') return { length: 1, isSpecifying: true };
  const complement = complementAt(context, core, at);
  return complement === 0 ? NO_STEP : { length: complement, isSpecifying: true };
}

function isCancer({ words, vocabulary }: ExtensionContext, { start, end }: Core): boolean {
  if ((vocabulary.trie.longest(words, start, kinds.cancer).kinds & kinds.cancer) !== 0) return true;
  return /(?:cancer|carcin|sarcom|lymphom|tumeur|tumou?r)/.test(words.classOf(end - 1).folded);
}

const SAYS_WHICH =
  kinds.term | kinds.head | kinds.weakHead | kinds.modifier | kinds.anatomy | kinds.agent | kinds.weakModifier;

/** Length of a complement such as "du col du fémur" or "à la pénicilline", 0 where there is none. */
function complementAt(context: ExtensionContext, core: Core, at: number): number {
  const { words, vocabulary, grammar } = context;
  const link = words.classOf(at).folded;
  const isCause = grammar.cause.has(link);
  if (!grammar.complement.has(link) && !isCause) return 0;
  const noun = skip(words, at + 1, grammar.articles);
  if (noun >= words.length || !words.isJoined(noun)) return 0;
  const word = words.classOf(noun);
  if (grammar.noComplement.has(word.folded) || grammar.titles.has(word.folded)) return 0;

  const head = words.classOf(vocabulary.language === 'fr' ? core.start : core.end - 1).folded;
  const isOpen = (isCause ? grammar.causeHeads : grammar.openHeads).has(head);
  const takesPlace = isOpen || vocabulary.trie.longest(words, core.start, kinds.head | kinds.weakHead).length > 0;
  const fitting = isCause ? kinds.agent | kinds.term : takesPlace ? SAYS_WHICH : kinds.term;
  const end = endOfPhrases(context, noun, fitting);
  if (end > noun) return end - at;
  if (word.isDisease || word.abbreviation !== undefined || (takesPlace && !isCause && word.isAdjective)) {
    return noun + 1 - at;
  }
  const mayBeName = grammar.eponymHeads.has(head) || !word.isCapitalised || isShouted(words.text(at));
  return isOpen && mayBeName && isNoun(words.text(noun)) ? noun + 1 - at : 0;
}

/** "left distal radius": phrases one after the other; `from` where none fits or all say only how. */
function endOfPhrases({ words, vocabulary }: ExtensionContext, from: number, fitting: number): number {
  let end = from;
  let saysWhich = false;
  while (end === from || (end < words.length && words.isJoined(end) && vocabulary.language === 'en')) {
    const phrase = vocabulary.trie.longest(words, end, fitting);
    if (phrase.length === 0) break;
    saysWhich ||= (phrase.kinds & fitting & ~kinds.weakModifier) !== 0;
    end += phrase.length + latinLength(words, end, phrase);
  }
  return saysWhich ? end : from;
}

const MAX_ARTICLES = 3;

function skip(words: WordStream, from: number, skipped: ReadonlySet<string>): number {
  let at = from;
  while (at < words.length && at - from < MAX_ARTICLES && words.isJoined(at) && skipped.has(words.classOf(at).folded))
    at++;
  return at;
}

/** "Klebsiella pneumoniae": the second word of a germ's name. */
function latinLength(words: WordStream, noun: number, phrase: { length: number; kinds: number }): number {
  const next = noun + phrase.length;
  if ((phrase.kinds & kinds.agent) === 0 || next >= words.length || words.gap(next) !== 'space') return 0;
  return words.classOf(noun).isCapitalised && /^[a-z]{3,}(?:ae|is|us|um|ii|i|es)$/.test(words.text(next)) ? 1 : 0;
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase();
}

function isNoun(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word);
}

function extendLeft(context: ExtensionContext, from: number): { start: number; isSpecified: boolean } {
  return context.vocabulary.language === 'en' ? extendLeftInEnglish(context, from) : extendLeftInFrench(context, from);
}

const MAX_WORDS_BEFORE = 8;

function extendLeftInEnglish({ words, vocabulary, grammar }: ExtensionContext, from: number) {
  let start = from;
  let isSpecified = false;
  const takesName = grammar.eponymHeads.has(words.classOf(from).folded);
  while (start > 0 && words.isJoined(start) && words.gap(start) !== 'slash' && from - start < MAX_WORDS_BEFORE) {
    const at = start - 1;
    const word = words.classOf(at);
    const isGrade = at > 0 && words.isJoined(at) && GRADE.test(words.text(at));
    if (isGrade && grammar.measures.has(words.classOf(at - 1).folded)) {
      start = at - 1;
      isSpecified = true;
      continue;
    }
    // "acute on chronic"
    const isOn = word.folded === 'on' && at > 0 && grammar.courses.has(words.classOf(at - 1).folded);
    const isPrefix = words.gap(start) === 'hyphen' && !/\d/.test(words.text(at));
    const isEponym = takesName && start === from && isNameLike(words, at) && !isPerson(words, grammar, at);
    const isPart = word.isDisease || word.isAdjective || word.abbreviation === 'sure' || VERTEBRA.test(words.text(at));
    // "Crohn's disease": the "s" after an apostrophe.
    const isGenitive = word.stem === GENITIVE && words.gap(at) === 'apostrophe' && at > 0;
    if (!(word.mayPrecede || isPrefix || isEponym || isPart || isGenitive || isOn)) break;
    if (isGenitive && grammar.noComplement.has(words.classOf(at - 1).folded)) break;
    start = isGenitive ? at - 1 : at;
    const isWeak = vocabulary.trie.longest(words, at, kinds.weakModifier).length > 0;
    isSpecified ||= !isWeak;
  }
  return { start, isSpecified };
}

function isPerson(words: WordStream, grammar: Grammar, at: number): boolean {
  return grammar.noComplement.has(words.classOf(at).folded) || grammar.titles.has(words.classOf(at - 1).folded);
}

const VERTEBRA = /^[CTLS]\d{1,2}$/;

function isNameLike(words: WordStream, at: number): boolean {
  const text = words.text(at);
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text) && at > 0 && words.isJoined(at);
}

/** "broncho-pneumopathie", "micro-angiopathie": prefixes with a hyphen. */
function extendLeftInFrench({ words }: ExtensionContext, from: number) {
  let start = from;
  while (start > 0 && words.gap(start) === 'hyphen' && PREFIX.test(words.classOf(start - 1).folded)) start--;
  return { start, isSpecified: start < from };
}

const PREFIX = /^(?:[a-z]{3,}o|hyper|hypo|poly|multi|oligo|pluri|mono|endo|peri|para|pan|hemi|tri|bi|mega)$/;

/** Takes off what only says how severe or where in time, outside the core, and small words at the edges. */
function trim(context: ExtensionContext, extent: Extent, core: Core): Extent {
  const { words, grammar } = context;
  let { start, end } = extent;
  while (end > core.end && (isLoose(context, end - 1) || grammar.edges.has(words.classOf(end - 1).folded))) end--;
  while (start < core.start && (isLoose(context, start) || grammar.edges.has(words.classOf(start).folded))) start++;
  return { ...extent, start, end };
}

function isLoose({ words, vocabulary, grammar }: ExtensionContext, at: number): boolean {
  if (grammar.measures.has(words.classOf(at).folded))
    return !GRADE.test(at + 1 < words.length ? words.text(at + 1) : '');
  if (grammar.courses.has(words.classOf(at).folded)) return false;
  const { kinds: found } = vocabulary.trie.longest(words, at, kinds.weakModifier | kinds.modifier | kinds.anatomy);
  return (found & kinds.weakModifier) !== 0 && (found & (kinds.modifier | kinds.anatomy)) === 0;
}
