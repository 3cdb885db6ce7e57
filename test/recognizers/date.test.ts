import { describe, expect, it } from 'vitest';
import { date } from '../../src-main/recognizers/date.ts';
import { dateBirth } from '../../src-main/recognizers/date-birth.ts';
import { datePartial } from '../../src-main/recognizers/date-partial.ts';
import { covers } from '../support/covers.ts';
import { runRecognizer } from '../support/recognizes.ts';

describe('dates are covered in every form', () => {
  covers(
    [date, datePartial],
    [
      'stent placed ⟦june of two thousand nineteen⟧, opéré en ⟦mars deux mille dix-neuf⟧',
      '⟦07MAR24⟧ actual, next ⟦29MAY24⟧',
      'since ⟦Hogmanay⟧, before ⟦Bonfire Night⟧',
      'le ⟦3 courant⟧, on the ⟦15th inst⟧.',
      '⟦Jan⟧-⟦Mar 2023⟧',
      'Giromagny, ⟦18 XI 2023⟧',
      'ADDENDUM ⟦OCT 4⟧: called',
      'Vu le ⟦12/03/1951⟧, le ⟦12-3-51⟧ et le ⟦12.03.1951⟧.',
      'le ⟦3 / 4 / 2014⟧ puis ⟦2024-03-12⟧',
      '⟦2014-03-03T10:15:00+01:00⟧ reçu',
      'le ⟦12 mars 1951⟧, le ⟦1er mai⟧, le ⟦1er janvier 2020⟧',
      '⟦vendredi 3 mars 2017⟧ et ⟦jeudi 18⟧ à 8h50',
      'du ⟦2⟧ au ⟦9 janvier 2013⟧',
      'les ⟦3⟧ et ⟦5 mars⟧ 14 h',
      'du ⟦03/03⟧ au ⟦09/03/2013⟧',
      'depuis ⟦03/2014⟧, en ⟦mars 2014⟧, fin ⟦mars⟧',
      '⟦March 3rd, 2024⟧ and ⟦3 March 2014⟧, ⟦Mar 3rd, 2014⟧',
      'since ⟦Mar-24⟧; ⟦03-Mar-2014⟧; ⟦12MAR2024⟧',
      'dictated on the ⟦8th⟧, typed later',
      'en ⟦2019⟧, depuis ⟦2008⟧ ; since ⟦2011⟧',
      'Appendicectomie (⟦1987⟧), HTA (⟦2012⟧)',
      '- ⟦2012⟧ : cholécystectomie',
      '⟦04/11⟧ 05h10 sortie',
      'Prochain RDV ⟦12/06⟧ 11h',
      'Vu le ⟦12/8⟧ au cabinet',
      'Echo ⟦3/3⟧: EF 30 %',
      'seen ⟦7/18⟧, next ⟦5/2⟧ 7:45',
      'le ⟦douze mars deux mille vingt-quatre⟧',
      'the ⟦third of March nineteen fifty-one⟧',
      '⟦Noël 2012⟧, ⟦été 2013⟧, ⟦summer of 2013⟧, ⟦semaine 12 de 2014⟧',
      'Né le ⟦O3/O4/1984⟧ (reconnaissance de texte)',
      'le ⟦9 . XI . 2023⟧',
      'who has been off since ⟦28 Feb⟧ with pain; who was seen on ⟦12/03/2024⟧',
      'accord le ⟦12/03/2024⟧, did not act until ⟦12/03/2024⟧, ordonnance du ⟦12/03/2024⟧',
      'night to day, ⟦18⟧/⟦19 Nov⟧',
      'reprise ⟦lundi dernier⟧',
      'sorti le ⟦3⟧ ; revient le ⟦5⟧ pour fièvre',
      "chimio d'⟦avril⟧ à ⟦septembre 2018⟧, césarienne ⟦'19⟧",
      'du ⟦2⟧-⟦9/12/2023⟧',
      'HTA depuis ⟦2001⟧, DT2 ⟦2005⟧, de ⟦2010⟧ à ⟦2015⟧',
      'naissance le ⟦12\nmars 1951⟧',
      'export ⟦20140303⟧',
      'seen in ⟦May 2019⟧; she may need surgery',
    ],
  );
});

describe('what only looks like a date stays', () => {
  covers(
    [date, datePartial],
    [
      'TA : 120/80 mmHg, TA 12/8 puis 13/7, BP 130/85',
      'TA 16/10 bras D 15/10 bras G',
      'EVA 3/10, Glasgow 15/15, MMSE 26/30, Apgar 9/10/10',
      'posologie 1/2 cp, 3/4 de dose, au 1/3 moyen, le 2/3 inférieur',
      'acuité visuelle 10/10, force 4/5, souffle 2/6, T12/L1, L4-L5',
      '24h/24, 7j/7, 5j/7, 40 mg/12h, à 14h30, at 2:45 pm',
      'ratio 12.03.14, v10.2.30.4, 1-0-1',
      'loi du 4 mars 2002, décret n° 2019-341 du 27 mars 2019, RGPD 2016/679',
      'délibération n° 2018-155 du 3 mai 2018, Data Protection Act 2018',
      'classification OMS 2016, recommandations HAS 2019, guidelines from 2019',
      'ferritine 1950 µg/L, 2000 ml de NaCl, 2010 kcal',
      'Symbicort 160/4.5, Zanextra 20/10, Entresto 24/26 mg',
      'J+3, H24, M6, POD 2, il y a 3 semaines, 3 weeks ago',
      'SA 32+4, G2P1, the 5th metatarsal, 7th nerve palsy',
      'appeler le 15, composer le 112',
      'Page 1/2, page 01/02, Panoramique 3/3',
    ],
  );
});

describe('birth dates', () => {
  covers(
    [dateBirth],
    [
      'Mme LE GALL née KERVELLA le ⟦03/03/1951⟧',
      'Né(e) le : ⟦23.11.1944⟧ à Oujda',
      'DDN ⟦12 mars 1951⟧',
      'Date de naissance\n⟦12/03/1951⟧',
      'NEE LE ⟦18/02/1947⟧ A HASPARREN',
      'DOB ⟦03/04/1984⟧; born on ⟦March 3rd, 1951⟧',
      'née en ⟦1932⟧, veuve',
      'née à Brest',
    ],
  );

  it('a birth date is told from other dates', () =>
    expect(runRecognizer(dateBirth, 'Née le 03/03/1951')[0]).toMatchObject({
      type: 'DATE_BIRTH',
      reason: { cue: 'Née' },
    }));
});
