import type { RawDocument } from '../raw/document.ts';
import { FontReader, plainFont, type RawFont } from '../raw/fonts.ts';
import { latin1 } from '../raw/lexer.ts';
import { contentStreamsOf } from '../raw/resources.ts';
import { collectTexts, readShownText } from '../raw/shown-text.ts';
import { decodeBytes } from '../raw/strings.ts';
import { PdfStream } from '../raw/values.ts';
import type { ChannelList } from './channel-list.ts';
import { decoded } from './stream-text.ts';

/** Earlier states of the file: what replaced objects said, and what stands between objects. */
export async function inspectRevisions(document: RawDocument, list: ChannelList): Promise<void> {
  const between = document.gaps.map(({ bytes }) => latin1(bytes)).join('\n');
  const revisions = between.match(/startxref/g)?.length ?? 0;
  for (let i = 1; i < revisions; i++) list.add('revision', []);
  const replaced = document.objects.filter((object) => document.current.get(object.number) !== object);
  const fonts = await fontsOf(document);
  for (const { value } of replaced) {
    const texts: string[] = [];
    if (value instanceof PdfStream) {
      texts.push(readShownText(await decoded(value, document), fonts.get(value) ?? NO_FONTS).shown);
    } else collectTexts(value, texts);
    for (const text of texts) if (text.trim() !== '') list.say('revision', text);
  }
  for (const { bytes } of document.gaps) {
    const text = decodeBytes(bytes).replace(STRUCTURE, ' ');
    if (/[\p{L}\p{N}]{3}/u.test(text)) list.add('private-data', [text]);
  }
}

const NO_FONTS: ReadonlyMap<string, RawFont> = new Map([['', plainFont]]);

const STRUCTURE =
  /%PDF-\d\.\d\s*(?:%[^\r\n]{0,8}[\r\n])?|\bxref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s*)*)+|\btrailer\s*<<[\s\S]{0,4000}?>>(?=\s*(?:startxref|$))|startxref\s+\d+|%%EOF/g;

async function fontsOf(document: RawDocument): Promise<Map<PdfStream, ReadonlyMap<string, RawFont>>> {
  const reader = new FontReader(document);
  const fonts = new Map<PdfStream, ReadonlyMap<string, RawFont>>();
  for (const { streams, resources } of contentStreamsOf(document)) {
    const known = await reader.fontsIn(resources);
    for (const stream of streams) fonts.set(stream, known);
  }
  return fonts;
}
