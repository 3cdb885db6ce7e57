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
    'Bien à vous.\n\n⟦SdH/fk⟧',
    'Bien à vous.\n\n⟦BT/kd⟧/4417',
    'Relu et signé.\n\n⟦MJ⟧, ⟦ML⟧\n',
    'signé pour accord initiales ⟦plf⟧ barre oblique ⟦nv⟧ copie au médecin',
    'Prélèvement vérifié par ⟦KLB⟧ le soir.',
    'GENTAMICINE 5 MG/KG\n',
    'Examen par IRM, vu par ETT, suivi. Voie IV. Traitement PO.',
    'Apport de vitamine D. Pas de fièvre. Score ASA 2.',
  ],
  'fr',
);

recognizes(
  initialsRecognizer(await freshLexicons()),
  [
    'Dictated ⟦QH⟧, typed ⟦sd⟧ 13/2',
    'Copies: ⟦QM⟧, ⟦KH⟧, parents.',
    'Recorded by ⟦TLW⟧ in the log. Patient ⟦K.T.⟧ agreed.',
    'Seen with ⟦KT⟧ (Kofi Tettehson), an accountant. Fitted an IUD (Copper Coil).',
    'Transcribed ⟦lw⟧. Released.',
    'Seen by ENT, patient ID: 4411, given IV or PO.',
  ],
  'en',
);
