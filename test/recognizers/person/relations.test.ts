import { expect, it } from 'vitest';
import { relationRecognizer } from '../../../src-main/recognizers/person/relations.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

const relations = relationRecognizer(await freshLexicons());

recognizes(
  relations,
  [
    'Accompagnée de son mari ⟦Paul⟧.',
    'Sa fille, ⟦Claire Vasseur⟧, vit à Nantes.',
    'Épouse : ⟦Rose⟧. Tache rose du membre.',
    'Ses enfants : ⟦Léa⟧, ⟦Tom⟧ et ⟦Hugo⟧.',
    'Vit avec sa sœur ⟦Sophie⟧ (jumelle).',
    'Père : HTA, diabète. Mère : cancer du sein.',
    'Son mari est décédé. Sa fille travaille à la mairie.',
  ],
  'fr',
);

recognizes(
  relations,
  [
    'Her daughter ⟦Emily⟧ is a nurse; lives with her husband ⟦Ken Okafor⟧.',
    "His son ⟦Tom⟧'s school called.",
    'Father: hypertension. Mother had breast cancer.',
    'Twin A and twin B are well. Child C under 14.',
  ],
  'en',
);

it('a name after a word of kinship is a relative', () => {
  expect(runRecognizer(relations, 'Vu avec son fils Yann.', 'fr').map((d) => d.role)).toEqual(['relative']);
});
