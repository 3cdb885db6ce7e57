import type { Lexicons } from '../domain/lexicon.ts';
import type { Recognizer } from '../domain/recognizer.ts';
import { numberRecognizers } from './country/index.ts';
import { diagnosisRecognizers } from './diagnosis/index.ts';
import { genericRecognizers } from './generic.ts';
import { personRecognizers } from './person/index.ts';
import { placeRecognizers } from './place.ts';

/** Every recognizer: one row a room. */
export function createRecognizers(lexicons: Lexicons): readonly Recognizer[] {
  return [
    ...personRecognizers(lexicons),
    ...numberRecognizers(),
    ...genericRecognizers(),
    ...placeRecognizers(lexicons),
    ...diagnosisRecognizers(),
  ];
}
