// Rebuilds TrueType and OpenType programs table by table; names and everything unknown stay behind.
import { blankCffTexts } from './cff.ts';

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

const OUTLINES = [
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'prep',
  'CFF ',
  'vhea',
  'vmtx',
];
const ENTRY_BYTES = 16;
const HEADER_BYTES = 12;

/** `keepsGlyphNames` where codes are mapped through the names of glyphs. `undefined` for what is no such program. */
export function rebuildSfnt(program: Uint8Array, keepsGlyphNames: boolean): Uint8Array | undefined {
  const bytes = Buffer.from(program.buffer, program.byteOffset, program.length);
  if (bytes.length < HEADER_BYTES) return undefined;
  const allowed = new Set(keepsGlyphNames ? [...OUTLINES, 'post', 'OS/2'] : [...OUTLINES, 'OS/2']);
  const count = bytes.readUInt16BE(4);
  const tables: Table[] = [];
  for (let index = 0; index < count; index++) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > bytes.length) break;
    const tag = bytes.toString('latin1', entry, entry + 4);
    const offset = bytes.readUInt32BE(entry + 8);
    const end = Math.min(offset + bytes.readUInt32BE(entry + 12), bytes.length);
    if (allowed.delete(tag) && offset < end)
      tables.push({ tag, data: Buffer.from(cleanTable(tag, bytes.subarray(offset, end))) });
  }
  if (tables.length === 0) return undefined;
  return assemble(bytes.subarray(0, 4), tables);
}

function cleanTable(tag: string, data: Buffer): Uint8Array {
  if (tag === 'CFF ') return blankCffTexts(data) ?? data;
  if (tag !== 'OS/2' || data.length < 62) return data;
  const copy = Buffer.from(data);
  copy.fill(0x20, 58, 62);
  return copy;
}

function assemble(version: Buffer, tables: readonly Table[]): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const directory = Buffer.alloc(HEADER_BYTES + sorted.length * ENTRY_BYTES);
  version.copy(directory);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(sorted.length * 16 - power * 16, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, data }] of sorted.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}

function checksum(data: Buffer): number {
  let sum = 0;
  const whole = data.length - (data.length % 4);
  for (let at = 0; at < whole; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  if (whole < data.length) {
    const last = Buffer.alloc(4);
    data.copy(last, 0, whole);
    sum = (sum + last.readUInt32BE(0)) >>> 0;
  }
  return sum;
}
