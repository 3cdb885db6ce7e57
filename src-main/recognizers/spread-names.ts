import type { Detection } from '../domain/recognizer.ts';
import { foldWord, type Word, wordsOf } from '../domain/text.ts';

/** Shorter parts of a name would be met by chance where letters stand apart. */
const SHORTEST = 5;
const SCORE = 0.9;

/**
 * Names whose letters stand apart ("KE RGOAT", "D U P O N T") or run backwards, as in letter-spaced titles and in PDFs
 * that place each letter by itself. Linear in the text: a walk goes on only while it spells the beginning of a name.
 */
export function huntSpreadNames(text: string, names: readonly string[]): Detection[] {
  const spellings = spellingsOf(names);
  if (spellings.whole.size === 0) return [];
  const words = wordsOf(text);
  return words.flatMap((_, first) => {
    const last = lastWordOf(words, first, spellings);
    return last === undefined ? [] : [detectionOf(words[first]!, last)];
  });
}

/** The names among detections that are sure enough to be hunted. */
export function surelyNames(text: string, detections: readonly Detection[]): string[] {
  const sure = detections.filter(({ type, score }) => type === 'NAME' && score >= 0.5);
  return [...new Set(sure.map(({ start, end }) => text.slice(start, end)))];
}

interface Spellings {
  readonly whole: ReadonlySet<string>;
  readonly backward: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

function spellingsOf(names: readonly string[]): Spellings {
  const parts = names.flatMap((name) => wordsOf(name).map((word) => foldWord(word.text)));
  const forward = parts.filter((part) => part.length >= SHORTEST && /^\p{L}+$/u.test(part));
  const backward = new Set(forward.map((part) => [...part].reverse().join('')));
  const whole = new Set([...forward, ...backward]);
  const beginnings = new Set([...whole].flatMap((part) => [...part].map((_, i) => part.slice(0, i + 1))));
  return { whole, backward, beginnings };
}

function lastWordOf(
  words: readonly Word[],
  first: number,
  { whole, backward, beginnings }: Spellings,
): Word | undefined {
  let spelt = '';
  for (let i = first; i < words.length; i++) {
    const word = words[i]!;
    spelt += foldWord(word.text);
    // One word that stands together is found by the other hunts.
    if (whole.has(spelt) && (i > first || backward.has(spelt))) return word;
    if (!beginnings.has(spelt)) return undefined;
  }
  return undefined;
}

function detectionOf(first: Word, last: Word): Detection {
  return {
    start: first.start,
    end: last.end,
    type: 'NAME',
    score: SCORE,
    recognizer: 'spread-names',
    reason: { code: 'repeated' },
  };
}
