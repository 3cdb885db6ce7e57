import { latin1 } from './byte-classes.ts';

/** A text string in the encoding it most probably has: UTF-16 or UTF-8 by mark, UTF-16 by its zeros, else PDFDoc. */
export function decodeTextString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return Buffer.from(bytes.subarray(3)).toString('utf8');
  if (bytes.length >= 4 && bytes.length % 2 === 0) {
    const half = bytes.length / 2;
    if (countZeros(bytes, 0) > half * 0.6 && countZeros(bytes, 1) < half * 0.1) return utf16be(bytes);
    if (countZeros(bytes, 1) > half * 0.6 && countZeros(bytes, 0) < half * 0.1) return utf16le(bytes);
  }
  return decodeBytes(bytes);
}

/** UTF-8 where the bytes are that and more than ASCII, else PDFDoc (latin-1 with its own signs below U+00A0). */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte >= 0x80)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return latin1(bytes).replace(/[\x18-\x1f\x80-\x9f]/g, (char) => PDF_DOC.get(char.charCodeAt(0)) ?? char);
    }
  }
  return latin1(bytes);
}

function utf16be(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

function utf16le(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).toString('utf16le');
}

function countZeros(bytes: Uint8Array, from: number): number {
  let zeros = 0;
  for (let i = from; i < bytes.length; i += 2) if (bytes[i] === 0) zeros++;
  return zeros;
}

// ISO 32000-1, D.2: where PDFDocEncoding differs from latin-1.
const PDF_DOC = new Map<number, string>([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((char, i) => [0x18 + i, char] as const),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((char, i) => [0x80 + i, char] as const),
]);
