import { AppError } from '../../../domain/errors.ts';
import { type DecodedStream, decodeStream, MOST_BYTES } from './filters.ts';
import { END, Keyword, Lexer } from './lexer.ts';
import { type Gap, type RawObject, scanObjects } from './scan.ts';
import { nameOf, type PdfDictionary, PdfReference, PdfStream, type PdfValue } from './values.ts';

/** All that stands in a PDF's bytes: every object, of every revision, referenced or not, and what lies between. */
export interface RawDocument {
  /** In the order of the bytes; those of object streams follow their container. */
  readonly objects: readonly RawObject[];
  readonly gaps: readonly Gap[];
  /** Trailer dictionaries, those of cross-reference streams too, in the order of the bytes. */
  readonly trailers: readonly PdfDictionary[];
  /** The last object of a number: what a reader of the newest revision sees. */
  readonly current: ReadonlyMap<number, RawObject>;
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  decode(stream: PdfStream): Promise<DecodedStream>;
}

/** Turns an object's strings and streams into plain ones, in an encrypted file. */
export type Decrypt = (object: RawObject) => PdfValue;

export interface RawReadingOptions {
  readonly decryption?: (plain: RawDocument) => Decrypt | undefined;
  /** A stream that grows beyond so many bytes is not decoded. */
  readonly most?: number;
}

/** @throws AppError `pdf-too-complex` where a stream of objects is a decompression bomb. */
export async function readRawDocument(
  bytes: Uint8Array,
  { decryption, most = MOST_BYTES }: RawReadingOptions = {},
): Promise<RawDocument> {
  const scan = scanObjects(bytes);
  const trailers = [...scan.trailers];
  for (const { value } of scan.objects) {
    if (value instanceof PdfStream && nameOf(value.dictionary.get('Type')) === 'XRef') trailers.push(value.dictionary);
  }
  const withObjects = (objects: readonly RawObject[]) => withLookup({ objects, gaps: scan.gaps, trailers, most });
  const outer = withObjects(scan.objects);
  const decrypt = decryption?.(outer);
  const plain =
    decrypt === undefined ? outer : withObjects(scan.objects.map((object) => ({ ...object, value: decrypt(object) })));
  const objects: RawObject[] = [];
  for (const object of plain.objects) {
    objects.push(object);
    if (object.value instanceof PdfStream && nameOf(object.value.dictionary.get('Type')) === 'ObjStm') {
      objects.push(...(await unpack(object, object.value, plain)));
    }
  }
  return withObjects(objects);
}

const DEEPEST_REFERENCE = 32;

interface Parts extends Pick<RawDocument, 'objects' | 'gaps' | 'trailers'> {
  readonly most: number;
}

function withLookup({ objects, gaps, trailers, most }: Parts): RawDocument {
  const current = new Map(objects.map((object) => [object.number, object]));
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let resolved = value;
    for (let i = 0; resolved instanceof PdfReference; i++) {
      if (i > DEEPEST_REFERENCE) return undefined;
      resolved = current.get(resolved.number)?.value;
    }
    return resolved;
  };
  return {
    objects,
    gaps,
    trailers,
    current,
    resolve,
    decode: (stream) => decodeStream(stream, resolve, most),
  };
}

async function unpack(container: RawObject, stream: PdfStream, document: RawDocument): Promise<RawObject[]> {
  const { bytes } = await document.decode(stream).catch((cause: unknown) => {
    throw new AppError('pdf-too-complex', {}, { cause });
  });
  const first = document.resolve(stream.dictionary.get('First'));
  const count = document.resolve(stream.dictionary.get('N'));
  if (typeof first !== 'number' || typeof count !== 'number') return [];
  const index = new Lexer(bytes);
  const objects: RawObject[] = [];
  for (let i = 0; i < count; i++) {
    const number = index.next(false);
    const offset = index.next(false);
    if (typeof number !== 'number' || typeof offset !== 'number') break;
    const lexer = new Lexer(bytes, first + offset);
    const value = lexer.next();
    if (value === END || value instanceof Keyword) continue;
    objects.push({
      number,
      generation: 0,
      value,
      start: container.start,
      end: container.end,
      container: container.number,
      comments: lexer.comments,
      isMalformed: lexer.isMalformed,
    });
  }
  return objects;
}
