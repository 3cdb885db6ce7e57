import type { EntityType } from './entity-type.ts';
import type { ErrorCode } from './errors.ts';
import type { DocumentKind, HiddenChannelKind, ImageReason } from './format.ts';
import type { VerificationReport } from './verification.ts';

export type FoundCounts = Readonly<Partial<Record<EntityType, number>>>;

/** Record of what was done to one document. Holds no text, name or path: counts, hashes and codes only. */
export interface AuditRecord {
  /** Number of the document in the run, from 1. */
  readonly document: number;
  readonly kind: DocumentKind | 'unknown';
  readonly status: 'exported' | 'held' | 'failed';
  readonly code: ErrorCode | null;
  readonly pages: number;
  /** Distinct persons and values that were covered, by type. */
  readonly found: FoundCounts;
  /** Covered spans a page, by type; `page` from 1. */
  readonly byPage: readonly { readonly page: number; readonly covered: FoundCounts; readonly zones: number }[];
  readonly doubts: number;
  readonly zones: number;
  readonly hiddenChannels: readonly { readonly kind: HiddenChannelKind; readonly count: number }[];
  readonly imagePages: readonly { readonly page: number; readonly why: ImageReason }[];
  readonly verification: VerificationReport | null;
  /** SHA-256 of the output, hex. */
  readonly outputSha256: string | null;
}

/** The report of a run. */
export interface AuditReport {
  readonly product: 'caviard';
  readonly version: string;
  readonly policy: string;
  readonly doubts: 'cover' | 'keep' | 'fail';
  readonly finishedAt: string;
  readonly documents: readonly AuditRecord[];
}
