import { describe, expect, it } from 'vitest';
import { allEntityTypes } from '../../src-main/domain/entity-type.ts';
import { allLanguages } from '../../src-main/domain/language.ts';
import { operatorIds } from '../../src-main/domain/operator.ts';
import { operators } from '../../src-main/operators/index.ts';
import { labelWords } from '../../src-main/operators/label-words.ts';
import { operate } from './operate.ts';

describe('operators', () => {
  it('stand in the index under their own id', () => {
    expect(operatorIds.map((id) => operators[id].id)).toEqual([...operatorIds]);
  });

  it('label writes the word of the document’s language and the number of the identity', () => {
    expect(operate('label', 'DUPONT', 'NAME')).toBe('[NOM 1]');
    expect(operate('label', 'DUPONT', 'NAME', { language: 'en', ordinal: 2 })).toBe('[NAME 2]');
  });

  it.each(allLanguages)('has a label in %s that any font can show for every type, no two the same', (language) => {
    const words = allEntityTypes.map((type) => labelWords[language][type]);
    expect(words.filter((word) => !/^[A-Z]+(?: [A-Z]+)?$/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('blackout covers and keep leaves', () => {
    expect(operate('blackout', 'DUPONT', 'NAME')).toBe('█');
    expect(operate('keep', 'DUPONT', 'NAME')).toBe('DUPONT');
  });
});
