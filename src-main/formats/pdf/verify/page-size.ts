import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { VerificationPart } from '../../../domain/verification.ts';
import { outcomeOf } from './parts.ts';

const TOLERANCE_POINTS = 0.6;

/** Every reader must see as many pages as the normalised copy has. */
export function checkPageCount(seen: readonly number[], normalised: number): VerificationPart {
  const passed = normalised > 0 && seen.every((count) => count === normalised);
  return { checks: [outcomeOf('pages', normalised, passed)], residuals: [] };
}

/** The displayed size stays, for pages rebuilt as images too. */
export function checkPageSize(output: PdfEnginePage, normalised: PdfEnginePage): VerificationPart {
  const passed =
    Math.abs(output.width - normalised.width) <= TOLERANCE_POINTS &&
    Math.abs(output.height - normalised.height) <= TOLERANCE_POINTS;
  return { checks: [outcomeOf('pages', 1, passed)], residuals: [] };
}
