export interface JpegSegment {
  /** Second byte of the marker: 0xe1 for APP1, 0xfe for a comment. */
  readonly marker: number;
  readonly data: Uint8Array;
}

/** Segments of a JPEG before its picture data, and whatever stands behind its end. */
export function jpegSegments(bytes: Uint8Array): {
  readonly segments: readonly JpegSegment[];
  readonly after: Uint8Array;
} {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda) break;
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + Math.max(2, length);
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(END_OF_IMAGE);
  return { segments, after: end < 0 ? new Uint8Array() : bytes.subarray(end + 2) };
}

/** Segments that only say how to decode: frame, tables, JFIF, ICC profile, Adobe colour transform. */
export function isNeeded({ marker, data }: JpegSegment): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = Buffer.from(data.subarray(0, 12)).toString('latin1');
  if (marker === 0xe0) return name.startsWith('JFIF');
  return (marker === 0xe2 && name.startsWith('ICC_PROFILE')) || (marker === 0xee && name.startsWith('Adobe'));
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
