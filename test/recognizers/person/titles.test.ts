import { titleRecognizer } from '../../../src-main/recognizers/person/titles.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

const titles = titleRecognizer(await freshLexicons());

recognizes(titles, [
  "Le Dr ⟦Charcot⟧ évoque une maladie de Charcot ; M. ⟦Crohn⟧ n'a pas de maladie de Crohn.",
  'Vu avec le Dr ⟦J.-P. Martin⟧ et Mme ⟦Marie-Claire LE GOFF⟧.',
  "Mme ⟦d'Aubigné⟧, M. ⟦Ben Saïd⟧, le Pr ⟦de La Tour⟧ et Mme ⟦O'Brien⟧ sont présents.",
  'Mme ⟦Petit⟧ a un petit souffle systolique.',
  'Madame le Docteur ⟦Kernéis⟧ verra la patiente demain.',
  'monsieur ⟦dupont⟧ est vu ce jour par le dr ⟦kowalski⟧.',
  "Transmissions de l'IDE ⟦Claire⟧ : urines claires.",
  'MME ⟦KERVELLA⟧ HOSPITALISEE POUR BILAN DE CHUTE A DOMICILE CE JOUR.',
  'Dr⟦Dupont⟧ joint par téléphone.',
  'Les Drs ⟦Kernéis⟧ et ⟦Bouazza⟧ sont prévenus.',
  'Le Dr ⟦M. Paoletti⟧ opère demain.',
  'M. 40 mg par jour. Le Dr. vient demain. Mme : 72 ans.',
  'Le médecin a vu la patiente ; interne de garde prévenu.',
]);

recognizes(titles, [
  'Mr ⟦Down⟧ is feeling down; no Down syndrome.',
  "Reviewed by Dr. ⟦Nathaniel O'Shea⟧, then Nurse ⟦Okafor⟧.",
  'Mrs. ⟦Fitzgerald-Moore⟧ was told by Prof ⟦Anand⟧.',
  'Dr ⟦Summer⟧ reviewed the patient, not the summer clinic.',
  'The doctor was called. A nurse was present. Sister ward closed.',
]);
