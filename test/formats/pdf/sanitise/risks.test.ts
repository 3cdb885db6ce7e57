import { describe, expect, it } from 'vitest';
import { sanitise, scanRisks } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { type SimplePage, simplePdf, stream } from '../../../support/pdf-builder.ts';

const tiling = '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9';
const image = stream('/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', 'a');
const withImage = '/Resources << /XObject << /I 11 0 R >> >>';
const group = '/Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >>';

interface Case {
  readonly page: SimplePage;
  readonly objects?: Record<number, string | Uint8Array>;
}

const risky: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  pattern: {
    'text in a pattern': {
      page: { content: '/P scn', resources: '/Pattern << /P 10 0 R >>' },
      objects: { 10: stream(tiling, 'BT (a) Tj ET') },
    },
    'an image in a pattern': {
      page: { content: '/P scn', resources: '/Pattern << /P 10 0 R >>' },
      objects: { 10: stream(`${tiling} ${withImage}`, '/I Do'), 11: image },
    },
  },
  'soft-mask': {
    'text in a soft mask': {
      page: { content: '/G gs', resources: `/ExtGState << /G << /SMask << /S /Alpha /G 10 0 R >> >> >>` },
      objects: { 10: stream(group, 'BT (a) Tj ET') },
    },
  },
  type3: {
    'glyphs that show text': {
      page: { content: 'BT /T 9 Tf (a) Tj ET' },
      objects: { 10: stream('', '9 0 d0 BT (a) Tj ET') },
    },
  },
  'text-clip': { 'text as a clip': { page: { content: 'BT 7 Tr /F1 9 Tf (a) Tj ET' } } },
  undecodable: {
    'contents under an unknown filter': {
      page: { content: '/X Do', resources: '/XObject << /X 10 0 R >>' },
      objects: { 10: stream('/Subtype /Form /BBox [0 0 9 9] /Filter /Unknown', 'abc') },
    },
  },
  'recursive-form': {
    'a form that draws itself': {
      page: { content: '/X Do', resources: '/XObject << /X 10 0 R >>' },
      objects: {
        10: stream('/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>', '/X Do'),
      },
    },
  },
};

const type3 =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /a 10 0 R >> >>';

describe('a page is told to be unsafe for', () => {
  const cases = Object.entries(risky).flatMap(([reason, byName]) =>
    Object.entries(byName).map(([name, each]) => ({ reason, name, each })),
  );
  it.each(cases)('$name', async ({ reason, each }) => {
    const fonts = reason === 'type3' ? `/T ${type3}` : '';
    const pdf = simplePdf({ pages: [each.page, { content: '' }], extraObjects: each.objects ?? {}, fonts });
    const [first, second] = await scanRisks(pdf);
    expect(first).toEqual([reason]);
    expect(second).toEqual([]);
  });
});

describe('a page is safe with', () => {
  it('text, forms, images, gradients and bitmap glyphs', async () => {
    const stencil = stream('/Subtype /Image /Width 8 /Height 1 /ImageMask true', 'a');
    const pdf = simplePdf({
      pages: [
        {
          content: 'BT /F1 9 Tf 3 Tr (a) Tj /T 9 Tf (a) Tj ET /X Do /I Do /P scn',
          resources: '/XObject << /X 12 0 R /I 11 0 R >> /Pattern << /P << /PatternType 2 >> >>',
        },
      ],
      fonts: '/T << /Subtype /Type3 /CharProcs << /a 10 0 R >> /Resources << /XObject << /S 13 0 R >> >> >>',
      extraObjects: {
        10: stream('', '9 0 0 0 9 9 d1 /S Do'),
        11: image,
        12: stream('/Subtype /Form /BBox [0 0 9 9]', 'BT (a) Tj ET'),
        13: stencil,
      },
    });
    expect(await scanRisks(pdf)).toEqual([[]]);
  });

  it('a form that could draw itself but does not', async () => {
    const resources = '/XObject << /X 10 0 R >>';
    const pdf = simplePdf({
      pages: [{ content: '/X Do', resources }],
      extraObjects: { 10: stream(`/Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >>`, '1 w') },
    });
    expect(await scanRisks(pdf)).toEqual([[]]);
  });

  it('the same findings after it was rebuilt', async () => {
    const pdf = simplePdf({
      pages: [{ content: '/Pattern cs /P scn 0 0 9 9 re f', resources: '/Pattern << /P 10 0 R >>' }],
      extraObjects: { 10: stream(tiling, 'BT (a) Tj ET') },
    });
    expect(await scanRisks(await sanitise(pdf))).toEqual([['pattern']]);
  });
});
