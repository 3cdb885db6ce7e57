import { expect, it } from 'vitest';
import { rowNameRecognizer } from '../../../src-main/recognizers/person/row-names.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

const rows = rowNameRecognizer(await freshLexicons());

recognizes(
  rows,
  [
    'RM 3: ⟦JOY⟧. 41+3, WAITING\nRM 4: EMPTY, CLEANED',
    '05 | ⟦Grace⟧ (first name unknown) | unhoused\n06 | ⟦Orla Weeks⟧ | 1966',
    '1 tablet, at night\n2 weeks, then stop\n3. Metformin, 500 mg',
  ],
  'en',
);

it('a name that opens a row is the patient of that bed', () => {
  const found = runRecognizer(rows, 'Lit 12 : Kervella, 82 ans', 'fr');
  expect(found.map((detection) => detection.role)).toEqual(['patient']);
});
