import { describe, expect, it } from 'vitest';
import { parseKnown } from '../../src-main/app/known-file.ts';

describe('what is known of the patient', () => {
  it('is read from lines of key and value', () => {
    const known = parseKnown(
      'Nom : KERGOAT\nPrénom: Séverine\nNom de naissance: Le Bihan\nNé(e) le: 02/11/1951\nNIR: 2 51 11 29 700 012 37\nIPP: 80412277\nTél: 06 39 98 00 01; 02 61 91 00 02\nAdresse: 3 rue du Four\nChien: Rex\n',
    );
    expect(known).toEqual({
      names: ['KERGOAT', 'Séverine', 'Le Bihan'],
      birthDate: '02/11/1951',
      numbers: ['2 51 11 29 700 012 37', '80412277'],
      contacts: ['06 39 98 00 01', '02 61 91 00 02'],
      addresses: ['3 rue du Four'],
      others: ['Rex'],
    });
  });

  it('is read from JSON with lists', () => {
    const known = parseKnown('{"names": ["Asha Rao", "Rao"], "dateOfBirth": "1951-11-02", "mrn": 8041}');
    expect(known.names).toEqual(['Asha Rao', 'Rao']);
    expect(known.numbers).toEqual(['8041']);
  });

  it('is refused where a line has no key', () => {
    expect(() => parseKnown('Kergoat')).toThrow('known-unreadable');
  });
});
