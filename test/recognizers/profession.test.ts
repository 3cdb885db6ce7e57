import { describe } from 'vitest';
import { profession } from '../../src-main/recognizers/profession.ts';
import { professionList } from '../../src-main/recognizers/profession-list.ts';
import { covers } from '../support/covers.ts';

const professions = [profession, professionList];

describe('French trades', () => {
  covers(
    professions,
    [
      'Patiente ⟦ostréicultrice⟧ à Cancale.',
      'Il est ⟦plombier chauffagiste⟧ depuis vingt ans.',
      'ancien ⟦tailleur de pierre⟧, veuf',
      'Son mari, ⟦paludier⟧, est décédé.',
      'retraité de la ⟦batellerie⟧',
      'travaille comme ⟦ensacheuse⟧ à la coopérative',
      'Profession : ⟦infirmière⟧',
      'Mme Test, 45 ans, ⟦sage-femme⟧, adressée pour toux',
      'Sa fille est ⟦avocate⟧ à Lyon.',
      '⟦Souffleur de verre⟧ à la retraite.',
      'deux ⟦lavandicultrices⟧, voisines',
    ],
    'fr',
  );
});

describe('English trades', () => {
  covers(
    professions,
    [
      'He is a retired ⟦lighthouse keeper⟧ from Cork.',
      'She works as a ⟦school nurse⟧ in town.',
      'ex ⟦shipwright⟧, lives alone',
      'Occupation: ⟦dental technician⟧',
      'his brother, a ⟦hop picker⟧, has asthma',
      'years as a ⟦pipe coverer⟧ in the yards',
    ],
    'en',
  );
});

describe('who only works around the patient, and words alike', () => {
  covers(
    professions,
    [
      'Vu par le chirurgien puis par Marjo, infirmière du service.',
      'Dr Test, cardiologue, revoit le patient.',
      'Le patient est mineur, porteur sain du gène, facteur V normal.',
      'facteur de risque, cadre de vie, collier cervical',
      "L'assistante sociale et le notaire ont été prévenus ; arrivée avec les pompiers.",
      'ancien fumeur, 62 ans, droitier',
      'chien de race berger allemand',
      'Mme Berger revient lundi.',
      'Seen by the midwife and the dentist.',
      'He is a heavy smoker and a poor historian.',
      'decision maker, social worker, bone cutter',
    ],
    'fr',
  );
});
