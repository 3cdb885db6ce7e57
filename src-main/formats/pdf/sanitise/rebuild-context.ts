// What every part of the rebuild shares: the old file, the new one and the limits.
import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Budget } from './budget.ts';
import { deflate } from './inflate.ts';
import type { Layers } from './layers.ts';
import type { FontUse } from './shown-fonts.ts';

export interface RebuildContext {
  readonly source: PDFContext;
  readonly target: PDFContext;
  readonly budget: Budget;
  readonly layers: Layers;
  readonly memo: Memo;
  readonly bakesMatrices: boolean;
  /** The one use of a font, whoever names it. What is no font is shown as viewers show it, in Helvetica. */
  fontUse(font: PDFObject): FontUse;
  /** Rewrites a content stream and gathers the resources it still names. */
  rebuildContent(request: ContentRequest): RebuiltContent;
}

export interface ContentRequest {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly sharing: Sharing;
  readonly depth: number;
  readonly isGlyph?: boolean;
  /** Keeps names of resources apart where several contents share one dictionary. */
  readonly nameSuffix?: string;
  /** Set where a form's matrix went into its content: patterns must follow. */
  readonly baseMatrix?: readonly number[];
}

export interface RebuiltContent {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict;
  readonly inherited: readonly Uint8Array[];
}

/** What the contents of one page share with others: forms and images, or nothing where the page owns its copies. */
export interface Sharing {
  /**
   * Images and forms by where they came from; `undefined` while one is being built. A form without resources uses
   * those of whoever draws it, so it is another form with each of them.
   */
  readonly drawn: Map<PDFDict | undefined, Map<PDFObject, RebuiltForm | undefined>>;
  /** Where set, every use of a form or image is a copy of its own, as long as the allowance lasts. */
  readonly copies?: { left: number };
}

export interface RebuiltForm {
  readonly ref: PDFRef;
  readonly inherited: readonly Uint8Array[];
}

/** Rebuilds every shared value once. A value met again while it is being built is left out: it contains itself. */
export class Memo {
  private readonly kinds = new Map<string, Map<PDFObject, PDFObject | undefined>>();

  get(kind: string, key: PDFObject, make: () => PDFObject | undefined): PDFObject | undefined {
    let known = this.kinds.get(kind);
    if (known === undefined) {
      known = new Map();
      this.kinds.set(kind, known);
    }
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const made = make();
    known.set(key, made);
    return made;
  }
}

/** Registers a stream under Flate. */
export function addFlateStream({ target }: RebuildContext, dict: PDFDict, data: Uint8Array): PDFRef {
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return addEncodedStream(target, dict, deflate(data));
}

/** Registers a stream whose data is encoded already; its filter stands in `dict`. */
export function addEncodedStream(target: PDFContext, dict: PDFDict, data: Uint8Array): PDFRef {
  dict.set(PDFName.of('Length'), PDFNumber.of(data.length));
  return target.register(PDFRawStream.of(dict, data));
}

/** A second object of the same content, with masks of its own. */
export function duplicateStream(target: PDFContext, ref: PDFRef): PDFRef {
  const stream = target.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return ref;
  const dict = PDFDict.withContext(target);
  for (const [key, value] of stream.dict.entries()) {
    const isMask = key === PDFName.of('SMask') || key === PDFName.of('Mask');
    dict.set(key, isMask && value instanceof PDFRef ? duplicateStream(target, value) : value);
  }
  return target.register(PDFRawStream.of(dict, stream.contents));
}

export function newDict(target: PDFContext, entries: Readonly<Record<string, PDFObject | undefined>> = {}): PDFDict {
  const dict = PDFDict.withContext(target);
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) dict.set(PDFName.of(key), value);
  return dict;
}
