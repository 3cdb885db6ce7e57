import type { Lexicons } from '../domain/lexicon.ts';
import type { Recognizer } from '../domain/recognizer.ts';
import { address } from './address.ts';
import { city } from './city.ts';
import { hospital } from './hospital.ts';
import { organisation } from './organisation.ts';
import { organisationGrammar } from './organisation-grammar.ts';
import { placeList } from './place-list.ts';
import { profession } from './profession.ts';
import { professionList } from './profession-list.ts';
import { ward } from './ward.ts';
import { zip } from './zip.ts';

/** Places and organisations, one row each. */
export function placeRecognizers(lexicons: Lexicons): readonly Recognizer[] {
  return [
    address,
    zip(lexicons),
    city(lexicons),
    hospital,
    ward,
    organisation,
    organisationGrammar(lexicons),
    placeList(lexicons),
    profession,
    professionList,
  ];
}
