import type { PageRedaction, PageWriting, Replacement, SpanRedaction } from '../domain/format.ts';
import type { Rect } from '../domain/geometry.ts';
import type { ApprovedPlan, PlannedSpan } from '../domain/plan.ts';
import type { CanonicalText } from '../domain/text.ts';
import type { ExpectedPage, RemovedValue } from '../domain/verification.ts';
import { pagePartsOf, pageText } from './text-map.ts';

/** Step 9, first half: an approved plan → what is to be covered on each page, in offsets of that page's text. */
export function pageRedactionsOf(
  canonical: CanonicalText,
  plan: ApprovedPlan,
  rasterise: ReadonlySet<number>,
): PageRedaction[] {
  const spans = new Map<number, SpanRedaction[]>();
  for (const { start, end, replacement } of coveredSpans(plan)) {
    pagePartsOf(canonical, start, end).forEach((part, index) => {
      const shown: Replacement = index === 0 ? replacement : { kind: 'blackout' };
      listAt(spans, part.page).push({ start: part.start, end: part.end, replacement: shown });
    });
  }
  const zones = new Map<number, Rect[]>();
  if (plan.doubtsCovered) for (const { page, zone } of plan.zones) listAt(zones, page).push(zone.rect);
  const pages = new Set([...spans.keys(), ...zones.keys(), ...rasterise]);
  return [...pages]
    .sort((a, b) => a - b)
    .map((page) => ({
      page,
      spans: spans.get(page) ?? [],
      zones: zones.get(page) ?? [],
      rasterise: rasterise.has(page),
    }));
}

/** Every different value that the plan covers somewhere, and that an attacker must not find again. */
export function removedValuesOf(canonical: CanonicalText, plan: ApprovedPlan): RemovedValue[] {
  const values = new Map<string, RemovedValue>();
  for (const { start, end, type } of coveredSpans(plan)) {
    const text = canonical.text.slice(start, end);
    values.set(`${type} ${text}`, { text, type });
  }
  return [...values.values()];
}

/** What each page of the output should say, page by page. */
export function expectedPagesOf(
  canonical: CanonicalText,
  redactions: readonly PageRedaction[],
  written: readonly PageWriting[],
): ExpectedPage[] {
  const redactionOf = new Map(redactions.map((redaction) => [redaction.page, redaction]));
  const writingOf = new Map(written.map((writing) => [writing.page, writing]));
  return canonical.pageStarts.map((_, page) => ({
    page,
    keptText: keptText(pageText(canonical, page), redactionOf.get(page)?.spans ?? []),
    boxes: writingOf.get(page)?.boxes ?? [],
    isImage: writingOf.get(page)?.image !== undefined,
  }));
}

type CoveredSpan = PlannedSpan & { readonly replacement: Replacement };

export function coveredSpans(plan: ApprovedPlan): CoveredSpan[] {
  return plan.spans.filter((span): span is CoveredSpan => span.replacement !== undefined);
}

function keptText(text: string, spans: readonly SpanRedaction[]): string {
  let kept = '';
  let position = 0;
  for (const span of spans) {
    const shown = span.replacement.kind === 'text' ? span.replacement.text : '█';
    kept += `${text.slice(position, span.start)} ${shown} `;
    position = span.end;
  }
  return kept + text.slice(position);
}

function listAt<Value>(lists: Map<number, Value[]>, key: number): Value[] {
  const list = lists.get(key);
  if (list !== undefined) return list;
  const fresh: Value[] = [];
  lists.set(key, fresh);
  return fresh;
}
