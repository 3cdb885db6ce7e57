/** Just enough of a TrueType reader to show text by glyph numbers, and to hide text in a font's name table. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface TrueType {
  readonly bytes: Buffer;
  glyphOf(character: string): number;
  /** Advance in thousandths of the type size. */
  widthOf(glyph: number): number;
}

/** Liberation Sans, as a dependency of ours ships it. */
export function liberationSans(): TrueType {
  const folder = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..', 'standard_fonts');
  return readTrueType(readFileSync(join(folder, 'LiberationSans-Regular.ttf')));
}

export function readTrueType(bytes: Buffer): TrueType {
  const glyphs = readCharacterMap(bytes, tableAt(bytes, 'cmap').offset);
  const unitsPerEm = bytes.readUInt16BE(tableAt(bytes, 'head').offset + 18);
  const metrics = bytes.readUInt16BE(tableAt(bytes, 'hhea').offset + 34);
  const advances = tableAt(bytes, 'hmtx').offset;
  return {
    bytes,
    glyphOf: (character) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0,
    widthOf: (glyph) => {
      const advance = bytes.readUInt16BE(advances + 4 * Math.min(glyph, metrics - 1));
      return Math.round((advance * 1000) / unitsPerEm);
    },
  };
}

/** The same font with a text appended to the file and a `name` table that says it. */
export function withName(font: TrueType, text: string): Buffer {
  const value = Buffer.from(text, 'utf16le').swap16();
  const table = Buffer.alloc(18);
  [0, 1, 18, 3, 1, 0x409, 1, value.length, 0].forEach((field, i) => {
    table.writeUInt16BE(field, i * 2);
  });
  const out = Buffer.concat([font.bytes, table, value]);
  const entry = tableAt(font.bytes, 'name').entry;
  out.writeUInt32BE(font.bytes.length, entry + 8);
  out.writeUInt32BE(table.length + value.length, entry + 12);
  return out;
}

function tableAt(bytes: Buffer, tag: string): { readonly entry: number; readonly offset: number } {
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (bytes.toString('latin1', entry, entry + 4) === tag) return { entry, offset: bytes.readUInt32BE(entry + 8) };
  }
  throw new Error(`no ${tag} table`);
}

/** The Unicode table of format 4. */
function readCharacterMap(bytes: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const at = cmap + bytes.readUInt32BE(cmap + 8 + i * 8);
    if (bytes.readUInt16BE(at) === 4) readSegments(bytes, at, glyphs);
  }
  return glyphs;
}

function readSegments(bytes: Buffer, at: number, glyphs: Map<number, number>): void {
  const size = bytes.readUInt16BE(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = bytes.readUInt16BE(at + 14 + segment);
    const start = bytes.readUInt16BE(at + 16 + size + segment);
    const delta = bytes.readUInt16BE(at + 16 + size * 2 + segment);
    const rangeAt = at + 16 + size * 3 + segment;
    const range = bytes.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const direct = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (direct !== 0) glyphs.set(code, (direct + delta) & 0xffff);
    }
  }
}
