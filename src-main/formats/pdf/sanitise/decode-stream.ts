// Decodes a stream's filters up to the first image filter, under a ceiling.
import {
  decodePDFRawStream,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { AppError } from '../../../domain/errors.ts';
import { type Budget, MAX_STREAM_BYTES } from './budget.ts';
import { inflate } from './inflate.ts';
import { type PredictorParameters, undoPredictor } from './predictor.ts';
import { dictOf, elementsOf, entryOf, nameOf, numberOf } from './values.ts';

const CHUNK = 1024 * 1024;

export interface StreamFilter {
  readonly name: string;
  readonly parameters: PDFDict | undefined;
}

export interface DecodedStream {
  readonly data: Uint8Array;
  /** An image filter that is left, with whatever follows it; empty where the data is plain. */
  readonly remaining: readonly StreamFilter[];
}

const LONG_NAMES: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};
const IMAGE_FILTERS: ReadonlySet<string> = new Set(['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode']);
const TEXT_FILTERS: ReadonlySet<string> = new Set(['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode']);

export function rawBytesOf(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? stream.contents : stream.getContents();
}

export function filtersOf(dict: PDFDict): readonly StreamFilter[] {
  const filter = entryOf(dict, 'Filter');
  const parameters = entryOf(dict, 'DecodeParms');
  const names = elementsOf(dict.context, filter) ?? (filter === undefined ? [] : [filter]);
  const all = elementsOf(dict.context, parameters) ?? [parameters];
  return names.map((value, index) => {
    const name = nameOf(value) ?? '';
    return { name: LONG_NAMES[name] ?? name, parameters: dictOf(all[index]) };
  });
}

/** `undefined` where a filter is unknown or the data yields nothing; throws `pdf-too-complex` past the ceiling. */
export function decodeStream(stream: PDFStream, limit = MAX_STREAM_BYTES): DecodedStream | undefined {
  return decodeFilters(rawBytesOf(stream), filtersOf(stream.dict), limit);
}

export function decodeFilters(
  encoded: Uint8Array,
  filters: readonly StreamFilter[],
  limit = MAX_STREAM_BYTES,
): DecodedStream | undefined {
  let data: Uint8Array | undefined = encoded;
  for (const [index, filter] of filters.entries()) {
    if (IMAGE_FILTERS.has(filter.name)) return { data, remaining: filters.slice(index) };
    data = decodeOne(data, filter, limit);
    if (data === undefined) return undefined;
  }
  return { data, remaining: [] };
}

/** Decodes a stream that must be plain in the end, such as contents, functions and font programs. */
export function decodePlain(stream: PDFStream, budget: Budget): Uint8Array | undefined {
  const decoded = decodeStream(stream);
  if (decoded === undefined || decoded.remaining.length > 0) return undefined;
  budget.spendContent(decoded.data.length);
  return decoded.data;
}

export function predictorOf(parameters: PDFDict | undefined): PredictorParameters {
  const read = (key: string, fallback: number): number => {
    const value = parameters && numberOf(entryOf(parameters, key));
    return value !== undefined && value >= 1 && value <= 1_000_000 ? Math.floor(value) : fallback;
  };
  return {
    predictor: read('Predictor', 1),
    colors: read('Colors', 1),
    bitsPerComponent: read('BitsPerComponent', 8),
    columns: read('Columns', 1),
  };
}

function decodeOne(data: Uint8Array, filter: StreamFilter, limit: number): Uint8Array | undefined {
  if (filter.name === 'Crypt') return data;
  const decoded = filter.name === 'FlateDecode' ? inflate(data, limit)?.data : decodeText(data, filter, limit);
  if (decoded === undefined) return undefined;
  const hasPredictor = filter.name === 'FlateDecode' || filter.name === 'LZWDecode';
  return hasPredictor ? undoPredictor(decoded, predictorOf(filter.parameters)) : decoded;
}

function decodeText(data: Uint8Array, filter: StreamFilter, limit: number): Uint8Array | undefined {
  if (!TEXT_FILTERS.has(filter.name)) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = decodePDFRawStream(PDFRawStream.of(singleFilterDict(filter), data));
    for (let chunk = reader.getBytes(CHUNK); chunk.length > 0; chunk = reader.getBytes(CHUNK)) {
      size += chunk.length;
      if (size > limit) throw new AppError('pdf-too-complex', { limit });
      chunks.push(Uint8Array.from(chunk));
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (size === 0) return undefined;
  }
  return Buffer.concat(chunks);
}

function singleFilterDict(filter: StreamFilter): PDFDict {
  const context = filter.parameters?.context;
  const dict = PDFDict.fromMapWithContext(new Map(), context ?? PDFContext.create());
  dict.set(PDFName.of('Filter'), PDFName.of(filter.name));
  const early = filter.parameters && numberOf(entryOf(filter.parameters, 'EarlyChange'));
  if (early !== undefined) {
    const parameters = PDFDict.withContext(dict.context);
    parameters.set(PDFName.of('EarlyChange'), PDFNumber.of(early === 0 ? 0 : 1));
    dict.set(PDFName.of('DecodeParms'), parameters);
  }
  return dict;
}
