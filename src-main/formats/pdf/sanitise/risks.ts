// Finds constructs whose content cannot be removed piece by piece: such pages are rebuilt as images when touched.
import { type PDFContext, PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { ImageReason } from '../../../domain/format.ts';
import { type Budget, checkDepth, createBudget } from './budget.ts';
import { ContentLexer, latin1, tokenKinds } from './content-lexer.ts';
import { decodePlain } from './decode-stream.ts';
import { loadPdf } from './load.ts';
import { dictOf, elementsOf, entryOf, nameOf, resolve } from './values.ts';

/** Where content is drawn: plainly on the page, or where it cannot be reached. */
type Place = 'page' | 'pattern' | 'soft-mask' | 'type3';

/** What the operators of one stream do. */
interface Traits {
  readonly showsText: boolean;
  readonly drawsPixels: boolean;
  readonly clipsWithText: boolean;
}

/** Reasons, a page at a time, to rebuild it as an image; each shared resource is read once. */
export async function scanRisks(bytes: Uint8Array): Promise<readonly (readonly ImageReason[])[]> {
  const { context, pages } = await loadPdf(bytes);
  const scanner = new RiskScanner(context);
  return pages.map((page) => {
    const reasons = new Set<ImageReason>();
    const contents = entryOf(page.dict, 'Contents');
    const streams = elementsOf(context, contents) ?? (contents === undefined ? [] : [contents]);
    for (const stream of streams) scanner.readStream(stream, 'page', reasons);
    for (const reason of scanner.ofResources(page.inherited('Resources'), 'page', 0)) reasons.add(reason);
    return [...reasons].sort();
  });
}

class RiskScanner {
  private readonly context: PDFContext;
  private readonly budget: Budget = createBudget();
  private readonly traits = new Map<PDFObject, Traits | undefined>();
  private readonly known = new Map<string, Map<PDFObject, ReadonlySet<ImageReason> | undefined>>();

  constructor(context: PDFContext) {
    this.context = context;
  }

  readStream(stream: PDFObject, place: Place, reasons: Set<ImageReason>): void {
    const traits = this.traitsOf(stream);
    if (traits === undefined) reasons.add('undecodable');
    else {
      if (traits.clipsWithText) reasons.add('text-clip');
      if (place !== 'page' && (traits.showsText || traits.drawsPixels)) reasons.add(place);
    }
  }

  ofResources(value: PDFObject | undefined, place: Place, depth: number): ReadonlySet<ImageReason> {
    const resources = resolve(this.context, value);
    if (!(resources instanceof PDFDict)) return new Set();
    return this.once(`resources ${place}`, resources, (reasons) => {
      checkDepth(depth);
      this.each(resources, 'XObject', (object) => this.add(reasons, this.ofXObject(object, place, depth + 1)));
      this.each(resources, 'Pattern', (object) => this.add(reasons, this.ofPattern(object, place, depth + 1)));
      this.each(resources, 'ExtGState', (object) => this.add(reasons, this.ofState(object, depth + 1)));
      this.each(resources, 'Font', (object) => this.add(reasons, this.ofFont(object, depth + 1)));
    });
  }

  private ofXObject(object: PDFObject, place: Place, depth: number): ReadonlySet<ImageReason> {
    if (!(object instanceof PDFStream)) return new Set();
    const subtype = nameOf(entryOf(object.dict, 'Subtype'));
    if (subtype === 'Image') return new Set(place === 'page' || this.isStencil(object, place) ? [] : [place]);
    if (subtype !== 'Form') return new Set();
    return this.once(`form ${place}`, object, (reasons) => {
      this.readStream(object, place, reasons);
      this.add(reasons, this.ofResources(entryOf(object.dict, 'Resources'), place, depth + 1));
    });
  }

  private ofPattern(object: PDFObject, place: Place, depth: number): ReadonlySet<ImageReason> {
    if (!(object instanceof PDFStream)) return new Set();
    const inner = place === 'page' ? 'pattern' : place;
    return this.once(`pattern ${inner}`, object, (reasons) => {
      this.readStream(object, inner, reasons);
      this.add(reasons, this.ofResources(entryOf(object.dict, 'Resources'), inner, depth + 1));
    });
  }

  private ofState(object: PDFObject, depth: number): ReadonlySet<ImageReason> {
    const mask = object instanceof PDFDict ? dictOf(entryOf(object, 'SMask')) : undefined;
    const group = mask && entryOf(mask, 'G');
    return group === undefined ? new Set() : this.ofXObject(group, 'soft-mask', depth);
  }

  private ofFont(object: PDFObject, depth: number): ReadonlySet<ImageReason> {
    const glyphs = object instanceof PDFDict ? dictOf(entryOf(object, 'CharProcs')) : undefined;
    if (!(object instanceof PDFDict) || glyphs === undefined) return new Set();
    return this.once('font', object, (reasons) => {
      for (const glyph of glyphs.values()) {
        const stream = resolve(this.context, glyph);
        const traits = stream && this.traitsOf(stream);
        if (traits?.showsText) reasons.add('type3');
      }
      this.add(reasons, this.ofResources(entryOf(object, 'Resources'), 'type3', depth + 1));
    });
  }

  /** Shapes of bitmap glyphs are as good as outlines. */
  private isStencil(image: PDFStream, place: Place): boolean {
    return place === 'type3' && entryOf(image.dict, 'ImageMask')?.toString() === 'true';
  }

  private once(kind: string, key: PDFObject, find: (reasons: Set<ImageReason>) => void): ReadonlySet<ImageReason> {
    const known = this.known.get(kind) ?? new Map<PDFObject, ReadonlySet<ImageReason> | undefined>();
    this.known.set(kind, known);
    if (known.has(key)) return known.get(key) ?? new Set(['recursive-form']);
    known.set(key, undefined);
    const reasons = new Set<ImageReason>();
    find(reasons);
    known.set(key, reasons);
    return reasons;
  }

  private traitsOf(stream: PDFObject): Traits | undefined {
    if (this.traits.has(stream)) return this.traits.get(stream);
    const bytes = stream instanceof PDFStream ? decodePlain(stream, this.budget) : undefined;
    const traits = bytes && readTraits(bytes);
    this.traits.set(stream, traits);
    return traits;
  }

  private add(reasons: Set<ImageReason>, more: ReadonlySet<ImageReason>): void {
    for (const reason of more) reasons.add(reason);
  }

  private each(resources: PDFDict, category: string, visit: (object: PDFObject) => void): void {
    const entries = dictOf(entryOf(resources, category));
    for (const value of entries?.values() ?? []) {
      const object = resolve(this.context, value);
      if (object !== undefined) visit(object);
    }
  }
}

function readTraits(bytes: Uint8Array): Traits {
  const lexer = new ContentLexer(bytes);
  let showsText = false;
  let drawsPixels = false;
  let clipsWithText = false;
  let last = '';
  for (let kind = lexer.next(); kind !== tokenKinds.end; kind = lexer.next()) {
    if (kind !== tokenKinds.word) {
      last = kind === tokenKinds.number ? latin1(bytes, lexer.start, lexer.end) : '';
      continue;
    }
    const operator = lexer.text();
    if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') showsText = true;
    else if (operator === 'BI') drawsPixels = true;
    else if (operator === 'Tr' && Number(last) >= 4) clipsWithText = true;
  }
  return { showsText, drawsPixels, clipsWithText };
}
