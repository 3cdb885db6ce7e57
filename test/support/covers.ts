import { expect, it } from 'vitest';
import type { Language } from '../../src-main/domain/language.ts';
import type { Recognizer } from '../../src-main/domain/recognizer.ts';
import { runRecognizer } from './recognizes.ts';

/** Under this a finding is a doubt, which a policy may keep. */
const SURE = 0.5;

/**
 * Sentences with what must be covered marked inside: `Vu le ⟦12/8⟧, TA 12/8`. What the recognizers are sure of, overlaps
 * united, must be exactly that; a sentence without marks must stay as it is.
 */
export function covers(recognizers: readonly Recognizer[], sentences: readonly string[], language?: Language): void {
  it.each(sentences)('%s', (marked) => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    expect(markCovered(recognizers, text, language)).toBe(marked);
  });
}

/** The text with everything that is surely found between marks. */
export function markCovered(recognizers: readonly Recognizer[], text: string, language?: Language): string {
  const spans = recognizers
    .flatMap((recognizer) => runRecognizer(recognizer, text, language))
    .filter((detection) => detection.score >= SURE)
    .sort((a, b) => a.start - b.start);
  let [marked, at] = ['', 0];
  for (let i = 0; i < spans.length; ) {
    const start = spans[i]!.start;
    let end = spans[i]!.end;
    for (i++; i < spans.length && spans[i]!.start < end; i++) end = Math.max(end, spans[i]!.end);
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}
