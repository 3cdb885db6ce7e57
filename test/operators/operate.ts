import type { EntityType } from '../../src-main/domain/entity-type.ts';
import type { OperatorId, OperatorInput } from '../../src-main/domain/operator.ts';
import { operators } from '../../src-main/operators/index.ts';

/** What stands in the place of a text afterwards: the text written, "█" where it is covered, the text itself where kept. */
export function operate(
  operator: OperatorId,
  text: string,
  type: EntityType,
  more: Partial<OperatorInput> = {},
): string {
  const input: OperatorInput = { text, type, language: 'fr', ordinal: 1, dateShift: 10, ...more };
  const replacement = operators[operator].apply(input);
  if (replacement === undefined) return text;
  return replacement.kind === 'blackout' ? '█' : replacement.text;
}
