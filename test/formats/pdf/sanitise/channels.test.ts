import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { appendUpdate, pageRef, type SimplePdf, simplePdf, stream, textLines } from '../../../support/pdf-builder.ts';
import { contentsIn, leftOf } from './read-back.ts';

const secret = 'QZV41907';
const shown = textLines(['Consultation du jour']);
const page = { content: shown };
const imagePage = { content: 'q 9 0 0 9 0 0 cm /X Do Q', resources: '/XObject << /X 10 0 R >>' };

/** Each file hides the value in one place beside its page. */
const channels: Readonly<Record<string, SimplePdf>> = {
  'document information': { pages: [page], info: { Title: secret, Custom: secret } },
  'XMP of the document': {
    pages: [page],
    catalog: '/Metadata 10 0 R',
    extraObjects: { 10: stream('/Type /Metadata /Subtype /XML', `<x>${secret}</x>`) },
  },
  'a script on opening': { pages: [page], catalog: `/OpenAction << /S /JavaScript /JS (${secret}) >>` },
  'the language': { pages: [page], catalog: `/Lang (${secret})` },
  'the structure tree': {
    pages: [page],
    catalog: `/StructTreeRoot << /Type /StructTreeRoot /K << /Alt (${secret}) >> >>`,
  },
  'a bookmark': { pages: [page], catalog: `/Outlines << /First << /Title (${secret}) >> >>` },
  'page labels': { pages: [page], catalog: `/PageLabels << /Nums [0 << /P (${secret}) >>] >>` },
  'an attachment': {
    pages: [page],
    catalog: '/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 10 0 R >> >>] >> >>',
    extraObjects: { 10: stream('/Type /EmbeddedFile', secret, { flate: true }) },
  },
  'an output intent': { pages: [page], catalog: `/OutputIntents [<< /Info (${secret}) >>]` },
  'an annotation': { pages: [{ ...page, annots: [`<< /Subtype /Text /Rect [0 0 9 9] /Contents (${secret}) >>`] }] },
  'private data of a page': { pages: [{ ...page, extra: `/PieceInfo << /X << /Private (${secret}) >> >>` }] },
  'a thumbnail': {
    pages: [{ ...page, extra: '/Thumb 10 0 R' }],
    extraObjects: { 10: stream('/Width 8 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', secret) },
  },
  'an unknown key of a page': { pages: [{ ...page, extra: `/${secret} (${secret})` }] },
  'an object nothing refers to': { pages: [page], extraObjects: { 10: `(${secret})` } },
  'bytes after the end': { pages: [page], after: `\n${secret}\n` },
  'bytes before the header': { pages: [page], before: `${secret}\n` },
  'the file identifier': { pages: [page], trailer: `/ID [(${secret}) (${secret})]` },
  'a comment in the contents': { pages: [{ content: `% ${secret}\n${shown}` }] },
  'an unknown operator': { pages: [{ content: `(${secret}) Zz\n${shown}` }] },
  'spare operands': { pages: [{ content: `(${secret}) 1 0 0 rg\n${shown}` }] },
  'a replacement text': { pages: [{ content: `/Span << /ActualText (${secret}) >> BDC\n${shown}EMC\n` }] },
  'the tag of marked content': { pages: [{ content: `/${secret} BMC\n${shown}EMC\n/${secret} MP\n` }] },
  'a resource that is not used': {
    pages: [{ ...page, resources: '/XObject << /X 10 0 R >>' }],
    extraObjects: { 10: stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', `(${secret}) Tj`) },
  },
  'the name of a resource': {
    pages: [{ content: `/${secret} gs\n${shown}`, resources: `/ExtGState << /${secret} << /ca 0.5 >> >>` }],
  },
  'an unknown entry of a graphics state': {
    pages: [{ content: `/G gs\n${shown}`, resources: `/ExtGState << /G << /ca 0.5 /Name (${secret}) >> >>` }],
  },
  'the name of a colourant': {
    pages: [
      {
        content: `/C cs 1 scn\n${shown}`,
        resources: '/ColorSpace << /C [/Separation /QZV41907 /DeviceGray 10 0 R] >>',
      },
    ],
    extraObjects: { 10: '<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0] >>' },
  },
  'a colour profile': {
    pages: [{ content: `/C cs 1 scn\n${shown}`, resources: '/ColorSpace << /C [/ICCBased 10 0 R] >>' }],
    extraObjects: { 10: stream('/N 1', `desc${secret}`) },
  },
  'a comment in a calculator function': {
    pages: [{ content: '/S sh', resources: `/Shading << /S ${shading('10 0 R')} >>` }],
    extraObjects: { 10: stream('/FunctionType 4 /Domain [0 1] /Range [0 1]', `{ % ${secret}\n 0.5 mul }`) },
  },
  'samples of a function': {
    pages: [{ content: '/S sh', resources: `/Shading << /S ${shading('10 0 R')} >>` }],
    extraObjects: { 10: stream('/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [8] /BitsPerSample 8', secret) },
  },
  'a palette beyond its size': {
    pages: [
      { content: `/C cs 1 sc\n${shown}`, resources: `/ColorSpace << /C [/Indexed /DeviceGray 1 (ab${secret})] >>` },
    ],
  },
  'entries of a form': {
    pages: [{ content: '/X Do', resources: '/XObject << /X 10 0 R >>' }],
    extraObjects: {
      10: stream(`/Subtype /Form /BBox [0 0 9 9] /Name (${secret}) /PieceInfo << /A (${secret}) >>`, '0 0 9 9 re f'),
    },
  },
  'samples beyond an image': {
    pages: [imagePage],
    extraObjects: {
      10: stream('/Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', `ab${secret}`),
    },
  },
  'compressed samples beyond an image': {
    pages: [imagePage],
    extraObjects: {
      10: stream(
        '/Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
        deflateSync(Buffer.from(`ab${secret}`)),
      ),
    },
  },
  'bytes after compressed samples': {
    pages: [imagePage],
    extraObjects: {
      10: stream(
        '/Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
        Buffer.concat([deflateSync(Buffer.from('ab')), Buffer.from(secret)]),
      ),
    },
  },
  'entries of an image': {
    pages: [imagePage],
    extraObjects: {
      10: stream(
        `/Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Alternates [(${secret})] /ID (${secret})`,
        'ab',
      ),
    },
  },
  'the dictionary of an inline image': {
    pages: [{ content: `q 9 0 0 9 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G /Note (${secret}) ID ab EI Q\n${shown}` }],
  },
};

describe('rebuilding leaves behind what is hidden in', () => {
  it.each(Object.entries(channels))('%s', async (_, pdf) => {
    const original = simplePdf(pdf);
    expect(await leftOf(secret, original), 'the value is in the original').not.toEqual([]);
    expect(await leftOf(secret, await sanitise(original))).toEqual([]);
  });

  it('an older revision of a page', async () => {
    const old = simplePdf({ pages: [{ content: textLines([secret]) }] });
    const body = stream('', shown);
    const updated = appendUpdate(old, { objects: new Map([[1001, body]]), trailer: '/Root 1 0 R' });
    const output = await sanitise(updated);
    expect(await leftOf(secret, output)).toEqual([]);
    expect(await contentsIn(output)).toContain('Consultation du jour');
  });

  it('a destination of a named page', async () => {
    const pdf = simplePdf({ pages: [page], catalog: `/Dests << /${secret} [${pageRef(0)} /Fit] >>` });
    expect(await leftOf(secret, await sanitise(pdf))).toEqual([]);
  });
});

describe('a rebuilt file', () => {
  it('is the same bytes whenever the same file is rebuilt', async () => {
    const pdf = simplePdf({ pages: [page, page] });
    expect(await sanitise(pdf)).toEqual(await sanitise(pdf));
  });

  it('keeps boxes, rotation and units of its pages, inherited ones too', async () => {
    const pdf = simplePdf({
      pages: [{ ...page, cropBox: [10, 20, 300, 400], rotate: 90, extra: '/UserUnit 2' }],
      pagesExtra: '/Rotate 180',
    });
    const [rebuilt] = (await PDFDocument.load(await sanitise(pdf))).getPages();
    expect(rebuilt?.node.toString()).toMatch(/\/CropBox \[ 10 20 300 400 \]/);
    expect(rebuilt?.node.toString()).toMatch(/\/Rotate 90/);
    expect(rebuilt?.node.toString()).toMatch(/\/UserUnit 2/);
  });

  it('tells of every page as it is done', async () => {
    const done: number[] = [];
    await sanitise(simplePdf({ pages: [page, page, page] }), { onPage: (index) => done.push(index) });
    expect(done).toEqual([0, 1, 2]);
  });
});

function shading(functionRef: string): string {
  return `<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 0] /Function ${functionRef} >>`;
}
