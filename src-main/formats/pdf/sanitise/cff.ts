// Blanks the texts of a CFF program in place: font names and every string that names no glyph.
/** Strings below this number are the standard ones and stand in no file. */
const STANDARD_STRINGS = 391;
const CHARSET = 15;
const CHAR_STRINGS = 17;
/** Two-byte operators, second byte added. */
const ESCAPE = 0x0c00;
const REGISTRY_AND_ORDERING = ESCAPE + 30;
const FILLER = 0x78;
/** Predefined charsets stand in no file and name standard strings only. */
const PREDEFINED_CHARSETS = 3;

interface Index {
  readonly items: readonly Buffer[];
  readonly next: number;
}

/** `undefined` for what is no CFF program. */
export function blankCffTexts(program: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(program);
  try {
    if (bytes[0] !== 1 || bytes[2]! < 4) return undefined;
    const names = readIndex(bytes, bytes[2]!);
    const tops = readIndex(bytes, names.next);
    const strings = readIndex(bytes, tops.next);
    if (tops.items.length === 0) return undefined;
    const kept = new Set<number>();
    for (const top of tops.items) addKept(bytes, readDict(top), kept);
    for (const name of names.items) name.fill(FILLER);
    for (const [index, text] of strings.items.entries()) if (!kept.has(index + STANDARD_STRINGS)) text.fill(FILLER);
    return bytes;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The strings that must stay: names of glyphs, or the character collection of a font that has none. */
function addKept(bytes: Buffer, top: ReadonlyMap<number, readonly number[]>, kept: Set<number>): void {
  const collection = top.get(REGISTRY_AND_ORDERING);
  if (collection !== undefined) {
    for (const string of collection.slice(0, 2)) kept.add(string);
    return;
  }
  const at = top.get(CHARSET)?.[0] ?? 0;
  const glyphs = top.get(CHAR_STRINGS)?.[0];
  if (at < PREDEFINED_CHARSETS || glyphs === undefined) return;
  const count = bytes.readUInt16BE(glyphs) - 1;
  const format = bytes.readUInt8(at);
  if (format === 0) {
    for (let index = 0; index < count; index++) kept.add(bytes.readUInt16BE(at + 1 + index * 2));
    return;
  }
  const size = format === 1 ? 3 : 4;
  let position = at + 1;
  for (let covered = 0; covered < count; position += size) {
    const first = bytes.readUInt16BE(position);
    const left = format === 1 ? bytes.readUInt8(position + 2) : bytes.readUInt16BE(position + 2);
    for (let string = first; string <= first + left; string++) kept.add(string);
    covered += left + 1;
  }
}

function readIndex(bytes: Buffer, at: number): Index {
  const count = bytes.readUInt16BE(at);
  if (count === 0) return { items: [], next: at + 2 };
  const size = bytes.readUInt8(at + 2);
  const base = at + 3 + (count + 1) * size - 1;
  const offset = (index: number): number => base + bytes.readUIntBE(at + 3 + index * size, size);
  const items: Buffer[] = [];
  for (let index = 0; index < count; index++) items.push(bytes.subarray(offset(index), offset(index + 1)));
  return { items, next: offset(count) };
}

/** Operators with their integer operands; real numbers count as zero. */
function readDict(dict: Buffer): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < dict.length; ) {
    const byte = dict[at]!;
    if (byte <= 21) {
      const isLong = byte === 12;
      entries.set(isLong ? ESCAPE + dict.readUInt8(at + 1) : byte, operands);
      operands = [];
      at += isLong ? 2 : 1;
    } else {
      const [value, length] = readOperand(dict, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(dict: Buffer, at: number): readonly [number, number] {
  const byte = dict[at]!;
  if (byte === 28) return [dict.readInt16BE(at + 1), 3];
  if (byte === 29) return [dict.readInt32BE(at + 1), 5];
  if (byte === 30) {
    let end = at + 1;
    while (end < dict.length && (dict[end]! & 0x0f) !== 0x0f && dict[end]! >> 4 !== 0x0f) end++;
    return [0, end + 1 - at];
  }
  if (byte >= 32 && byte <= 246) return [byte - 139, 1];
  if (byte >= 247 && byte <= 250) return [(byte - 247) * 256 + dict.readUInt8(at + 1) + 108, 2];
  if (byte >= 251 && byte <= 254) return [-(byte - 251) * 256 - dict.readUInt8(at + 1) - 108, 2];
  return [0, 1];
}
