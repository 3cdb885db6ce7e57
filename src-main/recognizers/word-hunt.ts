/** Finds known sequences of words in a text in one pass, whatever their case, accents and separators. */
import { foldWord, type Word, wordsOf } from '../domain/text.ts';

export interface WordSequence<Payload> {
  /** Folded words, at least one. */
  readonly words: readonly string[];
  readonly payload: Payload;
}

export interface FoundSequence<Payload> {
  readonly start: number;
  readonly end: number;
  readonly payload: Payload;
}

const LARGEST_GAP = 6;

/** Words of a value as they are compared: abbreviated kinds of street written out. */
export function comparableWords(value: string): string[] {
  return wordsOf(value).map((word) => comparable(word));
}

/** Every place where a sequence stands; words between may be separated by anything short but a blank line. */
export function huntSequences<Payload>(
  text: string,
  words: readonly Word[],
  sequences: readonly WordSequence<Payload>[],
): FoundSequence<Payload>[] {
  const byFirst = new Map<string, WordSequence<Payload>[]>();
  for (const sequence of sequences) {
    const first = sequence.words[0];
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [sequence]);
    else known.push(sequence);
  }
  const found: FoundSequence<Payload>[] = [];
  if (byFirst.size === 0) return found;
  words.forEach((word, index) => {
    for (const sequence of byFirst.get(comparable(word)) ?? []) {
      const last = lastWord(text, words, index, sequence.words);
      if (last !== undefined) found.push({ start: word.start, end: words[last]!.end, payload: sequence.payload });
    }
  });
  return found;
}

function comparable(word: Word): string {
  const folded = foldWord(word.text);
  return STREETS.get(folded) ?? folded;
}

const STREETS: ReadonlyMap<string, string> = new Map([
  ['av', 'avenue'],
  ['ave', 'avenue'],
  ['bd', 'boulevard'],
  ['blvd', 'boulevard'],
  ['bld', 'boulevard'],
  ['all', 'allee'],
  ['imp', 'impasse'],
  ['ch', 'chemin'],
  ['chem', 'chemin'],
  ['rte', 'route'],
  ['sq', 'square'],
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['rd', 'road'],
  ['dr', 'drive'],
  ['ln', 'lane'],
]);

// Said between the words of an e-mail address that hides from robots.
const SPELLED = /^(?:at|arobase|dot|point)$/;

function lastWord(text: string, words: readonly Word[], from: number, sequence: readonly string[]): number | undefined {
  let index = from;
  for (let position = 1; position < sequence.length; position++) {
    let next = index + 1;
    if (words[next] !== undefined && SPELLED.test(foldWord(words[next]!.text)) && !SPELLED.test(sequence[position]!))
      next++;
    const word = words[next];
    if (word === undefined || comparable(word) !== sequence[position]) return undefined;
    const gap = text.slice(words[next - 1]!.end, word.start);
    if (gap.length > LARGEST_GAP || /\n\s*\n|\f/.test(gap)) return undefined;
    index = next;
  }
  return index;
}
