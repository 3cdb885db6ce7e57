// Typed reading of untrusted PDF values: every getter answers `undefined` for a value of another kind.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const MAX_REFERENCES = 8;

/** The object behind a value: references are followed, a few deep at most. */
export function resolve(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  let current = value;
  for (let step = 0; current instanceof PDFRef; step++) {
    if (step === MAX_REFERENCES) return undefined;
    current = context.lookup(current);
  }
  return current;
}

export function entryOf(dict: PDFDict, key: string): PDFObject | undefined {
  return resolve(dict.context, dict.get(PDFName.of(key)));
}

export function dictOf(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberOf(value: PDFObject | undefined): number | undefined {
  if (!(value instanceof PDFNumber)) return undefined;
  const number = value.asNumber();
  return Number.isFinite(number) ? number : undefined;
}

export function bytesOfString(value: PDFObject | undefined): Uint8Array | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.asBytes() : undefined;
}

/** The elements of an array, resolved. */
export function elementsOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  return value.asArray().map((element) => resolve(context, element) ?? element);
}

/** All elements as numbers; `undefined` where one is none. */
export function numbersOf(context: PDFContext, value: PDFObject | undefined): readonly number[] | undefined {
  const elements = elementsOf(context, value);
  if (elements === undefined) return undefined;
  const numbers = elements.map(numberOf);
  return numbers.every((number) => number !== undefined) ? (numbers as readonly number[]) : undefined;
}
