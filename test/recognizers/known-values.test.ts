import { expect, it } from 'vitest';
import { type KnownPatient, nobodyKnown } from '../../src-main/domain/known-patient.ts';
import { birthDatePattern } from '../../src-main/recognizers/known-date.ts';
import { huntKnownValues } from '../../src-main/recognizers/known-values.ts';

function hunted(text: string, known: Partial<KnownPatient>): string[] {
  return huntKnownValues(text, { ...nobodyKnown, ...known }).map((found) => text.slice(found.start, found.end));
}

const names = ['Jean-Marc Trévidic'];

it.each([
  'TREVIDIC Jean-Marc',
  'Trévidic, Jean Marc',
  'jean-marc trevidic',
  'Trevidic',
  'J.-M. Trévidic',
  'jtrevidic',
  'Trévldic', // OCR: i read as l
  'Trévidc', // a letter lost
  'Tréviidc', // two letters swapped
  'TREV1DIC',
  'TRÉVI-\nDIC',
  'T R E V I D I C',
])('a known name is found as %s', (form) => {
  expect(hunted(`Vu ce jour : ${form} ; suite.`, { names })).toEqual([form]);
});

it('other words are left alone', () => {
  expect(hunted('Le tréma, un trèfle, Jeanne et le marc de café.', { names: ['Jean Trévidic'] })).toEqual([]);
});

it('a known name that is a word of the text is hunted with a capital only', () => {
  expect(hunted('Petit souffle, petit choc, un petit pas, un petit rien. Mme Petit.', { names: ['Petit'] })).toEqual([
    'Petit',
    'Petit',
  ]);
});

it.each([
  '03/04/1984',
  '3.4.84',
  '03-04-1984',
  '1984-04-03',
  '03041984',
  '3 avril 1984',
  '03 AVRIL 84',
  'April 3rd, 1984',
  '3 Apr 1984',
  '04/03/1984',
  'O3/O4/1984',
])('a known birth date is found as %s', (form) => {
  expect(hunted(`né le ${form}, vu`, { birthDate: '03/04/1984' })).toEqual([form]);
});

it('another date is left alone', () => {
  expect(hunted('vu le 13/04/1984, 03/04/1985 et 3/4', { birthDate: '3 avril 1984' })).toEqual([]);
});

it('a birth date may be typed in any form', () => {
  expect(birthDatePattern('1984-04-03')?.source).toBe(birthDatePattern('3 avril 1984')?.source);
  expect(birthDatePattern('inconnue')).toBeUndefined();
});

it('a known number is found with any separators and with OCR slips', () => {
  const known = { numbers: ['8001234567'] };
  expect(hunted('IPP 80 01 23 45 67, 8001-234567, B0O1234567', known)).toEqual([
    '80 01 23 45 67',
    '8001-234567',
    'B0O1234567',
  ]);
  expect(hunted('n° 18001234567 ou 80012345678', known)).toEqual([]);
});

it('a known phone number is found nationally and internationally', () => {
  const known = { contacts: ['06 39 98 12 34'] };
  expect(hunted('port. 0639981234 ou +33 6 39 98 12 34', known)).toEqual(['0639981234', '+33 6 39 98 12 34']);
});

it('an address is found line by line and abbreviated', () => {
  const known = { addresses: ['12 avenue des Ormes, 29200 Brest'] };
  expect(hunted('12, av. des Ormes\n29200 BREST', known)).toEqual(['12, av. des Ormes', '29200 BREST']);
});

it('an e-mail address is found when it is spelled out', () => {
  const known = { contacts: ['jean.trevidic@example.org'] };
  expect(hunted('jean.trevidic [at] example [dot] org', known)).toEqual(['jean.trevidic [at] example [dot] org']);
});

it("everything known is certain and the patient's", () => {
  const [found] = huntKnownValues('Trévidic', { ...nobodyKnown, names });
  expect(found).toMatchObject({ score: 0.99, role: 'patient', reason: { code: 'known' } });
});
