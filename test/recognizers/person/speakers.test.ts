import { speakerRecognizer } from '../../../src-main/recognizers/person/speakers.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

const speakers = speakerRecognizer(await freshLexicons());

recognizes(
  speakers,
  [
    '[04/06/2024 07:15] ⟦Solenn⟧: pansement fait ce matin\n[04/06/2024 07:42] ⟦Kévin D.⟧: merci',
    '09:10 TA : 12/8\n10:15 Urgences : appel du bloc',
  ],
  'fr',
);

recognizes(
  speakers,
  [
    '⟦Shaunie⟧: [07:12] who has the two at the farm\n⟦Priya⟧ (student): [07:15] me',
    'From: ⟦Priya⟧ <list@ward.example>\nCc: ⟦hetty⟧; the ward\nSubject: chest drain',
    'Plan: [07:12] bloods',
  ],
  'en',
);
