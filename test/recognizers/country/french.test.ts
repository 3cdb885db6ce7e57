import { describe } from 'vitest';
import { frAdeli } from '../../../src-main/recognizers/country/fr-adeli.ts';
import { frFiness } from '../../../src-main/recognizers/country/fr-finess.ts';
import { frIns } from '../../../src-main/recognizers/country/fr-ins.ts';
import { frIpp } from '../../../src-main/recognizers/country/fr-ipp.ts';
import { frMutuelle } from '../../../src-main/recognizers/country/fr-mutuelle.ts';
import { frNda } from '../../../src-main/recognizers/country/fr-nda.ts';
import { frNir } from '../../../src-main/recognizers/country/fr-nir.ts';
import { frPassportCni } from '../../../src-main/recognizers/country/fr-passport-cni.ts';
import { frPlates } from '../../../src-main/recognizers/country/fr-plates.ts';
import { frRpps } from '../../../src-main/recognizers/country/fr-rpps.ts';
import { frSiret } from '../../../src-main/recognizers/country/fr-siret.ts';
import { covers } from '../../support/covers.ts';

describe('NIR', () => {
  covers(
    [frNir],
    [
      'NIR : ⟦1 84 12 75 480 089 76⟧',
      'Patiente ⟦269051388841242⟧, vue ce jour',
      'Corse : ⟦1 58 03 2A 700 021 66⟧ et ⟦2 91 11 2B 777 306 33⟧',
      'n° SS ⟦1.90.62.59.990.004.58⟧',
      'N° de sécurité sociale : ⟦1 84 12 75 480 089⟧ (sans clé)',
      'Numéro de sécurité sociale\n⟦1 84 12 75 480 089 clé 76⟧',
      'N° Sécu : ⟦1 B4 l2 75 48O 089 76⟧',
      'N° assuré : ⟦1|8|4|1|2|7|5|4|8|0|0|8|9|7|6⟧',
      'NIA : ⟦7 91 06 99 888 103 15⟧',
      // A wrong key clears nothing.
      'NIR : ⟦1 84 12 75 480 089 77⟧',
      'Matricule INS : ⟦284122988808986⟧ (NIR)',
      'Sans étiquette ni clé juste : ⟦1 84 12 75 480 089 77⟧ ce jour',
      'sécurité sociale n°\n⟦2 51 03 29 888\n042 54⟧ fin',
      // Neither a drug code nor a row of results.
      'CIP 3400921234565, EAN 3400935955838',
      'NFS 10 20 30 40 50 60 70',
      'GB 7.2 GR 4.56 Hb 13.8 Plaq 245 000',
    ],
  );
});

describe('INS', () => {
  covers(
    [frIns],
    [
      'PID-3: ⟦284122988808986⟧^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS',
      '<id root="1.2.250.1.213.1.4.8" extension="⟦284122988808986⟧"/>',
      'code commune de naissance ⟦29019⟧',
      'OID 1.2.250.1.213.1.4.8 seul',
    ],
  );
});

describe('IPP and stay numbers', () => {
  covers(
    [frIpp, frNda],
    [
      'IPP : ⟦8001234567⟧   NDA : ⟦230145871⟧',
      'N° IPP ⟦0012 34567⟧',
      'IPP\n⟦80412277⟧',
      'Identifiant permanent du patient : ⟦12345678⟧',
      'NIP : ⟦H1234567⟧',
      'N° dossier patient ....... : ⟦00458712⟧',
      '⟦8 012 345 678⟧ sans étiquette',
      "N° d'hospitalisation : ⟦23-014587⟧",
      'IEP ⟦240312999⟧',
      'N° de séjour ⟦1234567⟧',
      'SEJOUR ⟦2024-009921⟧',
      'Traitement : IPP 40 mg/j',
      'sous IPP depuis 2012',
      'arrêt des IPP le 12/03/2020',
      'durée de séjour 12 jours',
      'séjour du 03/03/2014',
      'hospitalisation de 5 jours',
    ],
  );
});

describe('numbers of professionals and establishments', () => {
  covers(
    [frRpps, frAdeli, frFiness, frSiret],
    [
      'RPPS ⟦10009999995⟧ – N° AM ⟦75 1 23456 7⟧ – FINESS ⟦750999997⟧',
      'Dr Test ⟦10 999 000 077⟧',
      'N° RPPS : ⟦10009999996⟧',
      'N° ADELI : ⟦75 9 12345 6⟧',
      'Carte CPS n° ⟦2800001234⟧',
      'FINESS géographique ⟦2A0999991⟧',
      'SIRET ⟦123 456 782 00028⟧',
      'SIREN : ⟦123 456 782⟧, TVA ⟦FR 11 123456782⟧',
      'ADELI en cours, 10h AM, AM 40 mg',
      'CIM-10 I21.0, CCAM HHFA001, LPP 1102270, UCD 3400891234565',
    ],
  );
});

describe('insurance, offices and the carte Vitale', () => {
  covers(
    [frMutuelle],
    [
      "N° d'adhérent : ⟦01234567⟧",
      'Mutuelle n° ⟦AB123456⟧',
      'N° contrat ⟦2023-99812⟧',
      'carte Vitale : ⟦123456789012⟧',
      'CEAM ⟦8038 0000 0112 3456 7890⟧',
      'N° allocataire : ⟦1234567⟧',
      'dossier MDPH ⟦44-2023-118827⟧',
      'mutuelle à jour, contrat de soins signé',
      'carte Vitale non présentée',
    ],
  );
});

describe('papers and plates', () => {
  covers(
    [frPassportCni, frPlates],
    [
      'Passeport n° ⟦99ZZ99999⟧',
      'CNI : ⟦990199900001⟧',
      'Permis de conduire n° ⟦13AA00002⟧',
      'Zone :\n⟦P<FRADUPONT<TESTEUR<<JEANNE<MARIE<<<<<<<<<<<\n99ZZ999995FRA8403124F3403118<<<<<<<<<<<<<<<6⟧\nfin',
      'véhicule immatriculé ⟦AB-123-CD⟧',
      'immatriculation ⟦1234 AB 75⟧',
      'CNI en cours, permis suspendu',
      'ostéosynthèse L4-L5, 5 FU 75 mg',
    ],
  );
});
