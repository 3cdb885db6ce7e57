/** A text seen as possible parts of names: tokens with their shape, their gap and what the word lists say. */
import type { Language } from '../../domain/language.ts';
import { type Lexicon, lexiconFlags } from '../../domain/lexicon.ts';
import type { RecognizerInput } from '../../domain/recognizer.ts';
import { foldWord, type Word } from '../../domain/text.ts';

/** `caps`: two capitals or more and nothing small; `initial`: one capital; `mixed`: "McKay", "DrDupont". */
export type Shape = 'caps' | 'capital' | 'initial' | 'mixed' | 'lower' | 'number';

export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly shape: Shape;
  /** Text between the token before and this one. */
  readonly gap: string;
  readonly startsLine: boolean;
  readonly startsSentence: boolean;
}

/** What cues around a name are read from. */
export interface CueText {
  readonly language: Language;
  /** Folded word of the token at an index, '' outside. */
  wordAt(index: number): string;
  /** Text before the token at an index, '' outside. */
  gapAt(index: number): string;
  /** Written with a capital, so perhaps a name itself. */
  isCapital(index: number): boolean;
}

export interface NameText extends CueText {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  /** Folded words that the text writes in small letters somewhere: common words, if no name dictated in small letters. */
  readonly smallWords: ReadonlySet<string>;
  /** More than half of its words are in capitals: capitals then say nothing. */
  readonly isAllCaps: boolean;
  /** Hardly a capital in it: dictated or typed in small letters. */
  readonly isAllSmall: boolean;
  flagsOf(token: NameToken): number;
  /** In a word list of the text's language. */
  isWord(token: NameToken): boolean;
}

const seen = new WeakMap<RecognizerInput, NameText>();

/** Cuts a text once for all recognizers of names. */
export function nameTextOf(input: RecognizerInput, words: Lexicon): NameText {
  const known = seen.get(input);
  if (known !== undefined) return known;
  const tokens = tokensOf(input);
  const wordFlag = input.language === 'fr' ? lexiconFlags.frenchWord : lexiconFlags.englishWord;
  const flags = new Map<string, number>();
  const flagsOf = (token: NameToken) => {
    let value = flags.get(token.folded);
    if (value === undefined) {
      value = words.flags(token.folded);
      flags.set(token.folded, value);
    }
    return value;
  };
  const nameText: NameText = {
    text: input.text,
    language: input.language,
    tokens,
    smallWords: new Set(tokens.filter((token) => token.shape === 'lower').map((token) => token.folded)),
    isAllCaps: mostlyCapitals(tokens),
    isAllSmall: hardlyCapitals(tokens),
    flagsOf,
    isWord: (token) => (flagsOf(token) & wordFlag) !== 0,
    wordAt: (index) => tokens[index]?.folded ?? '',
    gapAt: (index) => tokens[index]?.gap ?? '',
    isCapital: (index) => tokens[index] !== undefined && !/^(?:lower|number)$/.test(tokens[index]!.shape),
  };
  seen.set(input, nameText);
  return nameText;
}

/** Index of the first token that starts at an offset or after it. */
export function tokenFrom(tokens: readonly NameToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokensOf({ text, words }: RecognizerInput): NameToken[] {
  let before = 0;
  return words.map((word, index) => {
    const gap = text.slice(before, word.start);
    before = word.end;
    const startsLine = index === 0 || /[\n\f]/.test(gap);
    const startsSentence = startsLine || /[.!?:;•*|>]|- | -/.test(gap);
    const { start, end } = word;
    return { start, end, folded: foldWord(word.text), shape: shapeOf(word), gap, startsLine, startsSentence };
  });
}

function shapeOf({ text }: Word): Shape {
  if (/^\d/.test(text)) return 'number';
  const small = /\p{Ll}/u.test(text);
  if (!/^\p{Lu}/u.test(text)) return /\p{Lu}/u.test(text) ? 'mixed' : 'lower';
  if (text.length === 1) return 'initial';
  if (!small) return 'caps';
  return /\p{Lu}/u.test(text.slice(1)) ? 'mixed' : 'capital';
}

function mostlyCapitals(tokens: readonly NameToken[]): boolean {
  let caps = 0;
  let small = 0;
  for (const token of tokens) {
    if (token.shape === 'caps') caps++;
    else if (token.shape === 'lower') small++;
  }
  return caps > 8 && caps > small;
}

function hardlyCapitals(tokens: readonly NameToken[]): boolean {
  const small = tokens.filter((token) => token.shape === 'lower').length;
  const capital = tokens.filter((token) => token.shape === 'capital').length;
  return small > 20 && capital * 25 < small;
}
