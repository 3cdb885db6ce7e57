import type { FoundSpan } from '../contract/api.ts';
import type { Analysis } from '../pipeline/run.ts';

/** What was found in a document, with its text: for the person who has the document anyway. */
export function foundSpansOf({ canonical, plan }: Analysis): FoundSpan[] {
  return plan.spans.map(({ start, end, type, score, recognizer, role, reason }) => ({
    start,
    end,
    type,
    text: canonical.text.slice(start, end),
    score,
    recognizer,
    role,
    reason,
  }));
}
