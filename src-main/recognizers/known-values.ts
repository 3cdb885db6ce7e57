/** Hunts what is known of the patient through a document, in every way it may be written. */
import type { EntityType } from '../domain/entity-type.ts';
import type { KnownPatient } from '../domain/known-patient.ts';
import type { Detection } from '../domain/recognizer.ts';
import { wordsOf } from '../domain/text.ts';
import { birthDatePattern } from './known-date.ts';
import { huntKnownNames } from './known-names.ts';
import { comparableWords, huntSequences, type WordSequence } from './word-hunt.ts';

const SCORE = 0.99;

export function huntKnownValues(text: string, known: KnownPatient): Detection[] {
  const words = wordsOf(text);
  const found: Detection[] = [];
  const claim = (start: number, end: number, type: EntityType) =>
    found.push({ start, end, type, score: SCORE, recognizer: 'known', reason: { code: 'known' }, role: 'patient' });
  for (const name of huntKnownNames(text, words, known.names)) claim(name.start, name.end, 'NAME');
  const date = known.birthDate === undefined ? undefined : birthDatePattern(known.birthDate);
  for (const match of date === undefined ? [] : text.matchAll(date)) {
    claim(match.index, match.index + match[0].length, 'DATE_BIRTH');
  }
  for (const number of known.numbers) claimNumber(text, number, (start, end) => claim(start, end, 'ID_PATIENT'));
  for (const contact of known.contacts) {
    if (isPhone(contact)) claimNumber(text, contact, (start, end) => claim(start, end, 'PHONE'));
  }
  for (const { start, end, payload } of huntSequences(text, words, sequencesOf(known))) claim(start, end, payload);
  return found;
}

function sequencesOf(known: KnownPatient): WordSequence<EntityType>[] {
  const of = (value: string, payload: EntityType) => ({ words: comparableWords(value), payload });
  const addresses = known.addresses.flatMap((address) => address.split(/[\n,;]+/)).map((line) => line.trim());
  return [
    ...addresses.filter((line) => line.length >= 4).flatMap((line) => [of(line, 'STREET'), ...townOf(line)]),
    ...known.contacts.filter((contact) => !isPhone(contact)).map((contact) => of(contact, 'EMAIL')),
    ...known.others.filter((other) => other.trim().length >= 2).map((other) => of(other, 'ID_OTHER')),
  ];
}

// "75011 Paris" and "12 rue X 75011 Paris" also stand in parts.
function townOf(line: string): WordSequence<EntityType>[] {
  const match = /^(.*?)\b(\d{5}) +(\p{L}.*)$/u.exec(line);
  if (match === null) return [];
  const street = match[1]!.trim();
  if (street.length < 5) return [];
  return [
    { words: comparableWords(street), payload: 'STREET' },
    { words: comparableWords(match[2]!), payload: 'ZIP' },
  ];
}

function isPhone(contact: string): boolean {
  return /^[+\d][\d .()/-]{6,}$/.test(contact.trim());
}

/** Digits that OCR reads as letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': '[0oOQD]',
  '1': '[1lI|i]',
  '2': '[2Zz]',
  '5': '[5Ss]',
  '6': '[6G]',
  '8': '[8B]',
};
const SEPARATOR = '[ .\\-_/|·,]{0,2}\\n?';

function claimNumber(text: string, value: string, claim: (start: number, end: number) => void): void {
  const signs = value.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length < 4) return;
  const national = /^(?:00)?33(\d{9})$/.exec(signs)?.[1] ?? (/^0\d{9}$/.test(signs) ? signs.slice(1) : undefined);
  const body = [...(national ?? signs)].map((sign) => LOOKALIKES[sign] ?? sign).join(SEPARATOR);
  const prefix = national === undefined ? '' : `(?:(?:\\+|00)[ ]?33[ .]?(?:\\(0\\))?[ .]?|[0oO]${SEPARATOR})`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${prefix}${body}(?![\\p{L}\\p{N}])`, 'giu');
  for (const match of text.matchAll(pattern)) claim(match.index, match.index + match[0].length);
}
