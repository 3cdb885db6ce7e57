import { createDecipheriv } from 'node:crypto';
import type { Decrypt, RawDocument } from './document.ts';
import { fileKeyFor, md5, rc4 } from './encryption-keys.ts';
import type { RawObject } from './scan.ts';
import {
  dictionaryOf,
  isArray,
  isDictionary,
  nameOf,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from './values.ts';

type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256';

/** True where strings and streams mean nothing without a password. */
export function isEncrypted(document: RawDocument): boolean {
  return document.trailers.some((trailer) => trailer.has('Encrypt'));
}

/** Decryption by the standard security handler; undefined where the file is not encrypted or the password is wrong. */
export function decryptionOf(document: RawDocument, password: string): Decrypt | undefined {
  const trailer = document.trailers.findLast((candidate) => candidate.has('Encrypt'));
  const reference = trailer?.get('Encrypt');
  const encrypt = dictionaryOf(document.resolve(reference));
  if (trailer === undefined || encrypt === undefined) return undefined;
  const text = (key: string) => bytesOf(document.resolve(encrypt.get(key)));
  const number = (key: string, otherwise: number) => numberOf(document.resolve(encrypt.get(key)), otherwise);
  const version = number('V', 1);
  const id = document.resolve(trailer.get('ID'));
  const encryptsMetadata = document.resolve(encrypt.get('EncryptMetadata')) !== false;
  const key = fileKeyFor(
    {
      revision: number('R', 2),
      keyLength: version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, number('Length', 40) >> 3)),
      owner: text('O'),
      user: text('U'),
      ownerKey: text('OE'),
      userKey: text('UE'),
      permissions: number('P', 0),
      fileId: isArray(id) ? bytesOf(document.resolve(id[0])) : new Uint8Array(),
      encryptsMetadata,
    },
    password,
  );
  if (key === undefined) return undefined;
  const methodOf = (filter: string): Method => {
    if (version < 4) return 'rc4';
    const named = nameOf(document.resolve(encrypt.get(filter))) ?? 'Identity';
    const filters = dictionaryOf(document.resolve(encrypt.get('CF')));
    return METHODS.get(nameOf(dictionaryOf(document.resolve(filters?.get(named)))?.get('CFM')) ?? 'None') ?? 'none';
  };
  const methods = { streams: methodOf('StmF'), strings: methodOf('StrF') };
  const own = reference instanceof PdfReference ? reference.number : -1;
  return (object) => {
    const type = nameOf(dictionaryOf(object.value)?.get('Type'));
    if (object.number === own || type === 'XRef') return object.value;
    const isPlain = type === 'Metadata' && !encryptsMetadata;
    return decryptObject(object, key, isPlain ? { ...methods, streams: 'none' } : methods);
  };
}

const METHODS = new Map<string, Method>([
  ['V2', 'rc4'],
  ['AESV2', 'aes-128'],
  ['AESV3', 'aes-256'],
]);

interface Methods {
  readonly streams: Method;
  readonly strings: Method;
}

function decryptObject(object: RawObject, key: Uint8Array, methods: Methods): PdfValue {
  const inside = (value: PdfValue): PdfValue => {
    if (value instanceof PdfString) return new PdfString(decipher(value.bytes, object, key, methods.strings));
    if (isArray(value)) return value.map(inside);
    if (isDictionary(value)) return new Map([...value].map(([name, entry]) => [name, inside(entry)]));
    if (!(value instanceof PdfStream)) return value;
    const dictionary = new Map([...value.dictionary].map(([name, entry]) => [name, inside(entry)]));
    return new PdfStream(dictionary, decipher(value.raw, object, key, methods.streams));
  };
  return inside(object.value);
}

const SALT = Buffer.from('sAlT', 'latin1');
const BLOCK = 16;

function decipher(data: Uint8Array, object: RawObject, key: Uint8Array, method: Method): Uint8Array {
  if (method === 'none' || data.length === 0) return data;
  if (method === 'rc4') return rc4(objectKey(object, key, false), data);
  if (data.length < 2 * BLOCK) return new Uint8Array();
  const isNew = method === 'aes-256';
  const cipher = createDecipheriv(
    isNew ? 'aes-256-cbc' : 'aes-128-cbc',
    isNew ? key : objectKey(object, key, true),
    data.subarray(0, BLOCK),
  );
  cipher.setAutoPadding(false);
  const plain = cipher.update(data.subarray(BLOCK, data.length - (data.length % BLOCK)));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= BLOCK ? plain.subarray(0, plain.length - padding) : plain;
}

function objectKey({ number, generation }: RawObject, key: Uint8Array, isAes: boolean): Uint8Array {
  const salt = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const parts = isAes ? [key, salt, SALT] : [key, salt];
  return md5(Buffer.concat(parts)).subarray(0, Math.min(key.length + 5, 16));
}

function bytesOf(value: PdfValue | undefined): Uint8Array {
  return value instanceof PdfString ? value.bytes : new Uint8Array();
}

function numberOf(value: PdfValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
