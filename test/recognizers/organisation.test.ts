import { describe } from 'vitest';
import { organisation } from '../../src-main/recognizers/organisation.ts';
import { organisationGrammar } from '../../src-main/recognizers/organisation-grammar.ts';
import { placeList } from '../../src-main/recognizers/place-list.ts';
import { covers } from '../support/covers.ts';
import { fewLexicons } from '../support/few-lexicons.ts';

const organisations = [organisation, organisationGrammar(fewLexicons), placeList(fewLexicons)];

describe('organisations', () => {
  covers(
    organisations,
    [
      "membre de l'⟦amicale Les Glénans Gris⟧, bénévole",
      'soudeur aux ⟦chantiers navals Brévelay⟧',
      "président de l'⟦association Terres Claires⟧",
      "joue à l'⟦Avant-Garde Plouvorn⟧ le dimanche",
      'caissière chez ⟦Leroy Merlin⟧',
      'licencié au ⟦FC Testbourg⟧',
    ],
    'fr',
  );
  covers(
    organisations,
    [
      'a fitter with ⟦Penhallow Foundry⟧',
      'sings with ⟦Testham Male Voice Choir⟧',
      'He drives for ⟦Brackwater Haulage⟧.',
      'on remand at ⟦HMP Testwood⟧',
      'a clerk at ⟦Harker & Lowell⟧',
      'works nights at ⟦Home Depot⟧',
      'plows for the ⟦Town of Testham⟧',
    ],
    'en',
  );
});

describe('what only looks like an organisation', () => {
  covers(
    organisations,
    [
      'escarre stade II, TR Band en place, WHO PS 1',
      'Occupational Therapy and Social Services informed.',
      'The School was told.',
      'cercle vicieux, groupe A positif',
    ],
    'en',
  );
});

describe('hospitals of the list', () => {
  covers(
    organisations,
    [
      'transféré à ⟦Purpan⟧ puis à la ⟦Pitié-Salpêtrière⟧',
      'opérée à ⟦La Timone⟧',
      'admitted to the ⟦Royal Gwent⟧',
      'flown to ⟦Harborview⟧',
      'fracture de Gérard-Marchant, signe de Pasteur',
      'VA R 6/9, VA L 6/6',
    ],
    'fr',
  );
});
