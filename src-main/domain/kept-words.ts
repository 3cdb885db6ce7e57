import { BARRIER, bound, type SquashedText } from './squashed-text.ts';

export interface WordComparison {
  /** How many words should be there, and which of them are not, as often as they are lacking. */
  readonly kept: number;
  readonly missing: readonly string[];
  /** Words that are there and stand in nothing that was kept. */
  readonly unexpected: readonly string[];
}

/**
 * Compares what a page says with what it should say, whatever the order of its words. Words that two readers cut
 * differently count as found where their letters stand together.
 */
export function compareWords(found: SquashedText, kept: SquashedText): WordComparison {
  const foundWords = countWords(found);
  const keptWords = countWords(kept);
  let total = 0;
  const missing: string[] = [];
  for (const [word, count] of keptWords) {
    total += count;
    const lacking = count - (foundWords.get(word) ?? 0);
    if (lacking > 0 && !found.letters.includes(word)) for (let i = 0; i < lacking; i++) missing.push(word);
  }
  const unexpected: string[] = [];
  for (const [word, count] of foundWords) {
    if (count > (keptWords.get(word) ?? 0) && !kept.letters.includes(word)) unexpected.push(word);
  }
  return { kept: total, missing, unexpected };
}

export function squashedWords(text: SquashedText): string[] {
  const words: string[] = [];
  const { letters, bounds } = text;
  let start = 0;
  for (let i = 1; i <= letters.length; i++) {
    if (i < letters.length && bounds[i]! < bound.soft) continue;
    const word = letters.slice(start, i);
    if (word !== BARRIER && word !== '') words.push(word);
    start = i;
  }
  return words;
}

function countWords(text: SquashedText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of squashedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
