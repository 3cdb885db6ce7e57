import harmless from '../../assets/policies/harmless.json' with { type: 'json' };
import identity from '../../assets/policies/identity.json' with { type: 'json' };
import research from '../../assets/policies/research.json' with { type: 'json' };
import safeHarbor from '../../assets/policies/safe-harbor.json' with { type: 'json' };
import { policySchema } from '../contract/policy-schema.ts';
import { AppError } from '../domain/errors.ts';
import type { Policy } from '../domain/policy.ts';

/** Every policy, the default first. */
export const policies: readonly Policy[] = [harmless, identity, safeHarbor, research].map((untrustedPolicy) =>
  policySchema.parse(untrustedPolicy),
);

export const defaultPolicy = 'harmless';

/** @throws AppError `policy-unknown` */
export function findPolicy(id: string): Policy {
  const policy = policies.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new AppError('policy-unknown');
  return policy;
}
