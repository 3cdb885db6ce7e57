import { describe, expect, it } from 'vitest';
import { conditions } from '../../../src-main/recognizers/diagnosis/conditions.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

describe('English conditions', () => {
  describe('are found by name, the sensitive ones first', () => {
    recognizes(
      conditions,
      [
        'He is ⟦HIV positive⟧. He also has ⟦chronic hepatitis C⟧.',
        'History of ⟦opioid use disorder⟧ and ⟦alcohol withdrawal⟧.',
        '⟦Bipolar disorder⟧, a ⟦suicide attempt⟧ and no ⟦schizophrenia⟧.',
        'A ⟦miscarriage⟧ in 2007; now ⟦pregnant⟧.',
        'Carries a ⟦BRCA2 mutation⟧; ⟦sickle cell trait⟧.',
      ],
      'en',
    );
  });

  describe('reach over what says which and how', () => {
    recognizes(
      conditions,
      [
        'with ⟦type 2 diabetes mellitus with neuropathy⟧ today',
        'an ⟦acute on chronic systolic heart failure⟧',
        'a ⟦fracture of the left distal radius⟧ after a slip',
        'an ⟦invasive ductal carcinoma of the left breast⟧, excised',
        'a ⟦left lower lobe pneumonia⟧',
        'known ⟦Ehlers-Danlos syndrome⟧ and ⟦Crohn’s disease⟧',
        '⟦stage III chronic kidney disease⟧',
        'an ⟦allergy to shellfish⟧',
      ],
      'en',
    );
  });

  describe('are found in British and American spelling and any case', () => {
    recognizes(
      conditions,
      ['⟦anaemia⟧ or ⟦anemia⟧', '⟦oesophageal cancer⟧', '⟦ADDISON’S DISEASE⟧ STABLE', 'a ⟦haemorrhagic stroke⟧'],
      'en',
    );
  });

  describe('are found by the form of the word where no list has it', () => {
    recognizes(conditions, ['a ⟦ganglionitis⟧', 'an ⟦enteropathy⟧', 'a ⟦fibrolipoma⟧'], 'en');
  });

  describe('are told from words that only look like them', () => {
    recognizes(
      conditions,
      [
        'The diagnosis and prognosis were explained with empathy.',
        'Seen in the infectious disease clinic, then in the cancer center.',
        'MS contin 15 mg, hearing aids, oncology bloods, a diploma.',
        'Mr Down is feeling down. Dr. Parkinson and Mrs Burns agree.',
        'No fever, no chest pain, mild cough.',
        'Colectomy, biopsy, MRI brain, flu shot, family planning.',
        'Liver, left kidney and femoral neck unremarkable.',
        'No known drug allergies. Saturation 98% RA.',
        'CONSENTED AS WITNESS. ALL QUESTIONS ANSWERED.',
      ],
      'en',
    );
  });

  describe('sections lower the threshold and are never covered whole', () => {
    recognizes(
      conditions,
      [
        'Past Medical History: ⟦OA⟧ of the knee, ⟦AF⟧, cholecystectomy.',
        'Impression: ⟦chest pain⟧, rule out ⟦NSTEMI⟧.',
        'Medications: AF, OA, chest pain.',
        'He has ⟦MS⟧.',
      ],
      'en',
    );
  });

  it('belong to a relative where a word of kinship stands before', () => {
    const roles = (text: string) => runRecognizer(conditions, text, 'en').map((detection) => detection.role);
    expect(roles('Her mother had breast cancer.')).toEqual(['relative']);
    expect(roles('Breast cancer in 2010.')).toEqual(['patient']);
    expect(roles('Family history: breast cancer.')).toEqual(['relative']);
  });
});
