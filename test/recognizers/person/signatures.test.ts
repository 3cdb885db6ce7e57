import { signatureRecognizer } from '../../../src-main/recognizers/person/signatures.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

recognizes(signatureRecognizer(await freshLexicons()), [
  'Bien confraternellement,\n\n⟦Solenn Petit⟧\nService de médecine',
  'Kind regards,\n⟦Chidi Okonkwo⟧\nConsultant',
  'Compte rendu\n⟦KERVELLA Anne-Marie⟧\nHospitalisée du 3 au 5',
  'COMPTE RENDU OPERATOIRE\nExamen Clinique\nTraitement Habituel\nBonne évolution',
]);
