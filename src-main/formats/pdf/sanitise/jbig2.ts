// Removes comments from JBIG2 segments as they are embedded in PDF.
const EXTENSION = 62;
const END_OF_FILE = 51;
const UNKNOWN_LENGTH = 0xffffffff;

/** The data without extension segments and without what follows the last segment; as it is where it is no JBIG2. */
export function stripJbig2(data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const kept: Buffer[] = [];
  try {
    for (let at = 0; at < bytes.length; ) {
      const { type, bodyStart, length } = readHeader(bytes, at);
      const end = length === UNKNOWN_LENGTH ? bytes.length : bodyStart + length;
      if (end > bytes.length) break;
      if (type !== EXTENSION) kept.push(bytes.subarray(at, end));
      if (type === END_OF_FILE) break;
      at = end;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return kept.length === 0 ? data : Buffer.concat(kept);
}

interface SegmentHeader {
  readonly type: number;
  readonly bodyStart: number;
  readonly length: number;
}

/** Lengths of fields depend on the segment's number and on how many others it refers to. */
function readHeader(bytes: Buffer, start: number): SegmentHeader {
  const number = bytes.readUInt32BE(start);
  const flags = bytes.readUInt8(start + 4);
  let at = start + 5;
  let count = bytes.readUInt8(at) >> 5;
  if (count === 7) {
    count = bytes.readUInt32BE(at) & 0x1fffffff;
    at += 4 + Math.ceil((count + 1) / 8);
  } else at++;
  at += count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
  at += (flags & 0x40) === 0 ? 1 : 4;
  return { type: flags & 0x3f, bodyStart: at + 4, length: bytes.readUInt32BE(at) };
}
