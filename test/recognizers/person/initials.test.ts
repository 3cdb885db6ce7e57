import { initialsRecognizer } from '../../../src-main/recognizers/person/initials.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

recognizes(
  initialsRecognizer(await freshLexicons()),
  [
    'Subject 001-023, initials ⟦J. D.⟧; give 1 tab @ 8 am, ratio 1:2, J-tube in place.',
    'Initiales : ⟦S.K.⟧, vu en essai',
    'Le patient ⟦J.-P. M.⟧ est stable.',
    'Nos réf : ⟦JPM/cd⟧\nObjet : consultation',
    'Courrier relu.\n\n⟦JPM/cd⟧\n',
    'Résultats téléphonés, informée par ⟦PMT⟧ le soir.',
    'Fait ce jour. ⟦EK⟧\n',
    'Examen par IRM, vu par ETT, suivi. Voie IV. Traitement PO.',
    'Apport de vitamine D. Pas de fièvre. Score ASA 2.',
  ],
  'fr',
);
