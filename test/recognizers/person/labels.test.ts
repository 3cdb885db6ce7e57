import { labelRecognizer } from '../../../src-main/recognizers/person/labels.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

const labels = labelRecognizer(await freshLexicons());

recognizes(
  labels,
  [
    'Nom : ⟦KERVELLA⟧\nPrénom : ⟦Anne-Marie⟧\nSexe : F',
    'Nom :\n⟦LE GALL⟧',
    'nom : ⟦dupont⟧, prénom : ⟦jean⟧',
    'Patient(e) : ⟦MARTIN-DURAND Sophie⟧ | Réf. labo',
    'Opérateur : Dr ⟦Nguyen⟧ / Aide : ⟦Kowalczyk⟧',
    'Nom de naissance : ⟦Roux⟧',
    'Personne de confiance : ⟦Yann Trévidic⟧ (fils)',
    'Signé électroniquement par : ⟦Bouazza Farid⟧',
    'Patient : homme de 54 ans',
    'Chirurgien : non renseigné',
    'Nom du médicament : Doliprane 500 mg',
  ],
  'fr',
);

recognizes(
  labels,
  [
    "Pt: ⟦O'Brien-van der Berg, Siobhán⟧  DOB",
    'Name: ⟦Okonkwo, Chidi⟧\nMRN: 00482913',
    'Referring physician: Dr. ⟦A. Patel⟧',
    'Next of kin: ⟦Emily Carter⟧ (daughter)',
    'ASSISTANT: ⟦R. Price⟧',
    'CC: "I can\'t sleep"',
    'Patient: 54 year old man',
  ],
  'en',
);
