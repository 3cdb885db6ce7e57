import type { EntityType } from './entity-type.ts';
import type { DocumentKind } from './format.ts';
import type { Rect } from './geometry.ts';

export const checkNames = [
  'page-text', // page text read again by another engine
  'annotations', // comments, form fields and links
  'metadata', // document information, XMP, names
  'attachments', // embedded files
  'raw-objects', // every stream decoded, unreferenced objects too
  'structure', // only what the allow-list names is in the file; one revision
  'pages', // number and size of pages
  'kept-words', // what was to stay is still there
  'rendering', // pages look the same outside the boxes
  'under-boxes', // pixels under boxes are uniform
] as const;
export type CheckName = (typeof checkNames)[number];

/** An occurrence that survived and that the plan does not keep: kind and place, never the value. */
export interface Residual {
  readonly check: CheckName;
  readonly page?: number;
  readonly type?: EntityType;
}

/** A value that the plan covers somewhere. Stays in memory, never in a report. */
export interface RemovedValue {
  readonly text: string;
  readonly type: EntityType;
}

/** What one page of the output should say. */
export interface ExpectedPage {
  readonly page: number;
  /** The page's text with each covered span replaced by what stands there now (`█`, a label) between spaces. */
  readonly keptText: string;
  readonly boxes: readonly Rect[];
  readonly isImage: boolean;
}

export interface CheckOutcome {
  readonly check: CheckName;
  readonly outcome: 'passed' | 'failed';
  /** How many things were looked at (pages, streams, values …). */
  readonly looked: number;
}

export interface VerificationPart {
  readonly checks: readonly CheckOutcome[];
  readonly residuals: readonly Residual[];
}

export interface VerificationReport extends VerificationPart {
  readonly passed: boolean;
}

/** An output opened to be attacked. Everything that cannot be checked counts as failed. Must be closed. */
export interface OpenVerification {
  /** Everything outside page text: metadata, annotations, attachments, raw objects, structure, number of pages. */
  checkDocument(removed: readonly RemovedValue[]): Promise<VerificationPart>;
  /** One page: text, kept words, rendering, pixels. */
  checkPage(expected: ExpectedPage, removed: readonly RemovedValue[]): Promise<VerificationPart>;
  close(): void;
}

/** Reads outputs of one format back with another engine than the writer's. */
export interface OutputVerifier {
  readonly kind: DocumentKind;
  open(output: Uint8Array, normalised: Uint8Array): Promise<OpenVerification>;
}

/** Unites parts: a check failed where any part of it did. */
export function uniteVerification(parts: readonly VerificationPart[]): VerificationReport {
  const checks = new Map<CheckName, CheckOutcome>();
  for (const part of parts) {
    for (const check of part.checks) {
      const known = checks.get(check.check);
      checks.set(check.check, {
        check: check.check,
        outcome: known?.outcome === 'failed' || check.outcome === 'failed' ? 'failed' : 'passed',
        looked: (known?.looked ?? 0) + check.looked,
      });
    }
  }
  const residuals = parts.flatMap((part) => part.residuals);
  const outcomes = [...checks.values()];
  const passed = outcomes.length > 0 && residuals.length === 0 && outcomes.every((c) => c.outcome === 'passed');
  return { checks: outcomes, residuals, passed };
}
