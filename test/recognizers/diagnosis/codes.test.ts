import { describe, expect, it } from 'vitest';
import { diagnosisCodes } from '../../../src-main/recognizers/diagnosis/codes.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

describe('codes of diseases and acts', () => {
  recognizes(diagnosisCodes, [
    'Codage : ⟦C50.4⟧, ⟦E11.9⟧ et ⟦U07.1⟧.',
    'Dague et astérisque : ⟦E10.3†⟧ ⟦H36.0*⟧.',
    'ICD-10-CM ⟦S72.001A⟧ and ⟦T36.0X1A⟧.',
    'CIM-10 : ⟦I10⟧, ⟦E119⟧ et ⟦Z515⟧.',
    'DP : ⟦I500⟧ DAS : ⟦N17⟧ / ⟦E875⟧',
    'ICD-10: ⟦I10⟧; ICD-9: ⟦250.00⟧',
    'CCAM ⟦HHFA001⟧, GHM 05M092',
    'Maladie rare ORPHA:⟦558⟧.',
    'SNOMED CT: ⟦22298006⟧',
    'DP ⟦T37.5⟧, intoxication.',
    'Pyélonéphrite (⟦N10⟧), dépression (⟦F32⟧).',
  ]);

  recognizes(diagnosisCodes, [
    'Vitamine B12 basse, S100 positif, T4 libre, C3 et C4 normaux.',
    'Radiculopathie L5, hernie L5-S1, tassement de T12.',
    'T37.5 ce matin, T38.2°C le soir.',
    'PA 120/80, FEVG 38.5 %, NT-proBNP 1840.',
    'Version v10.2, Batch A12.5.7, HHFA001 sans mot de nomenclature.',
    'Chambre B12, lit 4, étage C2.',
    'Carence (B12), tassement (T12), contrôle (J30), suivi (M06), (N10).',
    'T2N0M0, stade IIIB.',
  ]);

  it('name the label they follow as the reason', () => {
    expect(runRecognizer(diagnosisCodes, 'CIM-10 : I10')[0]?.reason).toEqual({ code: 'label', cue: 'CIM-10 :' });
  });
});
