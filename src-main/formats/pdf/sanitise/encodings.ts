// Rebuilds the encodings of simple fonts: shown codes only, and names that are mere names of characters.
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { decodePlain } from './decode-stream.ts';
import { isCharacterName } from './glyph-names.ts';
import { newDict, type RebuildContext } from './rebuild-context.ts';
import { oneOf } from './shapes.ts';
import { dictOf, elementsOf, entryOf, nameOf, numberOf } from './values.ts';

const BASES = oneOf('WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding', 'StandardEncoding');

export function rebuildEncoding(
  context: RebuildContext,
  font: PDFDict,
  descriptor: PDFDict | undefined,
  used: readonly number[],
): PDFObject | undefined {
  const value = entryOf(font, 'Encoding');
  if (value === undefined) return undefined;
  const name = BASES(value, context.target, context.source);
  if (name !== undefined) return name;
  const dict = dictOf(value);
  if (dict === undefined) return undefined;
  const base = entryOf(dict, 'BaseEncoding');
  const isInProgram = nameFinder(context, descriptor);
  const glyphs = [...differencesOf(dict)].filter(
    ([code, glyph]) => used.includes(code) && (isCharacterName(glyph) || isInProgram(glyph)),
  );
  return newDict(context.target, {
    Type: PDFName.of('Encoding'),
    BaseEncoding: base && BASES(base, context.target, context.source),
    Differences: glyphs.length === 0 ? undefined : differencesArray(context, glyphs),
  });
}

/** Codes and the glyph names given to them. */
export function differencesOf(encoding: PDFDict): ReadonlyMap<number, string> {
  const differences = new Map<number, string>();
  let code = 0;
  for (const element of elementsOf(encoding.context, entryOf(encoding, 'Differences')) ?? []) {
    const number = numberOf(element);
    if (number !== undefined) code = Math.trunc(number);
    else {
      const glyph = nameOf(element);
      if (glyph !== undefined && code >= 0 && code < 256) differences.set(code, glyph);
      code++;
    }
  }
  return differences;
}

export function differencesArray({ target }: RebuildContext, glyphs: readonly (readonly [number, string])[]): PDFArray {
  const array = PDFArray.withContext(target);
  let next = -1;
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    if (code !== next) array.push(PDFNumber.of(code));
    array.push(PDFName.of(glyph));
    next = code + 1;
  }
  return array;
}

/** A glyph's name that the embedded program itself uses cannot be changed without losing the glyph. */
function nameFinder(context: RebuildContext, descriptor: PDFDict | undefined): (glyph: string) => boolean {
  let program: Buffer | undefined;
  return (glyph) => {
    program ??= programText(context, descriptor);
    return program.includes(glyph, 0, 'latin1');
  };
}

function programText(context: RebuildContext, descriptor: PDFDict | undefined): Buffer {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const stream = descriptor && entryOf(descriptor, key);
    const data = stream instanceof PDFStream ? decodePlain(stream, context.budget) : undefined;
    if (data !== undefined) return Buffer.from(data);
  }
  return Buffer.alloc(0);
}
