import type { PdfOutsides } from '../../../domain/pdf-text-engine.ts';
import { squash } from '../../../domain/squashed-text.ts';
import { type Needle, occurs } from '../../../domain/value-hunt.ts';
import type { CheckName, Residual, VerificationPart } from '../../../domain/verification.ts';
import { join, outcomeOf } from './parts.ts';

/** Metadata, attachments, names, bookmarks, scripts: an output has none, and any value in them is a residual. */
export function checkOutsides(outsides: PdfOutsides, needles: readonly Needle[]): VerificationPart {
  return join([
    emptyOrFailed('metadata', [...outsides.metadata, ...outsides.names], needles),
    emptyOrFailed('attachments', outsides.attachments, needles),
  ]);
}

/** Nothing may stand there at all; what is a removed value is named as one. */
export function emptyOrFailed(
  check: CheckName,
  texts: readonly string[],
  needles: readonly Needle[],
  page?: number,
): VerificationPart {
  const residuals: Residual[] = [];
  if (texts.length > 0) {
    const squashed = squash(texts.join('\n'));
    for (const needle of needles) {
      if (occurs(squashed, needle)) {
        residuals.push({ check, type: needle.type, ...(page === undefined ? {} : { page }) });
      }
    }
  }
  return { checks: [outcomeOf(check, texts.length, texts.length === 0)], residuals };
}
