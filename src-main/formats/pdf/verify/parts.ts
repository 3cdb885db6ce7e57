import type { CheckName, CheckOutcome, Residual, VerificationPart } from '../../../domain/verification.ts';

/** Runs checks; whatever they throw, they have then failed: what cannot be read cannot be passed. */
export async function attempt(
  checks: readonly CheckName[],
  run: () => Promise<VerificationPart>,
): Promise<VerificationPart> {
  try {
    return await run();
  } catch {
    return { checks: checks.map((check) => ({ check, outcome: 'failed', looked: 0 })), residuals: [] };
  }
}

export function outcomeOf(check: CheckName, looked: number, passed: boolean): CheckOutcome {
  return { check, outcome: passed ? 'passed' : 'failed', looked };
}

/** One check that found residuals or none. */
export function partOf(check: CheckName, looked: number, residuals: readonly Residual[]): VerificationPart {
  return { checks: [outcomeOf(check, looked, residuals.length === 0)], residuals };
}

export function join(parts: readonly VerificationPart[]): VerificationPart {
  return { checks: parts.flatMap((part) => part.checks), residuals: parts.flatMap((part) => part.residuals) };
}
