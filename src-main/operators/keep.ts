import type { Operator } from '../domain/operator.ts';

/** Leaves the span as it stands. */
export const keep: Operator = {
  id: 'keep',
  apply: () => undefined,
};
