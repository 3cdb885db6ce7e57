// Rebuilds images: samples only, cut to their size, with their masks.
import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { AppError } from '../../../domain/errors.ts';
import { MAX_STREAM_BYTES } from './budget.ts';
import { componentsOf, rebuildColourSpace } from './colour-spaces.ts';
import { decodeFilters, filtersOf, predictorOf, rawBytesOf, type StreamFilter } from './decode-stream.ts';
import { inflate } from './inflate.ts';
import { stripJbig2 } from './jbig2.ts';
import { stripJpeg } from './jpeg.ts';
import { stripJpeg2000 } from './jpeg2000.ts';
import { rowBytes } from './predictor.ts';
import { addEncodedStream, addFlateStream, newDict, type RebuildContext } from './rebuild-context.ts';
import { aBoolean, anInteger, copyShaped, numbers, oneOf, type Shapes } from './shapes.ts';
import { entryOf, numberOf, resolve } from './values.ts';

const IMAGE: Shapes = {
  Width: anInteger,
  Height: anInteger,
  BitsPerComponent: anInteger,
  ImageMask: aBoolean,
  Decode: numbers(2, 64),
  Interpolate: aBoolean,
  SMaskInData: anInteger,
  Matte: numbers(1, 32),
  Intent: oneOf('AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'),
};
const FLATE: Shapes = { Predictor: anInteger, Colors: anInteger, BitsPerComponent: anInteger, Columns: anInteger };
const FAX: Shapes = {
  K: anInteger,
  EndOfLine: aBoolean,
  EncodedByteAlign: aBoolean,
  Columns: anInteger,
  Rows: anInteger,
  EndOfBlock: aBoolean,
  BlackIs1: aBoolean,
  DamagedRowsBeforeError: anInteger,
};
/** What a decoder may yield beyond the samples before it is stopped. */
const SLACK = 65_536;

interface Samples {
  readonly data: Uint8Array;
  readonly filter?: PDFName;
  readonly parameters?: PDFDict | undefined;
}

/** `colourSpace` resolves names of inline images, which may stand in the resources. */
export function rebuildImage(
  context: RebuildContext,
  stream: PDFStream,
  colourSpace: PDFObject | undefined = stream.dict.get(PDFName.of('ColorSpace')),
): PDFObject | undefined {
  const copy = copyShaped(stream.dict, context.target, IMAGE);
  copy.set(PDFName.of('Type'), PDFName.of('XObject'));
  copy.set(PDFName.of('Subtype'), PDFName.of('Image'));
  const space = colourSpace && rebuildColourSpace(context, colourSpace);
  if (space !== undefined) copy.set(PDFName.of('ColorSpace'), space);
  setMasks(context, stream.dict, copy);
  const samples = rebuildSamples(context, stream, expectedBytes(context, stream.dict, colourSpace));
  if (samples === undefined) return undefined;
  if (samples.filter === undefined) return addFlateStream(context, copy, samples.data);
  copy.set(PDFName.of('Filter'), samples.filter);
  if (samples.parameters !== undefined) copy.set(PDFName.of('DecodeParms'), samples.parameters);
  return addEncodedStream(context.target, copy, samples.data);
}

/** Bytes of the decoded samples; `undefined` where the colour space is in the data or unknown. */
export function expectedBytes(
  context: RebuildContext,
  dict: PDFDict,
  colourSpace: PDFObject | undefined,
): number | undefined {
  const columns = numberOf(entryOf(dict, 'Width'));
  const rows = numberOf(entryOf(dict, 'Height'));
  const isMask = entryOf(dict, 'ImageMask')?.toString() === 'true';
  const colors = isMask ? 1 : componentsOf(context, colourSpace);
  const bitsPerComponent = isMask ? 1 : (numberOf(entryOf(dict, 'BitsPerComponent')) ?? 8);
  if (columns === undefined || rows === undefined || colors === undefined) return undefined;
  const bytes = rowBytes({ colors, bitsPerComponent, columns }) * rows;
  if (bytes > MAX_STREAM_BYTES * 2) throw new AppError('pdf-too-complex', { bytes });
  return bytes > 0 ? bytes : undefined;
}

function setMasks(context: RebuildContext, source: PDFDict, copy: PDFDict): void {
  for (const key of ['SMask', 'Mask']) {
    const raw = source.get(PDFName.of(key));
    const value = resolve(context.source, raw);
    if (value instanceof PDFStream && raw !== undefined) {
      const mask = context.memo.get('mask', raw, () => rebuildImage(context, value));
      if (mask !== undefined) copy.set(PDFName.of(key), mask);
    } else if (key === 'Mask' && value instanceof PDFArray) {
      const ranges = numbers(2, 64)(value, context.target, context.source);
      if (ranges !== undefined) copy.set(PDFName.of(key), ranges);
    }
  }
}

function rebuildSamples(context: RebuildContext, stream: PDFStream, expected: number | undefined): Samples | undefined {
  const filters = filtersOf(stream.dict);
  const raw = rawBytesOf(stream);
  if (filters.length === 1 && filters[0]!.name === 'FlateDecode') {
    const kept = keptFlate(context, raw, filters[0]!, expected);
    if (kept !== undefined) return kept;
  }
  const decoded = decodeFilters(raw, filters, Math.max(MAX_STREAM_BYTES, (expected ?? 0) + SLACK));
  if (decoded === undefined) return undefined;
  context.budget.spendImage(decoded.data.length);
  const [filter] = decoded.remaining;
  if (filter !== undefined)
    return decoded.remaining.length === 1 ? rebuildEncoded(context, decoded.data, filter) : undefined;
  return { data: expected === undefined ? decoded.data : decoded.data.subarray(0, expected) };
}

/** Flate data is kept as it is where it holds just the samples. */
function keptFlate(
  context: RebuildContext,
  raw: Uint8Array,
  filter: StreamFilter,
  expected: number | undefined,
): Samples | undefined {
  const predictor = predictorOf(filter.parameters);
  const lines = predictor.predictor >= 10 ? Math.floor((expected ?? 0) / Math.max(1, rowBytes(predictor))) : 0;
  const size = expected === undefined ? undefined : expected + lines;
  const inflated = inflate(raw, Math.max(MAX_STREAM_BYTES, (size ?? 0) + SLACK));
  if (inflated === undefined) return undefined;
  context.budget.spendImage(inflated.data.length);
  if (size === undefined || inflated.data.length > size) return undefined;
  const parameters = filter.parameters && copyShaped(filter.parameters, context.target, FLATE);
  return { data: raw.subarray(0, inflated.consumed), filter: PDFName.of('FlateDecode'), parameters };
}

function rebuildEncoded(context: RebuildContext, data: Uint8Array, filter: StreamFilter): Samples | undefined {
  const name = PDFName.of(filter.name);
  const copyParameters = (shapes: Shapes): PDFDict | undefined =>
    filter.parameters && copyShaped(filter.parameters, context.target, shapes);
  switch (filter.name) {
    case 'DCTDecode': {
      const jpeg = stripJpeg(data);
      return jpeg && { data: jpeg, filter: name, parameters: copyParameters({ ColorTransform: anInteger }) };
    }
    case 'CCITTFaxDecode':
      return { data, filter: name, parameters: copyParameters(FAX) };
    case 'JPXDecode': {
      const jpeg = stripJpeg2000(data);
      return jpeg && { data: jpeg, filter: name };
    }
    case 'JBIG2Decode':
      return { data: stripJbig2(data), filter: name, parameters: globalsOf(context, filter.parameters) };
    default:
      return undefined;
  }
}

function globalsOf(context: RebuildContext, parameters: PDFDict | undefined): PDFDict | undefined {
  const raw = parameters?.get(PDFName.of('JBIG2Globals'));
  const stream = resolve(context.source, raw);
  if (raw === undefined || !(stream instanceof PDFStream)) return undefined;
  const globals = context.memo.get('globals', raw, () => {
    const decoded = decodeFilters(rawBytesOf(stream), filtersOf(stream.dict));
    return decoded && addFlateStream(context, newDict(context.target), stripJbig2(decoded.data));
  });
  return globals && newDict(context.target, { JBIG2Globals: globals });
}
