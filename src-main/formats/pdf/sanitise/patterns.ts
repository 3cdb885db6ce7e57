// Rebuilds patterns and shadings.
import { PDFArray, type PDFDict, PDFName, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { checkDepth } from './budget.ts';
import { rebuildColourSpace } from './colour-spaces.ts';
import { decodePlain } from './decode-stream.ts';
import { rebuildFunction } from './functions.ts';
import { addFlateStream, type RebuildContext, type Sharing } from './rebuild-context.ts';
import {
  aBoolean,
  aNumber,
  anInteger,
  copyShaped,
  either,
  matrix,
  numberArray,
  numbers,
  rectangle,
  type Shapes,
  tuple,
} from './shapes.ts';
import { dictOf, entryOf, numberOf, numbersOf, resolve } from './values.ts';

const TILING: Shapes = {
  PatternType: anInteger,
  PaintType: anInteger,
  TilingType: anInteger,
  BBox: rectangle,
  XStep: aNumber,
  YStep: aNumber,
  Matrix: matrix,
};
const SHADING: Shapes = {
  ShadingType: anInteger,
  Background: numbers(1, 32),
  BBox: rectangle,
  AntiAlias: aBoolean,
  Coords: either(tuple(4), tuple(6)),
  Domain: either(tuple(2), tuple(4)),
  Matrix: matrix,
  BitsPerCoordinate: anInteger,
  BitsPerComponent: anInteger,
  BitsPerFlag: anInteger,
  VerticesPerRow: anInteger,
  Decode: numbers(4, 64),
};

export interface PatternPlace {
  readonly sharing: Sharing;
  readonly depth: number;
  readonly baseMatrix?: readonly number[] | undefined;
}

export function rebuildPattern(context: RebuildContext, value: PDFObject, place: PatternPlace): PDFObject | undefined {
  checkDepth(place.depth);
  const kind = `pattern ${place.baseMatrix?.join(' ') ?? ''}`;
  return context.memo.get(kind, value, () => {
    const resolved = resolve(context.source, value);
    const dict = dictOf(resolved);
    if (dict === undefined) return undefined;
    if (numberOf(entryOf(dict, 'PatternType')) === 2) return rebuildShadingPattern(context, value, place);
    return resolved instanceof PDFStream ? rebuildTiling(context, resolved, place) : undefined;
  });
}

export function rebuildShading(context: RebuildContext, value: PDFObject): PDFObject | undefined {
  return context.memo.get('shading', value, () => {
    const resolved = resolve(context.source, value);
    const dict = dictOf(resolved);
    if (dict === undefined) return undefined;
    const copy = copyShaped(dict, context.target, SHADING);
    const space = dict.get(PDFName.of('ColorSpace'));
    const rebuiltSpace = space && rebuildColourSpace(context, space);
    if (rebuiltSpace === undefined) return undefined;
    copy.set(PDFName.of('ColorSpace'), rebuiltSpace);
    const ramp = dict.get(PDFName.of('Function'));
    const rebuiltRamp = ramp && rebuildFunction(context, ramp);
    if (rebuiltRamp !== undefined) copy.set(PDFName.of('Function'), rebuiltRamp);
    const extend = entryOf(dict, 'Extend');
    if (extend instanceof PDFArray) copy.set(PDFName.of('Extend'), booleans(context, extend));
    if (!(resolved instanceof PDFStream)) return context.target.register(copy);
    const data = decodePlain(resolved, context.budget);
    return data && addFlateStream(context, copy, data);
  });
}

function rebuildTiling(context: RebuildContext, stream: PDFStream, place: PatternPlace): PDFRef | undefined {
  const bytes = decodePlain(stream, context.budget);
  if (bytes === undefined) return undefined;
  const content = context.rebuildContent({
    bytes,
    resources: dictOf(entryOf(stream.dict, 'Resources')),
    sharing: place.sharing,
    depth: place.depth + 1,
  });
  const copy = copyShaped(stream.dict, context.target, TILING);
  setMatrix(context, stream.dict, copy, place);
  copy.set(PDFName.of('Resources'), content.resources);
  return addFlateStream(context, copy, content.bytes);
}

function rebuildShadingPattern(context: RebuildContext, value: PDFObject, place: PatternPlace): PDFRef | undefined {
  const dict = dictOf(resolve(context.source, value))!;
  const raw = dict.get(PDFName.of('Shading'));
  const shading = raw && rebuildShading(context, raw);
  if (shading === undefined) return undefined;
  const copy = copyShaped(dict, context.target, { PatternType: anInteger, Matrix: matrix });
  setMatrix(context, dict, copy, place);
  copy.set(PDFName.of('Shading'), shading);
  return context.target.register(copy);
}

/** A pattern lies in the space its form starts with; where that form's matrix moved into the content, so must this. */
function setMatrix(context: RebuildContext, source: PDFDict, copy: PDFDict, place: PatternPlace): void {
  if (place.baseMatrix === undefined) return;
  const own = numbersOf(context.source, entryOf(source, 'Matrix'));
  const product = multiply(own?.length === 6 ? own : [1, 0, 0, 1, 0, 0], place.baseMatrix);
  copy.set(PDFName.of('Matrix'), numberArray(context.target, product));
}

function multiply(first: readonly number[], second: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function booleans(context: RebuildContext, array: PDFArray): PDFArray {
  const copy = PDFArray.withContext(context.target);
  for (const value of array.asArray().slice(0, 2)) {
    const flag = resolve(context.source, value);
    copy.push(context.target.obj(flag?.toString() === 'true'));
  }
  return copy;
}
