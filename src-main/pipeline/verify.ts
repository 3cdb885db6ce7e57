import type { VerificationReport } from '../domain/verification.ts';

/**
 * Pages to rebuild as images after a failed verification, or undefined where that cannot help: something survived
 * outside the pages, nothing was found yet a check failed, or the page is an image already.
 */
export function pagesToRasterise(
  report: VerificationReport,
  pagesWithFailedChecks: readonly number[],
  alreadyImages: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const pages = new Set(pagesWithFailedChecks);
  for (const residual of report.residuals) {
    if (residual.page === undefined) return undefined;
    pages.add(residual.page);
  }
  if (pages.size === 0 || [...pages].some((page) => alreadyImages.has(page))) return undefined;
  return pages;
}
