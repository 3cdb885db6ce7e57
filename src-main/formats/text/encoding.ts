/** Encodings plain text comes in. Decoding and encoding are lossless both ways, so untouched parts stay byte-identical. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** Bytes of the byte-order mark, empty where there is none. */
  readonly mark: Uint8Array;
  readonly text: string;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, markLength } = detectEncoding(bytes);
  const body = bytes.subarray(markLength);
  return { encoding, mark: bytes.subarray(0, markLength), text: decode(body, encoding) };
}

export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from(text, (char) => CP1252_BYTES.get(char) ?? char.charCodeAt(0));
  }
}

/** True where every character of a replacement can be written in this encoding. */
export function canEncode(text: string, encoding: TextEncoding): boolean {
  return encoding !== 'windows-1252' || [...text].every((char) => CP1252_BYTES.has(char) || isPlainLatin1(char));
}

function detectEncoding(bytes: Uint8Array): { encoding: TextEncoding; markLength: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes.length % 2 === 0) return { encoding: 'utf-16le', markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) return { encoding: 'utf-16be', markLength: 2 };
  const unmarked = guessUnmarkedUtf16(bytes);
  if (unmarked !== undefined) return { encoding: unmarked, markLength: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markLength: 0 };
}

// Latin text in UTF-16 has a zero in every other byte; nothing else that is text has.
function guessUnmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 8 || bytes.length % 2 !== 0) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const half = length / 2;
  if (oddZeros > half * 0.8 && evenZeros < half * 0.05) return 'utf-16le';
  if (evenZeros > half * 0.8 && oddZeros < half * 0.05) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(body: Uint8Array, encoding: TextEncoding): string {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  switch (encoding) {
    case 'utf-8':
      return buffer.toString('utf8');
    case 'utf-16le':
      return buffer.toString('utf16le');
    case 'utf-16be':
      return Buffer.from(buffer).swap16().toString('utf16le');
    case 'windows-1252':
      return buffer.toString('latin1').replace(/[\x80-\x9f]/g, (char) => CP1252.get(char.charCodeAt(0)) ?? char);
  }
}

// The 27 places of 0x80–0x9f that windows-1252 fills; the five others stay C1 controls, so that nothing is lost.
const CP1252: ReadonlyMap<number, string> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [0x80 + i, char] as const),
);
const CP1252_BYTES: ReadonlyMap<string, number> = new Map([...CP1252].map(([byte, char]) => [char, byte]));

function isPlainLatin1(char: string): boolean {
  const code = char.charCodeAt(0);
  return char.length === 1 && (code < 0x80 || (code >= 0xa0 && code <= 0xff));
}
