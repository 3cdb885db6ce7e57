/** Filters other than Flate that pack text: ASCIIHex, ASCII85, RunLength, LZW. All stop quietly where the data ends. */
export function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const out = new Uint8Array((data.length + 1) >> 1);
  let digits = 0;
  for (const byte of data) {
    if (byte === 0x3e) break;
    const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
    if (digit < 0 || digit > 15 || (byte > 0x39 && digit < 10)) continue;
    out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return out.subarray(0, (digits + 1) >> 1);
}

export function decodeAscii85(data: Uint8Array): Uint8Array {
  const shortcuts = data.reduce((count, byte) => count + (byte === 0x7a ? 1 : 0), 0);
  const out = new Uint8Array(Math.ceil((data.length * 4) / 5) + 4 * (shortcuts + 1));
  const group: number[] = [];
  let length = 0;
  const flush = (used: number) => {
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + (group[i] ?? 84);
    for (let i = 0; i < used; i++) out[length++] = Math.floor(value / 256 ** (3 - i)) % 256;
    group.length = 0;
  };
  let start = 0;
  while (start < data.length && data[start]! <= 0x20) start++;
  if (data[start] === 0x3c && data[start + 1] === 0x7e) start += 2;
  for (let i = start; i < data.length; i++) {
    const byte = data[i]!;
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) length += 4;
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return out.subarray(0, length);
}

export function decodeRunLength(data: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let i = 0; i < data.length; ) {
    const code = data[i++]!;
    if (code === 128) break;
    const part = code < 128 ? data.subarray(i, i + code + 1) : new Uint8Array(257 - code).fill(data[i] ?? 0);
    i += code < 128 ? code + 1 : 1;
    length += part.length;
    if (length > most) throw new RangeError('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const CLEAR = 256;
const END_OF_DATA = 257;

export function decodeLzw(data: Uint8Array, earlyChange: boolean, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let previous: Uint8Array | undefined;
  let width = 9;
  let length = 0;
  let buffer = 0;
  let bits = 0;
  const early = earlyChange ? 1 : 0;
  for (const byte of data) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    const code = (buffer >>> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === END_OF_DATA) break;
    if (code === CLEAR) {
      table = [];
      previous = undefined;
      width = 9;
      continue;
    }
    const known = code < CLEAR ? Uint8Array.of(code) : table[code - 258];
    if (known === undefined && previous === undefined) break;
    const entry: Uint8Array = known ?? append(previous!, previous![0]!);
    if (previous !== undefined && table.length < 4096 - 258) table.push(append(previous, entry[0]!));
    length += entry.length;
    if (length > most) throw new RangeError('too large');
    parts.push(entry);
    previous = entry;
    const size = table.length + 258 + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

function append(bytes: Uint8Array, byte: number): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = byte;
  return longer;
}
