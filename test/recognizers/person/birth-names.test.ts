import { birthNameRecognizer } from '../../../src-main/recognizers/person/birth-names.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { recognizes } from '../../support/recognizes.ts';

recognizes(birthNameRecognizer(await freshLexicons()), [
  'Mme LE GALL Anne-Marie née ⟦KERVELLA⟧ le 03/03/1951',
  'Mme Roux, ép. ⟦Bensaïd⟧, suivie depuis dix ans',
  'Mme Durand veuve ⟦Kervella⟧',
  'Mrs Fox, née ⟦Okafor⟧, was seen',
  'née le 3 mars, née à Brest, née en 1931',
  "Patiente veuve d'un ancien maire",
]);
