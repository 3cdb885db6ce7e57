import type { Recognizer } from '../../domain/recognizer.ts';

export function numberRecognizers(): readonly Recognizer[] {
  return [];
}
