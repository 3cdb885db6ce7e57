import { type RawDocument, readRawDocument } from '../raw/document.ts';
import { FontReader } from '../raw/fonts.ts';
import { contentStreamsOf } from '../raw/resources.ts';
import { readShownText } from '../raw/shown-text.ts';
import { decodeTextString } from '../raw/strings.ts';
import type { PdfStream } from '../raw/values.ts';

/** So much of one stream is read for what it says. */
const MOST_BYTES = 200_000;

/** A stream's content as text; empty where it cannot be decoded. */
export async function streamText(stream: PdfStream, document: RawDocument): Promise<string> {
  return decodeTextString(await decoded(stream, document));
}

/** What an attached file says: a text's lines, a PDF's pages; nothing for pictures and programs. */
export async function attachmentTexts(stream: PdfStream, document: RawDocument): Promise<string[]> {
  const bytes = await decoded(stream, document, Number.POSITIVE_INFINITY);
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return shownTexts(await readRawDocument(bytes));
  const text = decodeTextString(bytes.subarray(0, MOST_BYTES));
  return isReadable(text) ? [plainText(text)] : [];
}

/** What all content streams of a file show. */
export async function shownTexts(document: RawDocument): Promise<string[]> {
  const fonts = new FontReader(document);
  const texts: string[] = [];
  for (const { streams, resources } of contentStreamsOf(document)) {
    const known = await fonts.fontsIn(resources);
    for (const stream of streams) texts.push(readShownText(await decoded(stream, document), known).shown);
  }
  return texts;
}

/** Text without the tags of XML or HTML; values of attributes stay. */
export function plainText(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<[^<>]*>/g, (tag) => ` ${[...tag.matchAll(/=\s*["']([^"']*)["']/g)].map((match) => match[1]).join(' ')} `)
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES.get(name) ?? ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => character(code, hex === '' ? 10 : 16))
    .replace(/[ \t\r]+/g, ' ')
    .replace(/\n[ \n]+/g, '\n');
}

export async function decoded(stream: PdfStream, document: RawDocument, most = MOST_BYTES): Promise<Uint8Array> {
  try {
    return (await document.decode(stream)).bytes.subarray(0, most);
  } catch {
    return new Uint8Array();
  }
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function character(code: string, radix: number): string {
  const point = Number.parseInt(code, radix);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

export function isReadable(text: string): boolean {
  const sample = text.slice(0, 4_096);
  const odd = sample.match(/[\x00-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return odd <= sample.length * 0.02;
}
