import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfEditingEngine } from '../../../../src-main/domain/engine.ts';
import { createPdfiumEngine } from '../../../../src-main/engines/pdfium/index.ts';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { simplePdf, stream } from '../../../support/pdf-builder.ts';
import { everythingIn } from './read-back.ts';

let engine: PdfEditingEngine;

beforeAll(async () => {
  engine = await createPdfiumEngine();
});

function drawingOf(bytes: Uint8Array, index = 0): Uint8Array {
  const document = engine.open(bytes);
  const page = document.page(index);
  const { pixels } = page.render(60);
  page.close();
  document.close();
  return pixels;
}

/** Largest difference of a colour value between two drawings of one size. */
function difference(first: Uint8Array, second: Uint8Array): number {
  if (first.length !== second.length) return 255;
  return first.reduce((most, value, index) => Math.max(most, Math.abs(value - second[index]!)), 0);
}

async function countOf(bytes: Uint8Array, subtype: string): Promise<number> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of(subtype),
    ).length;
}

describe('the matrix of a form', () => {
  const tiling = '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Matrix [2 0 0 2 3 0]';
  const resources = '/Resources << /Font << /F1 3 0 R >> /XObject << /Y 12 0 R >> /Pattern << /P 11 0 R >> >>';
  const turned = '/Subtype /Form /BBox [0 0 90 60] /Matrix [0.8 0.6 -0.6 0.8 120 30]';
  const content = 'BT /F1 20 Tf 5 30 Td (Form) Tj ET q 1 0 0 1 20 0 cm /Y Do Q /Pattern cs /P scn 50 5 30 30 re f';
  const pdf = simplePdf({
    pages: [{ content: 'q 1.5 0 0 1.5 40 200 cm /X Do Q', resources: '/XObject << /X 10 0 R >>' }],
    extraObjects: {
      10: stream(`${turned} ${resources}`, content),
      11: stream(tiling, '0.2 0.6 0.9 rg 0 0 5 9 re f'),
      12: stream('/Subtype /Form /BBox [0 0 20 20] /Matrix [1 0 0 0.5 0 9]', '1 0 0 rg 0 0 40 40 re f'),
    },
  });

  it('moves into its content and nothing looks different', async () => {
    const baked = await sanitise(pdf, { bakeFormMatrices: true });
    const forms = (await everythingIn(baked)).split('/Subtype /Form').slice(1);
    expect(forms).toHaveLength(4);
    expect(forms.every((form) => !form.slice(0, form.indexOf('>>')).includes('/Matrix'))).toBe(true);
    expect(difference(drawingOf(baked), drawingOf(pdf))).toBeLessThan(4);
  });

  it('stays where it is unless asked for', async () => {
    const kept = await sanitise(pdf);
    expect(await everythingIn(kept)).toContain('/Matrix [ 0.8 0.6 -0.6 0.8 120 30 ]');
    expect(difference(drawingOf(kept), drawingOf(pdf))).toBeLessThan(4);
  });
});

describe('images and forms of several pages', () => {
  const pixels = stream('/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', 'a');
  const page = { content: '/I Do /I Do /X Do', resources: '/XObject << /I 10 0 R /X 11 0 R >>' };
  const pdf = simplePdf({
    pages: [page, page, page],
    extraObjects: {
      10: pixels,
      11: stream('/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 10 0 R >> >>', '/I Do'),
    },
  });

  it('are shared as long as nobody asks for copies', async () => {
    const shared = await sanitise(pdf);
    expect([await countOf(shared, 'Image'), await countOf(shared, 'Form')]).toEqual([1, 1]);
  });

  it('are copies of their own, each time they are drawn, on pages that ask', async () => {
    const own = await sanitise(pdf, { ownImagesOn: new Set([1]) });
    expect([await countOf(own, 'Image'), await countOf(own, 'Form')]).toEqual([4, 2]);
    expect(difference(drawingOf(own, 1), drawingOf(pdf, 1))).toBeLessThan(4);
  });

  it('leave no original behind that nobody draws', async () => {
    const own = await sanitise(pdf, { ownImagesOn: new Set([0, 1, 2]) });
    expect([await countOf(own, 'Image'), await countOf(own, 'Form')]).toEqual([9, 3]);
  });

  it('become one again when the copies are still equal', async () => {
    const again = await sanitise(await sanitise(pdf, { ownImagesOn: new Set([0, 1, 2]) }));
    expect([await countOf(again, 'Image'), await countOf(again, 'Form')]).toEqual([1, 1]);
  });
});
