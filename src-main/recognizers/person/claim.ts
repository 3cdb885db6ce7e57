/** How recognizers of names say what they found. */
import type { Role } from '../../domain/entity-type.ts';
import type { Detection, Reason } from '../../domain/recognizer.ts';
import { endWithStop, type NameRun, readName } from './name-reader.ts';
import type { NameText } from './name-text.ts';
import { titles } from './vocabulary.ts';

export interface Claim {
  readonly recognizer: string;
  readonly score: number;
  readonly reason: Reason;
  readonly role?: Role | undefined;
}

/** A run as a detection: initials alone are of type INITIALS, everything else is a name. */
export function claimRun(text: NameText, run: NameRun, claim: Claim): Detection {
  const onlyInitials = text.tokens.slice(run.from, run.to).every((token) => token.shape === 'initial');
  const { recognizer, score, reason, role } = claim;
  return {
    start: run.start,
    end: endWithStop(text, run),
    type: onlyInitials ? 'INITIALS' : 'NAME',
    score,
    recognizer,
    reason,
    ...(role === undefined ? {} : { role }),
  };
}

/** Names listed after a first one: "Dr Martin, Petit et Roux", "Dupont / Durand". */
export function claimRest(text: NameText, after: NameRun, claim: Claim): Detection[] {
  const found: Detection[] = [];
  let index = after.to;
  for (let count = 0; count < 8; count++) {
    const next = listSeparator(text, index);
    if (next === undefined) break;
    const run = readName(text, next, { begins: 'name-like' });
    if (run === undefined) break;
    found.push(claimRun(text, run, { ...claim, score: Math.min(claim.score, 0.8) }));
    index = run.to;
  }
  return found;
}

// Index of the token that follows a separator, titles passed over.
function listSeparator(text: NameText, index: number): number | undefined {
  let next = index;
  let separated = /^ ?[,/&+;] ?$/.test(text.tokens[next]?.gap ?? '');
  if (/^(?:et|and)$/.test(text.wordAt(next)) && /^,? $/.test(text.tokens[next]!.gap)) {
    next++;
    separated = true;
  }
  if (!separated) return undefined;
  while (titles.has(text.wordAt(next)) && /^\.? $/.test(text.tokens[next + 1]?.gap ?? '')) next++;
  return next;
}
