import { describe, expect, it } from 'vitest';
import { operate } from './operate.ts';

describe('shift-date', () => {
  it.each([
    ['03/04/1984', '13/04/1984'],
    ['3/4/84', '13/4/84'],
    ['28.12.2019', '07.01.2020'],
    ['31-12-1999', '10-01-2000'],
    ['03 / 04 / 1984', '13 / 04 / 1984'],
    ['2014-03-25', '2014-04-04'],
    ['2014-03-03T10:15:00+01:00', '2014-03-13T10:15:00+01:00'],
    ['20140303', '20140313'],
    ['3 mars 2014', '13 mars 2014'],
    ['22 février 2020', '3 mars 2020'],
    ['22 décembre 2020', '1er janvier 2021'],
    ['1er janvier 2020', '11 janvier 2020'],
    ['vendredi 3 mars 2023', 'lundi 13 mars 2023'],
    ['le 25 MARS 2014', 'le 4 AVRIL 2014'],
    ['12 janv. 2014', '22 janv. 2014'],
    ['03-MAR-2014', '13-MAR-2014'],
    ['25 mars', '4 avril'],
    ['12/08', '22/08'],
    ['12/08/2023 à 14h30', '22/08/2023 à 14h30'],
  ])('moves %s in a French document and writes it the same way', (date, moved) => {
    expect(operate('shift-date', date, 'DATE')).toBe(moved);
  });

  it.each([
    ['03/04/1984', '03/14/1984'],
    ['25/12/1984', '04/01/1985'],
    ['March 3rd, 2014', 'March 13th, 2014'],
    ['22 March 2014', '1 April 2014'],
    ['Mar 25, 2014', 'Apr 4, 2014'],
    ['11th of May 2013', '21st of May 2013'],
    ['Friday, March 3, 2023', 'Monday, March 13, 2023'],
    ['2014-03-03', '2014-03-13'],
  ])('moves %s in an English document and writes it the same way', (date, moved) => {
    expect(operate('shift-date', date, 'DATE', { language: 'en' })).toBe(moved);
  });

  it.each([
    ['mars 2014', 'mai 2014'],
    ['03/2014', '05/2014'],
    ['2014', '2014'],
    ['déc. 2019', 'févr. 2020'],
  ])('keeps the precision of %s when it moves by two months', (date, moved) => {
    expect(operate('shift-date', date, 'DATE', { dateShift: 60 })).toBe(moved);
  });

  it('moves backwards with a negative offset', () => {
    expect(operate('shift-date', '05/01/2020', 'DATE', { dateShift: -10 })).toBe('26/12/2019');
  });

  it.each([
    'lundi dernier',
    'Noël 2012',
    '2',
    '32/01/2014',
    '30 février 2014',
    '12/13/14/15',
    '00/00/2014',
    'truc 2014',
  ])('writes a label instead of %s, which is no date it can read', (text) => {
    expect(operate('shift-date', text, 'DATE', { ordinal: 3 })).toBe('[DATE 3]');
  });
});
