import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** What the standard security handler needs of an /Encrypt dictionary (ISO 32000-2, 7.6.4). */
export interface EncryptionFacts {
  readonly revision: number;
  /** Length of the file key in bytes. */
  readonly keyLength: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly ownerKey: Uint8Array;
  readonly userKey: Uint8Array;
  readonly permissions: number;
  readonly fileId: Uint8Array;
  readonly encryptsMetadata: boolean;
}

/** The file key that a password opens, as user or as owner; undefined where it opens nothing. */
export function fileKeyFor(facts: EncryptionFacts, password: string): Uint8Array | undefined {
  return facts.revision >= 5 ? newFileKey(facts, password) : oldFileKey(facts, password);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function oldFileKey(facts: EncryptionFacts, password: string): Uint8Array | undefined {
  const padded = pad(Buffer.from(password, 'latin1'));
  for (const candidate of [padded, userPasswordOf(facts, padded)]) {
    const key = keyFromUserPassword(facts, candidate);
    if (opens(facts, key)) return key;
  }
  return undefined;
}

function keyFromUserPassword(facts: EncryptionFacts, padded: Uint8Array): Uint8Array {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(facts.permissions | 0);
  const parts = [padded, facts.owner.subarray(0, 32), permissions, facts.fileId];
  if (facts.revision >= 4 && !facts.encryptsMetadata) parts.push(Buffer.from('ffffffff', 'hex'));
  let key = md5(Buffer.concat(parts));
  if (facts.revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, facts.keyLength));
  return key.subarray(0, facts.keyLength);
}

function opens(facts: EncryptionFacts, key: Uint8Array): boolean {
  if (facts.revision === 2) return startsAlike(rc4(key, PADDING), facts.user, 32);
  let check: Uint8Array = md5(Buffer.concat([PADDING, facts.fileId]));
  for (let i = 0; i < 20; i++)
    check = rc4(
      key.map((byte) => byte ^ i),
      check,
    );
  return startsAlike(check, facts.user, 16);
}

/** The owner's password opens the user's, which is kept under it. */
function userPasswordOf(facts: EncryptionFacts, padded: Uint8Array): Uint8Array {
  let key = md5(padded);
  if (facts.revision >= 3) for (let i = 0; i < 50; i++) key = md5(key);
  key = key.subarray(0, facts.keyLength);
  let password: Uint8Array = facts.owner.subarray(0, 32);
  if (facts.revision === 2) return rc4(key, password);
  for (let i = 19; i >= 0; i--)
    password = rc4(
      key.map((byte) => byte ^ i),
      password,
    );
  return password;
}

function newFileKey(facts: EncryptionFacts, password: string): Uint8Array | undefined {
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, 127);
  const user = facts.user.subarray(0, 48);
  const hash = (salt: Uint8Array, extra: Uint8Array) =>
    facts.revision === 5 ? sha(256, Buffer.concat([secret, salt, extra])) : hardenedHash(secret, salt, extra);
  const none = new Uint8Array();
  for (const [entry, wrapped, extra] of [
    [user, facts.userKey, none],
    [facts.owner, facts.ownerKey, user],
  ] as const) {
    if (!startsAlike(hash(entry.subarray(32, 40), extra), entry, 32)) continue;
    const decipher = createDecipheriv('aes-256-cbc', hash(entry.subarray(40, 48), extra), Buffer.alloc(16));
    decipher.setAutoPadding(false);
    return Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]);
  }
  return undefined;
}

// ISO 32000-2, algorithm 2.B.
function hardenedHash(secret: Uint8Array, salt: Uint8Array, extra: Uint8Array): Uint8Array {
  let key: Uint8Array = sha(256, Buffer.concat([secret, salt, extra]));
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat([secret, key, extra]);
    const input = Buffer.concat(Array.from({ length: 64 }, () => block));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const output = cipher.update(input);
    const rest = output.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(rest === 0 ? 256 : rest === 1 ? 384 : 512, output);
    last = output.at(-1)!;
  }
  return key.subarray(0, 32);
}

export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  });
}

export function md5(data: Uint8Array): Uint8Array {
  return createHash('md5').update(data).digest();
}

function sha(bits: 256 | 384 | 512, data: Uint8Array): Uint8Array {
  return createHash(`sha${bits}`).update(data).digest();
}

function pad(password: Uint8Array): Uint8Array {
  return Buffer.concat([password.subarray(0, 32), PADDING]).subarray(0, 32);
}

function startsAlike(one: Uint8Array, other: Uint8Array, length: number): boolean {
  return Buffer.from(one.subarray(0, length)).equals(Buffer.from(other.subarray(0, length)));
}
