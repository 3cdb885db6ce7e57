import type { RawDocument } from '../raw/document.ts';
import { FontReader } from '../raw/fonts.ts';
import { jpegSegments } from '../raw/jpeg-segments.ts';
import { contentStreamsOf } from '../raw/resources.ts';
import { readShownText } from '../raw/shown-text.ts';
import { decodeTextString } from '../raw/strings.ts';
import {
  dictionaryOf,
  isArray,
  nameOf,
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../raw/values.ts';
import type { ChannelList } from './channel-list.ts';
import { decoded, plainText } from './stream-text.ts';

/** Whatever says something and belongs to no known channel: odd keys, loose objects, comments of pictures, drawings of annotations. */
export async function inspectLeftovers(document: RawDocument, list: ChannelList): Promise<void> {
  const said = list.allTexts();
  const say = (text: string) => {
    if (isTelling(text) && !said.has(text.trim())) list.say('private-data', text);
  };
  for (const trailer of document.trailers) {
    for (const [key, value] of trailer) if (key !== 'Encrypt') sayTexts(value, key === 'ID' ? sayOfId(say) : say, 0);
  }
  for (const { value, comments } of document.objects) {
    if (nameOf(dictionaryOf(value)?.get('Filter')) === 'Standard') continue;
    sayTexts(value, say, 0);
    for (const comment of comments) say(comment.slice(1));
  }
  const contents = await sayDrawings(document, list, say);
  for (const object of document.objects) {
    const { value } = object;
    const isCurrent = document.current.get(object.number) === object;
    if (isCurrent && value instanceof PdfStream && !contents.has(value)) await sayStream(value, document, list, say);
  }
}

/** Four letters or digits in a row, and nothing but readable signs. */
function isTelling(text: string): boolean {
  return /[\p{L}\p{N}]{3}/u.test(text) && !/[\x00-\x08\x0e-\x1f\ufffd]/.test(text);
}

/** File identifiers are random bytes, as a rule. */
function sayOfId(say: (text: string) => void): (text: string) => void {
  return (text) => {
    if (/^[\x20-\xff]{6,}$/.test(text)) say(text);
  };
}

const DEEPEST = 40;
/** Say what kind of characters a font has. */
const FONT_KEYS = new Set(['Registry', 'Ordering', 'CharSet', 'Panose', 'Style']);

function sayTexts(value: PdfValue, say: (text: string) => void, depth: number): void {
  if (depth > DEEPEST) return;
  if (value instanceof PdfString) say(decodeTextString(value.bytes));
  else if (value instanceof PdfName) sayName(value.name, say);
  else if (isArray(value)) for (const item of value) sayTexts(item, say, depth + 1);
  else {
    for (const [key, entry] of dictionaryOf(value) ?? []) {
      sayName(key, say);
      if (!FONT_KEYS.has(key) || isUnusual(entry)) sayTexts(entry, say, depth + 1);
    }
  }
}

/** A value with a space or a long number is nothing a font needs. */
function isUnusual(value: PdfValue): boolean {
  return value instanceof PdfString && / |\d{5}/.test(decodeTextString(value.bytes));
}

/** Names are keywords, unless they hold a space, a digit run or a letter that no keyword has. */
function sayName(name: string, say: (text: string) => void): void {
  if (/[ \x80-\xff]|\d{5}/.test(name)) say(decodeTextString(Buffer.from(name, 'latin1')));
}

/** What annotations draw, shown or not, and what content streams say beside their text. */
async function sayDrawings(
  document: RawDocument,
  list: ChannelList,
  say: (text: string) => void,
): Promise<ReadonlySet<PdfStream>> {
  const appearances = appearancesOf(document);
  const fonts = new FontReader(document);
  const contents = new Set<PdfStream>();
  for (const { streams, resources } of contentStreamsOf(document)) {
    const known = await fonts.fontsIn(resources);
    for (const stream of streams) {
      contents.add(stream);
      const { shown, asides } = readShownText(await decoded(stream, document), known);
      if (appearances.has(stream)) list.say('comment', shown);
      for (const aside of asides.split('\n')) sayName(aside, say);
    }
  }
  return contents;
}

function appearancesOf(document: RawDocument): ReadonlySet<PdfStream> {
  const found = new Set<PdfStream>();
  const add = (value: PdfValue | undefined, depth: number) => {
    const resolved = document.resolve(value);
    if (resolved instanceof PdfStream) found.add(resolved);
    else if (depth < 3) for (const entry of dictionaryOf(resolved)?.values() ?? []) add(entry, depth + 1);
  };
  const walk = (value: PdfValue, depth: number) => {
    if (depth > 3) return;
    if (isArray(value)) for (const item of value) walk(item, depth + 1);
    const entries: PdfDictionary | undefined = dictionaryOf(value);
    if (entries?.has('AP')) add(entries.get('AP'), 0);
    for (const entry of entries?.values() ?? []) if (!(entry instanceof PdfReference)) walk(entry, depth + 1);
  };
  for (const { value } of document.objects) walk(value, 0);
  return found;
}

const NO_TEXT = new Set(['XRef', 'ObjStm', 'Metadata', 'EmbeddedFile', 'CMap']);

async function sayStream(
  stream: PdfStream,
  document: RawDocument,
  list: ChannelList,
  say: (text: string) => void,
): Promise<void> {
  if (NO_TEXT.has(nameOf(document.resolve(stream.dictionary.get('Type'))) ?? '')) return;
  const bytes = await decoded(stream, document);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    for (const { marker, data } of jpegSegments(bytes).segments) {
      if (marker === 0xfe || marker === 0xe1 || marker === 0xed) list.add('metadata', readableRuns(data));
    }
    return;
  }
  const isProgram = ['Length1', 'Length2', 'Length3', 'N', 'FunctionType'].some((key) => stream.dictionary.has(key));
  if (isProgram || nameOf(document.resolve(stream.dictionary.get('Subtype'))) === 'Image') return;
  const text = decodeTextString(bytes);
  if (isTelling(text) && !text.includes('begincmap')) say(plainText(text));
}

function readableRuns(data: Uint8Array): string[] {
  return decodeTextString(data).match(/[\p{L}\p{N}][\p{L}\p{N}\p{P} ]{3,}/gu) ?? [];
}
