import type { Recognizer } from '../../domain/recognizer.ts';
import { diagnosisCodes } from './codes.ts';
import { conditions } from './conditions.ts';

/** Finders of diagnoses and conditions. */
export function diagnosisRecognizers(): readonly Recognizer[] {
  return [diagnosisCodes, conditions];
}
