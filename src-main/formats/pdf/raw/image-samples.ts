import sharp from 'sharp';
import type { RawDocument } from './document.ts';
import { isArray, nameOf, PdfStream, type PdfValue } from './values.ts';

/** Samples of an image as stored: rows top down, components side by side, one byte each whatever their bits. */
export interface ImageSamples {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly samples: Uint8Array;
  /** Packed with loss: equal samples may come back a little unequal. */
  readonly isLossy: boolean;
}

const MOST_SAMPLES = 250_000_000;

/** Decodes an image; undefined where its packing is not read here. @throws RangeError for images too large. */
export async function imageSamples(stream: PdfStream, document: RawDocument): Promise<ImageSamples | undefined> {
  const number = (key: string) => {
    const value = document.resolve(stream.dictionary.get(key));
    return typeof value === 'number' ? value : 0;
  };
  const width = number('Width');
  const height = number('Height');
  const { bytes, picture, isPartial } = await document.decode(stream);
  if (isPartial || width < 1 || height < 1) return undefined;
  if (picture === 'DCTDecode' || picture === 'DCT') return jpegSamples(bytes);
  if (picture !== undefined) return undefined;
  const isMask = document.resolve(stream.dictionary.get('ImageMask')) === true;
  const components = isMask ? 1 : componentsOf(document.resolve(stream.dictionary.get('ColorSpace')), document);
  const bits = isMask ? 1 : number('BitsPerComponent') || 8;
  if (components === undefined || ![1, 2, 4, 8, 16].includes(bits)) return undefined;
  if (width * height * components > MOST_SAMPLES) throw new RangeError('too large');
  return { width, height, components, samples: unpack(bytes, { width, height, components, bits }), isLossy: false };
}

async function jpegSamples(bytes: Uint8Array): Promise<ImageSamples> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_SAMPLES, failOn: 'error' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, components: info.channels, samples: data, isLossy: true };
}

const DEVICE = new Map([
  ['DeviceGray', 1],
  ['G', 1],
  ['CalGray', 1],
  ['Indexed', 1],
  ['I', 1],
  ['Separation', 1],
  ['DeviceRGB', 3],
  ['RGB', 3],
  ['CalRGB', 3],
  ['Lab', 3],
  ['DeviceCMYK', 4],
  ['CMYK', 4],
]);

function componentsOf(space: PdfValue | undefined, document: RawDocument): number | undefined {
  if (!isArray(space)) return DEVICE.get(nameOf(space) ?? '');
  const family = nameOf(document.resolve(space[0])) ?? '';
  const second = document.resolve(space[1]);
  if (family === 'ICCBased' && second instanceof PdfStream) {
    const count = document.resolve(second.dictionary.get('N'));
    return typeof count === 'number' ? count : undefined;
  }
  if (family === 'DeviceN' && isArray(second)) return second.length;
  return DEVICE.get(family);
}

interface Packing {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: number;
}

function unpack(bytes: Uint8Array, { width, height, components, bits }: Packing): Uint8Array {
  const count = width * components;
  if (bits === 8) return bytes.subarray(0, count * height);
  const row = Math.ceil((count * bits) / 8);
  const samples = new Uint8Array(count * height);
  const mask = (1 << Math.min(bits, 8)) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < count; x++) {
      const bit = x * bits;
      const byte = bytes[y * row + (bit >> 3)] ?? 0;
      samples[y * count + x] = bits === 16 ? byte : (byte >> (8 - bits - (bit & 7))) & mask;
    }
  }
  return samples;
}
