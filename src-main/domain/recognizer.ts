import type { EntityType, Role } from './entity-type.ts';
import type { Language } from './language.ts';
import type { Word } from './text.ts';

/** Why something was found, as data; hosts word it from `reason.<code>` in the locale files. */
export interface Reason {
  readonly code: ReasonCode;
  /** The cue that was seen ("Docteur", "NIR"), never the identifier itself. */
  readonly cue?: string;
  readonly checksum?: 'passed' | 'failed';
}

export const reasonCodes = [
  'title', // follows a title such as "Docteur"
  'label', // follows a label such as "NIR :"
  'relation', // follows a word of kinship such as "son mari"
  'list', // stands in a list (names, communes, terms)
  'shape', // unmistakable by its form
  'checksum', // its check digits are right
  'place', // by where it stands: header, signature, table column
  'context', // by the words around it
  'repeated', // the same value was found elsewhere in the document
  'known', // a value entered about the patient
  'section', // stands in a section such as "Antécédents"
  'tagger', // by our own name tagger
  'model', // by compromise
  'unexplained', // a capitalised word that nothing explains
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * One recognizer's claim: `[start, end)` in UTF-16 code units of the text it was given, title or label excluded.
 * `score` is from 0 to 1; under the policy's threshold it is a doubt.
 */
export interface Detection {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
  readonly recognizer: string;
  readonly reason: Reason;
  readonly role?: Role;
}

/** What every recognizer is given. `text` is normalised (`normaliseForMatching`), as long as the original. */
export interface RecognizerInput {
  readonly text: string;
  readonly language: Language;
  /** Words of `text`, cut once for all recognizers. */
  readonly words: readonly Word[];
}

/** A part that finds identifiers. It must be pure and must not throw for any text; a throw counts as unfinished detection. */
export interface Recognizer {
  readonly id: string;
  readonly types: readonly EntityType[];
  recognize(input: RecognizerInput): readonly Detection[];
}
