import type { EntityFamily, EntityType, Role } from './entity-type.ts';
import { familyOf } from './entity-type.ts';
import type { Language } from './language.ts';
import type { OperatorId } from './operator.ts';

/** Rules are tried in order; the first that fits decides. No `types`, `families` or `roles` means all. */
export interface PolicyRule {
  readonly types?: readonly EntityType[];
  readonly families?: readonly EntityFamily[];
  readonly roles?: readonly Role[];
  readonly operator: OperatorId;
}

/** Entity type and role → operator and threshold. `sentence` says in plain words what it removes. */
export interface Policy {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly sentence: Readonly<Record<Language, string>>;
  /** A finding that scores less is a doubt. */
  readonly threshold: number;
  readonly thresholds?: Readonly<Partial<Record<EntityType, number>>>;
  readonly rules: readonly PolicyRule[];
}

export interface PolicyOptions {
  /** Clinicians' names stay readable. */
  readonly keepClinicians: boolean;
}

export function operatorFor(policy: Policy, type: EntityType, role: Role, options: PolicyOptions): OperatorId {
  if (options.keepClinicians && role === 'clinician' && familyOf(type) === 'person') return 'keep';
  const rule = policy.rules.find((candidate) => ruleFits(candidate, type, role));
  // Fail closed: what no rule names is covered.
  return rule?.operator ?? 'blackout';
}

export function thresholdFor(policy: Policy, type: EntityType): number {
  return policy.thresholds?.[type] ?? policy.threshold;
}

function ruleFits(rule: PolicyRule, type: EntityType, role: Role): boolean {
  if (rule.types !== undefined && !rule.types.includes(type)) return false;
  if (rule.families !== undefined && !rule.families.includes(familyOf(type))) return false;
  return rule.roles === undefined || rule.roles.includes(role);
}
