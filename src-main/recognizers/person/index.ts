import type { Lexicons } from '../../domain/lexicon.ts';
import type { Recognizer } from '../../domain/recognizer.ts';

export function personRecognizers(_lexicons: Lexicons): readonly Recognizer[] {
  return [];
}
