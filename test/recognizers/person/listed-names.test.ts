import { expect, it } from 'vitest';
import type { Recognizer } from '../../../src-main/domain/recognizer.ts';
import { listedNameRecognizer } from '../../../src-main/recognizers/person/listed-names.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

const listed = listedNameRecognizer(await freshLexicons());

/** Only what would be covered without a person looking. */
const sure: Recognizer = {
  ...listed,
  recognize: (input) => listed.recognize(input).filter((detection) => detection.score >= 0.5),
};

recognizes(
  sure,
  [
    '⟦DUP0NT Jean⟧ - Hb 10,4 g/dL',
    'Patiente confiée par ⟦Yann Trévidic⟧ au bloc.',
    'Le chariot est rangé par ⟦Solenn⟧ ce soir.',
    '⟦LE GALL Anne-Marie⟧ revient demain.',
    'Revue avec ⟦F. Bouazza⟧ au staff.',
    'Pas de maladie de Parkinson ; signe de Babinski ; syndrome de Gougerot-Sjögren.',
    'Pas de Claude Bernard-Horner. Un Parkinson débutant. Glasgow 15, Apgar 10.',
    'FLUCONAZOLE 200 mg, Kardegic 75, Lovenox 0,4 ml, Coversyl le matin.',
    'ECG normal, HTA équilibrée, IRM cérébrale sans anomalie, PSA 4,2 ng/mL.',
    "Compte rendu d'hospitalisation. Examen clinique normal. Ictère franc. Apyrétique.",
    'BLOC OPERATOIRE ET MATERIEL. INTERVENTION SOUS ANESTHESIE GENERALE. PATIENT INSTALLE EN DECUBITUS DORSAL.',
  ],
  'fr',
);

recognizes(
  sure,
  [
    'The hand was held by ⟦Siobhan Gallagher⟧ during the night.',
    "Crohn's disease, Foley catheter, Down syndrome, Wells score 3, circle of Willis intact.",
    'She may need surgery in May. Plan: continue Lipitor and Coumadin.',
    'Chest X-ray clear. Intensive Care Unit. Emergency Department. Discharged home.',
  ],
  'en',
);

it('a hospital named after a person is left to a doubt', () => {
  const found = runRecognizer(listed, "Transférée à l'hôpital Yves Kervella ce jour.", 'fr');
  expect(found.every((detection) => detection.score < 0.5)).toBe(true);
});

it('a capitalised word that nothing explains is found, and says so', () => {
  const found = runRecognizer(listed, 'Le dossier est chez Qwenzolu depuis hier.', 'fr');
  expect(found.map((detection) => detection.reason.code)).toEqual(['unexplained']);
});
