/** Encoders for stream filters that Node does not bring. */
import { deflateSync } from 'node:zlib';
import { bytesOf, type PdfBytes } from '../pdf-strings.ts';

export function asciiHex(data: PdfBytes): string {
  return `${Buffer.from(bytesOf(data)).toString('hex')}>`;
}

export function ascii85(data: PdfBytes): string {
  const bytes = bytesOf(data);
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const count = Math.min(4, bytes.length - at);
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    const digits = [85 ** 4, 85 ** 3, 85 ** 2, 85, 1].map((power) => Math.floor(value / power) % 85);
    const text = digits.map((digit) => String.fromCharCode(digit + 33)).join('');
    out += count === 4 && value === 0 ? 'z' : text.slice(0, count + 1);
  }
  return `${out}~>`;
}

/** Literal runs only. */
export function runLength(data: PdfBytes): Uint8Array {
  const bytes = bytesOf(data);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const part = bytes.subarray(at, at + 128);
    out.push(part.length - 1, ...part);
  }
  return Uint8Array.from([...out, 128]);
}

/** Codes of nine bits, the table cleared before it could grow. */
export function lzw(data: PdfBytes): Uint8Array {
  const codes: number[] = [];
  [...bytesOf(data)].forEach((byte, i) => {
    if (i % 200 === 0) codes.push(256);
    codes.push(byte);
  });
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  const octets = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(octets.map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2)));
}

/** Flate over PNG "up" rows of `columns` bytes. */
export function flateWithPredictor(data: PdfBytes, columns: number): Uint8Array {
  const padded = Buffer.concat([bytesOf(data), Buffer.alloc((columns - (data.length % columns)) % columns, ' ')]);
  const rows: Buffer[] = [];
  for (let at = 0; at < padded.length; at += columns) {
    const row = Buffer.alloc(columns + 1, 2);
    for (let i = 0; i < columns; i++) {
      const above = at === 0 ? 0 : (padded[at - columns + i] ?? 0);
      row[i + 1] = ((padded[at + i] ?? 0) - above) & 0xff;
    }
    rows.push(row);
  }
  return deflateSync(Buffer.concat(rows));
}
