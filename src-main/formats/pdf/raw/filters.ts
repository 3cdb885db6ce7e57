import { inflate } from './inflate.ts';
import { undoPrediction } from './predictor.ts';
import { decodeAscii85, decodeAsciiHex, decodeLzw, decodeRunLength } from './simple-filters.ts';
import { isArray, isDictionary, nameOf, type PdfStream, type PdfValue } from './values.ts';

export interface DecodedStream {
  readonly bytes: Uint8Array;
  /** Picture filter that was left on ("DCTDecode"), if any. */
  readonly picture: string | undefined;
  /** Data behind the end of compressed data: no reader shows it. */
  readonly trailing: Uint8Array;
  /** Damaged, or a filter nobody knows: not all of it could be read. */
  readonly isPartial: boolean;
}

/** No stream of an honest page is longer. */
export const MOST_BYTES = 160_000_000;
const MOST_FILTERS = 8;

/** Undoes a stream's filters one after another. @throws RangeError for decompression bombs. */
export async function decodeStream(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
  most = MOST_BYTES,
): Promise<DecodedStream> {
  const filters = listOf(resolve(stream.dictionary.get('Filter') ?? stream.dictionary.get('F')), resolve);
  const parameters = listOf(resolve(stream.dictionary.get('DecodeParms') ?? stream.dictionary.get('DP')), resolve);
  let bytes = stream.raw;
  let trailing: Uint8Array = new Uint8Array();
  let isPartial = filters.length > MOST_FILTERS;
  for (const [i, filter] of filters.slice(0, MOST_FILTERS).entries()) {
    const name = nameOf(filter) ?? '';
    if (PICTURES.has(name)) return { bytes, picture: name, trailing, isPartial };
    const given = parameters[i];
    const options = isDictionary(given) ? given : undefined;
    const number = (key: string, otherwise: number) => numberOf(resolve(options?.get(key)), otherwise);
    switch (name) {
      case 'FlateDecode':
      case 'Fl': {
        const inflated = await inflate(bytes, most);
        if (inflated.trailing.length > 0) trailing = inflated.trailing;
        isPartial ||= inflated.isPartial;
        bytes = undoPrediction(inflated.bytes, predictorOf(number));
        break;
      }
      case 'LZWDecode':
      case 'LZW':
        bytes = undoPrediction(decodeLzw(bytes, number('EarlyChange', 1) !== 0, most), predictorOf(number));
        break;
      case 'ASCIIHexDecode':
      case 'AHx':
        bytes = decodeAsciiHex(bytes);
        break;
      case 'ASCII85Decode':
      case 'A85':
        bytes = decodeAscii85(bytes);
        break;
      case 'RunLengthDecode':
      case 'RL':
        bytes = decodeRunLength(bytes, most);
        break;
      case 'Crypt':
        break;
      default:
        return { bytes, picture: undefined, trailing, isPartial: true };
    }
  }
  return { bytes, picture: undefined, trailing, isPartial };
}

const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

function listOf(
  value: PdfValue | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): readonly (PdfValue | undefined)[] {
  if (value === undefined || value === null) return [];
  return isArray(value) ? value.map((item) => resolve(item)) : [value];
}

function predictorOf(number: (key: string, otherwise: number) => number) {
  return {
    predictor: number('Predictor', 1),
    colours: Math.min(32, number('Colors', 1)),
    bits: Math.min(32, number('BitsPerComponent', 8)),
    columns: Math.min(1_000_000, number('Columns', 1)),
  };
}

function numberOf(value: PdfValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
