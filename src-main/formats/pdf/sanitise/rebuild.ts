// Rebuilds a decrypted, flattened PDF into a new file that holds its pages and nothing else.
import {
  PDFArray,
  PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFStream,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';
import { createBudget } from './budget.ts';
import { decodePlain } from './decode-stream.ts';
import { rebuildGroup } from './drawn-objects.ts';
import { FontRegistry } from './font-registry.ts';
import { readLayers } from './layers.ts';
import { type LoadedPdf, loadPdf } from './load.ts';
import { buildImagePage, InvisibleFont, type PageImage } from './page-image.ts';
import type { SourcePage } from './page-tree.ts';
import { addFlateStream, Memo, newDict, type RebuildContext, type Sharing } from './rebuild-context.ts';
import { ResourceScope } from './resource-scope.ts';
import { scrubContent } from './scrub-content.ts';
import { aNumber, anInteger, rectangle, type Shapes } from './shapes.ts';
import { shareDuplicates } from './share-duplicates.ts';
import { sweep } from './sweep.ts';
import { dictOf, elementsOf, entryOf } from './values.ts';

export interface SanitiseOptions {
  /** Pages (from 0) that are replaced by an image of them. */
  readonly replacePages?: ReadonlyMap<number, PageImage>;
  /** Pages (from 0) that share no form or image with another page, nor within themselves. */
  readonly ownImagesOn?: ReadonlySet<number>;
  /** Moves the matrix of every form into its content. */
  readonly bakeFormMatrices?: boolean;
  readonly onPage?: (page: number) => void;
}

const PAGE: Shapes = { MediaBox: rectangle, CropBox: rectangle, Rotate: anInteger, UserUnit: aNumber };
/** Bytes that copies of forms and images may add to one page. */
const COPY_ALLOWANCE = 32 * 1024 * 1024;

/**
 * Throws `pdf-damaged` for what cannot be parsed, `pdf-no-pages`, and `pdf-too-complex` for decompression bombs and
 * structures nested too deep. The same bytes always give the same result.
 */
export async function sanitise(bytes: Uint8Array, options: SanitiseOptions = {}): Promise<Uint8Array> {
  const loaded = await loadPdf(bytes);
  const context = createContext(loaded, options.bakeFormMatrices ?? false);
  const shared: Sharing = { drawn: new Map() };
  const invisible = new InvisibleFont(context);
  const parent = context.target.nextRef();
  const kids: PDFRef[] = [];
  for (const [index, page] of loaded.pages.entries()) {
    const image = options.replacePages?.get(index);
    const sharing = options.ownImagesOn?.has(index) ? ownSharing() : shared;
    const dict = image ? buildImagePage(context, image, invisible) : rebuildPage(context, page, sharing);
    dict.set(PDFName.of('Parent'), parent);
    kids.push(context.target.register(dict));
    options.onPage?.(index);
  }
  context.fonts.finish(shared);
  invisible.finish();
  return write(context.target, parent, kids, options.ownImagesOn === undefined);
}

function createContext({ context: source, catalog }: LoadedPdf, bakesMatrices: boolean): FullContext {
  const target = PDFContext.create();
  const context: FullContext = {
    source,
    target,
    budget: createBudget(),
    layers: readLayers(source, catalog),
    memo: new Memo(),
    bakesMatrices,
    fonts: new FontRegistry(() => context),
    fontUse: (font) => context.fonts.use(font),
    rebuildContent: (request) => {
      const scope = new ResourceScope(context, request);
      const content = scrubContent(request.bytes, scope, { isGlyph: request.isGlyph ?? false });
      return { ...content, resources: scope.build() };
    },
  };
  return context;
}

interface FullContext extends RebuildContext {
  readonly fonts: FontRegistry;
}

function ownSharing(): Sharing {
  return { drawn: new Map(), copies: { left: COPY_ALLOWANCE } };
}

function rebuildPage(context: RebuildContext, page: SourcePage, sharing: Sharing): PDFDict {
  const { target, source } = context;
  const dict = newDict(target, { Type: PDFName.of('Page') });
  for (const [key, shape] of Object.entries(PAGE)) {
    const value = page.inherited(key);
    const copy = value && shape(value, target, source);
    if (copy !== undefined) dict.set(PDFName.of(key), copy);
  }
  const group = rebuildGroup(context, entryOf(page.dict, 'Group'));
  if (group !== undefined) dict.set(PDFName.of('Group'), group);
  const content = context.rebuildContent({
    bytes: pageContent(context, page),
    resources: dictOf(page.inherited('Resources')),
    sharing,
    depth: 0,
  });
  dict.set(PDFName.of('Resources'), content.resources);
  dict.set(PDFName.of('Contents'), addFlateStream(context, newDict(target), content.bytes));
  return dict;
}

/** The page's streams, joined as viewers join them. */
function pageContent(context: RebuildContext, page: SourcePage): Uint8Array {
  const value = entryOf(page.dict, 'Contents');
  const streams: readonly (PDFObject | undefined)[] = elementsOf(context.source, value) ?? [value];
  const parts: Uint8Array[] = [];
  for (const stream of streams) {
    const data = stream instanceof PDFStream ? decodePlain(stream, context.budget) : undefined;
    if (data !== undefined) parts.push(data, Uint8Array.of(0x0a));
  }
  return parts.length === 2 ? parts[0]! : Buffer.concat(parts);
}

async function write(
  target: PDFContext,
  parent: PDFRef,
  kids: readonly PDFRef[],
  sharesDuplicates: boolean,
): Promise<Uint8Array> {
  const array = PDFArray.withContext(target);
  for (const kid of kids) array.push(kid);
  const pages = newDict(target, { Type: PDFName.of('Pages'), Kids: array, Count: PDFNumber.of(kids.length) });
  target.assign(parent, pages);
  target.trailerInfo.Root = target.register(newDict(target, { Type: PDFName.of('Catalog'), Pages: parent }));
  sweep(target);
  if (sharesDuplicates) shareDuplicates(target);
  return PDFStreamWriter.forContext(target, Number.POSITIVE_INFINITY).serializeToBuffer();
}
