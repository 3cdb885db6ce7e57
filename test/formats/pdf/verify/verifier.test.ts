import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PdfEngine } from '../../../../src-main/domain/engine.ts';
import type { Rect } from '../../../../src-main/domain/geometry.ts';
import {
  type ExpectedPage,
  type OutputVerifier,
  type RemovedValue,
  uniteVerification,
} from '../../../../src-main/domain/verification.ts';
import { createPdfiumEngine } from '../../../../src-main/engines/pdfium/index.ts';
import { createPdfjsEngine } from '../../../../src-main/engines/pdfjs/index.ts';
import { createPdfVerifier } from '../../../../src-main/formats/pdf/verify/index.ts';
import { appendUpdate, type SimplePage, type SimplePdf, simplePdf, stream } from '../../../support/pdf-builder.ts';
import { literal, utf16String } from '../../../support/pdf-strings.ts';

const removed: readonly RemovedValue[] = [
  { text: 'Anne DUPONT', type: 'NAME' },
  { text: 'Parkinson', type: 'NAME' },
  { text: '2 55 04 33 063 456 92', type: 'ID_NATIONAL' },
];
// Courier: every letter is 0.6 em wide, so places can be counted.
const SIZE = 10;
const LEFT = 56;
const xAt = (column: number) => LEFT + column * SIZE * 0.6;
const show = (text: string, column: number, y: number) =>
  `BT /F3 ${SIZE} Tf 1 0 0 1 ${xAt(column)} ${y} Tm ${literal(text)} Tj ET\n`;
const boxAt = (from: number, to: number, y: number): Rect => ({
  left: xAt(from) - 0.5,
  right: xAt(to) + 0.5,
  bottom: y - 2.5,
  top: y + 8,
});
const paint = ({ left, bottom, right, top }: Rect) => `0 g ${left} ${bottom} ${right - left} ${top - bottom} re f\n`;

// "Vu Anne DUPONT pour une maladie de Parkinson." and "NIR 2 55 04 33 063 456 92 cette année."
const boxes = [boxAt(3, 14, 780), boxAt(4, 25, 760)];
const fullContent = [
  show('Vu Anne DUPONT pour une maladie de Parkinson.', 0, 780),
  show('NIR 2 55 04 33 063 456 92 cette ann\u00e9e.', 0, 760),
].join('');
const keptContent = [
  show('Vu', 0, 780),
  show('pour une maladie de Parkinson.', 15, 780),
  show('NIR', 0, 760),
  show('cette ann\u00e9e.', 26, 760),
].join('');
const goodContent = keptContent + boxes.map(paint).join('');
const keptText = 'Vu  █  pour une maladie de Parkinson.\nNIR  █  cette année.';

type Changes = Partial<SimplePdf> & { readonly page?: Partial<SimplePage> };
function pdf(content: string, { page = {}, extraObjects = {}, ...changes }: Changes = {}): Uint8Array {
  return simplePdf({
    pages: [{ content, ...page }],
    fonts: '/F3 10 0 R',
    ...changes,
    extraObjects: {
      10: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
      ...extraObjects,
    },
  });
}

const normalised = pdf(fullContent);
let verifier: OutputVerifier;
let renderEngine: PdfEngine;
beforeAll(async () => {
  renderEngine = await createPdfiumEngine();
  verifier = createPdfVerifier({ textEngine: createPdfjsEngine(), renderEngine });
});

/** A picture of 64 × 16 samples under the first box, even or with detail. */
async function pictureUnderBox(kind: string, hasDetail: boolean): Promise<Uint8Array> {
  const grey = Uint8Array.from({ length: 64 * 16 }, (_, i) => (hasDetail && (i >> 2) % 3 === 0 ? 255 : 0));
  const even = new Uint8Array(64 * 16);
  const image = (entries: string, data: Uint8Array) =>
    stream(`/Type /XObject /Subtype /Image /Width 64 /Height 16 ${entries}`, data);
  const plain = '/ColorSpace /DeviceGray /BitsPerComponent 8';
  const bits = Uint8Array.from({ length: 8 * 16 }, () => (hasDetail ? 0x5a : 0));
  const jpeg = await sharp(grey, { raw: { width: 64, height: 16, channels: 1 } })
    .jpeg({ quality: 80 })
    .toBuffer();
  const place = `q ${boxes[0]!.right - boxes[0]!.left} 0 0 10.5 ${boxes[0]!.left} 777.5 cm /X Do Q\n`;
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 21 0 R >> >>';
  const objects: Record<string, Record<number, Uint8Array>> = {
    'in plain samples': { 20: image(plain, grey) },
    'one bit deep': { 20: image('/ColorSpace /DeviceGray /BitsPerComponent 1', bits) },
    'as JPEG': { 20: image(`${plain} /Filter /DCTDecode`, jpeg) },
    'in the soft mask': { 20: image(`${plain} /SMask 21 0 R`, even), 21: image(plain, grey) },
    'inside a form': { 20: stream(form, place), 21: image(plain, grey) },
  };
  return pdf(`${kind === 'inside a form' ? '/X Do' : place}\n${goodContent}`, {
    page: { resources: '/XObject << /X 20 0 R >>' },
    extraObjects: objects[kind]!,
  });
}

async function verify(output: Uint8Array, expected: Partial<ExpectedPage> = {}, input = normalised) {
  const open = await verifier.open(output, input);
  try {
    return uniteVerification([
      await open.checkDocument(removed),
      await open.checkPage({ page: 0, keptText, boxes, isImage: false, ...expected }, removed),
    ]);
  } finally {
    open.close();
  }
}

async function failedChecks(output: Uint8Array, expected: Partial<ExpectedPage> = {}): Promise<string[]> {
  const report = await verify(output, expected);
  expect(report.passed).toBe(false);
  return report.checks.filter((check) => check.outcome === 'failed').map((check) => check.check);
}

describe('an honest output passes', () => {
  test('with the values gone, boxes drawn, the eponym and "année" kept', async () => {
    expect(await verify(pdf(goodContent))).toMatchObject({ passed: true, residuals: [] });
  });

  test('with compressed contents, objects and cross-reference', async () => {
    const output = pdf(goodContent, { xref: 'stream', packed: [1, 2, 3, 4, 10], page: { flate: true } });
    expect(await verify(output)).toMatchObject({ passed: true, residuals: [] });
  });

  test('with words gone that stood in a covered zone', async () => {
    const zone = { left: 50, right: 400, bottom: 690, top: 720 };
    const lines = 'tableau en image avec quelques valeurs de laboratoire';
    const input = pdf(fullContent + show(lines, 0, 700));
    const expected = { keptText: `${keptText}\n${lines}`, boxes: [...boxes, zone] };
    const output = pdf(goodContent + paint(zone));
    expect(await verify(output, expected, input)).toMatchObject({ passed: true });
    expect((await verify(pdf(goodContent), { keptText: expected.keptText }, input)).passed).toBe(false);
  });

  test('with labels on the boxes', async () => {
    const onPaper = goodContent.replaceAll('0 g', '0.91 g');
    const labels = `0 g ${show('[NOM 1]', 5, 780)}${show('[NIR 1]', 11, 760)}`;
    const expected = { keptText: keptText.replace('█', '[NOM 1]').replace('█', '[NIR 1]') };
    expect(await verify(pdf(onPaper + labels), expected)).toMatchObject({ passed: true, residuals: [] });
  });
});

describe('an output is rejected', () => {
  test('when boxes are only drawn over the text', async () => {
    const failed = await failedChecks(pdf(fullContent + boxes.map(paint).join('')));
    expect(failed).toContain('page-text');
  });

  test('when one of two occurrences of a kept eponym should be gone', async () => {
    const output = pdf(`${keptContent}${show('Parkinson', 3, 780)}${boxes.map(paint).join('')}`);
    expect((await verify(output)).residuals).toContainEqual({ check: 'page-text', page: 0, type: 'NAME' });
  });

  test('when something else stands under a box', async () => {
    const output = pdf(`${keptContent}${show('inconnu', 5, 780)}${boxes.map(paint).join('')}`);
    expect(await failedChecks(output)).toContain('page-text');
  });

  test('when the text is gone and no box was drawn', async () => {
    expect(await failedChecks(pdf(keptContent))).toContain('under-boxes');
  });

  test('when ink shows in a box that says nothing', async () => {
    const strokes = '80 779 2 7 re 86 779 5 2 re 95 779 2 7 re f\n';
    expect(await failedChecks(pdf(`${goodContent}1 g ${strokes}`))).toContain('under-boxes');
    const paper = boxes.map((box) => paint(box).replace('0 g', '0.91 g')).join('');
    const seeThrough = `${keptContent}${paper}0 g ${strokes}`;
    expect(await failedChecks(pdf(seeThrough))).toContain('under-boxes');
  });

  test('when a page rebuilt as an image lacks a word that should show', async () => {
    const picture = async (content: string) => {
      const page = renderEngine.open(pdf(content)).page(0);
      const { width, height, pixels } = page.render(200);
      const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .jpeg({ quality: 80 })
        .toBuffer();
      const entries = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
      return pdf(`q 595 0 0 842 0 0 cm /X Do Q 3 Tr ${keptContent}`, {
        page: { resources: '/XObject << /X 20 0 R >>' },
        extraObjects: { 20: stream(`/Type /XObject /Subtype /Image ${entries}`, jpeg) },
      });
    };
    expect(await verify(await picture(goodContent), { isImage: true })).toMatchObject({ passed: true, residuals: [] });
    const lost = await picture(goodContent.replace('pour une', '    une'));
    expect(await failedChecks(lost, { isImage: true })).toEqual(['rendering']);
    const open = await picture(fullContent);
    expect(await failedChecks(open, { isImage: true })).toEqual(['under-boxes']);
  });

  test('when a kept word is lost, or ink outside the boxes', async () => {
    const lost = goodContent.replace('maladie de Parkinson', '                    ');
    expect(await failedChecks(pdf(lost))).toEqual(expect.arrayContaining(['kept-words', 'rendering']));
  });

  test('when words come that were never kept', async () => {
    expect(await failedChecks(pdf(goodContent + show('autre patient inconnu', 0, 700)))).toContain('kept-words');
  });

  test('when a page is missing, or its size is another', async () => {
    expect(await failedChecks(pdf(goodContent, { page: { mediaBox: [0, 0, 595, 800] } }))).toContain('pages');
    const two = simplePdf({ pages: [{ content: '' }, { content: '' }] });
    expect(await failedChecks(two)).toContain('pages');
  });

  test('when the old revision is kept', async () => {
    const update = new Map([[1001, stream('', goodContent)]]);
    const output = appendUpdate(normalised, { objects: update, trailer: '/Root 1 0 R' });
    expect(await failedChecks(output)).toEqual(expect.arrayContaining(['structure', 'raw-objects']));
  });

  test('when an annotation is kept', async () => {
    const note = `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${literal('Anne DUPONT')} /F 2 >>`;
    const report = await verify(pdf(goodContent, { page: { annots: [note] } }));
    expect(report.residuals).toContainEqual({ check: 'annotations', page: 0, type: 'NAME' });
  });

  test('when an attachment is kept', async () => {
    const output = pdf(goodContent, {
      catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) 20 0 R] >> >>',
      extraObjects: {
        20: '<< /Type /Filespec /F (a.txt) /EF << /F 21 0 R >> >>',
        21: stream('/Type /EmbeddedFile', 'Patiente Anne DUPONT', { flate: true }),
      },
    });
    const failed = await failedChecks(output);
    expect(failed).toEqual(expect.arrayContaining(['attachments', 'raw-objects', 'structure']));
  });

  test('when metadata are kept', async () => {
    const info = await verify(pdf(goodContent, { info: { Title: 'Courrier Anne DUPONT' } }));
    expect(info.residuals).toContainEqual({ check: 'metadata', type: 'NAME' });
    const xmp = stream('/Type /Metadata /Subtype /XML', '<x:xmpmeta><dc:title>Anne DUPONT</dc:title></x:xmpmeta>');
    const output = pdf(goodContent, { catalog: '/Metadata 20 0 R', extraObjects: { 20: xmp } });
    expect(await failedChecks(output)).toEqual(expect.arrayContaining(['raw-objects', 'structure']));
  });

  test('when a bookmark is kept', async () => {
    const output = pdf(goodContent, {
      catalog: '/Outlines 20 0 R',
      extraObjects: {
        20: '<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>',
        21: `<< /Title ${utf16String('Anne DUPONT')} /Parent 20 0 R /Dest [1000 0 R /Fit] >>`,
      },
    });
    expect((await verify(output)).residuals).toContainEqual({ check: 'metadata', type: 'NAME' });
  });

  test('when a hidden layer is kept', async () => {
    const output = pdf(`${goodContent}/OC /L BDC ${show('Anne DUPONT', 0, 700)} EMC`, {
      catalog: '/OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] >> >>',
      page: { resources: '/Properties << /L 20 0 R >>' },
      extraObjects: { 20: '<< /Type /OCG /Name (L) >>' },
    });
    expect(await failedChecks(output)).toEqual(expect.arrayContaining(['page-text', 'structure']));
  });

  test('when a form holds the text', async () => {
    const output = pdf(`${goodContent} q /X Do Q`, {
      page: { resources: '/XObject << /X 20 0 R >>' },
      extraObjects: {
        20: stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F3 10 0 R >> >>',
          `${show('Anne DUPONT', 3, 780)}${paint(boxes[0]!)}`,
          { flate: true },
        ),
      },
    });
    expect(await failedChecks(output)).toContain('page-text');
  });

  test('when kerned, letter-spaced or invisible text is left', async () => {
    const kerned = `BT /F3 10 Tf 1 0 0 1 74 780 Tm [(An) -20 (ne) -300 (DU) 40 (PO) -15 (NT)] TJ ET\n`;
    expect(await failedChecks(pdf(`${kerned}${goodContent}`))).toContain('page-text');
    const spaced = `BT /F3 10 Tf 3 Tc 1 0 0 1 56 700 Tm (Anne DUPONT) Tj 0 Tc ET\n`;
    expect(await failedChecks(pdf(`${goodContent}${spaced}`))).toContain('page-text');
    const invisible = `BT /F3 10 Tf 3 Tr 1 0 0 1 56 700 Tm (Anne DUPONT) Tj 0 Tr ET\n`;
    expect(await failedChecks(pdf(`${goodContent}${invisible}`))).toContain('page-text');
  });

  test('when letters of a value are written one by one in another order', async () => {
    const letters = [...'DUPONT'].map((letter, i) => show(letter, i, 700)).reverse();
    expect(await failedChecks(pdf(goodContent + letters.join('')))).toContain('page-text');
  });

  test('when a pattern that the other engine does not read shows the text', async () => {
    const output = pdf(`${goodContent}/Pattern cs /P scn 56 600 200 50 re f\n`, {
      page: { resources: '/Pattern << /P 20 0 R >>' },
      extraObjects: {
        20: stream(
          `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 50] /XStep 200 /YStep 50
          /Resources << /Font << /F3 10 0 R >> >>`,
          `BT /F3 10 Tf 5 5 Td [(Anne)-250(DU)-20(PONT)] TJ ET`,
          { flate: true },
        ),
      },
    });
    expect((await verify(output)).residuals).toContainEqual({ check: 'raw-objects', page: 0, type: 'NAME' });
  });

  test.each([
    ['as replacement text', `/Span << /ActualText ${utf16String('Anne DUPONT')} >> BDC EMC\n`],
    ['in a comment', '% Anne DUPONT\n'],
    ['in hexadecimal', `/Span << /X <${Buffer.from('Anne DUPONT').toString('hex')}> >> BDC EMC\n`],
    ['in an inline image', 'BI /W 11 /H 1 /CS /G /BPC 8 ID Anne DUPONT EI\n'],
  ])('when a content stream names a value %s', async (_, content) => {
    expect(await failedChecks(pdf(content + goodContent))).toContain('raw-objects');
  });

  test.each([
    ['in plain text', 'Anne DUPONT'],
    ['in UTF-16', Buffer.from('Anne DUPONT', 'utf16le')],
    ['as a number without separators', '255043306345692'],
  ])('when an object that nothing refers to holds a value %s', async (_, data) => {
    const output = pdf(goodContent, { extraObjects: { 20: stream('', data, { flate: true }) } });
    expect(await failedChecks(output)).toEqual(expect.arrayContaining(['raw-objects', 'structure']));
  });

  test('when a value follows the end of the file, precedes it, or stands between objects', async () => {
    const hidden = '% Anne DUPONT\n';
    for (const place of [{ after: hidden }, { before: hidden }, { between: new Map([[3, hidden]]) }]) {
      expect(await failedChecks(pdf(goodContent, place))).toEqual(expect.arrayContaining(['raw-objects', 'structure']));
    }
  });

  test('when a name or key of the file holds a value', async () => {
    const output = pdf(goodContent, { page: { resources: '/ExtGState << /Anne#20DUPONT << /LW 1 >> >>' } });
    expect(await failedChecks(output)).toContain('raw-objects');
  });

  test.each(['in plain samples', 'one bit deep', 'as JPEG', 'in the soft mask', 'inside a form'])(
    'when a picture keeps its detail under a box: %s',
    async (kind) => {
      for (const [detail, passed] of [
        [true, false],
        [false, true],
      ] as const) {
        const report = await verify(await pictureUnderBox(kind, detail), { keptText });
        expect(report.checks.find(({ check }) => check === 'under-boxes')?.outcome).toBe(passed ? 'passed' : 'failed');
      }
    },
  );

  test('when a stream cannot be decoded', async () => {
    const output = pdf(goodContent, {
      page: { resources: '/XObject << /X 20 0 R >>' },
      extraObjects: { 20: '<< /Type /XObject /Subtype /Image /Filter /Odd /Length 3 >>\nstream\nabc\nendstream' },
    });
    expect(await failedChecks(output)).toContain('raw-objects');
  });
});
