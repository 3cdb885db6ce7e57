import { describe } from 'vitest';
import { email } from '../../src-main/recognizers/email.ts';
import { ip } from '../../src-main/recognizers/ip.ts';
import { url } from '../../src-main/recognizers/url.ts';
import { covers } from '../support/covers.ts';

describe('e-mail addresses', () => {
  covers(
    [email],
    [
      'Contact ⟦jean.dupont [at] example [dot] org⟧ or ⟦j.dupont+rdv@ch-test.example⟧;',
      '⟦dupont_j@chu.mssante.example.test⟧',
      'écrire à ⟦jean.dupont @ example.org⟧',
      'écrire à ⟦jean.dupont@\nexample.org⟧ demain',
      '⟦jean.dupont at example dot org⟧',
      'jean.dupont@ puis rien, voir dossier 3@4, 1 tab @ 8 am, NaCl 0,9 %@',
    ],
  );
});

describe('addresses of the network', () => {
  covers(
    [url, ip],
    [
      'portal ⟦https://portal.example.org/patient/4521987?dob=19840304⟧.',
      '⟦www.example.org/rdv⟧, ⟦ch-test.example⟧',
      'host ⟦10.20.30.40⟧, ⟦192.0.2.17⟧, ⟦2001:db8::8a2e:370:7334⟧',
      'Software v10.2.30.4, 192.0.2.300, 10.020.30.40, ratio 1:2, 14:30:12',
      'fin.Le patient, IRM.Sans anomalie',
    ],
  );
});
