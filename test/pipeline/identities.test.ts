import { expect, it } from 'vitest';
import type { EntityType, Role } from '../../src-main/domain/entity-type.ts';
import type { Span } from '../../src-main/domain/span.ts';
import { groupIdentities } from '../../src-main/pipeline/identities.ts';

/** `⟦value⟧` is a name, `⟦TYPE.role|value⟧` anything else. The result: for each span the letter of its identity. */
function grouped(marked: string) {
  const spans: Span[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const inside = /^⟦(?:([A-Z_]+)(?:\.([a-z]+))?\|)?(.*)⟧$/su.exec(piece);
    const value = inside === null ? piece : inside[3]!;
    if (inside !== null) {
      spans.push({
        start: text.length,
        end: text.length + value.length,
        type: (inside[1] ?? 'NAME') as EntityType,
        role: (inside[2] ?? 'other') as Role,
        score: 0.9,
        recognizer: 'test',
        reason: { code: 'title' },
      });
    }
    text += value;
  }
  const { identities, identityOf } = groupIdentities(text, spans);
  return { identities, letters: identityOf.map((id) => 'abcdefgh'[id]).join('') };
}

it('every form of one name is one person', () => {
  const { letters, identities } = grouped(
    '⟦DUPONT⟧, Mme ⟦Dupont⟧, ⟦Jeanne Dupont⟧, ⟦J. Dupont⟧, ⟦DUPONT Jeanne⟧, ⟦Jeanne⟧',
  );
  expect(letters).toBe('aaaaaa');
  expect(identities[0]).toMatchObject({ id: 0, type: 'NAME', text: 'Jeanne Dupont', ordinal: 1, ambiguous: false });
});

it('husband and wife are told apart by first names and titles', () => {
  const { letters } = grouped(
    'Mme ⟦Jeanne Dupont⟧ vient avec M. ⟦Paul Dupont⟧. M. ⟦Dupont⟧ parle, Mme ⟦Dupont⟧ écoute, ⟦Paul⟧ part.',
  );
  expect(letters).toBe('abbab');
});

it('a surname that two people bear stays open and says so', () => {
  const { letters, identities } = grouped('⟦Jeanne Dupont⟧ et ⟦Paul Dupont⟧. ⟦DUPONT⟧ sort. ⟦Dupont⟧ revient.');
  expect(letters).toBe('abcc');
  expect(identities.map((identity) => identity.ambiguous)).toEqual([false, false, true]);
});

it('a birth name is the same person', () => {
  expect(grouped('Mme ⟦LE GALL Anne⟧ née ⟦KERVELLA⟧. Mme ⟦Kervella⟧ sort.').letters).toBe('aaa');
});

it('different people stay apart', () => {
  expect(grouped('Dr ⟦Roux⟧, Dr ⟦Kernéis⟧, ⟦Yann Kervella⟧').letters).toBe('abc');
});

it('a doctor who bears the name of the patient is somebody else', () => {
  expect(grouped('M. ⟦NAME.patient|Paul Martin⟧, Dr ⟦NAME.clinician|Martin⟧, M. ⟦NAME.patient|Martin⟧').letters).toBe(
    'aba',
  );
});

it('the role is the one most of its spans have', () => {
  const { identities } = grouped('⟦NAME.patient|Jeanne Dupont⟧ ⟦NAME.patient|Dupont⟧ ⟦NAME.clinician|DUPONT⟧ ⟦Jeanne⟧');
  expect(identities[0]!.role).toBe('patient');
});

it('initials belong to the one person they fit', () => {
  const { letters, identities } = grouped('⟦Jean Dupont⟧ a signé ⟦INITIALS|J.D.⟧, pas ⟦INITIALS|A.B.⟧');
  expect(letters).toBe('aab');
  expect(identities[0]!.type).toBe('NAME');
});

it('a date is the same in figures and words', () => {
  expect(grouped('⟦DATE|03/04/1984⟧ ⟦DATE|3 avril 1984⟧ ⟦DATE|1984-04-03⟧ ⟦DATE|4 avril 1984⟧').letters).toBe('aaab');
});

it('numbers are compared by their signs, and types stay apart', () => {
  expect(grouped('⟦PHONE|01 99 00 12 34⟧ ⟦PHONE|+33 1 99 00 12 34⟧ ⟦FAX|01 99 00 12 34⟧').letters).toBe('aab');
});

it('ordinals count the identities of one type', () => {
  const { identities } = grouped('⟦Roux⟧ ⟦CITY|Brest⟧ ⟦Kernéis⟧ ⟦CITY|BREST⟧ ⟦CITY|Nantes⟧');
  expect(identities.map((identity) => [identity.type, identity.ordinal])).toEqual([
    ['NAME', 1],
    ['CITY', 1],
    ['NAME', 2],
    ['CITY', 2],
  ]);
});

it('every span has exactly one identity, in order', () => {
  const { identities } = grouped('⟦Roux⟧ ⟦Jean Roux⟧ ⟦CITY|Brest⟧ ⟦Roux⟧');
  expect(identities.flatMap((identity) => identity.spans).sort()).toEqual([0, 1, 2, 3]);
});
