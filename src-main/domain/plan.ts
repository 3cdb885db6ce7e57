import { AppError } from './errors.ts';
import type { Replacement, UnreadZone } from './format.ts';
import type { Identity } from './identity.ts';
import type { Span } from './span.ts';

/** A part of detection that did not finish. `page` from 0 where it concerns one. */
export interface UnfinishedPart {
  readonly step: 'recognizer' | 'page' | 'text-recognition';
  readonly recognizer?: string;
  readonly page?: number;
}

/** What the policy proposes for a span; `replacement` is undefined where it keeps it. */
export interface PlannedSpan extends Span {
  readonly identity: number;
  readonly isDoubt: boolean;
  readonly replacement: Replacement | undefined;
}

/** An unread zone with every place it stands at; always a doubt until a person or text recognition has read it. */
export interface PlannedZone {
  readonly zone: UnreadZone;
  readonly page: number;
}

/** All that is proposed for one document. Spans are disjoint and sorted. */
export interface RedactionPlan {
  readonly policy: string;
  readonly spans: readonly PlannedSpan[];
  readonly zones: readonly PlannedZone[];
  readonly identities: readonly Identity[];
  readonly unfinished: readonly UnfinishedPart[];
}

declare const approved: unique symbol;
/** A plan that was signed off. Only `approve` makes one, so nothing unreviewed can become a file. */
export type ApprovedPlan = RedactionPlan & { readonly doubtsCovered: boolean; readonly [approved]: true };

export const doubtHandlings = ['cover', 'keep', 'fail'] as const;
/** What to do with doubts where nobody looks: cover them, keep them, or hold the document back. */
export type DoubtHandling = (typeof doubtHandlings)[number];

/**
 * Signs a plan off for a batch.
 * @throws AppError `detection-unfinished` (always, whatever the handling), `doubts-left`.
 */
export function approve(plan: RedactionPlan, doubts: DoubtHandling): ApprovedPlan {
  if (plan.unfinished.some((part) => part.step === 'text-recognition')) {
    throw new AppError('needs-text-recognition', { pages: plan.unfinished.length });
  }
  if (plan.unfinished.length > 0) throw new AppError('detection-unfinished', { parts: plan.unfinished.length });
  if (doubts === 'fail' && countDoubts(plan) > 0) throw new AppError('doubts-left', { doubts: countDoubts(plan) });
  const spans = doubts === 'keep' ? plan.spans.map(keepDoubt) : plan.spans;
  return { ...plan, spans, doubtsCovered: doubts === 'cover' } as ApprovedPlan;
}

/** One per identity with a doubtful span that the policy would cover, and one per different unread zone. */
export function countDoubts(plan: RedactionPlan): number {
  const identities = new Set(
    plan.spans.filter((span) => span.isDoubt && span.replacement !== undefined).map((span) => span.identity),
  );
  return identities.size + new Set(plan.zones.map((planned) => planned.zone.sameAs)).size;
}

function keepDoubt(span: PlannedSpan): PlannedSpan {
  return span.isDoubt ? { ...span, replacement: undefined } : span;
}
