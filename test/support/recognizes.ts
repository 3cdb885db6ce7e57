import { expect, it } from 'vitest';
import { guessLanguage, type Language } from '../../src-main/domain/language.ts';
import type { Recognizer } from '../../src-main/domain/recognizer.ts';
import { normaliseForMatching, wordsOf } from '../../src-main/domain/text.ts';

/** Runs a recognizer over a text as the pipeline does. */
export function runRecognizer(recognizer: Recognizer, text: string, language: Language = guessLanguage(text)) {
  const normalised = normaliseForMatching(text);
  return recognizer.recognize({ text: normalised, language, words: wordsOf(normalised) });
}

/**
 * Sentences with the answer marked inside: `NIR : ⟦1 84 12 …⟧`. A sentence without marks must stay silent.
 * Findings are compared as text, in order of place; the same span found by two rules counts once.
 */
export function recognizes(recognizer: Recognizer, sentences: readonly string[], language?: Language): void {
  it.each(sentences)(`${recognizer.id}: %s`, (marked) => {
    const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => match[1]);
    const text = marked.replace(/[⟦⟧]/gu, '');
    const spans = new Map(runRecognizer(recognizer, text, language).map((d) => [`${d.start}-${d.end}`, d]));
    const found = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    expect(found.map((d) => text.slice(d.start, d.end))).toEqual(expected);
  });
}
