import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src-main/domain/errors.ts';
import type { DocumentFormat, OpenDocument, PageRedaction } from '../../src-main/domain/format.ts';
import { createPdfiumEngine } from '../../src-main/engines/pdfium/index.ts';
import { createPdfFormat } from '../../src-main/formats/pdf/format.ts';
import { textFormat } from '../../src-main/formats/text/format.ts';
import { simplePdf, textLines } from '../support/pdf-builder.ts';

const options = { onPage: () => {} };
const pages = [
  ['Patiente : Mme Jeanne MARTEL', 'Consultation du matin.'],
  ['Mme MARTEL va mieux.', 'Bien confraternellement.'],
];

/** What every format must do, whatever it is. */
const formats: readonly (readonly [name: string, format: () => Promise<DocumentFormat>, bytes: () => Uint8Array])[] = [
  ['plain text', async () => textFormat, () => Buffer.from(pages.map((lines) => `${lines.join('\n')}\n`).join('\f'))],
  [
    'PDF',
    async () => createPdfFormat(await createPdfiumEngine(), async () => []),
    () => simplePdf({ pages: pages.map((lines) => ({ content: textLines(lines) })) }),
  ],
];

describe.each(formats)('%s', (_, load, make) => {
  let format: DocumentFormat;
  let document: OpenDocument;

  beforeAll(async () => {
    format = await load();
    document = await format.open(make(), options);
  });

  const textsOf = async (open: OpenDocument) => {
    const texts: string[] = [];
    for (let page = 0; page < open.pageCount; page++) texts.push((await open.readPage(page)).text);
    return texts;
  };
  const redactionsOf = async (value: string, kind: 'blackout' | 'text'): Promise<PageRedaction[]> =>
    (await textsOf(document)).map((text, page) => {
      const start = text.indexOf(value);
      const replacement = kind === 'blackout' ? { kind } : { kind, text: '[NOM 1]' };
      return { page, spans: [{ start, end: start + value.length, replacement }], zones: [], rasterise: false };
    });

  it('reads the text of every page', async () => {
    const texts = await textsOf(document);
    expect(texts).toHaveLength(2);
    for (const [page, lines] of pages.entries()) {
      for (const line of lines) expect(texts[page]).toContain(line);
    }
  });

  it('reads the same from its normalised copy', async () => {
    const again = await format.reopen(document.normalised(), options);
    expect(await textsOf(again)).toEqual(await textsOf(document));
    again.close();
  });

  it('carries pages without a redaction over', async () => {
    const written = await document.write([], () => {});
    const again = await format.open(written.bytes, options);
    expect(await textsOf(again)).toEqual(await textsOf(document));
    again.close();
  });

  it('removes what is covered, keeps the rest, and changes neither source nor copy', async () => {
    const before = Buffer.from(document.normalised());
    const written = await document.write(await redactionsOf('MARTEL', 'blackout'), () => {});
    const again = await format.open(written.bytes, options);
    const text = (await textsOf(again)).join(' ');
    expect(text).not.toContain('MARTEL');
    for (const kept of ['Patiente : Mme Jeanne', 'Consultation du matin.', 'va mieux.']) expect(text).toContain(kept);
    expect(Buffer.from(document.normalised()).equals(before)).toBe(true);
    again.close();
  });

  it('writes a label in the place of what is covered', async () => {
    const written = await document.write(await redactionsOf('MARTEL', 'text'), () => {});
    const again = await format.open(written.bytes, options);
    expect((await textsOf(again)).every((text) => text.includes('[NOM 1]'))).toBe(true);
    again.close();
  });

  it('writes the same bytes twice', async () => {
    const redactions = await redactionsOf('MARTEL', 'blackout');
    const first = await document.write(redactions, () => {});
    const second = await document.write(redactions, () => {});
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('reports each page as it goes', async () => {
    const seen: number[] = [];
    await document.write(await redactionsOf('MARTEL', 'blackout'), (page) => seen.push(page));
    expect(new Set(seen)).toEqual(new Set([0, 1]));
  });

  it('refuses an empty file with a code', async () => {
    await expect(format.open(new Uint8Array(), options)).rejects.toBeInstanceOf(AppError);
  });
});
