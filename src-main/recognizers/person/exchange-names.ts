/** Names in HL7 version 2 messages: "LAST^FIRST" in segments on people, "id^LAST^FIRST" of staff anywhere. */
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const NAME = "\\p{L}[\\p{L}' .-]{1,40}\\^\\p{L}[\\p{L}' .-]{0,40}(?:\\^\\p{L}[\\p{L}.-]{0,20})?";

export const exchangeNameRecognizer = definePatternRecognizer({
  id: 'name-exchange',
  entity: 'NAME',
  source: 'HL7 v2.5, data types XPN and XCN',
  rules: {
    patient: { regex: inSegments('PID|MRG'), score: 0.95, reason: 'place', role: 'patient' },
    relative: { regex: inSegments('NK1|GT1|IN1'), score: 0.95, reason: 'place', role: 'relative' },
    staff: {
      regex: new RegExp(`(?<=[|~] ?[A-Z]{0,3}\\d{3,12}\\^)(?<value>${NAME})(?=[|^~\\n\\r]|$)`, 'gu'),
      score: 0.9,
      reason: 'place',
      role: 'clinician',
    },
  },
});

function inSegments(segments: string): RegExp {
  return new RegExp(`(?<=(?:^|[\\n\\r ])(?:${segments})\\|[^\\n\\r]{0,80}\\|)(?<value>${NAME})(?=[|^~])`, 'gu');
}
