import type { Recognizer } from '../domain/recognizer.ts';
import { age } from './age.ts';
import { date } from './date.ts';
import { dateBirth } from './date-birth.ts';
import { datePartial } from './date-partial.ts';
import { email } from './email.ts';
import { hl7 } from './hl7.ts';
import { ip } from './ip.ts';
import { phone } from './phone.ts';
import { spelledNumber } from './spelled-number.ts';
import { url } from './url.ts';

/** Dates, ages and contacts, one row each. */
export function genericRecognizers(): readonly Recognizer[] {
  return [dateBirth, date, datePartial, age, phone, email, url, ip, spelledNumber, hl7];
}
