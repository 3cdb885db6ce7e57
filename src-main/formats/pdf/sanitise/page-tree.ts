// Walks the page tree, tolerant of odd nodes and safe against cycles.
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { checkDepth } from './budget.ts';
import { dictOf, entryOf, nameOf, resolve } from './values.ts';

/** A page with what it inherits from the nodes above it. */
export interface SourcePage {
  readonly dict: PDFDict;
  /** Value of an inheritable key. */
  inherited(key: string): PDFObject | undefined;
}

export function catalogOf(context: PDFContext): PDFDict | undefined {
  return dictOf(resolve(context, context.trailerInfo.Root));
}

export function pagesOf(context: PDFContext, catalog: PDFDict): readonly SourcePage[] {
  const pages: SourcePage[] = [];
  const seen = new Set<PDFDict>();
  const visit = (value: PDFObject | undefined, ancestors: readonly PDFDict[]): void => {
    const dict = resolve(context, value);
    if (!(dict instanceof PDFDict) || seen.has(dict)) return;
    checkDepth(ancestors.length);
    const kids = entryOf(dict, 'Kids');
    if (kids instanceof PDFArray && nameOf(entryOf(dict, 'Type')) !== 'Page') {
      seen.add(dict);
      for (const kid of kids.asArray()) visit(kid, [dict, ...ancestors]);
    } else {
      pages.push({ dict, inherited: (key) => firstValue([dict, ...ancestors], key) });
    }
  };
  visit(catalog.get(PDFName.of('Pages')), []);
  return pages;
}

function firstValue(nodes: readonly PDFDict[], key: string): PDFObject | undefined {
  for (const node of nodes) {
    const value = entryOf(node, key);
    if (value !== undefined) return value;
  }
  return undefined;
}
