import type { Residual, VerificationPart } from '../../../domain/verification.ts';
import { latin1 } from '../raw/byte-classes.ts';
import type { RawDocument } from '../raw/document.ts';
import { isNeeded, jpegSegments } from '../raw/jpeg-segments.ts';
import { strayTexts } from '../raw/stray-bytes.ts';
import { dictionaryOf, isArray, isDictionary, nameOf, PdfReference, PdfStream, type PdfValue } from '../raw/values.ts';
import { partOf } from './parts.ts';

/** Only what the allow-list names is in the file: one revision, every object in use, nothing between objects. */
export async function checkStructure(document: RawDocument): Promise<VerificationPart> {
  const faults = await structureFaults(document);
  const residuals = faults.length === 0 ? [] : [{ check: 'structure' } satisfies Residual];
  return partOf('structure', document.objects.length, residuals);
}

/** What is wrong with the structure, by code; for tests and for `checkStructure`. */
export async function structureFaults(document: RawDocument): Promise<readonly string[]> {
  return [
    ...faultsOfGaps(document),
    ...faultsOfTrailers(document),
    ...faultsOfObjects(document),
    ...faultsOfTree(document),
    ...(await faultsOfStreams(document)),
  ];
}

const CATALOG_KEYS = new Set(['Type', 'Pages', 'Version']);
const PAGES_KEYS = new Set(['Type', 'Parent', 'Kids', 'Count', 'MediaBox', 'CropBox', 'Rotate', 'Resources']);
const PAGE_KEYS = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Group',
]);
const TRAILER_KEYS = new Set(['Size', 'Root', 'ID']);
const XREF_KEYS = new Set([...TRAILER_KEYS, 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']);

/** Keys that carry content beside the page, wherever they stand. */
const FORBIDDEN = new Set(
  `Metadata PieceInfo Annots AA OpenAction JS JavaScript EmbeddedFile EmbeddedFiles EF Names AcroForm XFA OCProperties OC
  StructTreeRoot StructParent StructParents MarkInfo Outlines Threads AF Alt ActualText LastModified Thumb Dests URI
  Launch Collection Perms DSS Encrypt Alternates OPI Info Extensions PageLabels Requirements SpiderInfo IDS Lang Dest
  Title Author Subject Keywords Creator Producer CreationDate ModDate Usage FFilter FDecodeParms Measure
  PtData Private OutputIntents DPartRoot B Tabs Trans PresSteps VP`.split(/\s+/),
);
/** Maps whose keys are names somebody chose. */
const FREE_KEYS = new Set([
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'Colorants',
]);

function faultsOfGaps({ gaps }: RawDocument): string[] {
  const text = gaps.map(({ bytes }) => latin1(bytes)).join('\n');
  const faults: string[] = [];
  if ((text.match(/startxref/g) ?? []).length !== 1) faults.push('revisions');
  if ((text.match(/%%EOF/g) ?? []).length !== 1) faults.push('end-marks');
  if (strayTexts(gaps).length > 0) faults.push('bytes-outside-objects');
  if (gaps[0]?.start !== 0 || !latin1(gaps[0].bytes.subarray(0, 5)).startsWith('%PDF-')) faults.push('header');
  return faults;
}

function faultsOfTrailers({ trailers }: RawDocument): string[] {
  const faults = trailers.length === 1 ? [] : ['trailers'];
  for (const trailer of trailers) {
    const allowed = nameOf(trailer.get('Type')) === 'XRef' ? XREF_KEYS : TRAILER_KEYS;
    for (const key of trailer.keys()) if (!allowed.has(key)) faults.push('trailer-key');
  }
  return faults;
}

function faultsOfObjects(document: RawDocument): string[] {
  const faults: string[] = [];
  const numbers = new Set<number>();
  const used = reachable(document);
  for (const { number, value, isMalformed, comments } of document.objects) {
    if (numbers.has(number)) faults.push('object-twice');
    numbers.add(number);
    if (isMalformed) faults.push('malformed-object');
    if (comments.length > 0) faults.push('comment');
    const type = value instanceof PdfStream ? nameOf(value.dictionary.get('Type')) : undefined;
    if (!used.has(number) && type !== 'XRef' && type !== 'ObjStm') faults.push('unreferenced-object');
    if (hasForbiddenKey(value, false, 0)) faults.push('forbidden-key');
  }
  return faults;
}

function reachable(document: RawDocument): Set<number> {
  const used = new Set<number>();
  const queue: PdfValue[] = document.trailers.map((trailer) => trailer.get('Root') ?? null);
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value instanceof PdfReference) {
      const object = document.current.get(value.number);
      if (object === undefined || used.has(value.number)) continue;
      used.add(value.number);
      queue.push(object.value);
    } else if (isArray(value)) queue.push(...value);
    else for (const entry of dictionaryOf(value)?.values() ?? []) queue.push(entry);
  }
  return used;
}

const DEEPEST = 100;

function hasForbiddenKey(value: PdfValue, hasFreeKeys: boolean, depth: number): boolean {
  if (depth > DEEPEST) return true;
  if (isArray(value)) return value.some((item) => hasForbiddenKey(item, false, depth + 1));
  const dictionary = dictionaryOf(value);
  if (dictionary === undefined) return false;
  for (const [key, entry] of dictionary) {
    if (!hasFreeKeys && FORBIDDEN.has(key)) return true;
    if (hasForbiddenKey(entry, !hasFreeKeys && FREE_KEYS.has(key), depth + 1)) return true;
  }
  return false;
}

function faultsOfTree(document: RawDocument): string[] {
  const catalog = dictionaryOf(document.resolve(document.trailers.at(-1)?.get('Root')));
  if (catalog === undefined) return ['no-catalog'];
  const faults: string[] = [];
  if ([...catalog.keys()].some((key) => !CATALOG_KEYS.has(key))) faults.push('catalog-key');
  const queue: PdfValue[] = [catalog.get('Pages') ?? null];
  const seen = new Set<number>();
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value instanceof PdfReference) {
      if (seen.has(value.number)) continue;
      seen.add(value.number);
    }
    const node = document.resolve(value);
    if (!isDictionary(node)) {
      faults.push('page-tree');
      continue;
    }
    const kids = document.resolve(node.get('Kids'));
    const allowed = isArray(kids) ? PAGES_KEYS : PAGE_KEYS;
    if ([...node.keys()].some((key) => !allowed.has(key))) faults.push('page-key');
    if (isArray(kids)) queue.push(...kids);
  }
  return faults;
}

/** Most bytes behind compressed data that are no content: line ends. */
const MOST_TRAILING = 2;

async function faultsOfStreams(document: RawDocument): Promise<string[]> {
  const faults: string[] = [];
  for (const { value } of document.objects) {
    if (!(value instanceof PdfStream)) continue;
    if (value.dictionary.has('F')) faults.push('external-stream');
    const { bytes, picture, trailing, isPartial } = await document.decode(value);
    if (isPartial) faults.push('unreadable-stream');
    if (trailing.length > MOST_TRAILING) faults.push('bytes-behind-stream');
    if (picture === 'DCTDecode') {
      const { segments, after } = jpegSegments(bytes);
      if (!segments.every(isNeeded)) faults.push('jpeg-segment');
      if (after.length > MOST_TRAILING) faults.push('bytes-behind-jpeg');
    }
  }
  return faults;
}
