import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfOutsides } from '../../domain/pdf-text-engine.ts';
import { textsWithin } from './texts-within.ts';

/** Everything a file says outside its pages, as far as this engine knows such places. */
export async function readOutsides(document: PDFDocumentProxy): Promise<PdfOutsides> {
  const { info, metadata } = await document.getMetadata();
  const attachments: unknown = await document.getAttachments();
  const names: unknown[] = [
    await document.getOutline(),
    keysOf(await document.getDestinations()),
    await document.getPageLabels(),
    await document.getJSActions(),
    await document.getFieldObjects(),
    layersOf(await document.getOptionalContentConfig({ intent: 'any' })),
    await document.getOpenAction(),
  ];
  return {
    metadata: [...textsOfInfo(info), ...textsWithin(metadata === null ? [] : [...metadata]), rawOf(metadata)].filter(
      (text) => text !== '',
    ),
    attachments: textsOfAttachments(attachments),
    names: textsWithin(names),
  };
}

/** What pdf.js itself puts into the document information. */
const OWN_INFO = new Set([
  'PDFFormatVersion',
  'Language',
  'EncryptFilterName',
  'IsLinearized',
  'IsAcroFormPresent',
  'IsXFAPresent',
  'IsCollectionPresent',
  'IsSignaturesPresent',
]);

function textsOfInfo(info: object): string[] {
  const texts = Object.entries(info).flatMap(([key, value]) =>
    OWN_INFO.has(key) ? [] : [key, ...(key === 'Custom' ? keysOf(value) : []), ...textsWithin(value)],
  );
  const language: unknown = 'Language' in info ? info.Language : null;
  return typeof language === 'string' ? [...texts, language] : texts;
}

function rawOf(metadata: { getRaw?: () => unknown } | null): string {
  const raw = metadata?.getRaw?.();
  return typeof raw === 'string' ? raw : '';
}

function keysOf(untrusted: unknown): string[] {
  return typeof untrusted === 'object' && untrusted !== null ? Object.keys(untrusted) : [];
}

function layersOf(config: Iterable<unknown>): unknown[] {
  return [...config].flatMap((entry) => {
    const group: unknown = Array.isArray(entry) ? entry[1] : entry;
    return typeof group === 'object' && group !== null && 'name' in group ? [group.name] : [];
  });
}

function textsOfAttachments(untrusted: unknown): string[] {
  if (typeof untrusted !== 'object' || untrusted === null) return [];
  return Object.entries(untrusted).flatMap(([name, file]: [string, unknown]) => {
    const content = typeof file === 'object' && file !== null && 'content' in file ? file.content : undefined;
    const bytes = content instanceof Uint8Array ? content : new Uint8Array();
    return [name, ...textsWithin(file), Buffer.from(bytes).toString('latin1')].filter((text) => text !== '');
  });
}
