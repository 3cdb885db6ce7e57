import { familyOf } from '../domain/entity-type.ts';
import type { Identity } from '../domain/identity.ts';
import type { Language } from '../domain/language.ts';
import type { Operator, OperatorId } from '../domain/operator.ts';
import type { PlannedSpan, PlannedZone, RedactionPlan, UnfinishedPart } from '../domain/plan.ts';
import { operatorFor, type Policy, type PolicyOptions, thresholdFor } from '../domain/policy.ts';
import type { Span } from '../domain/span.ts';
import { sharedRole } from './identities.ts';

export interface ProposalInput {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly identities: readonly Identity[];
  readonly identityOf: readonly number[];
  readonly zones: readonly PlannedZone[];
  readonly unfinished: readonly UnfinishedPart[];
  readonly policy: Policy;
  readonly options: PolicyOptions;
  readonly operators: Readonly<Record<OperatorId, Operator>>;
  readonly language: Language;
  readonly dateShift: number;
}

/** Step 7: spans and policy → a plan. The identity's role decides, so that one person is treated alike everywhere. */
export function propose(input: ProposalInput): RedactionPlan {
  const spans = input.spans.map((span, index): PlannedSpan => {
    const identity = input.identities[input.identityOf[index]!]!;
    const role = sharedRole(span, identity);
    const operator = input.operators[operatorFor(input.policy, span.type, role, input.options)];
    return {
      ...span,
      role,
      identity: identity.id,
      isDoubt: span.score < thresholdFor(input.policy, span.type),
      replacement: operator.apply({
        text: input.text.slice(span.start, span.end),
        type: span.type,
        language: input.language,
        ordinal: identity.ordinal,
        dateShift: input.dateShift,
      }),
    };
  });
  return {
    policy: input.policy.id,
    spans: coverDiagnosesWithin(spans),
    zones: input.zones,
    identities: input.identities,
    unfinished: input.unfinished,
  };
}

// A doubtful diagnosis is covered with the certain one it touches ("cancer" | "du sein"), so that no half of it stays.
function coverDiagnosesWithin(spans: readonly PlannedSpan[]): readonly PlannedSpan[] {
  return spans.map((span, i) => {
    if (!span.isDoubt || familyOf(span.type) !== 'health') return span;
    const touchesCertain = [spans[i - 1], spans[i + 1]].some(
      (near) =>
        near !== undefined &&
        !near.isDoubt &&
        familyOf(near.type) === 'health' &&
        (near.end === span.start || near.start === span.end),
    );
    return touchesCertain ? { ...span, isDoubt: false } : span;
  });
}
