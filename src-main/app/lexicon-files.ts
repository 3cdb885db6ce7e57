/** The compiled word lists as files: how they are laid out, read and checked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { type Lexicon, type Lexicons, lexiconFromTable } from '../domain/lexicon.ts';

export const lexiconFileNames = { words: 'words.bin', places: 'places.bin', postcodes: 'postcodes.bin' } as const;

/** Bytes of a table: number of slots (little-endian), the fingerprints, one flag byte a slot. */
export function packLexicon(table: { readonly fingerprints: Uint32Array; readonly flags: Uint8Array }): Uint8Array {
  const { fingerprints, flags } = table;
  const bytes = new Uint8Array(HEADER + fingerprints.byteLength + flags.byteLength);
  new DataView(bytes.buffer).setUint32(0, flags.length, true);
  bytes.set(new Uint8Array(fingerprints.buffer, fingerprints.byteOffset, fingerprints.byteLength), HEADER);
  bytes.set(flags, HEADER + fingerprints.byteLength);
  return bytes;
}

/** @throws AppError `internal` where the bytes are not a whole table. */
export function unpackLexicon(bytes: Uint8Array): Lexicon {
  const size = bytes.byteLength < HEADER ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (size < 1 || (size & (size - 1)) !== 0 || bytes.byteLength !== HEADER + size * 5) {
    throw new AppError('internal', { lexiconBytes: bytes.byteLength });
  }
  const body = aligned(bytes);
  return lexiconFromTable(new Uint32Array(body.buffer, body.byteOffset, size), body.subarray(size * 4));
}

/** A bit for each of the hundred thousand five-digit numbers. */
export function packPostcodes(postcodes: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(POSTCODE_BYTES);
  for (const postcode of postcodes) {
    const number = Number(postcode);
    if (/^\d{5}$/.test(postcode)) bits[number >> 3]! |= 1 << (number & 7);
  }
  return bits;
}

/** Loads what `compileLexicons` wrote. @throws AppError `internal` where a list is missing or cut short. */
export function loadLexicons(folder: string): Lexicons {
  const postcodes = read(folder, lexiconFileNames.postcodes);
  if (postcodes.byteLength !== POSTCODE_BYTES) throw new AppError('internal', { postcodeBytes: postcodes.byteLength });
  return {
    words: unpackLexicon(read(folder, lexiconFileNames.words)),
    places: unpackLexicon(read(folder, lexiconFileNames.places)),
    isFrenchPostcode(digits) {
      if (!/^\d{5}$/.test(digits)) return false;
      const number = Number(digits);
      return (postcodes[number >> 3]! & (1 << (number & 7))) !== 0;
    },
  };
}

const HEADER = 4;
const POSTCODE_BYTES = 12_500;

function read(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new AppError('internal', { missingLexicon: 1 });
  }
}

// A Uint32Array must start at a multiple of four bytes of its buffer; pooled buffers may not.
function aligned(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(HEADER);
  return body.byteOffset % 4 === 0 ? body : body.slice();
}
