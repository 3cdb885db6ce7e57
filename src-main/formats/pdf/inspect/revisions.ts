import { latin1 } from '../raw/byte-classes.ts';
import type { RawDocument } from '../raw/document.ts';
import { FontReader, plainFont, type RawFont } from '../raw/fonts.ts';
import { contentStreamsOf } from '../raw/resources.ts';
import { collectTexts, readShownText } from '../raw/shown-text.ts';
import { strayTexts } from '../raw/stray-bytes.ts';
import { decodeBytes, decodeTextString } from '../raw/strings.ts';
import { PdfStream } from '../raw/values.ts';
import type { ChannelList } from './channel-list.ts';
import { decoded, isReadable, plainText } from './stream-text.ts';

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
      const bytes = await decoded(value, document);
      const { shown } = readShownText(bytes, fonts.get(value) ?? NO_FONTS);
      if (shown.trim() !== '') texts.push(shown);
      else if (isReadable(decodeTextString(bytes))) texts.push(plainText(decodeTextString(bytes)));
    } else collectTexts(value, texts);
    for (const text of texts) if (text.trim() !== '') list.say('revision', text);
  }
  for (const stray of strayTexts(document.gaps)) {
    const text = decodeBytes(Buffer.from(stray, 'latin1'));
    if (/[\p{L}\p{N}]{3}/u.test(text)) list.add('private-data', [text]);
  }
}

const NO_FONTS: ReadonlyMap<string, RawFont> = new Map([['', plainFont]]);

async function fontsOf(document: RawDocument): Promise<Map<PdfStream, ReadonlyMap<string, RawFont>>> {
  const reader = new FontReader(document);
  const fonts = new Map<PdfStream, ReadonlyMap<string, RawFont>>();
  for (const { streams, resources } of contentStreamsOf(document)) {
    const known = await reader.fontsIn(resources);
    for (const stream of streams) fonts.set(stream, known);
  }
  return fonts;
}
