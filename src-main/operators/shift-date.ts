import type { Operator } from '../domain/operator.ts';
import { labelText } from './label-words.ts';
import { parseWrittenDate } from './written-date.ts';

/** Moves a date by the patient's offset and writes it as it was written. What cannot be read as a date gets a label. */
export const shiftDate: Operator = {
  id: 'shift-date',
  apply(input) {
    const date = parseWrittenDate(input.text, input.language);
    return { kind: 'text', text: date?.write(input.dateShift) ?? labelText(input) };
  },
};
