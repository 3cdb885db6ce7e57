import type { RawDocument } from '../raw/document.ts';
import { collectTexts } from '../raw/shown-text.ts';
import { decodeTextString } from '../raw/strings.ts';
import {
  dictionaryOf,
  isArray,
  isDictionary,
  nameOf,
  type PdfDictionary,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../raw/values.ts';
import type { ChannelList } from './channel-list.ts';
import { attachmentTexts, plainText, streamText } from './stream-text.ts';

/** Channels that are objects of their own: metadata, attachments, annotations, fields, layers, scripts, bookmarks … */
export async function inspectObjects(document: RawDocument, list: ChannelList): Promise<void> {
  inspectInfo(document, list);
  const seen = new Set<PdfDictionary>();
  for (const { value } of document.objects) await inspectValue(value, { document, list, seen }, 0);
}

interface Inspection {
  readonly document: RawDocument;
  readonly list: ChannelList;
  readonly seen: Set<PdfDictionary>;
}

const DEEPEST = 40;

async function inspectValue(value: PdfValue, inspection: Inspection, depth: number): Promise<void> {
  if (depth > DEEPEST) return;
  if (isArray(value)) {
    for (const item of value) await inspectValue(item, inspection, depth + 1);
    return;
  }
  const dictionary = dictionaryOf(value);
  if (dictionary === undefined || inspection.seen.has(dictionary)) return;
  inspection.seen.add(dictionary);
  await inspectDictionary(dictionary, value instanceof PdfStream ? value : undefined, inspection);
  for (const entry of dictionary.values()) await inspectValue(entry, inspection, depth + 1);
}

async function inspectDictionary(
  entries: PdfDictionary,
  stream: PdfStream | undefined,
  { document, list }: Inspection,
): Promise<void> {
  const type = nameOf(document.resolve(entries.get('Type')));
  const subtype = nameOf(document.resolve(entries.get('Subtype')));
  const texts = (...keys: string[]) =>
    textsOf(
      keys.map((key) => entries.get(key)),
      document,
    );
  if (stream !== undefined && (type === 'Metadata' || subtype === 'XML')) {
    list.add('metadata', [plainText(await streamText(stream, document))]);
  }
  if (stream !== undefined && type === 'EmbeddedFile') {
    for (const text of await attachmentTexts(stream, document)) list.say('attachment', text);
  }
  if (type === 'Filespec' || entries.has('EF')) list.add('attachment', texts('F', 'UF', 'DOS', 'Mac', 'Unix', 'Desc'));
  if (type === 'OCG') list.add('layer', texts('Name'));
  if (type === 'StructElem' || (entries.has('S') && (entries.has('Alt') || entries.has('ActualText')))) {
    const said = texts('Alt', 'ActualText', 'E', 'T');
    if (said.length > 0) list.add('structure', said);
  }
  if (isAnnotation(entries, subtype, document)) inspectAnnotation(entries, subtype, texts, list);
  else if (entries.has('Title') && (entries.has('Parent') || entries.has('Dest'))) list.add('bookmark', texts('Title'));
  if (isField(entries)) {
    list.add('form-field', texts('V', 'DV', 'T', 'TU', 'TM', 'Opt', 'RV'));
    for (const text of await streamsOf([entries.get('V'), entries.get('RV')], document)) list.say('form-field', text);
  }
  if (entries.has('XFA')) {
    const packets = document.resolve(entries.get('XFA'));
    list.add('form-field', (await streamsOf(isArray(packets) ? packets : [packets], document)).map(plainText));
  }
  if (entries.has('JS')) list.add('script', [...texts('JS'), ...(await streamsOf([entries.get('JS')], document))]);
  if (entries.has('URI')) list.add('link', texts('URI'));
  if (LINKS.has(nameOf(document.resolve(entries.get('S'))) ?? '')) list.add('link', texts('F', 'D', 'Win'));
  if (entries.has('PieceInfo')) {
    list.add('private-data', await deepTexts(entries.get('PieceInfo') ?? null, document));
  }
}

const LINKS = new Set(['GoToR', 'GoToE', 'Launch', 'SubmitForm', 'ImportData']);
const ANNOTATIONS = new Set(
  `Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  FileAttachment Sound Movie Screen Watermark Redact RichMedia 3D Link Widget Projection PrinterMark TrapNet`.split(
    /\s+/,
  ),
);

function isAnnotation(entries: PdfDictionary, subtype: string | undefined, document: RawDocument): boolean {
  if (nameOf(document.resolve(entries.get('Type'))) === 'Annot') return true;
  return subtype !== undefined && ANNOTATIONS.has(subtype) && entries.has('Rect');
}

function inspectAnnotation(
  entries: PdfDictionary,
  subtype: string | undefined,
  texts: (...keys: string[]) => string[],
  list: ChannelList,
): void {
  const said = texts('Contents', 'T', 'Subj', 'NM', 'OverlayText', 'Name');
  const rich = texts('RC').map(plainText);
  if (subtype === 'Widget') {
    for (const text of [...texts('Contents', 'MK', 'NM'), ...rich]) list.say('form-field', text);
  } else if (subtype === 'Link') {
    list.add('link', said);
  } else if (said.length > 0 || rich.length > 0 || entries.has('AP')) {
    list.add('comment', [...said, ...rich]);
  }
}

function isField(entries: PdfDictionary): boolean {
  return entries.has('FT') || (entries.has('Parent') && entries.has('T') && (entries.has('V') || entries.has('Kids')));
}

function inspectInfo(document: RawDocument, list: ChannelList): void {
  const known = new Set<PdfDictionary>();
  for (const trailer of document.trailers) {
    const reference = trailer.get('Info');
    const all =
      reference instanceof PdfReference
        ? document.objects.filter(({ number }) => number === reference.number).map(({ value }) => value)
        : [reference];
    for (const value of all) {
      const info = dictionaryOf(value);
      if (info === undefined || known.has(info)) continue;
      known.add(info);
      for (const [key, entry] of info) {
        const said = textsOf([entry], document);
        list.add('metadata', STANDARD_INFO.has(key) ? said : [key, ...said]);
      }
    }
  }
}

const STANDARD_INFO = new Set([
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'Trapped',
]);

function textsOf(values: readonly (PdfValue | undefined)[], document: RawDocument): string[] {
  const texts: string[] = [];
  for (const value of values) {
    const resolved = document.resolve(value);
    if (resolved instanceof PdfString) texts.push(decodeTextString(resolved.bytes));
    else if (resolved !== undefined && resolved !== null && typeof resolved !== 'boolean') {
      if (!(resolved instanceof PdfStream))
        collectTexts(isDictionary(resolved) ? [...resolved.values()] : resolved, texts);
    }
  }
  return texts.filter((text) => text.trim() !== '');
}

async function streamsOf(values: readonly (PdfValue | undefined)[], document: RawDocument): Promise<string[]> {
  const texts: string[] = [];
  for (const value of values) {
    const resolved = document.resolve(value);
    if (resolved instanceof PdfStream) texts.push(await streamText(resolved, document));
  }
  return texts;
}

/** Texts of a value and of what it refers to, streams included. */
async function deepTexts(root: PdfValue, document: RawDocument): Promise<string[]> {
  const texts: string[] = [];
  const queue: PdfValue[] = [root];
  const seen = new Set<PdfValue>();
  for (let value = queue.pop(); value !== undefined && seen.size < 500; value = queue.pop()) {
    const resolved = document.resolve(value) ?? null;
    if (seen.has(resolved) && typeof resolved === 'object' && resolved !== null) continue;
    seen.add(resolved);
    if (resolved instanceof PdfString) texts.push(decodeTextString(resolved.bytes));
    else if (isArray(resolved)) queue.push(...resolved);
    else if (resolved instanceof PdfStream) texts.push(await streamText(resolved, document));
    for (const entry of dictionaryOf(resolved)?.values() ?? []) queue.push(entry);
  }
  return texts;
}
