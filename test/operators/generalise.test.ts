import { describe, expect, it } from 'vitest';
import { allEntityTypes } from '../../src-main/domain/entity-type.ts';
import { operate } from './operate.ts';

describe('generalise', () => {
  it.each([
    ['03/04/1984', '1984'],
    ['3 mars 2014', '2014'],
    ['March 2014', '2014'],
    ['semaine 12 de 2014', '2014'],
    ['Noël 2012', '2012'],
    ['vendredi 3 mars 2014', '2014'],
    ['9 janvier 2013', '2013'],
    ['2014', '2014'],
    ['20140303', '2014'],
    ['2014-03-03T10:15:00Z', '2014'],
    ['hiver 2012-2013', '2012-2013'],
    ['12/08/23', '2023'],
    ['03-MAR-98', '1998'],
    ['12/8', '█'],
    ['3 mars', '█'],
    ['lundi dernier', '█'],
  ])('leaves of the date %s only the year', (date, year) => {
    expect(operate('generalise', date, 'DATE')).toBe(year);
  });

  it.each([
    ['03/04/1984', '1984'],
    ['12/09/1940', '1940'],
    ['31/12/1939', '█'],
    ['1932', '█'],
    ['03/03/84', '1984'],
    ['03/03/12', '█'],
  ])('leaves of the birth date %s the year unless it may show an age over 89', (date, year) => {
    expect(operate('generalise', date, 'DATE_BIRTH')).toBe(year);
  });

  it.each([
    ['93', '90+'],
    ['93 ans', '90+ ans'],
    ['102-year-old', '90+-year-old'],
    ['nonagénaire', '90+'],
    ['quatre-vingt-douze ans', '90+ ans'],
    ['ninety-two years old', '90+ years old'],
  ])('puts the age %s into one class with its unit kept', (age, expected) => {
    expect(operate('generalise', age, 'AGE_OVER_89')).toBe(expected);
  });

  it.each([
    ['02139-4307', '021'],
    ['03601', '000'],
    ['89301', '000'],
    ['10001', '100'],
    ['M1 1AE', '█'],
  ])('cuts the ZIP %s in an English document to what may stay', (zip, expected) => {
    expect(operate('generalise', zip, 'ZIP', { language: 'en' })).toBe(expected);
  });

  it('covers a French postcode whole', () => {
    expect(operate('generalise', '29200', 'ZIP')).toBe('█');
  });

  it('covers every type that has no coarser form', () => {
    const coarser = ['DATE', 'DATE_BIRTH', 'AGE_OVER_89', 'ZIP'];
    for (const type of allEntityTypes.filter((candidate) => !coarser.includes(candidate))) {
      expect(operate('generalise', 'Brest 2014', type)).toBe('█');
    }
  });
});
