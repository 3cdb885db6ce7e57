// Strips a JPEG to what its pixels need: no EXIF, comments, thumbnails or profiles, nothing after its end.
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** Bytes of a JFIF segment without its thumbnail, and of an Adobe segment. */
const JFIF_BYTES = 18;
const ADOBE_BYTES = 14;

/** `undefined` for what is no JPEG. */
export function stripJpeg(jpeg: Uint8Array): Uint8Array | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== START_OF_IMAGE) return undefined;
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) at++;
    else if (bytes[at + 1] === 0xff) at++;
    else if (bytes[at + 1] === END_OF_IMAGE) break;
    else {
      const end = Math.min(at + 2 + bytes.readUInt16BE(at + 2), bytes.length);
      const segment = keptSegment(bytes, at, end);
      if (segment !== undefined) parts.push(segment);
      at = end;
      if (segment?.[1] !== START_OF_SCAN) continue;
      const scanEnd = endOfScan(bytes, at);
      parts.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  parts.push(Uint8Array.of(0xff, END_OF_IMAGE));
  return Buffer.concat(parts);
}

function keptSegment(bytes: Buffer, start: number, end: number): Uint8Array | undefined {
  const marker = bytes[start + 1]!;
  const text = bytes.toString('latin1', start + 4, start + 9);
  if (marker === 0xe0 && text.startsWith('JFIF') && end - start >= JFIF_BYTES) return jfif(bytes, start);
  if (marker === 0xee && text === 'Adobe' && end - start >= ADOBE_BYTES + 2) return adobe(bytes, start);
  const isFrameOrTable = marker >= 0xc0 && marker < 0xe0 && marker !== 0xd9;
  return isFrameOrTable && marker !== COMMENT ? bytes.subarray(start, end) : undefined;
}

function jfif(bytes: Buffer, start: number): Uint8Array {
  const segment = Buffer.from(bytes.subarray(start, start + JFIF_BYTES));
  segment.writeUInt16BE(JFIF_BYTES - 2, 2);
  segment.fill(0, 16);
  return segment;
}

function adobe(bytes: Buffer, start: number): Uint8Array {
  const segment = Buffer.from(bytes.subarray(start, start + ADOBE_BYTES + 2));
  segment.writeUInt16BE(ADOBE_BYTES, 2);
  return segment;
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
