// Rebuilds embedded font programs, by what they are and not by the key they stand under.
import { type PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { blankCffTexts } from './cff.ts';
import { decodePlain } from './decode-stream.ts';
import { addFlateStream, newDict, type RebuildContext } from './rebuild-context.ts';
import { rebuildSfnt } from './sfnt.ts';
import { rebuildType1 } from './type1.ts';
import { entryOf, nameOf, numberOf, resolve } from './values.ts';

export interface FontProgram {
  /** Key of the font descriptor. */
  readonly key: 'FontFile' | 'FontFile2' | 'FontFile3';
  readonly stream: PDFObject;
}

const KINDS: ReadonlySet<string> = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);

/** `undefined` where none is embedded or what is embedded is no font. */
export function rebuildFontProgram(
  context: RebuildContext,
  descriptor: PDFDict,
  keepsGlyphNames: boolean,
): FontProgram | undefined {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const raw = descriptor.get(PDFName.of(key));
    const stream = resolve(context.source, raw);
    if (raw === undefined || !(stream instanceof PDFStream)) continue;
    const kind = keepsGlyphNames ? `${key} with names` : key;
    const rebuilt = context.memo.get(kind, raw, () => rebuildOne(context, key, stream, keepsGlyphNames));
    if (rebuilt !== undefined) return { key, stream: rebuilt };
  }
  return undefined;
}

function rebuildOne(
  context: RebuildContext,
  key: FontProgram['key'],
  stream: PDFStream,
  keepsGlyphNames: boolean,
): PDFObject | undefined {
  const data = decodePlain(stream, context.budget);
  if (data === undefined || data.length < 4) return undefined;
  const dict = newDict(context.target);
  if (key === 'FontFile3') {
    const subtype = nameOf(entryOf(stream.dict, 'Subtype')) ?? '';
    if (!KINDS.has(subtype)) return undefined;
    dict.set(PDFName.of('Subtype'), PDFName.of(subtype));
  }
  if (isType1(data)) {
    const lengths = ['Length1', 'Length2'].map((name) => numberOf(entryOf(stream.dict, name)) ?? 0);
    const rebuilt = rebuildType1(data, lengths);
    for (const [index, length] of (rebuilt?.lengths ?? []).entries()) {
      dict.set(PDFName.of(`Length${index + 1}`), PDFNumber.of(length));
    }
    return rebuilt && addFlateStream(context, dict, rebuilt.data);
  }
  const program = data[0] === 1 ? blankCffTexts(data) : rebuildSfnt(data, keepsGlyphNames);
  if (program === undefined) return undefined;
  if (key === 'FontFile2') dict.set(PDFName.of('Length1'), PDFNumber.of(program.length));
  return addFlateStream(context, dict, program);
}

function isType1(data: Uint8Array): boolean {
  return data[0] === 0x80 || (data[0] === 0x25 && data[1] === 0x21);
}
