// Rebuilds Type 3 fonts: the glyphs that are shown, under the names of their codes.
import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decodePlain } from './decode-stream.ts';
import { differencesArray, differencesOf } from './encodings.ts';
import { buildTextMap } from './fonts.ts';
import { addFlateStream, newDict, type RebuildContext, type Sharing } from './rebuild-context.ts';
import { anInteger, copyShaped, matrix, numbers, rectangle } from './shapes.ts';
import type { FontUse } from './shown-fonts.ts';
import { dictOf, entryOf, nameOf, resolve } from './values.ts';

export function isType3(use: FontUse): boolean {
  return nameOf(entryOf(use.dict, 'Subtype')) === 'Type3';
}

/** Grows with the codes shown: glyphs may show text in further fonts. */
export class Type3Glyphs {
  private readonly context: RebuildContext;
  private readonly use: FontUse;
  private readonly sharing: Sharing;
  private readonly done = new Set<number>();
  private readonly glyphs: PDFDict;
  private readonly resources: PDFDict;

  constructor(context: RebuildContext, use: FontUse, sharing: Sharing) {
    this.context = context;
    this.use = use;
    this.sharing = sharing;
    this.glyphs = PDFDict.withContext(context.target);
    this.resources = PDFDict.withContext(context.target);
  }

  /** Rebuilds the glyphs of codes met since the last call; answers whether there were any. */
  advance(): boolean {
    const codes = this.use.usedCodes().filter((code) => !this.done.has(code));
    for (const code of codes) {
      this.done.add(code);
      this.rebuildGlyph(code);
    }
    return codes.length > 0;
  }

  build(): PDFDict {
    const { context, use } = this;
    const shown = [...this.done].filter((code) => this.glyphs.has(PDFName.of(`g${code}`)));
    const font = copyShaped(use.dict, context.target, {
      FontBBox: rectangle,
      FontMatrix: matrix,
      FirstChar: anInteger,
      LastChar: anInteger,
      Widths: numbers(1),
    });
    const differences = differencesArray(
      context,
      shown.map((code) => [code, `g${code}`] as const),
    );
    font.set(PDFName.of('Type'), PDFName.of('Font'));
    font.set(PDFName.of('Subtype'), PDFName.of('Type3'));
    font.set(PDFName.of('CharProcs'), this.glyphs);
    font.set(
      PDFName.of('Encoding'),
      newDict(context.target, { Type: PDFName.of('Encoding'), Differences: differences }),
    );
    font.set(PDFName.of('Resources'), this.resources);
    const texts = buildTextMap(context, use);
    if (texts !== undefined) font.set(PDFName.of('ToUnicode'), texts);
    return font;
  }

  private rebuildGlyph(code: number): void {
    const { context, use } = this;
    const procedures = dictOf(entryOf(use.dict, 'CharProcs'));
    const encoding = dictOf(entryOf(use.dict, 'Encoding'));
    const glyph = encoding && differencesOf(encoding).get(code);
    const stream = glyph === undefined ? undefined : resolve(context.source, procedures?.get(PDFName.of(glyph)));
    const bytes = stream instanceof PDFStream ? decodePlain(stream, context.budget) : undefined;
    if (bytes === undefined) return;
    const content = context.rebuildContent({
      bytes,
      resources: dictOf(entryOf(use.dict, 'Resources')),
      sharing: this.sharing,
      depth: 1,
      isGlyph: true,
      nameSuffix: `g${code}`,
    });
    this.glyphs.set(PDFName.of(`g${code}`), addFlateStream(context, newDict(context.target), content.bytes));
    mergeResources(this.resources, content.resources);
  }
}

/** Names are different for every glyph, so categories can be joined. */
function mergeResources(into: PDFDict, from: PDFDict): void {
  for (const [category, entries] of from.entries()) {
    const known = into.get(category);
    if (!(known instanceof PDFDict) || !(entries instanceof PDFDict)) into.set(category, entries);
    else for (const [name, value] of entries.entries()) known.set(name, value);
  }
}
