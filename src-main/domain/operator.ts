import type { EntityType } from './entity-type.ts';
import type { Replacement } from './format.ts';
import type { Language } from './language.ts';

export const operatorIds = ['blackout', 'label', 'generalise', 'shift-date', 'keep'] as const;
export type OperatorId = (typeof operatorIds)[number];

export interface OperatorInput {
  readonly text: string;
  readonly type: EntityType;
  readonly language: Language;
  /** The identity's number among those of its type, from 1. */
  readonly ordinal: number;
  /** Days to move every date of this patient by; never 0. */
  readonly dateShift: number;
}

/** What is done to a span. `undefined` keeps it as it stands. */
export interface Operator {
  readonly id: OperatorId;
  apply(input: OperatorInput): Replacement | undefined;
}
