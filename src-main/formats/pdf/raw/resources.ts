import type { RawDocument } from './document.ts';
import { dictionaryOf, isArray, nameOf, type PdfDictionary, PdfReference, PdfStream, type PdfValue } from './values.ts';

/** A stream of drawing operators with the resources it draws with. */
export interface ContentStream {
  readonly streams: readonly PdfStream[];
  readonly resources: PdfDictionary | undefined;
  readonly place: 'page' | 'form' | 'pattern' | 'glyph';
  /** Page number from 0, for page contents. */
  readonly page?: number;
  readonly pageDictionary?: PdfDictionary;
}

/** Every content stream of a file, by whoever owns it: pages (of all revisions), forms, patterns, Type 3 glyphs. */
export function contentStreamsOf(document: RawDocument): ContentStream[] {
  const found: ContentStream[] = [];
  let page = 0;
  for (const { value } of document.objects) {
    const dictionary = dictionaryOf(value);
    if (dictionary === undefined) continue;
    if (value instanceof PdfStream) {
      const isForm = nameOf(document.resolve(dictionary.get('Subtype'))) === 'Form';
      const isPattern = dictionary.get('PatternType') !== undefined;
      if (isForm || isPattern) {
        const resources = dictionaryOf(document.resolve(dictionary.get('Resources')));
        found.push({ streams: [value], resources, place: isForm ? 'form' : 'pattern' });
      }
    } else if (nameOf(document.resolve(dictionary.get('Type'))) === 'Page') {
      found.push({
        streams: contentsOf(dictionary, document),
        resources: dictionaryOf(inherited(dictionary, 'Resources', document)),
        place: 'page',
        page: page++,
        pageDictionary: dictionary,
      });
    } else if (dictionary.has('CharProcs')) {
      const glyphs = dictionaryOf(document.resolve(dictionary.get('CharProcs')));
      const resources = dictionaryOf(document.resolve(dictionary.get('Resources')));
      const streams = [...(glyphs?.values() ?? [])].map((glyph) => document.resolve(glyph));
      found.push({ streams: streams.filter((s): s is PdfStream => s instanceof PdfStream), resources, place: 'glyph' });
    }
  }
  return found;
}

export function contentsOf(page: PdfDictionary, document: RawDocument): PdfStream[] {
  const contents = document.resolve(page.get('Contents'));
  const list = isArray(contents) ? contents.map((part) => document.resolve(part)) : [contents];
  return list.filter((part): part is PdfStream => part instanceof PdfStream);
}

/** Page dictionaries in the order a reader shows them. */
export function pagesOf(document: RawDocument): PdfDictionary[] {
  const catalog = dictionaryOf(document.resolve(document.trailers.at(-1)?.get('Root')));
  const pages: PdfDictionary[] = [];
  const seen = new Set<PdfDictionary>();
  const queue: (PdfValue | undefined)[] = [catalog?.get('Pages')];
  for (let at = queue.length; at > 0; at = queue.length) {
    const node = dictionaryOf(document.resolve(queue.pop()));
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const kids = document.resolve(node.get('Kids'));
    if (isArray(kids)) queue.push(...[...kids].reverse());
    else pages.push(node);
  }
  return pages;
}

/** Every stream a page draws with, however far away. */
export function streamsReachedFrom(page: PdfDictionary, document: RawDocument): ReadonlySet<PdfStream> {
  const streams = new Set<PdfStream>();
  const seen = new Set<number>();
  const queue: (PdfValue | undefined)[] = [...page].filter(([key]) => key !== 'Parent').map(([, value]) => value);
  queue.push(inherited(page, 'Resources', document));
  for (let at = queue.length; at > 0; at = queue.length) {
    const value = queue.pop();
    if (value instanceof PdfReference) {
      if (seen.has(value.number)) continue;
      seen.add(value.number);
    }
    const resolved = document.resolve(value);
    if (resolved instanceof PdfStream) streams.add(resolved);
    if (isArray(resolved)) queue.push(...resolved);
    else for (const [key, entry] of dictionaryOf(resolved) ?? []) if (key !== 'Parent') queue.push(entry);
  }
  return streams;
}

const DEEPEST_TREE = 64;

/** An entry of a page that may stand in a parent. */
export function inherited(page: PdfDictionary, key: string, document: RawDocument): PdfValue | undefined {
  let node: PdfDictionary | undefined = page;
  for (let depth = 0; node !== undefined && depth < DEEPEST_TREE; depth++) {
    const value = document.resolve(node.get(key));
    if (value !== undefined && value !== null) return value;
    node = dictionaryOf(document.resolve(node.get('Parent')));
  }
  return undefined;
}

/** Entries of one category of resources: name → value and, where it is indirect, its object number. */
export function resourcesIn(
  resources: PdfDictionary | undefined,
  category: string,
  document: RawDocument,
): ReadonlyMap<string, { readonly value: PdfValue | undefined; readonly number: number | undefined }> {
  const entries = dictionaryOf(document.resolve(resources?.get(category)));
  return new Map(
    [...(entries ?? [])].map(([name, value]) => [
      name,
      { value: document.resolve(value), number: value instanceof PdfReference ? value.number : undefined },
    ]),
  );
}
