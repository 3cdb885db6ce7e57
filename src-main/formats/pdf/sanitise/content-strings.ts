// Bytes of literal and hexadecimal strings in content streams.
const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Value of each byte as a hexadecimal digit, or -1. */
const HEX_DIGITS = Int8Array.from({ length: 256 }, (_, byte) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase()),
);

/** Bytes of the literal string `(…)` in `bytes[start, end)`. */
export function literalBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const inner = bytes.subarray(start + 1, end - 1);
  if (inner.indexOf(0x5c) < 0 && inner.indexOf(0x0d) < 0) return inner;
  const out: number[] = [];
  for (let index = 0; index < inner.length; index++) {
    const byte = inner[index]!;
    if (byte === 0x0d) {
      if (inner[index + 1] === 0x0a) index++;
      out.push(0x0a);
    } else if (byte === 0x5c) index = readEscape(inner, index + 1, out);
    else out.push(byte);
  }
  return Uint8Array.from(out);
}

/** Bytes of the hexadecimal string `<…>` in `bytes[start, end)`; anything but digits is skipped. */
export function hexBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array((end - start) >> 1);
  let size = 0;
  let high = -1;
  for (let index = start + 1; index < end; index++) {
    const digit = HEX_DIGITS[bytes[index]!]!;
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      out[size++] = (high << 4) | digit;
      high = -1;
    }
  }
  if (high >= 0) out[size++] = high << 4;
  return out.subarray(0, size);
}

/** Reads what follows a backslash at `index`; answers the index of its last byte. */
function readEscape(inner: Uint8Array, index: number, out: number[]): number {
  const byte = inner[index];
  if (byte === undefined) return index;
  if (byte === 0x0d) return inner[index + 1] === 0x0a ? index + 1 : index;
  if (byte === 0x0a) return index;
  if (byte < 0x30 || byte > 0x37) {
    out.push(ESCAPES[byte] ?? byte);
    return index;
  }
  let value = 0;
  let last = index;
  for (; last < index + 3; last++) {
    const digit = inner[last];
    if (digit === undefined || digit < 0x30 || digit > 0x37) break;
    value = value * 8 + (digit - 0x30);
  }
  out.push(value & 0xff);
  return last - 1;
}
