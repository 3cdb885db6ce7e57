// Finds constructs whose content cannot be removed piece by piece: such pages are rebuilt as images when touched.
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { ImageReason } from '../../../domain/format.ts';
import { type Budget, checkDepth, createBudget } from './budget.ts';
import { ContentLexer, latin1, tokenKinds } from './content-lexer.ts';
import { decodePlain } from './decode-stream.ts';
import { decodeName } from './inline-image.ts';
import { loadPdf } from './load.ts';
import type { SourcePage } from './page-tree.ts';
import { dictOf, elementsOf, entryOf, nameOf, resolve } from './values.ts';

/** Where content is drawn: plainly on the page, or where it cannot be reached. */
type Place = 'page' | 'pattern' | 'soft-mask' | 'type3';

/** What one stream does. */
interface Traits {
  readonly showsText: boolean;
  readonly drawsPixels: boolean;
  readonly clipsWithText: boolean;
  /** Every name in it: only resources it names count. */
  readonly names: ReadonlySet<string>;
}

const NO_REASONS: ReadonlySet<ImageReason> = new Set();

/** Reasons, a page at a time, to rebuild it as an image; each shared resource is read once. */
export async function scanRisks(bytes: Uint8Array): Promise<readonly (readonly ImageReason[])[]> {
  const { context, pages } = await loadPdf(bytes);
  const scanner = new RiskScanner(context);
  return pages.map((page) => [...scanner.ofPage(page)].sort());
}

class RiskScanner {
  private readonly context: PDFContext;
  private readonly budget: Budget = createBudget();
  private readonly traits = new Map<PDFObject, Traits | undefined>();
  private readonly known = new Map<string, Map<PDFObject, ReadonlySet<ImageReason> | undefined>>();

  constructor(context: PDFContext) {
    this.context = context;
  }

  ofPage(page: SourcePage): ReadonlySet<ImageReason> {
    const reasons = new Set<ImageReason>();
    const contents = entryOf(page.dict, 'Contents');
    const streams = elementsOf(this.context, contents) ?? (contents === undefined ? [] : [contents]);
    const resources = dictOf(page.inherited('Resources'));
    for (const stream of streams) this.readStream(stream, { resources, place: 'page', depth: 0 }, reasons);
    return reasons;
  }

  private readStream(stream: PDFObject, scope: Scope, reasons: Set<ImageReason>): void {
    checkDepth(scope.depth);
    const { place } = scope;
    const traits = this.traitsOf(stream);
    if (traits === undefined) {
      reasons.add('undecodable');
      return;
    }
    if (traits.clipsWithText) reasons.add('text-clip');
    if (place !== 'page' && (traits.showsText || (traits.drawsPixels && place !== 'type3'))) reasons.add(place);
    const inner = { ...scope, depth: scope.depth + 1 };
    this.each(traits, scope, 'XObject', (object) => add(reasons, this.ofXObject(object, inner)));
    this.each(traits, scope, 'Pattern', (object) => add(reasons, this.ofPattern(object, inner)));
    this.each(traits, scope, 'ExtGState', (object) => add(reasons, this.ofState(object, inner)));
    this.each(traits, scope, 'Font', (object) => add(reasons, this.ofFont(object, inner)));
  }

  private ofXObject(object: PDFObject, scope: Scope): ReadonlySet<ImageReason> {
    if (!(object instanceof PDFStream)) return NO_REASONS;
    const subtype = nameOf(entryOf(object.dict, 'Subtype'));
    if (subtype === 'Image') return this.isPlain(object, scope.place) ? NO_REASONS : placed(scope.place);
    if (subtype !== 'Form') return NO_REASONS;
    return this.once(`form ${scope.place}`, object, (reasons) => {
      this.readStream(object, { ...scope, resources: this.resourcesOf(object) ?? scope.resources }, reasons);
    });
  }

  private ofPattern(object: PDFObject, scope: Scope): ReadonlySet<ImageReason> {
    if (!(object instanceof PDFStream)) return NO_REASONS;
    const place = scope.place === 'page' ? 'pattern' : scope.place;
    return this.once(`pattern ${place}`, object, (reasons) => {
      this.readStream(object, { ...scope, place, resources: this.resourcesOf(object) }, reasons);
    });
  }

  private ofState(object: PDFObject, scope: Scope): ReadonlySet<ImageReason> {
    const mask = object instanceof PDFDict ? dictOf(entryOf(object, 'SMask')) : undefined;
    const group = mask && entryOf(mask, 'G');
    return group === undefined ? NO_REASONS : this.ofXObject(group, { ...scope, place: 'soft-mask' });
  }

  private ofFont(object: PDFObject, scope: Scope): ReadonlySet<ImageReason> {
    const glyphs = object instanceof PDFDict ? dictOf(entryOf(object, 'CharProcs')) : undefined;
    if (!(object instanceof PDFDict) || glyphs === undefined) return NO_REASONS;
    return this.once('font', object, (reasons) => {
      const resources = dictOf(entryOf(object, 'Resources')) ?? scope.resources;
      for (const value of glyphs.values()) {
        const glyph = resolve(this.context, value);
        if (glyph !== undefined) this.readStream(glyph, { ...scope, place: 'type3', resources }, reasons);
      }
    });
  }

  /** On the page itself, or the shape of a bitmap glyph, which is as good as an outline. */
  private isPlain(image: PDFStream, place: Place): boolean {
    return place === 'page' || (place === 'type3' && entryOf(image.dict, 'ImageMask')?.toString() === 'true');
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

  private resourcesOf(stream: PDFStream): PDFDict | undefined {
    return dictOf(entryOf(stream.dict, 'Resources'));
  }

  private each({ names }: Traits, { resources }: Scope, category: string, visit: (object: PDFObject) => void): void {
    const entries = resources && dictOf(entryOf(resources, category));
    for (const name of entries === undefined ? [] : names) {
      const object = resolve(this.context, entries?.get(PDFName.of(name)));
      if (object !== undefined) visit(object);
    }
  }
}

interface Scope {
  readonly resources: PDFDict | undefined;
  readonly place: Place;
  readonly depth: number;
}

function placed(place: Place): ReadonlySet<ImageReason> {
  return place === 'page' ? NO_REASONS : new Set([place]);
}

function add(reasons: Set<ImageReason>, more: ReadonlySet<ImageReason>): void {
  for (const reason of more) reasons.add(reason);
}

function readTraits(bytes: Uint8Array): Traits {
  const lexer = new ContentLexer(bytes);
  const names = new Set<string>();
  let showsText = false;
  let drawsPixels = false;
  let clipsWithText = false;
  let last = '';
  for (let kind = lexer.next(); kind !== tokenKinds.end; kind = lexer.next()) {
    if (kind !== tokenKinds.word) {
      if (kind === tokenKinds.name) names.add(decodeName(lexer.text()));
      last = kind === tokenKinds.number ? latin1(bytes, lexer.start, lexer.end) : '';
      continue;
    }
    const operator = lexer.text();
    if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') showsText = true;
    else if (operator === 'BI') drawsPixels = true;
    else if (operator === 'Tr' && Number(last) >= 4) clipsWithText = true;
  }
  return { showsText, drawsPixels, clipsWithText, names };
}
