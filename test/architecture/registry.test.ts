import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policies } from '../../src-main/app/policies.ts';
import { allEntityTypes, allRoles } from '../../src-main/domain/entity-type.ts';
import type { Lexicons } from '../../src-main/domain/lexicon.ts';
import { operatorIds } from '../../src-main/domain/operator.ts';
import { operatorFor } from '../../src-main/domain/policy.ts';
import { operators } from '../../src-main/operators/index.ts';
import { createRecognizers } from '../../src-main/recognizers/index.ts';

const noWords: Lexicons = { words: { flags: () => 0 }, places: { flags: () => 0 }, isFrenchPostcode: () => false };
const recognizers = createRecognizers(noWords);

describe('the registries', () => {
  it('name every recognizer once', () => {
    const ids = recognizers.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('have a recognizer for every type of identifier that text can hold', () => {
    const found = new Set(recognizers.flatMap(({ types }) => types));
    expect(allEntityTypes.filter((type) => !found.has(type) && type !== 'GEO')).toEqual([]);
  });

  it('hold every operator under its own name', () => {
    expect(Object.keys(operators).sort()).toEqual([...operatorIds].sort());
    for (const id of operatorIds) expect(operators[id].id).toBe(id);
  });

  it('hold every policy file, each with a decision for every type and role', () => {
    const files = readdirSync(path.resolve(import.meta.dirname, '../../assets/policies')).sort();
    expect(policies.map(({ id }) => `${id}.json`).sort()).toEqual(files);
    for (const policy of policies) {
      for (const type of allEntityTypes) {
        for (const role of allRoles) {
          const operator = operatorFor(policy, type, role, { keepClinicians: false });
          if (type !== 'DIAGNOSIS') expect([policy.id, type, role, operator]).not.toContain('keep');
        }
      }
    }
  });

  it('let one option keep clinicians’ names, and nobody else’s', () => {
    for (const policy of policies) {
      const kept = allRoles.filter((role) => operatorFor(policy, 'NAME', role, { keepClinicians: true }) === 'keep');
      expect(kept).toEqual(['clinician']);
    }
  });
});
