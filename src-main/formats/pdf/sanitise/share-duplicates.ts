// Lets equal streams be one object: copies made for pages that were then left alone cost nothing.
import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** Masks first, then the images that carry them, then the forms that draw those. */
const ROUNDS = 3;

export function shareDuplicates(context: PDFContext): void {
  for (let round = 0; round < ROUNDS; round++) {
    const replaced = findDuplicates(context);
    if (replaced.size === 0) return;
    for (const ref of replaced.keys()) context.delete(ref);
    for (const [, object] of context.enumerateIndirectObjects()) repoint(object, replaced);
  }
}

function findDuplicates(context: PDFContext): ReadonlyMap<PDFRef, PDFRef> {
  const first = new Map<string, PDFRef>();
  const replaced = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const key = createHash('sha256').update(object.dict.toString()).update(object.contents).digest('base64');
    const known = first.get(key);
    if (known === undefined) first.set(key, ref);
    else replaced.set(ref, known);
  }
  return replaced;
}

function repoint(object: PDFObject, replaced: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFRawStream) repoint(object.dict, replaced);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const other = value instanceof PDFRef ? replaced.get(value) : undefined;
      if (other !== undefined) object.set(key, other);
      else repoint(value, replaced);
    }
  } else if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const value = object.get(index);
      const other = value instanceof PDFRef ? replaced.get(value) : undefined;
      if (other !== undefined) object.set(index, other);
      else repoint(value, replaced);
    }
  }
}
