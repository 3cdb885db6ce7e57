import type { Operator } from '../domain/operator.ts';

/** Covers the span; nothing of it can be told from what stands there afterwards. */
export const blackout: Operator = {
  id: 'blackout',
  apply: () => ({ kind: 'blackout' }),
};
