import type { Recognizer } from '../../domain/recognizer.ts';

export function diagnosisRecognizers(): readonly Recognizer[] {
  return [];
}
