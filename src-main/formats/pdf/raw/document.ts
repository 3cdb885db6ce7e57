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

export async function readRawDocument(
  bytes: Uint8Array,
  prepareDecryption?: (plain: RawDocument) => Decrypt | undefined,
): Promise<RawDocument> {
  const scan = scanObjects(bytes);
  const trailers = [...scan.trailers];
  for (const { value } of scan.objects) {
    if (value instanceof PdfStream && nameOf(value.dictionary.get('Type')) === 'XRef') trailers.push(value.dictionary);
  }
  const outer = withLookup(scan.objects, scan.gaps, trailers);
  const decrypt = prepareDecryption?.(outer);
  const plain =
    decrypt === undefined
      ? outer
      : withLookup(
          scan.objects.map((object) => ({ ...object, value: decrypt(object) })),
          scan.gaps,
          trailers,
        );
  const objects: RawObject[] = [];
  for (const object of plain.objects) {
    objects.push(object);
    if (object.value instanceof PdfStream && nameOf(object.value.dictionary.get('Type')) === 'ObjStm') {
      objects.push(...(await unpack(object, object.value, plain)));
    }
  }
  return withLookup(objects, scan.gaps, trailers);
}

const DEEPEST_REFERENCE = 32;

function withLookup(
  objects: readonly RawObject[],
  gaps: readonly Gap[],
  trailers: readonly PdfDictionary[],
): RawDocument {
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
    decode: (stream) => decodeStream(stream, resolve, MOST_BYTES),
  };
}

async function unpack(container: RawObject, stream: PdfStream, document: RawDocument): Promise<RawObject[]> {
  const { bytes } = await document.decode(stream);
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
