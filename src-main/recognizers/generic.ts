import type { Recognizer } from '../domain/recognizer.ts';

export function genericRecognizers(): readonly Recognizer[] {
  return [];
}
