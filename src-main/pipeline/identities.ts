import type { Identity } from '../domain/identity.ts';
import type { Span } from '../domain/span.ts';
import { fold } from '../domain/text.ts';

export interface Grouping {
  readonly identities: readonly Identity[];
  readonly identityOf: readonly number[];
}

/** Spans of equal folded text and type are one identity. */
export function groupIdentities(text: string, spans: readonly Span[]): Grouping {
  const byKey = new Map<string, { first: Span; text: string; spans: number[] }>();
  const keys = spans.map((span, index) => {
    const value = text.slice(span.start, span.end);
    const key = `${span.type} ${fold(value).replace(/[\s-]+/g, ' ')}`;
    const known = byKey.get(key);
    if (known) known.spans.push(index);
    else byKey.set(key, { first: span, text: value, spans: [index] });
    return key;
  });
  const ordinals = new Map<string, number>();
  const idOf = new Map<string, number>();
  const identities = [...byKey].map(([key, group], id): Identity => {
    const ordinal = (ordinals.get(group.first.type) ?? 0) + 1;
    ordinals.set(group.first.type, ordinal);
    idOf.set(key, id);
    const { type, role } = group.first;
    return { id, type, role, text: group.text, ordinal, spans: group.spans, ambiguous: false };
  });
  return { identities, identityOf: keys.map((key) => idOf.get(key)!) };
}
