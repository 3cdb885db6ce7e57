import { describe } from 'vitest';
import { hl7 } from '../../src-main/recognizers/hl7.ts';
import { covers } from '../support/covers.ts';

describe('HL7 messages', () => {
  covers(
    [hl7],
    [
      'PID|1||⟦80412277⟧^^^⟦HOSP-A⟧||⟦TEST⟧^⟦JEANNE⟧||⟦19510312⟧|F|||⟦12 RUE DES PINS⟧^^⟦BREST⟧^^⟦29200⟧',
      'NK1|1|⟦TEST⟧^⟦PAUL⟧|FTH',
      'OBX|2|NM|PLQ||398|G/L|150-400|N',
      'un texte | avec des barres | sans segment',
    ],
  );
});
