// Rebuilds Type 1 programs: a new clear part with matrix, box and encoding only, before the encrypted part.
export interface Type1Program {
  readonly data: Uint8Array;
  /** Lengths of the clear part, the encrypted part and the closing zeros. */
  readonly lengths: readonly [number, number, number];
}

const EEXEC = 'eexec';
/** Fewer bytes cannot hold a private dictionary. */
const MIN_ENCRYPTED = 64;
const ZEROS = Buffer.from(`${`${'0'.repeat(64)}\n`.repeat(8)}cleartomark\n`, 'latin1');
const PFB_MARK = 0x80;

/** `undefined` for what is no Type 1 program. */
export function rebuildType1(program: Uint8Array, declared: readonly number[]): Type1Program | undefined {
  const bytes = unwrapPfb(Buffer.from(program.buffer, program.byteOffset, program.length));
  const at = bytes.indexOf(EEXEC);
  if (at < 0 || !bytes.subarray(0, 2).equals(Buffer.from('%!'))) return undefined;
  let start = at + EEXEC.length;
  while (start < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[start]!)) start++;
  const encrypted = bytes.subarray(start, endOfEncrypted(bytes, start, declared));
  if (encrypted.length < MIN_ENCRYPTED) return undefined;
  const clear = Buffer.from(clearPart(bytes.toString('latin1', 0, at)), 'latin1');
  return { data: Buffer.concat([clear, encrypted, ZEROS]), lengths: [clear.length, encrypted.length, ZEROS.length] };
}

function clearPart(header: string): string {
  const matrix = /\/FontMatrix\s*\[([-+.eE\d\s]{1,200})\]/.exec(header)?.[1] ?? '0.001 0 0 0.001 0 0';
  const box = /\/FontBBox\s*[{[]([-+.eE\d\s]{1,200})[}\]]/.exec(header)?.[1] ?? '0 0 0 0';
  return [
    '%!PS-AdobeFont-1.0: F1',
    '12 dict begin',
    '/FontName /F1 def',
    '/PaintType 0 def',
    '/FontType 1 def',
    `/FontMatrix [${oneLine(matrix)}] readonly def`,
    `/FontBBox {${oneLine(box)}} readonly def`,
    ...encoding(header),
    'currentdict end',
    'currentfile eexec\n',
  ].join('\n');
}

function encoding(header: string): readonly string[] {
  if (/\/Encoding\s+StandardEncoding/.test(header)) return ['/Encoding StandardEncoding def'];
  const entries = [...header.matchAll(/\bdup\s+(\d{1,3})\s*\/([^\s/[\](){}<>%]{1,63})\s+put\b/g)];
  return [
    '/Encoding 256 array',
    '0 1 255 {1 index exch /.notdef put} for',
    ...entries.map(([, code, glyph]) => `dup ${code} /${glyph} put`),
    'readonly def',
  ];
}

function oneLine(numbers: string): string {
  return numbers.trim().split(/\s+/).join(' ');
}

/** Where the encrypted part ends: as declared, or before the closing zeros. */
function endOfEncrypted(bytes: Buffer, start: number, [clear = 0, encrypted = 0]: readonly number[]): number {
  const declared = clear + encrypted;
  const isPlausible = Math.abs(clear - start) <= 4 && declared > start && declared <= bytes.length;
  if (isPlausible) return declared;
  const closing = bytes.lastIndexOf('cleartomark');
  if (closing < 0) return bytes.length;
  let end = closing;
  while (end > start && [0x30, 0x20, 0x0a, 0x0d].includes(bytes[end - 1]!)) end--;
  return end;
}

/** Joins the segments of a printer font file. */
function unwrapPfb(bytes: Buffer): Buffer {
  if (bytes[0] !== PFB_MARK) return bytes;
  const parts: Buffer[] = [];
  for (let at = 0; bytes[at] === PFB_MARK && bytes[at + 1] !== 3 && at + 6 <= bytes.length; ) {
    const end = at + 6 + bytes.readUInt32LE(at + 2);
    parts.push(bytes.subarray(at + 6, end));
    at = end;
  }
  return Buffer.concat(parts);
}
