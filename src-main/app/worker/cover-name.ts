import { guessLanguage } from '../../domain/language.ts';
import { hasFlag } from '../../domain/lexicon.ts';
import { foldWord, wordsOf } from '../../domain/text.ts';
import { detect } from '../../pipeline/detect.ts';
import type { Finders } from './finders.ts';

/** Stands in a file name for what was covered. */
const COVERED = 'x';

/**
 * What may stay of a file's name: ordinary words and short numbers. Everything that was found in the document, that
 * recognizers find in the name itself, or that no word list explains, becomes `x`.
 */
export function coverName(name: string, values: readonly string[], finders: Finders): string {
  const spaced = name.replace(/[_.]/g, ' ');
  const found = detect(spaced, guessLanguage(spaced), finders.recognizers).detections;
  const covered = new Set(values.flatMap(tellingWordsOf));
  let kept = '';
  let position = 0;
  for (const word of wordsOf(spaced)) {
    const isFound = found.some((d) => d.start < word.end && word.start < d.end && d.type !== 'DIAGNOSIS');
    const stays = !isFound && !covered.has(foldWord(word.text)) && isOrdinary(word.text, finders);
    kept += name.slice(position, word.start) + (stays ? word.text : COVERED);
    position = word.end;
  }
  return (kept + name.slice(position)).replace(/x(?:[ _.-]+x)+/g, COVERED).slice(0, 200);
}

// A single letter or two digits of a value tell nothing and would cover half of every name.
function tellingWordsOf(value: string): string[] {
  return wordsOf(value)
    .map((word) => foldWord(word.text))
    .filter((word) => word.length > 2 || /^\p{L}{2}$/u.test(word));
}

function isOrdinary(word: string, { lexicons }: Finders): boolean {
  if (/^\d{1,3}$/.test(word)) return true;
  const folded = foldWord(word);
  const { words } = lexicons;
  if (hasFlag(words, folded, 'firstName')) return false;
  return (
    hasFlag(words, folded, 'frenchWord') || hasFlag(words, folded, 'englishWord') || hasFlag(words, folded, 'medical')
  );
}
