import { expect, it } from 'vitest';
import { exchangeNameRecognizer } from '../../../src-main/recognizers/person/exchange-names.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

recognizes(exchangeNameRecognizer, [
  'PID|1||8001234567||⟦KERVELLA^ANNE-MARIE^R⟧||19510303|F|||12 RUE DES ORMES^^BREST^^29200',
  'NK1|1|⟦TREVIDIC^YANN⟧|SON|RR 2^^KNOXVILLE^IL^61448',
  'PV1|1|I|||||10001234^⟦PATEL^AMIT⟧^^^DR',
  'OBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL',
]);

it('the segment tells whose name it is', () => {
  const text = 'PID|1||8001234567||KERVELLA^ANNE||19510303\nNK1|1|TREVIDIC^YANN|SON|';
  const found = runRecognizer(exchangeNameRecognizer, text);
  expect(found.map((detection) => detection.role)).toEqual(['patient', 'relative']);
});
