import { describe } from 'vitest';
import { device } from '../../../src-main/recognizers/country/device.ts';
import { iban } from '../../../src-main/recognizers/country/iban.ts';
import { idOther } from '../../../src-main/recognizers/country/id-other.ts';
import { paymentCard } from '../../../src-main/recognizers/country/payment-card.ts';
import { reference } from '../../../src-main/recognizers/country/reference.ts';
import { sample } from '../../../src-main/recognizers/country/sample.ts';
import { vin } from '../../../src-main/recognizers/country/vin.ts';
import { covers } from '../../support/covers.ts';

describe('accounts and cards', () => {
  covers(
    [iban, paymentCard],
    [
      'IBAN ⟦FR14 2004 1010 0505 0001 3M02 606⟧.',
      'virement ⟦DE89 3704 0044 0532 0130 00⟧ demain',
      '⟦20041 01005 0500013M026 06⟧',
      'card ⟦4111 1111 1111 1111⟧',
      'amex ⟦378282246310005⟧',
      '4111 1111 1111 1112 fails Luhn without a label',
    ],
  );
});

describe('vehicles and devices', () => {
  covers(
    [vin, device],
    [
      'VIN ⟦1M8GDM9AXKP042788⟧',
      '1M8GDM9A1KP042788 fails without a label',
      'Pacemaker S/N ⟦PJN123456H⟧, UDI (01)00614141999996(21)⟦A1B2C3⟧',
      'N° de série : ⟦AB99123⟧',
      'Study UID ⟦1.2.840.99999.1.20140303.101500.1⟧',
      'MAC ⟦00:1A:2B:3C:4D:5E⟧',
      'SOP class 1.2.840.10008.5.1.4.1.1.2, OID 1.2.250.1.213.1.4.8',
      'serial ECG monitoring, lot of pain',
      'Software v10.2.30.4',
    ],
  );
});

describe('samples', () => {
  covers(
    [sample],
    [
      'Accession #: ⟦24-CT-004512⟧',
      "N° d'examen : ⟦2401234567⟧",
      'Specimen No: ⟦S24-12345⟧',
      'Réf. labo ⟦24H01234⟧ | Bloc ⟦24H01234-A1⟧',
      'Lab # ⟦0045781⟧',
      'accession pending, lab work 3/4 normal, order set reviewed',
      'GHM 05M092, CCAM HHFA001',
    ],
  );
});

describe('references and numbers nothing else explains', () => {
  covers(
    [reference, idOther],
    [
      'Dossier n° ⟦2019/004587⟧',
      'N/Réf. : ⟦AB/2023-4512⟧',
      'Our ref: ⟦11-40-7728⟧',
      'scellé ⟦23-117/A⟧',
      'fiche ⟦EI-2023-0417⟧ faite',
      'pension ⟦17-M-004417⟧',
      'Skype ⟦live:jdupont84⟧',
      'sujet ⟦001-023⟧',
      'orphelin ⟦301745882⟧ en bas de page',
      'N° ⟦00417728⟧',
      'case 100, run 400 m, job 2015, id 1250',
      'dossier discuté en RCP, dossier complet à 100 %, N/Réf : idem',
      'loi n° 2002-303, décret n° 2019-341',
      'SNOMED 22298006, CIP 3400921234565, LPP 1102270, ORPHA:558, LOINC 4548-4, NDC 0002-8215-01',
      'PLT 212000/mm3, plaquettes 150000, leucocytes 12 000',
      'Augmentin 875/125, Symbicort 160/4.5, Janumet 50/1000',
      'SARS-CoV-2, IL-6, CA 19-9, PD-L1, COVID-19, T12-L1',
      'entre 2019-2021, 150-400 G/L, 1000-1500 kcal',
      'BP 130/85, GCS 15/15, ISBN 978-2-0703-6002-4',
    ],
  );
});
