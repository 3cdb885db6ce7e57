/**
 * Hunts what was found once through the whole document: every part of a name, and values by their words and digits.
 *
 * One pass over the words, since a document may have thousands of pages. A part in small letters counts only where the
 * name itself was dictated in small letters, or beside another part of it.
 */
import type { EntityType, Role } from '../domain/entity-type.ts';
import type { Detection } from '../domain/recognizer.ts';
import { foldWord, type Word, wordsOf } from '../domain/text.ts';
import { huntDigits } from './digit-hunt.ts';
import { isTermAmong } from './person/clinical-use.ts';
import { functionWords, particles, titles } from './person/vocabulary.ts';
import { comparableWords, huntSequences, type WordSequence } from './word-hunt.ts';

const SURE = 0.5;
const id = 'repeated';

export function propagate(text: string, detections: readonly Detection[]): Detection[] {
  const sources = detections.filter((detection) => detection.score >= SURE);
  if (sources.length === 0) return [];
  const words = wordsOf(text);
  const sequences = valueSequences(text, sources);
  const values = huntSequences(text, words, sequences)
    .filter((found) => looksAlike(text, found.start, found.payload))
    .map((found) => repeated(found.start, found.end, found.payload));
  const numbers = huntDigits(text, numberKeys(text, sources)).map((found) =>
    repeated(found.start, found.end, found.payload),
  );
  return withoutKnown([...huntNames(text, words, namePartsOf(text, sources)), ...values, ...numbers], sources);
}

interface NamePart {
  readonly score: number;
  readonly role: Role | undefined;
  /** Seen in small letters by a sure finding. */
  readonly small: boolean;
  /** Taken from the local part of an e-mail address. */
  readonly fromAddress: boolean;
}

function namePartsOf(text: string, sources: readonly Detection[]): ReadonlyMap<string, NamePart> {
  const parts = new Map<string, NamePart>();
  const add = (folded: string, part: NamePart) => {
    const known = parts.get(folded);
    if (known === undefined || part.score > known.score) {
      parts.set(folded, { ...part, role: part.role ?? known?.role, small: part.small || known?.small === true });
    } else if (known.role === undefined || (part.small && !known.small)) {
      parts.set(folded, { ...known, role: known.role ?? part.role, small: part.small || known.small });
    }
  };
  for (const source of sources) {
    const value = text.slice(source.start, source.end);
    if (source.type === 'NAME') {
      for (const word of wordsOf(value)) {
        const folded = foldWord(word.text);
        if (!isTelling(folded)) continue;
        const small = /^\p{Ll}/u.test(word.text) && source.score >= 0.9 && folded.length >= 4;
        add(folded, { score: Math.min(source.score, 0.9), role: source.role, small, fromAddress: false });
      }
    } else if (source.type === 'EMAIL') {
      for (const folded of personOfAddress(value))
        add(folded, { score: 0.6, role: undefined, small: false, fromAddress: true });
    }
  }
  return parts;
}

function isTelling(folded: string): boolean {
  return (
    folded.length >= 3 &&
    !functionWords.has(folded) &&
    !particles.has(folded) &&
    !titles.has(folded) &&
    /^\p{L}/u.test(folded)
  );
}

// "jean.dupont@…": two words of letters. "contact@", "secretariat.cardiologie@" name nobody.
function personOfAddress(address: string): string[] {
  const local = /^([\p{L}]{2,})[._-]([\p{L}]{3,})@/u.exec(address);
  if (local === null || GENERIC_ADDRESS.test(address)) return [];
  return [local[1]!, local[2]!].map(foldWord).filter((part) => part.length >= 4 && isTelling(part));
}

const GENERIC_ADDRESS =
  /^[^@]*(?:contact|secr|accueil|info|service|cardio|neuro|urgence|consult|medic|labo|radio|admin|hopital|clinique|chirurg|pneumo|gastro|onco|pediatr|gyneco|reanim|pharma|direction|support|office|clinic|nurs|ward|reception|records|billing|noreply|reply)/i;

interface Place {
  readonly word: Word;
  /** Index of the word. */
  readonly at: number;
  readonly part: NamePart;
  readonly small: boolean;
}

function huntNames(text: string, words: readonly Word[], parts: ReadonlyMap<string, NamePart>): Detection[] {
  if (parts.size === 0) return [];
  const places: Place[] = [];
  const smallCounts = new Map<string, number>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const folded = foldWord(word.text);
    const part =
      parts.get(folded) ?? (folded.length >= 6 && folded.endsWith('s') ? parts.get(folded.slice(0, -1)) : undefined);
    if (part === undefined) continue;
    const small = /^\p{Ll}/u.test(word.text);
    if (small && !/[@._-]/.test(text[word.end] ?? '')) smallCounts.set(folded, (smallCounts.get(folded) ?? 0) + 1);
    places.push({ word, at, part, small });
  }
  const found: Detection[] = [];
  for (let index = 0; index < places.length; ) {
    let last = index;
    while (last + 1 < places.length && areBeside(text, places[last]!.word, places[last + 1]!.word)) last++;
    const group = places.slice(index, last + 1);
    if (isMeant(text, words, group, smallCounts)) found.push(claimPlaces(text, group));
    index = last + 1;
  }
  return found;
}

function areBeside(text: string, a: Word, b: Word): boolean {
  return b.start - a.end <= 2 && /^(?: |-|, ?|\.|_|-\n)$/.test(text.slice(a.end, b.start));
}

function isMeant(
  text: string,
  words: readonly Word[],
  group: readonly Place[],
  smallCounts: ReadonlyMap<string, number>,
): boolean {
  const first = group[0]!;
  if (isTermAmong(text, words, first.at, group.at(-1)!.at + 1)) return false;
  if (group.length > 1)
    return group.some((place) => !place.small) || group.every((place) => !functionWords.has(foldWord(place.word.text)));
  if (first.small) return first.part.small && !first.part.fromAddress;
  // "Petit souffle": a word that the text uses in small letters too, and that begins a sentence.
  const isCommon = (smallCounts.get(foldWord(first.word.text)) ?? 0) > 0 && !first.part.small;
  return !(isCommon && /^\p{Lu}\p{Ll}/u.test(first.word.text) && beginsSentence(text, first.word.start));
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;\n\f•*-])[ "(]*$/.test(text.slice(Math.max(0, start - 6), start));
}

function claimPlaces(text: string, group: readonly Place[]): Detection {
  const best = group.reduce((a, b) => (b.part.score > a.part.score ? b : a));
  const role = group.find((place) => place.part.role !== undefined)?.part.role;
  const start = startWithInitial(text, group[0]!.word.start);
  return repeated(start, group.at(-1)!.word.end, {
    type: 'NAME',
    score: best.part.score,
    ...(role === undefined ? {} : { role }),
  });
}

// "J. Dupont", "J.-P. Martin": the initials are part of the name.
function startWithInitial(text: string, start: number): number {
  const initials = /(?<![\p{L}\p{N}.])\p{Lu}\.(?:[ -]{0,2}\p{Lu}\.){0,2} ?$/u.exec(
    text.slice(Math.max(0, start - 10), start),
  );
  if (initials === null || /^M\. ?$/.test(initials[0])) return start;
  return start - initials[0].length;
}

interface Value {
  readonly type: EntityType;
  readonly score: number;
  readonly role?: Role;
}

const BY_WORDS: ReadonlySet<EntityType> = new Set([
  'STREET',
  'CITY',
  'HOSPITAL',
  'ORGANISATION',
  'EMAIL',
  'URL',
  'GEO',
  'ID_PATIENT',
  'ID_STAY',
  'ID_SAMPLE',
  'ID_PLAN',
  'ID_DEVICE',
  'ID_VEHICLE',
  'ID_OTHER',
  'ID_LICENCE',
]);

function valueSequences(text: string, sources: readonly Detection[]): WordSequence<Value>[] {
  const seen = new Map<string, WordSequence<Value>>();
  for (const source of sources) {
    if (!BY_WORDS.has(source.type)) continue;
    const words = comparableWords(text.slice(source.start, source.end));
    const key = words.join(' ');
    if (key.length < 4 || words.length > 14 || seen.has(key) || (words.length === 1 && functionWords.has(key)))
      continue;
    seen.set(key, { words, payload: claimedBy(source) });
  }
  return [...seen.values()];
}

function claimedBy(source: Detection): Value {
  const { type, role } = source;
  return { type, score: Math.min(source.score, 0.9), ...(role === undefined ? {} : { role }) };
}

// A place or firm is written with a capital; "brest" in small letters may be anything.
function looksAlike(text: string, start: number, value: Value): boolean {
  return !/^(?:CITY|HOSPITAL|ORGANISATION|GEO)$/.test(value.type) || /[\p{Lu}\p{N}]/u.test(text[start]!);
}

const BY_DIGITS =
  /^(?:PHONE|FAX|ID_NATIONAL|ID_PATIENT|ID_STAY|ID_SAMPLE|ID_PLAN|ID_ACCOUNT|ID_LICENCE|ID_SITE|ID_DEVICE|ID_OTHER)$/;

function numberKeys(text: string, sources: readonly Detection[]): ReadonlyMap<string, Value> {
  const keys = new Map<string, Value>();
  for (const source of sources) {
    if (!BY_DIGITS.test(source.type)) continue;
    const value = text.slice(source.start, source.end);
    const digits = value.replace(/\D/g, '');
    if (digits.length >= 7 && !/\p{L}{3}/u.test(value) && !keys.has(digits)) keys.set(digits, claimedBy(source));
  }
  return keys;
}

function repeated(start: number, end: number, value: Value): Detection {
  return { start, end, ...value, recognizer: id, reason: { code: 'repeated' } };
}

// Nothing new is said by repeating a finding where it stands, unless it says whose name it is.
function withoutKnown(found: readonly Detection[], sources: readonly Detection[]): Detection[] {
  const known = new Map<number, number>();
  for (const { start, end, role } of sources) {
    if (role !== undefined) known.set(start, Math.max(end, known.get(start) ?? 0));
  }
  const unowned = new Map<number, number>();
  for (const { start, end } of sources) unowned.set(start, Math.max(end, unowned.get(start) ?? 0));
  return found.filter(({ start, end, role }) => ((role === undefined ? unowned : known).get(start) ?? -1) < end);
}
