import { readContent } from './content.ts';
import type { RawDocument } from './document.ts';
import { decodeStream } from './filters.ts';
import { resourcesIn } from './resources.ts';
import { dictionaryOf, isArray, nameOf, type PdfDictionary, PdfName, PdfStream, type PdfValue } from './values.ts';

/** a b c d e f: unit square of an image, or space of a form, to the page. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PlacedImage {
  readonly stream: PdfStream;
  readonly matrix: Matrix;
}

/** Every image a page draws, inside forms too, with its place. */
export async function placedImages(
  contents: readonly PdfStream[],
  resources: PdfDictionary | undefined,
  document: RawDocument,
): Promise<PlacedImage[]> {
  const images: PlacedImage[] = [];
  const parts: Uint8Array[] = [];
  for (const stream of contents) parts.push((await document.decode(stream)).bytes, Buffer.from('\n'));
  const bytes = Buffer.concat(parts);
  const mayDraw = resourcesIn(resources, 'XObject', document).size > 0 || bytes.includes('BI');
  if (mayDraw) await walk({ bytes, resources, matrix: IDENTITY, depth: 0 }, document, images);
  return images;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const DEEPEST = 12;
const MOST_IMAGES = 10_000;

interface Walk {
  readonly bytes: Uint8Array;
  readonly resources: PdfDictionary | undefined;
  readonly matrix: Matrix;
  readonly depth: number;
}

async function walk({ bytes, resources, matrix, depth }: Walk, document: RawDocument, images: PlacedImage[]) {
  const objects = resourcesIn(resources, 'XObject', document);
  const forms: { readonly stream: PdfStream; readonly matrix: Matrix }[] = [];
  const saved: Matrix[] = [];
  let current = matrix;
  readContent(bytes, ({ operator, operands, inlineData }) => {
    if (operator === 'q') saved.push(current);
    else if (operator === 'Q') current = saved.pop() ?? current;
    else if (operator === 'cm') current = multiply(matrixOf(operands) ?? IDENTITY, current);
    else if (inlineData !== undefined) {
      images.push({ stream: new PdfStream(inlineDictionary(operands), inlineData), matrix: current });
    } else if (operator === 'Do' && operands[0] instanceof PdfName) {
      const stream = objects.get(operands[0].name)?.value;
      if (!(stream instanceof PdfStream)) return;
      const subtype = nameOf(document.resolve(stream.dictionary.get('Subtype')));
      if (subtype === 'Image') images.push({ stream, matrix: current });
      else if (subtype === 'Form') forms.push({ stream, matrix: current });
    }
  });
  if (images.length > MOST_IMAGES || (forms.length > 0 && depth > DEEPEST)) throw new RangeError('too many drawings');
  for (const { stream, matrix: place } of forms) {
    const own = document.resolve(stream.dictionary.get('Matrix'));
    await walk(
      {
        bytes: (await decodeStream(stream, document.resolve)).bytes,
        resources: dictionaryOf(document.resolve(stream.dictionary.get('Resources'))) ?? resources,
        matrix: multiply((isArray(own) ? matrixOf(own) : undefined) ?? IDENTITY, place),
        depth: depth + 1,
      },
      document,
      images,
    );
  }
}

export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function matrixOf(values: readonly PdfValue[]): Matrix | undefined {
  const [a, b, c, d, e, f] = values.filter((value) => typeof value === 'number');
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

const LONG_KEYS = new Map([
  ['W', 'Width'],
  ['H', 'Height'],
  ['BPC', 'BitsPerComponent'],
  ['CS', 'ColorSpace'],
  ['F', 'Filter'],
  ['DP', 'DecodeParms'],
  ['IM', 'ImageMask'],
]);

function inlineDictionary(operands: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const key = nameOf(operands[i]);
    if (key !== undefined) entries.set(LONG_KEYS.get(key) ?? key, operands[i + 1]!);
  }
  return entries;
}
