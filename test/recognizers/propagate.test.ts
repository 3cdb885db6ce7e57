import { expect, it } from 'vitest';
import type { EntityType, Role } from '../../src-main/domain/entity-type.ts';
import type { Detection } from '../../src-main/domain/recognizer.ts';
import { propagate } from '../../src-main/recognizers/propagate.ts';

/** `⟦ ⟧` marks what was found already; the result is what is found because of it. */
function spread(marked: string, type: EntityType = 'NAME', role: Role = 'patient', score = 0.9): string[] {
  const detections: Detection[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const value = piece.replace(/[⟦⟧]/gu, '');
    if (piece.startsWith('⟦')) {
      const span = { start: text.length, end: text.length + value.length };
      detections.push({ ...span, type, role, score, recognizer: 'test', reason: { code: 'title' } });
    }
    text += value;
  }
  return propagate(text, detections).map((found) => text.slice(found.start, found.end));
}

it('a name found once is found everywhere, in any case and without accents', () => {
  expect(spread('M. ⟦Jean Trévidic⟧ entre. TREVIDIC revu. Trevidic va bien.')).toEqual(['TREVIDIC', 'Trevidic']);
});

it('parts, inverted order, hyphens and initials are found', () => {
  expect(spread('Mme ⟦Anne Kernéis-Roux⟧. KERNEIS-ROUX Anne. A. Kernéis. Vu avec Roux.')).toEqual([
    'KERNEIS-ROUX Anne',
    'A. Kernéis',
    'Roux',
  ]);
});

it('an English possessive is left outside', () => {
  expect(spread("Mr ⟦Okafor⟧ slept. Okafor's wife came.")).toEqual(['Okafor']);
});

it('the disease keeps its name where a person bears it', () => {
  expect(spread("M. ⟦Parkinson⟧ va bien. Maladie de Parkinson exclue. Parkinson's disease. Parkinson sort.")).toEqual([
    'Parkinson',
  ]);
});

it('a surname that is a word is not hunted in small letters nor at the start of a sentence', () => {
  expect(spread('Mme ⟦Petit⟧. Un petit souffle. Petit épanchement. Revue avec Petit ce soir.')).toEqual(['Petit']);
});

it('a name dictated in small letters is hunted in small letters', () => {
  expect(spread('monsieur ⟦dupont⟧ est vu, puis dupont sort')).toEqual(['dupont']);
});

it('a doubt is not spread', () => {
  expect(spread('M. ⟦Kervella⟧. Kervella sort.', 'NAME', 'patient', 0.4)).toEqual([]);
});

it('the role goes with the name', () => {
  const text = 'Dr Kervella. Kervella signe.';
  const source: Detection = {
    start: 3,
    end: 11,
    type: 'NAME',
    score: 0.9,
    recognizer: 't',
    reason: { code: 'title' },
    role: 'clinician',
  };
  expect(propagate(text, [source]).map((found) => found.role)).toEqual(['clinician']);
});

it('the person behind an e-mail address is hunted, a desk is not', () => {
  expect(spread('Écrire à ⟦yann.trevidic@example.org⟧. Trévidic répond.', 'EMAIL')).toEqual(['Trévidic']);
  expect(spread('Écrire à ⟦secretariat.cardiologie@example.org⟧. Cardiologie au 2e.', 'EMAIL')).toEqual([]);
});

it('a number is found however its digits are grouped, and not inside another', () => {
  expect(
    spread('Tél ⟦01 99 00 12 34⟧, soit 0199001234 ou 01.99.00.12.34, non 990199001234 ni 01990012345.', 'PHONE'),
  ).toEqual(['0199001234', '01.99.00.12.34']);
});

it('a hospital, a street and a town are found again', () => {
  expect(
    spread('⟦Clinique des Trois Tilleuls⟧. La clinique des trois tilleuls. CLINIQUE DES TROIS TILLEULS.', 'HOSPITAL'),
  ).toEqual(['CLINIQUE DES TROIS TILLEULS']);
  expect(spread('⟦12 avenue des Ormes⟧ puis 12, av. des Ormes', 'STREET')).toEqual(['12, av. des Ormes']);
});

it('no form feed is crossed', () => {
  expect(spread('⟦12 avenue des Ormes⟧ 12\favenue des Ormes', 'STREET')).toEqual([]);
});
