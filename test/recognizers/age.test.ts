import { describe } from 'vitest';
import { age } from '../../src-main/recognizers/age.ts';
import { covers } from '../support/covers.ts';

describe('ages over 89', () => {
  covers(
    [age],
    [
      'Patiente de ⟦93⟧ ans, veuve',
      'A ⟦102⟧-year-old man, aged ⟦91⟧ at first visit, and an 89-year-old sister',
      '⟦97⟧ y/o, ⟦95⟧yo, ⟦91⟧F',
      'âgé de ⟦90⟧ ans ; Âge : ⟦94⟧',
      '⟦nonagénaire⟧ et ⟦centenaire⟧',
      '⟦quatre-vingt-douze⟧ ans, ⟦ninety-one⟧ years',
      'homme de 89 ans, fracture à 45 ans, suivi de 120 patients, Weight 90 kg',
      'depuis 90 ans, plus de 90 ans, PA 92/58, FC 98',
    ],
  );
});
