import { readContent } from '../raw/content.ts';
import type { RawDocument } from '../raw/document.ts';
import { FontReader, plainFont, type RawFont } from '../raw/fonts.ts';
import { type ContentStream, contentStreamsOf, resourcesIn } from '../raw/resources.ts';
import { collectTexts } from '../raw/shown-text.ts';
import {
  dictionaryOf,
  isArray,
  isDictionary,
  nameOf,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../raw/values.ts';
import type { ChannelList } from './channel-list.ts';
import { decoded } from './stream-text.ts';

/** Channels inside content streams: replacement text of marked content, comments, text in layers that are off. */
export async function inspectContents(document: RawDocument, list: ChannelList): Promise<void> {
  const off = layersThatAreOff(document);
  const fonts = new FontReader(document);
  for (const content of contentStreamsOf(document)) {
    const known = await fonts.fontsIn(content.resources);
    const isOff =
      content.place === 'form' && content.streams.some(({ dictionary }) => isOffLayer(dictionary.get('OC'), off));
    for (const stream of content.streams) {
      const bytes = await decoded(stream, document, Number.POSITIVE_INFINITY);
      inspectContent(bytes, { document, content, fonts: known, off, isOff, list });
    }
  }
}

interface ContentInspection {
  readonly document: RawDocument;
  readonly content: ContentStream;
  readonly fonts: ReadonlyMap<string, RawFont>;
  /** Object numbers of layers that are not shown. */
  readonly off: ReadonlySet<number>;
  readonly isOff: boolean;
  readonly list: ChannelList;
}

function inspectContent(bytes: Uint8Array, inspection: ContentInspection): void {
  const { document, content, fonts, off, isOff, list } = inspection;
  const properties = resourcesIn(content.resources, 'Properties', document);
  const marked: boolean[] = [];
  let font = plainFont;
  let hidden = '';
  const reading = readContent(bytes, ({ operator, operands }) => {
    switch (operator) {
      case 'BMC':
      case 'BDC': {
        const given = operands[1];
        const named = given instanceof PdfName ? properties.get(given.name) : undefined;
        marked.push(nameOf(operands[0]) === 'OC' && named?.number !== undefined && off.has(named.number));
        sayReplacement(isDictionary(given) ? given : (named?.value ?? null), list);
        break;
      }
      case 'EMC':
        marked.pop();
        break;
      case 'Tf':
        if (operands[0] instanceof PdfName) font = fonts.get(operands[0].name) ?? plainFont;
        break;
      case 'Td':
      case 'TD':
      case 'Tm':
      case 'T*':
      case 'BT':
        hidden += hidden === '' ? '' : ' ';
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        if (isOff || marked.includes(true)) hidden += shownBy(operands.at(-1), font);
        break;
    }
  });
  if (hidden.trim() !== '') list.say('layer', hidden);
  for (const comment of reading.comments) list.add('private-data', [comment.slice(1)]);
}

function sayReplacement(value: PdfValue, list: ChannelList): void {
  const entries = dictionaryOf(value);
  if (entries === undefined || nameOf(entries.get('Type')) === 'OCG') return;
  const texts: string[] = [];
  for (const entry of entries.values()) if (!(entry instanceof PdfName)) collectTexts(entry, texts);
  if (texts.length > 0) list.add('structure', texts);
}

function shownBy(value: PdfValue | undefined, font: RawFont): string {
  if (value instanceof PdfString) return font.decode(value.bytes);
  if (!isArray(value)) return '';
  return value.map((part) => (part instanceof PdfString ? font.decode(part.bytes) : '')).join('');
}

function layersThatAreOff(document: RawDocument): ReadonlySet<number> {
  const off = new Set<number>();
  for (const { value } of document.objects) {
    const configuration = dictionaryOf(value instanceof PdfStream ? null : value);
    const properties = dictionaryOf(document.resolve(configuration?.get('OCProperties')));
    const shown = dictionaryOf(document.resolve(properties?.get('D')));
    if (shown === undefined) continue;
    const all = nameOf(shown.get('BaseState')) === 'OFF' ? document.resolve(properties?.get('OCGs')) : null;
    const on = numbersOf(document.resolve(shown.get('ON')));
    for (const number of numbersOf(all)) if (!on.includes(number)) off.add(number);
    for (const number of numbersOf(document.resolve(shown.get('OFF')))) off.add(number);
  }
  return off;
}

function isOffLayer(value: PdfValue | undefined, off: ReadonlySet<number>): boolean {
  return value instanceof PdfReference && off.has(value.number);
}

function numbersOf(value: PdfValue | undefined): number[] {
  return isArray(value) ? value.flatMap((item) => (item instanceof PdfReference ? [item.number] : [])) : [];
}
