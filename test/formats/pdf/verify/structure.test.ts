import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readRawDocument } from '../../../../src-main/formats/pdf/raw/document.ts';
import { structureFaults } from '../../../../src-main/formats/pdf/verify/structure.ts';
import { appendUpdate, type SimplePdf, simplePdf, stream, textLines } from '../../../support/pdf-builder.ts';

const page = { content: textLines(['Texte']) };
const faultsOf = async (bytes: Uint8Array) => structureFaults(await readRawDocument(bytes));
const faults = (changes: Partial<SimplePdf>) => faultsOf(simplePdf({ pages: [page], ...changes }));

describe('a plain file has no fault', () => {
  test.each(['table', 'stream'] as const)('with a cross-reference %s', async (xref) => {
    expect(await faults({ xref, packed: [1, 2, 3, 4] })).toEqual([]);
  });

  test('with glyphs and fonts called like forbidden keys', async () => {
    const font = '<< /Type /Font /Subtype /Type3 /CharProcs << /E 11 0 R /B 11 0 R >> >>';
    expect(await faults({ fonts: '/Names 10 0 R', extraObjects: { 10: font, 11: stream('', '') } })).toEqual([]);
  });
});

describe('a fault is named', () => {
  test.each<[string, Partial<SimplePdf>]>([
    ['catalog-key', { catalog: '/Odd 1' }],
    ['page-key', { pages: [{ ...page, extra: '/Odd 1' }] }],
    ['page-key', { pagesExtra: '/Odd 1' }],
    ['trailer-key', { info: { Title: 'x' } }],
    ['forbidden-key', { catalog: '/Names << >>' }],
    ['forbidden-key', { pages: [{ ...page, resources: '/ExtGState << /G << /Metadata 1 >> >>' }] }],
    ['unreferenced-object', { extraObjects: { 10: '<< >>' } }],
    ['comment', { pages: [{ ...page, resources: '\n% x\n' }] }],
    ['bytes-outside-objects', { after: 'x' }],
    ['bytes-outside-objects', { between: new Map([[3, '% x\n']]) }],
    ['header', { before: 'x' }],
    ['malformed-object', { catalog: '/Version /A /Version /B' }],
    ['unreadable-stream', { catalog: '/Version 10 0 R', extraObjects: { 10: stream('/Filter /Odd', 'x') } }],
    ['external-stream', { catalog: '/Version 10 0 R', extraObjects: { 10: stream('/F (a)', 'x') } }],
  ])('%s', async (fault, changes) => {
    expect(await faults(changes)).toContain(fault);
  });

  test('revisions, end marks, trailers and objects that stand twice', async () => {
    const update = { objects: new Map([[1001, stream('', '')]]), trailer: '/Root 1 0 R' };
    expect(await faultsOf(appendUpdate(simplePdf({ pages: [page] }), update))).toEqual(
      expect.arrayContaining(['revisions', 'end-marks', 'trailers', 'object-twice']),
    );
  });

  test('bytes behind compressed data', async () => {
    const bytes = Buffer.from(simplePdf({ pages: [{ ...page, flate: true }] })).toString('latin1');
    const at = bytes.indexOf('\nendstream');
    const length = /\/Length (\d+)/.exec(bytes)!;
    const longer = `${bytes.slice(0, at)}secret${bytes.slice(at)}`.replace(
      length[0],
      `/Length ${Number(length[1]) + 6}`,
    );
    expect(await faultsOf(Buffer.from(longer, 'latin1'))).toContain('bytes-behind-stream');
  });

  test('segments of a JPEG that are not needed, and bytes behind it', async () => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } }).jpeg();
    const plain = await picture.clone().toBuffer();
    const exif = await picture.withExif({ IFD0: { Artist: 'x' } }).toBuffer();
    const withImage = (jpeg: Uint8Array) =>
      faults({
        pages: [{ ...page, resources: '/XObject << /X 10 0 R >>' }],
        extraObjects: { 10: stream('/Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode', jpeg) },
      });
    expect(await withImage(plain)).toEqual([]);
    expect(await withImage(exif)).toEqual(['jpeg-segment']);
    expect(await withImage(Buffer.concat([plain, Buffer.from('secret')]))).toEqual(['bytes-behind-jpeg']);
  });
});
