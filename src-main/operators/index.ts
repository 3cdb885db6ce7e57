import type { Operator, OperatorId } from '../domain/operator.ts';
import { blackout } from './blackout.ts';
import { generalise } from './generalise.ts';
import { keep } from './keep.ts';
import { label } from './label.ts';
import { shiftDate } from './shift-date.ts';

/** Every operator, by the word that policies use for it. */
export const operators: Readonly<Record<OperatorId, Operator>> = {
  blackout,
  label,
  generalise,
  'shift-date': shiftDate,
  keep,
};
