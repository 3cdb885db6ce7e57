/** Values in a page's content where they are easily missed: hidden text, odd drawing, syntax that shows nothing. */
import { stream, textLines } from '../pdf-builder.ts';
import { hexString, literal, name, textString } from '../pdf-strings.ts';
import { basePdf, beside, type OddPdf, onPage, pageWith } from './odd-pdf.ts';

const AT = { x: 60, y: 400 } as const;
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';

export const contentPdfs: readonly OddPdf[] = [
  onPage('text-invisible', (hide) => pageWith(hide, `BT 3 Tr ${show(hide.secret)} ET`)),
  onPage('text-white', (hide) => pageWith(hide, `q 1 1 1 rg ${textLines([hide.secret], AT)} Q`)),
  onPage('text-tiny', (hide) => pageWith(hide, textLines([hide.secret], { ...AT, size: 0.1 }))),
  onPage('text-transparent', (hide) =>
    pageWith(hide, `q /G gs ${textLines([hide.secret], AT)} Q`, {
      page: { resources: '/ExtGState << /G << /ca 0 /CA 0 >> >>' },
    }),
  ),
  onPage('text-off-page-left', (hide) => pageWith(hide, textLines([hide.secret], { x: -900, y: 400 }))),
  onPage('text-off-page-right', (hide) => pageWith(hide, textLines([hide.secret], { x: 900, y: 400 }))),
  onPage('text-moved-off-page', (hide) => pageWith(hide, `q 1 0 0 1 0 -3000 cm ${textLines([hide.secret], AT)} Q`)),
  onPage('text-outside-crop-box', (hide) =>
    pageWith(hide, textLines([hide.secret], { x: 60, y: 100 }), { page: { cropBox: [0, 300, 595, 842] } }),
  ),
  onPage('text-clipped-away', (hide) => pageWith(hide, `q 0 0 1 1 re W n ${textLines([hide.secret], AT)} Q`)),
  onPage('text-under-black', (hide) => pageWith(hide, `${textLines([hide.secret], AT)} q 0 g 50 390 400 30 re f Q`)),
  onPage('text-under-white', (hide) => pageWith(hide, `${textLines([hide.secret], AT)} q 1 g 50 390 400 30 re f Q`)),
  onPage('text-under-image', (hide) =>
    pageWith(hide, `${textLines([hide.secret], AT)} q 400 0 0 30 50 390 cm /I Do Q`, {
      page: { resources: '/XObject << /I 10 0 R >>' },
      extraObjects: {
        10: stream('/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\u00c0'),
      },
    }),
  ),
  onPage('text-zero-width', (hide) => pageWith(hide, `BT 0.01 Tz ${show(hide.secret)} 100 Tz ET`)),
  onPage('text-single-characters', (hide) =>
    pageWith(hide, `BT /F1 11 Tf 60 400 Td ${[...hide.secret].map((c) => `${literal(c)} Tj`).join('\n')} ET`),
  ),
  onPage('text-kerned', (hide) =>
    pageWith(hide, `BT /F1 11 Tf 60 400 Td [${[...hide.secret].map((c) => literal(c)).join(' -12 ')}] TJ ET`),
  ),
  onPage('text-placed-in-any-order', (hide) => pageWith(hide, placedGlyphs(hide.secret, shuffled(hide.secret.length)))),
  onPage('text-placed-backwards', (hide) =>
    pageWith(
      hide,
      placedGlyphs(
        hide.secret,
        [...hide.secret].map((_, i) => hide.secret.length - 1 - i),
      ),
    ),
  ),
  onPage('text-letter-spaced', (hide) => pageWith(hide, `BT 7 Tc ${show(hide.secret)} 0 Tc ET`)),
  onPage('text-drawn-twice', (hide) =>
    pageWith(hide, textLines([hide.secret], AT) + textLines([hide.secret], { x: 60.3, y: 400 })),
  ),
  onPage('text-raised', (hide) =>
    pageWith(hide, `BT ${show(hide.secret.slice(0, 12))} 4 Ts ${literal(hide.secret.slice(12))} Tj ET`),
  ),
  onPage('text-by-quote-operators', (hide) =>
    pageWith(hide, `BT /F1 11 Tf 14 TL 60 420 Td ${literal(hide.secret)} ' 1 1 ${literal(hide.secret)} " ET`),
  ),
  onPage('text-hex-with-spaces', (hide) =>
    pageWith(hide, `BT /F1 11 Tf 60 400 Td ${hexString(hide.secret).replace(/([0-9a-f])/g, '$1 \n')} Tj ET`),
  ),
  onPage('text-font-changes-inside', (hide) =>
    pageWith(
      hide,
      `BT 60 400 Td ${[...hide.secret].map((c, i) => `/F${(i % 2) + 1} 11 Tf ${literal(c)} Tj`).join(' ')} ET`,
    ),
  ),
  ...[90, 180, 270, 37].map((angle) =>
    onPage(`text-turned-${angle}`, (hide) =>
      pageWith(hide, `BT /F1 11 Tf ${turn(angle)} 300 300 Tm ${literal(hide.secret)} Tj ET`),
    ),
  ),
  onPage('text-mirrored', (hide) => pageWith(hide, `BT /F1 11 Tf -1 0 0 1 400 400 Tm ${literal(hide.secret)} Tj ET`)),
  onPage('text-skewed', (hide) => pageWith(hide, `BT /F1 11 Tf 1 0.3 0.5 1 60 300 Tm ${literal(hide.secret)} Tj ET`)),
  onPage('text-stroked-only', (hide) => pageWith(hide, `BT 1 Tr ${show(hide.secret)} 0 Tr ET`)),
  onPage('text-as-clip', (hide) =>
    pageWith(hide, `q BT 7 Tr /F2 40 Tf 20 400 Td ${literal(hide.secret)} Tj ET 1 0 0 rg 0 380 595 60 re f Q`),
  ),
  onPage('text-in-form', (hide) =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(FORM, textLines([hide.secret], AT), { flate: true }) },
    }),
  ),
  onPage('text-in-forms-three-deep', (hide) =>
    pageWith(hide, 'q 0.9 0 0 0.9 20 20 cm /X Do Q', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: {
        10: nestingForm('11 0 R', '[1 0 0 1 15 10]'),
        11: nestingForm('12 0 R', '[0.9 0.1 -0.1 0.9 10 0]'),
        12: stream(`${FORM} /Matrix [1 0 0 1 -20 40]`, textLines([hide.secret], AT)),
      },
    }),
  ),
  onPage('text-outside-form-box', (hide) =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(FORM.replace('0 0 595 842', '0 0 50 50'), textLines([hide.secret], AT)) },
    }),
  ),
  onPage('form-scaled-to-nothing', (hide) =>
    pageWith(hide, 'q 0 0 0 0 60 400 cm /X Do Q', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(FORM, textLines([hide.secret], AT)) },
    }),
  ),
  onPage('text-filled-with-pattern', (hide) =>
    pageWith(hide, `q /Pattern cs /P scn ${textLines([hide.secret], { ...AT, size: 18 })} Q`, {
      page: { resources: '/Pattern << /P 10 0 R >>' },
      extraObjects: {
        10: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>',
          '0 0 1 rg 0 0 4 2 re f 1 0 0 rg 0 2 4 2 re f',
        ),
      },
    }),
  ),
  onPage('text-hidden-by-soft-mask', (hide) =>
    pageWith(hide, `q /G gs ${textLines([hide.secret], AT)} Q`, {
      page: { resources: '/ExtGState << /G << /SMask << /S /Luminosity /G 10 0 R >> >> >>' },
      extraObjects: { 10: stream(`${FORM} /Group << /S /Transparency /CS /DeviceGray >>`, '0 g 0 0 595 842 re f') },
    }),
  ),
  onPage('digits-in-boxes', (hide) => {
    const boxes = [...hide.secret].map((_, i) => `${58 + i * 13} 394 13 18 re`).join(' ');
    const letters = [...hide.secret].map((c, i) => `1 0 0 1 ${60 + i * 13} 400 Tm ${literal(c)} Tj`).join('\n');
    return pageWith(hide, `${boxes} S BT /F1 11 Tf ${letters} ET`);
  }),
  onPage('text-in-pattern', (hide) =>
    pageWith(hide, 'q /Pattern cs /P scn 40 300 500 100 re f Q', {
      page: { resources: '/Pattern << /P 10 0 R >>' },
      extraObjects: {
        10: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 260 30] /XStep 260 /YStep 30 /Resources << /Font << /F1 3 0 R >> >>',
          textLines([hide.secret], { x: 2, y: 8 }),
        ),
      },
    }),
  ),
  onPage('text-in-soft-mask', (hide) =>
    pageWith(hide, 'q /G gs 0 0 1 rg 40 380 500 40 re f Q', {
      page: { resources: '/ExtGState << /G << /SMask << /S /Luminosity /G 10 0 R >> >> >>' },
      extraObjects: {
        10: stream(`${FORM} /Group << /S /Transparency /CS /DeviceGray >>`, `1 g ${textLines([hide.secret], AT)}`),
      },
    }),
  ),
  onPage('text-in-blended-group', (hide) =>
    pageWith(hide, 'q /G gs /X Do Q', {
      page: { resources: '/ExtGState << /G << /BM /Multiply /ca 0.5 >> >> /XObject << /X 10 0 R >>' },
      extraObjects: {
        10: stream(`${FORM} /Group << /S /Transparency /I true >>`, textLines([hide.secret], AT)),
      },
    }),
  ),
  beside('content-comment', (hide) => pageWith(hide, `\n% ${hide.secret}\n`)),
  beside('unused-operands', (hide) => pageWith(hide, `q ${literal(hide.secret)} ${name(hide.secret)} 2 w Q`)),
  beside('unknown-operator', (hide) => pageWith(hide, `BX ${literal(hide.secret)} dossier EX`)),
  beside('unknown-operator-bare', (hide) => pageWith(hide, `${literal(hide.secret)} dossier`)),
  {
    id: 'dash-array',
    place: 'beside',
    only: ['number'],
    make: (hide) => pageWith(hide, `q [${/\d{4,}/.exec(hide.secret)?.[0] ?? 1} 3] 0 d Q`),
  },
  beside('marked-point', (hide) => pageWith(hide, `${name(hide.secret)} MP`)),
  beside('marked-point-properties', (hide) => pageWith(hide, `/Note << /N ${textString(hide.secret)} >> DP`)),
  beside('marked-content-tag', (hide) => pageWith(hide, `${name(hide.secret)} BMC EMC`)),
  ...['ActualText', 'Alt', 'E', 'Note'].map((key) =>
    beside(`marked-content-${key.toLowerCase()}`, (hide) =>
      pageWith(hide, `/Span << /${key} ${textString(hide.secret)} >> BDC ${textLines(['Suite du texte'], AT)} EMC`),
    ),
  ),
  beside('marked-content-resource', (hide) =>
    pageWith(hide, '/Span /M BDC EMC', {
      page: { resources: `/Properties << /M << /ActualText ${textString(hide.secret)} >> >>` },
    }),
  ),
  beside('resource-name', (hide) =>
    pageWith(hide, `${name(hide.secret)} Do`, {
      page: { resources: `/XObject << ${name(hide.secret)} 10 0 R >>` },
      extraObjects: { 10: stream(FORM, textLines(['Bas de page'], AT)) },
    }),
  ),
  beside('unused-form', (hide) =>
    basePdf(hide, {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(FORM, textLines([hide.secret], AT), { flate: true }) },
    }),
  ),
  beside('form-private-entries', (hide) =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: {
        10: stream(
          `${FORM} /Name ${name(hide.secret)} /PieceInfo << /Ed << /Private ${textString(hide.secret)} >> >> /OPI << /1.3 << /F ${literal(hide.secret)} >> >>`,
          textLines(['Bas de page'], AT),
        ),
      },
    }),
  ),
  beside('form-reference', (hide) =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(`${FORM} /Ref << /F ${literal(hide.secret)} /Page 0 >>`, textLines(['Bas'], AT)) },
    }),
  ),
  beside('graphics-state-entry', (hide) =>
    pageWith(hide, '/G gs', {
      page: { resources: `/ExtGState << /G << /ca 1 /Note ${textString(hide.secret)} >> >>` },
    }),
  ),
  beside('postscript-xobject', (hide) =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream('/Type /XObject /Subtype /PS', `(${hide.secret}) show`) },
    }),
  ),
  beside('separation-name', (hide) =>
    pageWith(hide, 'q /C cs 1 scn 60 300 20 20 re f Q', {
      page: { resources: `/ColorSpace << /C [/Separation ${name(hide.secret)} /DeviceGray 10 0 R] >>` },
      extraObjects: { 10: '<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0.5] /N 1 >>' },
    }),
  ),
];

function show(text: string): string {
  return `/F1 11 Tf 60 400 Td ${literal(text)} Tj`;
}

function turn(angle: number): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
}

/** Each glyph on its own at an even pitch, drawn in the order given. */
function placedGlyphs(text: string, order: readonly number[]): string {
  const glyphs = order.map((i) => `1 0 0 1 ${60 + i * 9} 400 Tm ${literal(text[i] ?? ' ')} Tj`);
  return `BT /F1 11 Tf\n${glyphs.join('\n')}\nET\n`;
}

function shuffled(length: number): number[] {
  const step = [7, 11, 13].find((candidate) => length % candidate !== 0) ?? 1;
  return Array.from({ length }, (_, i) => (i * step) % length);
}

function nestingForm(inner: string, matrix: string): Uint8Array {
  return stream(
    `/Type /XObject /Subtype /Form /BBox [-500 -500 1500 1500] /Matrix ${matrix} /Resources << /XObject << /Y ${inner} >> >>`,
    '/Y Do',
  );
}
