import type { Detection } from '../domain/recognizer.ts';

export function propagate(_text: string, _detections: readonly Detection[]): readonly Detection[] {
  return [];
}
