import type { Operator } from '../domain/operator.ts';
import { labelText } from './label-words.ts';

/** Writes what the span was and which of its kind: "[NOM 1]". One number per identity, so that a text stays readable. */
export const label: Operator = {
  id: 'label',
  apply: (input) => ({ kind: 'text', text: labelText(input) }),
};
