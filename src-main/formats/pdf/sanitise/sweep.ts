// Removes objects that nothing refers to.
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

export function sweep(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = context.trailerInfo.Root === undefined ? [] : [context.trailerInfo.Root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof PDFRef) {
      if (reached.has(value)) continue;
      reached.add(value);
      const object = context.lookup(value);
      if (object !== undefined) waiting.push(object);
    } else if (value instanceof PDFArray) for (const element of value.asArray()) waiting.push(element);
    else if (value instanceof PDFDict) for (const element of value.values()) waiting.push(element);
    else if (value instanceof PDFStream) waiting.push(value.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
