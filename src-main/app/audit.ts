import type { AuditRecord, FoundCounts } from '../domain/audit.ts';
import type { EntityType } from '../domain/entity-type.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { DocumentKind } from '../domain/format.ts';
import { type ApprovedPlan, countDoubts, type RedactionPlan } from '../domain/plan.ts';
import { pageAt } from '../domain/text.ts';
import { coveredSpans } from '../pipeline/apply.ts';
import type { Analysis, Product } from '../pipeline/run.ts';

/** All that is known of a document when its run ends, however far it came. */
export interface DocumentTrace {
  readonly document: number;
  readonly status: AuditRecord['status'];
  readonly code: ErrorCode | null;
  readonly kind: DocumentKind | undefined;
  readonly analysis: Analysis | undefined;
  readonly plan: ApprovedPlan | undefined;
  readonly product: Product | undefined;
}

/** What was done, without content: counts, codes, hashes. Pages are counted from 1. */
export function auditRecordOf(trace: DocumentTrace): AuditRecord {
  const { analysis, plan, product } = trace;
  return {
    document: trace.document,
    kind: trace.kind ?? 'unknown',
    status: trace.status,
    code: trace.code,
    pages: analysis?.pageCount ?? 0,
    found: foundCounts(plan ?? analysis?.plan),
    byPage: analysis !== undefined && plan !== undefined ? countsByPage(analysis, plan) : [],
    doubts: analysis === undefined ? 0 : countDoubts(analysis.plan),
    zones: analysis?.plan.zones.length ?? 0,
    hiddenChannels: (analysis?.hiddenChannels ?? []).map(({ kind, count }) => ({ kind, count })),
    imagePages: (product?.writing.pages ?? []).flatMap(({ page, image }) =>
      image === undefined ? [] : [{ page: page + 1, why: image }],
    ),
    verification: product === undefined ? null : withPagesFromOne(product.verification),
    outputSha256: trace.status === 'exported' ? (product?.writing.sha256 ?? null) : null,
  };
}

/** Distinct persons and values that a plan covers, by type. */
function foundCounts(plan: RedactionPlan | undefined): FoundCounts {
  const seen = new Set<number>();
  const counts: Partial<Record<EntityType, number>> = {};
  for (const span of plan?.spans ?? []) {
    if (span.replacement === undefined || seen.has(span.identity)) continue;
    seen.add(span.identity);
    counts[span.type] = (counts[span.type] ?? 0) + 1;
  }
  return counts;
}

function countsByPage(analysis: Analysis, plan: ApprovedPlan): AuditRecord['byPage'] {
  const pages = new Map<number, { covered: Partial<Record<EntityType, number>>; zones: number }>();
  const at = (page: number) => {
    const known = pages.get(page) ?? { covered: {}, zones: 0 };
    pages.set(page, known);
    return known;
  };
  for (const span of coveredSpans(plan)) {
    const { covered } = at(pageAt(analysis.canonical, span.start));
    covered[span.type] = (covered[span.type] ?? 0) + 1;
  }
  for (const { page } of plan.doubtsCovered ? plan.zones : []) at(page).zones++;
  return [...pages].sort(([a], [b]) => a - b).map(([page, counts]) => ({ page: page + 1, ...counts }));
}

function withPagesFromOne(verification: Product['verification']): Product['verification'] {
  return {
    ...verification,
    residuals: verification.residuals.map((r) => (r.page === undefined ? r : { ...r, page: r.page + 1 })),
  };
}
