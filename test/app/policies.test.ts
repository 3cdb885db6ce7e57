import { describe, expect, it } from 'vitest';
import { defaultPolicy, findPolicy, policies } from '../../src-main/app/policies.ts';
import { policySchema } from '../../src-main/contract/policy-schema.ts';
import { allEntityTypes, allRoles, type EntityType } from '../../src-main/domain/entity-type.ts';
import { operatorFor } from '../../src-main/domain/policy.ts';

const asUsual = { keepClinicians: false };
const identifiers = allEntityTypes.filter((type) => type !== 'DIAGNOSIS');

/** Operators that a policy uses for these types, whoever the person is. */
function operatorsOf(id: string, types: readonly EntityType[] = identifiers): readonly string[] {
  const used = types.flatMap((type) => allRoles.map((role) => operatorFor(findPolicy(id), type, role, asUsual)));
  return [...new Set(used)].sort();
}

describe('policies', () => {
  it('are the four that are promised, the default first', () => {
    expect(policies.map((policy) => policy.id)).toEqual(['harmless', 'identity', 'safe-harbor', 'research']);
    expect(policies[0]?.id).toBe(defaultPolicy);
  });

  it('harmless covers identifiers and diagnoses alike', () => {
    expect(operatorsOf('harmless', allEntityTypes)).toEqual(['blackout']);
  });

  it('identity covers every identifier and keeps diagnoses', () => {
    expect(operatorsOf('identity')).toEqual(['blackout']);
    expect(operatorsOf('identity', ['DIAGNOSIS'])).toEqual(['keep']);
  });

  it('safe-harbor makes dates, ages and ZIP codes coarser, covers the rest and keeps diagnoses', () => {
    expect(operatorsOf('safe-harbor', ['DATE', 'DATE_BIRTH', 'AGE_OVER_89', 'ZIP'])).toEqual(['generalise']);
    expect(operatorsOf('safe-harbor')).toEqual(['blackout', 'generalise']);
    expect(operatorsOf('safe-harbor', ['DIAGNOSIS'])).toEqual(['keep']);
  });

  it('research keeps no identifier as it stands and moves dates', () => {
    expect(operatorsOf('research')).toEqual(['generalise', 'label', 'shift-date']);
    expect(operatorsOf('research', ['DATE', 'DATE_BIRTH'])).toEqual(['shift-date']);
    expect(operatorsOf('research', ['DIAGNOSIS'])).toEqual(['keep']);
  });

  it('keep clinicians’ names, and only theirs, when told so', () => {
    const keepClinicians = { keepClinicians: true };
    expect(operatorFor(findPolicy('harmless'), 'NAME', 'clinician', keepClinicians)).toBe('keep');
    expect(operatorFor(findPolicy('harmless'), 'NAME', 'patient', keepClinicians)).toBe('blackout');
    expect(operatorFor(findPolicy('harmless'), 'PHONE', 'clinician', keepClinicians)).toBe('blackout');
  });

  it('say what they remove in one sentence of each language', () => {
    for (const { sentence } of policies) {
      expect(sentence.fr).toMatch(/^\p{Lu}[^.]*\.$/u);
      expect(sentence.en).toMatch(/^\p{Lu}[^.]*\.$/u);
    }
  });

  it('that nobody knows are an error', () => {
    expect(() => findPolicy('everything')).toThrow('policy-unknown');
  });

  it.each([
    ['an unknown operator', { rules: [{ operator: 'shred' }] }],
    ['an unknown type', { rules: [{ types: ['COLOUR'], operator: 'keep' }] }],
    ['no rule', { rules: [] }],
    ['a threshold over 1', { threshold: 2 }],
    ['a field that means nothing', { extra: true }],
  ])('with %s are refused', (_what, change) => {
    const policy = { ...findPolicy('harmless'), ...change };
    expect(policySchema.safeParse(policy).success).toBe(false);
  });
});
