import { familyOf, type Role } from '../domain/entity-type.ts';
import type { Detection } from '../domain/recognizer.ts';
import type { Span } from '../domain/span.ts';

/**
 * Step 6: overlapping detections → disjoint spans, sorted.
 *
 * Certain findings come first, the longest before the better scored; what is left of the others after them stays a
 * span of its own. So every detected character lies in exactly one span: a span may be widened or relabelled here,
 * never uncovered. Diagnoses give way to identifiers, since a policy may keep the one and cover the other.
 */
export function resolve(
  text: string,
  detections: readonly Detection[],
  isCertain: (detection: Detection) => boolean,
): readonly Span[] {
  const ranked = detections
    .filter((detection) => detection.end > detection.start)
    .map((detection) => ({ detection, rank: rankOf(detection, isCertain(detection)) }))
    .sort((a, b) => a.rank - b.rank || compare(a.detection, b.detection));
  const taken = new TakenRanges();
  const spans: Span[] = [];
  for (const { detection } of ranked) {
    for (const gap of taken.gapsIn(detection.start, detection.end)) {
      const piece = trimmed(text, gap.start, gap.end);
      if (piece === undefined) continue;
      spans.push(spanOf(detection, piece.start, piece.end));
      taken.add(piece.start, piece.end);
    }
  }
  spans.sort((a, b) => a.start - b.start);
  return joinTouching(text, withRoles(spans, detections));
}

/** A name takes the role that the best scored finding of a name on the same place gives it. */
function withRoles(spans: readonly Span[], detections: readonly Detection[]): readonly Span[] {
  const telling = detections
    .filter((d) => familyOf(d.type) === 'person' && d.role !== undefined && d.role !== 'other')
    .sort((a, b) => a.score - b.score);
  const roles = new Map<number, Role>();
  for (const { start, end, role } of telling) {
    for (let i = firstEndingAfter(spans, start); i < spans.length && spans[i]!.start < end; i++) roles.set(i, role!);
  }
  return spans.map((span, i) => {
    const role = roles.get(i);
    const lacksRole = familyOf(span.type) === 'person' && span.role === 'other';
    return lacksRole && role !== undefined ? { ...span, role } : span;
  });
}

function rankOf(detection: Detection, certain: boolean): number {
  const isHealth = familyOf(detection.type) === 'health';
  return (certain ? 0 : 2) + (isHealth ? 1 : 0);
}

function compare(a: Detection, b: Detection): number {
  return b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start;
}

function spanOf(detection: Detection, start: number, end: number): Span {
  const { type, score, recognizer, reason, role } = detection;
  return { start, end, type, score, recognizer, reason, role: role ?? 'other' };
}

const MEANINGFUL = /[\p{L}\p{N}]/u;

// A piece without a letter or digit says nothing; spaces and punctuation at its ends belong to the text around.
function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  if (!MEANINGFUL.test(text.slice(start, end))) return undefined;
  let from = start;
  let to = end;
  while (/\s/.test(text[from]!)) from++;
  while (/\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

// "Jean" and "Dupont" found apart are one name; what stands between them would tell nothing but its length.
function joinTouching(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && canJoin(text, last, span)) {
      const stronger = last.score >= span.score ? last : span;
      const role = last.role !== 'other' ? last.role : span.role;
      joined[joined.length - 1] = { ...stronger, start: last.start, end: span.end, role };
    } else joined.push(span);
  }
  return joined;
}

const SURE = 0.5;

function canJoin(text: string, a: Span, b: Span): boolean {
  if (a.type !== 'NAME' || b.type !== 'NAME' || a.score >= SURE !== b.score >= SURE) return false;
  if (a.role !== b.role && a.role !== 'other' && b.role !== 'other') return false;
  return /^(?: |-|)$/.test(text.slice(a.end, b.start));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Disjoint ranges, kept sorted. */
class TakenRanges {
  readonly #ranges: Range[] = [];

  /** The parts of `[start, end)` that no range has taken. */
  gapsIn(start: number, end: number): Range[] {
    const gaps: Range[] = [];
    let position = start;
    for (let i = firstEndingAfter(this.#ranges, start); i < this.#ranges.length; i++) {
      const range = this.#ranges[i]!;
      if (range.start >= end) break;
      if (range.start > position) gaps.push({ start: position, end: range.start });
      position = Math.max(position, range.end);
    }
    if (position < end) gaps.push({ start: position, end });
    return gaps;
  }

  add(start: number, end: number): void {
    this.#ranges.splice(firstEndingAfter(this.#ranges, start), 0, { start, end });
  }
}

/** Index of the first of disjoint, sorted ranges that ends after an offset. */
function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
