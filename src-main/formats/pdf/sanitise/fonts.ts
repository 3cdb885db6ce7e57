// Builds the fonts of the new file: what their shown codes need, under neutral names.
import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { readCodeMap, writeEncoding, writeTextMap } from './cmaps.ts';
import { decodePlain } from './decode-stream.ts';
import { rebuildEncoding } from './encodings.ts';
import { baseFontOf, neutralName, substitutableName } from './font-names.ts';
import { rebuildFontProgram } from './font-programs.ts';
import { addFlateStream, newDict, type RebuildContext } from './rebuild-context.ts';
import { aNumber, anInteger, copyShaped, numbers, oneOf, rectangle, type Shape, type Shapes } from './shapes.ts';
import type { FontUse } from './shown-fonts.ts';
import { bytesOfString, dictOf, elementsOf, entryOf, nameOf, numberOf, resolve } from './values.ts';

const SIMPLE: Shapes = {
  Subtype: oneOf('Type1', 'MMType1', 'TrueType'),
  FirstChar: anInteger,
  LastChar: anInteger,
  Widths: numbers(1),
};
const DESCRIPTOR: Shapes = {
  Flags: anInteger,
  FontBBox: rectangle,
  ItalicAngle: aNumber,
  Ascent: aNumber,
  Descent: aNumber,
  Leading: aNumber,
  CapHeight: aNumber,
  XHeight: aNumber,
  StemV: aNumber,
  StemH: aNumber,
  AvgWidth: aNumber,
  MaxWidth: aNumber,
  MissingWidth: aNumber,
  FontWeight: aNumber,
  FontStretch: oneOf('UltraCondensed', 'ExtraCondensed', 'Condensed', 'SemiCondensed', 'Normal', 'Expanded'),
};
/** Numbers and arrays of numbers. */
const glyphWidths: Shape = (value, target, source) => {
  if (!(value instanceof PDFArray)) return undefined;
  const copy = PDFArray.withContext(target);
  for (const element of value.asArray()) {
    const resolved = resolve(source, element);
    if (resolved === undefined) return undefined;
    const rebuilt =
      resolved instanceof PDFArray ? numbers()(resolved, target, source) : aNumber(resolved, target, source);
    if (rebuilt === undefined) return undefined;
    copy.push(rebuilt);
  }
  return copy;
};

const DESCENDANT: Shapes = {
  Subtype: oneOf('CIDFontType0', 'CIDFontType2'),
  DW: aNumber,
  W: glyphWidths,
  DW2: numbers(2, 2),
  W2: glyphWidths,
};
/** Two bytes for each of 65,536 codes. */
const MAX_GLYPH_MAP = 131_072;
const PREDEFINED_MAP =
  /^(?:Identity|(?:Uni(?:GB|CNS|JIS|KS|JISX0213|JIS2004|JISPro|KR)|GB|GBK|GBpc|GBT|GBTpc|GBK2K|GBKp|B5|B5pc|HK[a-z]+|ETen|ETenms|CNS[12]?|83pv|90ms|90msp|90pv|Add|EUC|Ext|KSC|KSCms|KSCpc)(?:-(?:UCS2|UTF16|UTF8|UTF32|EUC|RKSJ|B5|HW|UHC|Johab|JIS|H|V))*)-[HV]$|^[HV]$/;
const REGISTRIES: ReadonlySet<string> = new Set(['Japan1', 'Japan2', 'GB1', 'CNS1', 'Korea1', 'KR', 'Identity', 'UCS']);
/** Flag of a font whose codes are mapped by the program itself. */
const SYMBOLIC = 4;

export function buildFont(context: RebuildContext, use: FontUse): PDFDict {
  return use.isComposite ? buildComposite(context, use) : buildSimple(context, use);
}

/** The map from shown codes to text, or nothing. */
export function buildTextMap(context: RebuildContext, use: FontUse): PDFObject | undefined {
  const value = entryOf(use.dict, 'ToUnicode');
  const name = nameOf(value);
  if (name === 'Identity-H' || name === 'Identity-V') return PDFName.of(name);
  const bytes = value instanceof PDFStream ? decodePlain(value, context.budget) : undefined;
  const map = bytes && writeTextMap(readCodeMap(bytes), use.usedCodes(), use.codeLength ?? 2);
  return map && addFlateStream(context, newDict(context.target), map);
}

function buildSimple(context: RebuildContext, use: FontUse): PDFDict {
  const { dict } = use;
  const font = copyShaped(dict, context.target, SIMPLE);
  font.set(PDFName.of('Type'), PDFName.of('Font'));
  if (!font.has(PDFName.of('Subtype'))) font.set(PDFName.of('Subtype'), PDFName.of('Type1'));
  const descriptor = dictOf(entryOf(dict, 'FontDescriptor'));
  const { name, ref } = buildDescriptor(context, use, descriptor);
  font.set(PDFName.of('BaseFont'), PDFName.of(name));
  if (ref !== undefined) font.set(PDFName.of('FontDescriptor'), ref);
  const encoding = rebuildEncoding(context, dict, descriptor, use.usedCodes());
  if (encoding !== undefined) font.set(PDFName.of('Encoding'), encoding);
  const texts = buildTextMap(context, use);
  if (texts !== undefined) font.set(PDFName.of('ToUnicode'), texts);
  return font;
}

function buildComposite(context: RebuildContext, use: FontUse): PDFDict {
  const { target } = context;
  const descendant = dictOf(elementsOf(context.source, entryOf(use.dict, 'DescendantFonts'))?.[0]);
  const { name, ref } = buildDescriptor(context, use, descendant && dictOf(entryOf(descendant, 'FontDescriptor')));
  const descendants = PDFArray.withContext(target);
  if (descendant !== undefined) {
    const font = buildDescendant(context, descendant);
    font.set(PDFName.of('BaseFont'), PDFName.of(name));
    if (ref !== undefined) font.set(PDFName.of('FontDescriptor'), ref);
    descendants.push(target.register(font));
  }
  return newDict(target, {
    Type: PDFName.of('Font'),
    Subtype: PDFName.of('Type0'),
    BaseFont: PDFName.of(name),
    Encoding: buildEncodingMap(context, entryOf(use.dict, 'Encoding')),
    DescendantFonts: descendants,
    ToUnicode: buildTextMap(context, use),
  });
}

function buildDescendant(context: RebuildContext, dict: PDFDict): PDFDict {
  const font = copyShaped(dict, context.target, DESCENDANT);
  font.set(PDFName.of('Type'), PDFName.of('Font'));
  font.set(PDFName.of('CIDSystemInfo'), systemInfo(context, dict));
  const glyphs = entryOf(dict, 'CIDToGIDMap');
  if (nameOf(glyphs) === 'Identity') font.set(PDFName.of('CIDToGIDMap'), PDFName.of('Identity'));
  const map = glyphs instanceof PDFStream ? decodePlain(glyphs, context.budget) : undefined;
  if (map !== undefined) {
    const data = map.subarray(0, MAX_GLYPH_MAP);
    font.set(PDFName.of('CIDToGIDMap'), addFlateStream(context, newDict(context.target), data));
  }
  return font;
}

/** The name follows from whether a program is embedded. */
function buildDescriptor(
  context: RebuildContext,
  use: FontUse,
  descriptor: PDFDict | undefined,
): { readonly name: string; readonly ref: PDFObject | undefined } {
  const substitute = substitutableName(baseFontOf(use.dict), use.index);
  if (descriptor === undefined) return { name: substitute, ref: undefined };
  const isSymbolic = ((numberOf(entryOf(descriptor, 'Flags')) ?? 0) & SYMBOLIC) !== 0;
  const isNamed = dictOf(entryOf(use.dict, 'Encoding')) !== undefined;
  const program = rebuildFontProgram(context, descriptor, !use.isComposite && (!isSymbolic || isNamed));
  const name = program === undefined ? substitute : neutralName(use.index);
  const copy = copyShaped(descriptor, context.target, DESCRIPTOR);
  copy.set(PDFName.of('Type'), PDFName.of('FontDescriptor'));
  copy.set(PDFName.of('FontName'), PDFName.of(name));
  if (program !== undefined) copy.set(PDFName.of(program.key), program.stream);
  return { name, ref: context.target.register(copy) };
}

function systemInfo(context: RebuildContext, dict: PDFDict): PDFDict {
  const info = dictOf(entryOf(dict, 'CIDSystemInfo'));
  const ordering = Buffer.from((info && bytesOfString(entryOf(info, 'Ordering'))) ?? []).toString('latin1');
  const supplement = (info && numberOf(entryOf(info, 'Supplement'))) ?? 0;
  return newDict(context.target, {
    Registry: asciiString('Adobe'),
    Ordering: asciiString(REGISTRIES.has(ordering) ? ordering : 'Identity'),
    Supplement: PDFNumber.of(Math.trunc(supplement)),
  });
}

function buildEncodingMap(context: RebuildContext, value: PDFObject | undefined): PDFObject {
  const name = nameOf(value);
  if (name !== undefined && PREDEFINED_MAP.test(name)) return PDFName.of(name);
  const bytes = value instanceof PDFStream ? decodePlain(value, context.budget) : undefined;
  if (bytes === undefined || !(value instanceof PDFStream)) return PDFName.of('Identity-H');
  const map = readCodeMap(bytes);
  const base = nameOf(entryOf(value.dict, 'UseCMap')) ?? map.base;
  const known = base !== undefined && PREDEFINED_MAP.test(base) ? base : undefined;
  const dict = newDict(context.target, {
    Type: PDFName.of('CMap'),
    CMapName: PDFName.of('M1'),
    CIDSystemInfo: systemInfo(context, value.dict),
    WMode: numberOf(entryOf(value.dict, 'WMode')) === 1 || map.isVertical ? PDFNumber.of(1) : undefined,
    UseCMap: known === undefined ? undefined : PDFName.of(known),
  });
  return addFlateStream(context, dict, writeEncoding(map, known));
}

function asciiString(text: string): PDFHexString {
  return PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));
}
