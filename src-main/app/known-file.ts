import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import type { KnownPatient } from '../domain/known-patient.ts';
import { fold } from '../domain/text.ts';
import { decodeText } from '../formats/text/encoding.ts';

const JSON_SHAPE = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]));

/** Folded keys of a known file → what they name. Anything else is hunted as it stands. */
const KEYS: readonly (readonly [RegExp, keyof Omit<KnownPatient, 'birthDate'> | 'birthDate'])[] = [
  [
    /^(?:date (?:de )?)?naissance$|^dob$|^born|birth ?(?:date|day)|date ?of ?birth|^ne(?:e|\(e\))? le|^birth$/,
    'birthDate',
  ],
  [/^nom|prenom|^name|names?$|surname|maiden|alias|usage/, 'names'],
  [/mail|courriel|^tel|phone|fax|mobile|portable|contact/, 'contacts'],
  [/adresse|address|rue|street|ville|city|town|commune|postcode|postal|zip/, 'addresses'],
  [/^n[ro°º.]|num|nir|ins|ipp|nda|iep|mrn|nhs|ssn|secu|mbi|dossier|sejour|^id|iban/, 'numbers'],
];

/**
 * Reads what is known of the patient: a JSON object, or lines of `key: value` (several values parted by `;`).
 * @throws AppError `known-unreadable`.
 */
export async function readKnownFile(file: string): Promise<KnownPatient> {
  try {
    const known = parseKnown(decodedText(await readFile(file)));
    // A file that yields nothing to hunt is a mistake, not a wish.
    if (isNobody(known)) throw new AppError('known-unreadable');
    return known;
  } catch (cause) {
    throw new AppError('known-unreadable', {}, { cause });
  }
}

/** A small file of the user's, in whatever encoding an editor saved it. */
export function decodedText(bytes: Uint8Array): string {
  return decodeText(bytes).text;
}

function isNobody({ names, numbers, addresses, contacts, others, birthDate }: KnownPatient): boolean {
  const values = [...names, ...numbers, ...addresses, ...contacts, ...others];
  return values.length === 0 && birthDate === undefined;
}

export function parseKnown(text: string): KnownPatient {
  const known = { names: [], numbers: [], addresses: [], contacts: [], others: [] } as Record<
    keyof Omit<KnownPatient, 'birthDate'>,
    string[]
  >;
  let birthDate: string | undefined;
  for (const [key, value] of entriesOf(text)) {
    const kind = KEYS.find(([pattern]) => pattern.test(fold(key).replace(/_/g, ' ').trim()))?.[1] ?? 'others';
    if (kind === 'birthDate') birthDate = value;
    else known[kind].push(value);
  }
  return birthDate === undefined ? known : { ...known, birthDate };
}

function entriesOf(text: string): (readonly [string, string])[] {
  if (text.trimStart().startsWith('{')) {
    return Object.entries(JSON_SHAPE.parse(JSON.parse(text))).flatMap(([key, value]) =>
      [value].flat().map((one) => [key, String(one)] as const),
    );
  }
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 0) throw new AppError('known-unreadable');
    const values = line.slice(colon + 1).split(';');
    return values.map((value) => [line.slice(0, colon), value.trim()] as const).filter(([, value]) => value !== '');
  });
}
