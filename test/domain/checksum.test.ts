import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import {
  passesGs1,
  passesIbanCheck,
  passesLuhn,
  remainder,
  repairDigits,
  weightedSum,
} from '../../src-main/domain/checksum.ts';

describe('check digits', () => {
  it('Luhn agrees with an independent implementation on SIREN numbers', () => {
    for (let i = 100_000_000; i < 100_002_000; i += 7) {
      expect(passesLuhn(String(i))).toBe(stdnum.FR!.siren!.validate(String(i)).isValid);
    }
  });

  it('Luhn refuses nothing but zeros, which would pass', () => expect(passesLuhn('000000000')).toBe(false));

  it.each(['FR1420041010050500013M02606', 'DE89370400440532013000', 'GB29NWBK60161331926819'])(
    'the registry’s IBAN %s passes, and fails with another digit',
    (iban) => {
      expect(passesIbanCheck(iban)).toBe(true);
      expect(passesIbanCheck(iban.slice(0, -1) + ((Number(iban.at(-1)) + 1) % 10))).toBe(false);
    },
  );

  it('GS1 tells a CIP13 from a number of the same length', () => {
    expect(passesGs1('3400921234565')).toBe(true);
    expect(passesGs1('3400921234566')).toBe(false);
  });

  it('remainders of numbers too long for a double are exact', () => {
    expect(remainder('123456789012345678901234567890', 97)).toBe(Number(123456789012345678901234567890n % 97n));
  });

  it('weights apply position by position', () =>
    expect(weightedSum('943476591', [10, 9, 8, 7, 6, 5, 4, 3, 2])).toBe(299));

  it('letters read for digits are put right', () =>
    expect(repairDigits('1 B4 l2 75 48O 089 76')).toBe('1 84 12 75 480 089 76'));
});
