import { describe } from 'vitest';
import { placeRecognizers } from '../../src-main/recognizers/place.ts';
import { covers } from '../support/covers.ts';
import { fewLexicons } from '../support/few-lexicons.ts';

const places = placeRecognizers(fewLexicons);

describe('addresses', () => {
  covers(
    places,
    [
      '⟦12 bis, rue du Dr-Roux, Bât. C, Apt 214⟧, ⟦29200⟧ ⟦BREST⟧ CEDEX 2',
      '⟦5 impasse de la Tour⟧.',
      '⟦3 av. du Général-Leclerc⟧\n⟦75012⟧ ⟦Paris⟧',
      '⟦12 rue du 8 mai 1945⟧, ⟦29200⟧ ⟦Brest⟧',
      'habite ⟦4 rue des lilas⟧ depuis peu',
      '⟦lieu-dit Kerven⟧, ⟦29200⟧ ⟦Brest⟧',
      '⟦BP 45⟧, ⟦29200⟧ ⟦Brest⟧',
      '⟦12 Test Lane⟧ ⟦M1 1AE⟧',
      '⟦123 N Main St, Apt 4B⟧, ⟦Springfield⟧, IL ⟦62704⟧',
      '⟦PO Box 1234⟧',
      '⟦Kerguelen⟧, ⟦29200⟧ ⟦Brest⟧',
      'AVP sur la ⟦D783⟧, fracture de D12',
      'habite ⟦douze rue des lilas⟧',
      '⟦48.85660, 2.35220⟧',
      'ZIP ⟦03601⟧',
    ],
    'fr',
  );
});

describe('what only looks like a place stays', () => {
  covers(
    places,
    [
      'Passage aux urgences par voie IV, en cours de radiothérapie (2 cours prévus), plateau technique complet.',
      '12500 plaquettes, 2 comprimés le soir, 12 séances prévues',
      'Six-minute walk: 6 Minute Walk Test 420 m',
      'rue non renseignée, adresse : non renseignée',
      'T2N0M0, B12 5MG, BP 130/85',
      'maladie de Crohn, grade B de Lyon',
      'examen clinique normal, hôpital de jour, Hospital Course, Pain Clinic',
      'chambre antérieure calme, lit vasculaire, Room air 98 %',
      "UF 2 500 mL, 32 SA, voie orale, porte d'entrée",
    ],
    'fr',
  );
});

describe('towns', () => {
  covers(
    places,
    [
      'née à ⟦Vannes⟧, habite ⟦Plouzané⟧',
      '⟦Brest⟧, le 12 mars 2024',
      'opérée à ⟦Tours⟧ ; domiciliée à ⟦Saint-Malo⟧',
      'NEE LE 18/02/1947 A ⟦HASPARREN⟧',
      'born in ⟦Ruritania⟧, lives in ⟦Paris⟧',
      'le sens du courant, tours de taille',
    ],
    'fr',
  );
});

describe('hospitals, wards and rooms', () => {
  covers(
    places,
    [
      '⟦CH TEST⟧ - Service de gastro-entérologie',
      'suivi au ⟦CHU de Brest⟧, puis ⟦Clinique Saint-Jean⟧.',
      '⟦Centre hospitalier\nde Cornouaille⟧',
      'EHPAD : ⟦EHPAD Les Mimosas⟧',
      "at ⟦St Brannoc's Hospital⟧",
      '⟦Mayo Clinic⟧ and ⟦Royal Infirmary of Edinburgh⟧',
      'Ward ⟦7B⟧ bed ⟦12⟧, Room ⟦4B⟧',
      'chambre ⟦214⟧, lit ⟦3⟧, UF ⟦1234⟧',
    ],
    'en',
  );
});

describe('employers and professions', () => {
  covers(
    places,
    [
      'travaille chez ⟦Menuiserie Test⟧',
      'employed by ⟦Acme Widgets Ltd⟧',
      'Profession : ⟦chaudronnier⟧, droitier',
      'ancien ⟦maire⟧, veuf',
      'Occupation: ⟦bus driver⟧',
      'profession : sans',
    ],
    'fr',
  );
});

describe('addresses, wards and towns by what stands around them', () => {
  covers(
    places,
    [
      '⟦The Old Forge, Little Wenham⟧, ⟦IP9 2BB⟧',
      '⟦Plot 7, Harbour Reach⟧',
      '⟦14, la Croix Blanche⟧ ⟦29200⟧ ⟦Brest⟧',
      '⟦1220 Elm, apt 3⟧',
      '⟦6 Heol-y-Bryn⟧, Wales',
      'secteur ⟦orange⟧, REANIMATION ⟦SUD⟧',
      'on ward ⟦Cedar⟧ overnight, then transferred to ⟦5B⟧',
      'CHAMBRE ⟦B 208⟧, CELL ⟦14U⟧',
      'lives in ⟦Abergavenny⟧',
      'née au ⟦Havre⟧',
      '⟦29200⟧\n⟦Brest⟧',
      'unité protégée ⟦Les Camélias⟧',
    ],
    'fr',
  );
  covers(
    places,
    [
      'POD 1 after section, Stroke Unit, intensive care unit',
      'pli de Harpenden, taken from the temple, in situ',
      'secteur public, zone douloureuse, aile du nez',
    ],
    'en',
  );
});
