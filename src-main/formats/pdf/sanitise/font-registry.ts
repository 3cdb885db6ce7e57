// All fonts of the document, one use each, built once every page has been read.
import type { PDFObject } from '@cantoo/pdf-lib';
import { buildFont } from './fonts.ts';
import type { RebuildContext, Sharing } from './rebuild-context.ts';
import { FontUse } from './shown-fonts.ts';
import { isType3, Type3Glyphs } from './type3-fonts.ts';
import { dictOf, resolve } from './values.ts';

/** What viewers show text in whose font is missing. */
const STAND_IN = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };

export class FontRegistry {
  private readonly uses = new Map<PDFObject, FontUse>();
  private readonly context: () => RebuildContext;

  constructor(context: () => RebuildContext) {
    this.context = context;
  }

  use(font: PDFObject): FontUse {
    const known = this.uses.get(font);
    if (known !== undefined) return known;
    const { source } = this.context();
    const dict = dictOf(resolve(source, font));
    const use = new FontUse(this.context(), dict ?? source.obj(STAND_IN), this.uses.size + 1);
    this.uses.set(font, use);
    return use;
  }

  /** Builds the fonts that show something. Glyphs of Type 3 fonts come first: they may show more. */
  finish(sharing: Sharing): void {
    const context = this.context();
    const glyphs = new Map<FontUse, Type3Glyphs>();
    let isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (const use of [...this.uses.values()]) {
        if (!use.isUsed || !isType3(use)) continue;
        const known = glyphs.get(use) ?? new Type3Glyphs(context, use, sharing);
        glyphs.set(use, known);
        if (known.advance()) isGrowing = true;
      }
    }
    for (const use of this.uses.values()) {
      if (use.isUsed) context.target.assign(use.ref, glyphs.get(use)?.build() ?? buildFont(context, use));
    }
  }
}
