// Rebuilds embedded font programs.
import { type PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { decodePlain } from './decode-stream.ts';
import { addFlateStream, newDict, type RebuildContext } from './rebuild-context.ts';
import { rebuildSfnt } from './sfnt.ts';
import { nameOf, resolve, valueOf } from './values.ts';

export interface FontProgram {
  /** Key of the font descriptor. */
  readonly key: 'FontFile' | 'FontFile2' | 'FontFile3';
  readonly stream: PDFObject;
}

const KINDS: ReadonlySet<string> = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);

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
  if (data === undefined || data.length === 0) return undefined;
  if (key === 'FontFile2') {
    const program = rebuildSfnt(data, keepsGlyphNames) ?? data;
    return addFlateStream(context, newDict(context.target, { Length1: PDFNumber.of(program.length) }), program);
  }
  if (key === 'FontFile3') {
    const subtype = nameOf(valueOf(stream.dict, 'Subtype')) ?? '';
    if (!KINDS.has(subtype)) return undefined;
    const program = subtype === 'OpenType' ? (rebuildSfnt(data, keepsGlyphNames) ?? data) : data;
    return addFlateStream(context, newDict(context.target, { Subtype: PDFName.of(subtype) }), program);
  }
  const lengths = newDict(context.target);
  for (const length of ['Length1', 'Length2', 'Length3']) {
    const value = valueOf(stream.dict, length);
    if (value instanceof PDFNumber) lengths.set(PDFName.of(length), PDFNumber.of(value.asNumber()));
  }
  return addFlateStream(context, lengths, data);
}
