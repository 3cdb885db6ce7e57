// Strips a JPEG 2000 file or codestream to what its pixels need: no comments, no metadata boxes, no profiles.
const KEPT_BOXES: ReadonlySet<string> = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c']);
const KEPT_HEADER_BOXES: ReadonlySet<string> = new Set(['ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef']);
const COMMENT = 0xff64;
const START_OF_CODESTREAM = 0xff4f;
const START_OF_TILE = 0xff90;
const START_OF_DATA = 0xff93;
const END_OF_CODESTREAM = 0xffd9;
/** Enumerated colour spaces by number of components: grey, sRGB, CMYK. */
const ENUMERATED: Readonly<Record<number, number>> = { 1: 17, 2: 17, 3: 16, 4: 12 };

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

/** `undefined` for what is neither. */
export function stripJpeg2000(image: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.length);
  try {
    if (bytes.readUInt16BE(0) === START_OF_CODESTREAM) return stripCodestream(bytes);
    const boxes = boxesOf(bytes);
    if (boxes[0]?.type !== 'jP  ') return undefined;
    return Buffer.concat(boxes.filter(({ type }) => KEPT_BOXES.has(type)).map(stripBox));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function stripBox({ type, body }: Box): Buffer {
  if (type === 'jp2c') return writeBox(type, stripCodestream(body));
  if (type !== 'jp2h') return writeBox(type, body);
  const inner = boxesOf(body).filter((box) => KEPT_HEADER_BOXES.has(box.type));
  const components = inner.find((box) => box.type === 'ihdr')?.body.readUInt16BE(8) ?? 3;
  return writeBox(type, Buffer.concat(inner.map((box) => stripHeaderBox(box, components))));
}

/** A profile becomes the enumerated colour space of as many components. */
function stripHeaderBox({ type, body }: Box, components: number): Buffer {
  if (type !== 'colr' || body.readUInt8(0) === 1) return writeBox(type, body);
  const enumerated = Buffer.from([1, 0, 0, 0, 0, 0, 0]);
  enumerated.writeUInt32BE(ENUMERATED[components] ?? 16, 3);
  return writeBox(type, enumerated);
}

function boxesOf(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (length < head) break;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}

function writeBox(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function stripCodestream(bytes: Buffer): Buffer {
  const main = headerSegments(bytes, 2, START_OF_TILE);
  const parts: Buffer[] = [bytes.subarray(0, 2), ...main.kept];
  let at = main.end;
  while (at + 12 <= bytes.length && bytes.readUInt16BE(at) === START_OF_TILE) {
    const declared = bytes.readUInt32BE(at + 6);
    const end = declared === 0 ? endOfData(bytes) : Math.min(at + declared, bytes.length);
    const header = headerSegments(bytes, at + 12, START_OF_DATA);
    const data = bytes.subarray(header.end, end);
    const size = 12 + header.kept.reduce((sum, segment) => sum + segment.length, 0) + data.length;
    const start = Buffer.from(bytes.subarray(at, at + 12));
    start.writeUInt32BE(size, 6);
    parts.push(start, ...header.kept, data);
    at = end;
  }
  parts.push(Buffer.from([0xff, 0xd9]));
  return Buffer.concat(parts);
}

function headerSegments(bytes: Buffer, from: number, until: number): { kept: readonly Buffer[]; end: number } {
  const kept: Buffer[] = [];
  let at = from;
  while (bytes.readUInt16BE(at) !== until) {
    const marker = bytes.readUInt16BE(at);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return { kept, end: at };
}

function endOfData(bytes: Buffer): number {
  const hasEnd = bytes.readUInt16BE(bytes.length - 2) === END_OF_CODESTREAM;
  return hasEnd ? bytes.length - 2 : bytes.length;
}
