import { describe } from 'vitest';
import { phone } from '../../src-main/recognizers/phone.ts';
import { spelledNumber } from '../../src-main/recognizers/spelled-number.ts';
import { covers } from '../support/covers.ts';

describe('telephone numbers', () => {
  covers(
    [phone],
    [
      'Dom. ⟦01.99.00.12.35⟧, port. ⟦+33 (0)6 39 98 12 34⟧, fax ⟦02 61 91 12 34⟧',
      '⟦0199001234⟧ ou ⟦0199 001 234⟧ ou ⟦01 99-00-12.34⟧',
      'frère, ⟦03.53.01.77.02⟧ ; bru ⟦03-53-01-90-11⟧ ;',
      'Tél ⟦O1 99 O0 12 34⟧',
      'Tél. / Fax : ⟦01 99 00 12 34⟧',
      'Tél\n⟦01 99 00 12 34⟧',
      'Réunion ⟦+262 262 12 34 56⟧, ⟦0033639981234⟧',
      'poste ⟦4512⟧, DECT ⟦45127⟧, bip ⟦123⟧',
      'Call ⟦(212) 555-0143⟧ or ⟦212-555-0143⟧ or ⟦+1 212.555.0143 x12⟧',
      '⟦020 7946 0000⟧, ⟦01632 960123⟧, ⟦07700 900 123⟧',
      'call ⟦555-0143⟧',
      'ferritine 01 99 ng/mL, NFS 10 20 30 40 50, 150-2000 mg',
      'signed 03/09/2024 14:06 and 12.03.2024',
      'le 15, le 3114, le 112, 0 800 12 34 56',
    ],
  );
});

describe('dictated numbers', () => {
  covers(
    [spelledNumber],
    [
      'appeler le ⟦zéro deux soixante et un quatre vingt onze douze douze⟧ point',
      'call ⟦nine two eight five five five oh one six six⟧',
      'deux ou trois fois, un deux trois, one or two',
    ],
  );
});
