// Allow-lists of dictionaries: a shape names the keys that are copied and what each value must be.
import { PDFArray, PDFBool, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { entryOf, nameOf, numberOf, numbersOf } from './values.ts';

/** Rebuilds one value; `undefined` leaves the key out. */
export type Shape = (value: PDFObject, target: PDFContext, source: PDFContext) => PDFObject | undefined;
export type Shapes = Readonly<Record<string, Shape>>;

export const aNumber: Shape = (value) => {
  const number = numberOf(value);
  return number === undefined ? undefined : PDFNumber.of(number);
};

export const anInteger: Shape = (value) => {
  const number = numberOf(value);
  return number === undefined ? undefined : PDFNumber.of(Math.trunc(number));
};

export const aBoolean: Shape = (value) => (value instanceof PDFBool ? value : undefined);

export function numbers(least = 0, most = 65_536): Shape {
  return (value, target, source) => {
    const values = numbersOf(source, value);
    if (values === undefined || values.length < least || values.length > most) return undefined;
    return numberArray(target, values);
  };
}

/** Exactly so many numbers. */
export const tuple = (size: number): Shape => numbers(size, size);

export function oneOf(...names: readonly string[]): Shape {
  const allowed = new Set(names);
  return (value) => {
    const name = nameOf(value);
    return name !== undefined && allowed.has(name) ? PDFName.of(name) : undefined;
  };
}

/** The first shape that fits. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value, target, source) => {
    for (const shape of shapes) {
      const copy = shape(value, target, source);
      if (copy !== undefined) return copy;
    }
    return undefined;
  };
}

export const rectangle = tuple(4);
export const matrix = tuple(6);

export function numberArray(target: PDFContext, values: readonly number[]): PDFArray {
  const array = PDFArray.withContext(target);
  for (const value of values) array.push(PDFNumber.of(value));
  return array;
}

/** A new dictionary with the keys of `shapes` only. */
export function copyShaped(source: PDFDict, target: PDFContext, shapes: Shapes): PDFDict {
  const copy = PDFDict.withContext(target);
  for (const [key, shape] of Object.entries(shapes)) {
    const value = entryOf(source, key);
    const rebuilt = value === undefined ? undefined : shape(value, target, source.context);
    if (rebuilt !== undefined) copy.set(PDFName.of(key), rebuilt);
  }
  return copy;
}
