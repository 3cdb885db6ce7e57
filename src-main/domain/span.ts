import type { EntityType, Role } from './entity-type.ts';
import type { Reason } from './recognizer.ts';

/**
 * A resolved, half-open range `[start, end)` of the canonical text, in UTF-16 code units. Spans of a document are disjoint.
 *
 * Offsets always refer to `CanonicalText`, never to the file: only a format knows where a character sits on the page.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly role: Role;
  readonly score: number;
  readonly recognizer: string;
  readonly reason: Reason;
}
