import type { KnownPatient } from '../domain/known-patient.ts';
import type { Language } from '../domain/language.ts';
import type { UnfinishedPart } from '../domain/plan.ts';
import type { Detection, Recognizer } from '../domain/recognizer.ts';
import { normaliseForMatching, PAGE_BREAK, wordsOf } from '../domain/text.ts';
import { joinBrokenWords } from './broken-words.ts';

export interface Detected {
  readonly detections: readonly Detection[];
  readonly unfinished: readonly UnfinishedPart[];
}

/** Step 5, first half: every recognizer over one stretch of text. A recognizer that throws is unfinished, never skipped. */
export function detect(text: string, language: Language, recognizers: readonly Recognizer[]): Detected {
  const normalised = normaliseForMatching(text);
  const input = { text: normalised, language, words: wordsOf(normalised) };
  const detections: Detection[] = [];
  const unfinished: UnfinishedPart[] = [];
  for (const recognizer of recognizers) {
    try {
      for (const detection of recognizer.recognize(input)) detections.push(detection);
    } catch {
      unfinished.push({ step: 'recognizer', recognizer: recognizer.id });
    }
  }
  return { detections, unfinished };
}

/** What looks through a whole document once its parts have been detected. */
export interface Hunters {
  huntKnownValues(text: string, known: KnownPatient): readonly Detection[];
  propagate(text: string, detections: readonly Detection[]): readonly Detection[];
}

export interface WholeDocument {
  readonly text: string;
  readonly detections: readonly Detection[];
  /** What the file says outside its pages, and what was found there: its values are hunted on the pages too. */
  readonly hiddenText: string;
  readonly hiddenDetections: readonly Detection[];
  readonly known: KnownPatient;
}

/** Step 5, second half: known values and everything found so far are hunted through the whole document. */
export function completeDetections(whole: WholeDocument, hunters: Hunters): readonly Detection[] {
  const base = whole.text.length + PAGE_BREAK.length;
  const joined = normaliseForMatching(whole.text + PAGE_BREAK + whole.hiddenText);
  const found = joinBrokenWords(joined, [
    ...whole.detections,
    ...whole.hiddenDetections.map((d) => ({ ...d, start: d.start + base, end: d.end + base })),
    ...hunters.huntKnownValues(joined, whole.known),
  ]);
  return [...found, ...hunters.propagate(joined, found)].filter((detection) => detection.end <= whole.text.length);
}
