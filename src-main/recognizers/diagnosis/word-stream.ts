import type { RecognizerInput } from '../../domain/recognizer.ts';
import type { PhraseWords } from './phrase-trie.ts';
import type { Vocabulary, WordClass } from './vocabulary.ts';

/** The words of a text with what is known of each and how each hangs on the one before. */
export interface WordStream extends PhraseWords {
  start(at: number): number;
  end(at: number): number;
  text(at: number): string;
  classOf(at: number): WordClass;
  gap(at: number): Gap;
}

/** What stands between a word and the one before it. */
export type Gap = 'break' | 'space' | 'hyphen' | 'apostrophe' | 'slash' | 'line';

export function streamWords({ text, words }: RecognizerInput, vocabulary: Vocabulary): WordStream {
  const classes = words.map((word) => vocabulary.classOf(word.text));
  const gaps = words.map((word, at): Gap => {
    if (at === 0) return 'break';
    const before = words[at - 1]!;
    const gap = gapOf(text, before.end, word.start);
    // "C. difficile": the point of a shortened germ.
    if (gap === 'break' && isInitial(before.text) && text.slice(before.end, word.start) === '. ') {
      return isUpperFirst(word.text) ? 'break' : 'space';
    }
    // A new line that starts with a capital is a new entry of a list, unless all is in capitals.
    return gap === 'line' && isUpperFirst(word.text) && !isUpper(before.text) ? 'break' : gap;
  });
  return {
    length: words.length,
    start: (at) => words[at]!.start,
    end: (at) => words[at]!.end,
    text: (at) => words[at]!.text,
    classOf: (at) => classes[at]!,
    gap: (at) => gaps[at]!,
    stem: (at) => classes[at]!.stem,
    isJoined: (at) => gaps[at] !== 'break',
    isConnector: (at) => classes[at]!.isConnector,
  };
}

const LINE_BREAK = /^ *-?\r?\n *$/;
const SPACES = /^ {1,4}$/;

function gapOf(text: string, from: number, to: number): Gap {
  if (to - from === 1) {
    switch (text[from]) {
      case ' ':
        return 'space';
      case '-':
        return 'hyphen';
      case "'":
        return 'apostrophe';
      case '/':
        return 'slash';
      case '\n':
        return 'line';
      default:
        return 'break';
    }
  }
  if (to - from > 12) return 'break';
  const gap = text.slice(from, to);
  if (SPACES.test(gap)) return 'space';
  if (LINE_BREAK.test(gap)) return 'line';
  return gap === "' " || gap === " '" ? 'apostrophe' : 'break';
}

function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

function isUpperFirst(word: string): boolean {
  return word[0] !== word[0]!.toLowerCase();
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase();
}
