import { nobodyKnown } from '../domain/known-patient.ts';
import { guessLanguage, type Language } from '../domain/language.ts';
import { thresholdFor } from '../domain/policy.ts';
import type { Span } from '../domain/span.ts';
import { completeDetections, detect } from '../pipeline/detect.ts';
import { groupIdentities, sharedRole } from '../pipeline/identities.ts';
import { resolve } from '../pipeline/resolve.ts';
import { hunters } from './hunters.ts';
import { findPolicy } from './policies.ts';
import type { Finders } from './worker/finders.ts';

/** Steps 5 and 6 over plain text within one process, under the policy `identity`: for evaluation and benchmarks. */
export function detectText(finders: Finders, text: string, language: Language = guessLanguage(text)): readonly Span[] {
  const { detections } = detect(text, language, finders.recognizers);
  const whole = { text, detections, hiddenText: '', hiddenDetections: [], known: nobodyKnown };
  const policy = findPolicy('identity');
  const spans = resolve(
    text,
    completeDetections(whole, hunters),
    (detection) => detection.score >= thresholdFor(policy, detection.type),
  );
  const { identities, identityOf } = groupIdentities(text, spans);
  return spans.map((span, i) => ({ ...span, role: sharedRole(span, identities[identityOf[i]!]!) }));
}
