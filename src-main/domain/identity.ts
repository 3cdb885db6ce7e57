import type { EntityType, Role } from './entity-type.ts';

/** All spans that mean the same person or value. One decision of the reviewer covers all of them. */
export interface Identity {
  /** From 0, in order of first appearance. */
  readonly id: number;
  readonly type: EntityType;
  readonly role: Role;
  /** The fullest form seen ("Marie DUPONT"). */
  readonly text: string;
  /** Number among identities of the same type, from 1: the "1" of "[NOM 1]". */
  readonly ordinal: number;
  /** Indices into the document's spans, in order. */
  readonly spans: readonly number[];
  /** True where two persons may have been put together (two different Duponts). */
  readonly ambiguous: boolean;
}
