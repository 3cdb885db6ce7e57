/** Values in pictures: as pixels in the marker colour, or as text in the data around the pixels. */
import sharp from 'sharp';
import { pageRef, simplePdf, stream, textLines } from '../pdf-builder.ts';
import { concat, literal, name, type PdfBytes, textString } from '../pdf-strings.ts';
import { bitmapText, bitsOf, type Dots, markerColour, markerFill, outlinesOf, rgbOf } from './bitmap-text.ts';
import { xmpStream } from './document-level.ts';
import { beside, type Hide, inPixels, type OddPdf, onPage, pageWith } from './odd-pdf.ts';

const DRAWN = 'q 440 0 0 24 60 380 cm /I Do Q\n';
const RGB = '/ColorSpace /DeviceRGB /BitsPerComponent 8';
const GREY_DOT = stream('/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\u00c0');

export const imagePdfs: readonly OddPdf[] = [
  inPixels('image-rgb', (hide) => drawn(hide, rgbImage(dotsOf(hide)))),
  inPixels('image-jpeg', async (hide) => drawn(hide, await jpegImage(rgbOf(dotsOf(hide)), dotsOf(hide)))),
  inPixels('image-indexed', (hide) => {
    const dots = dotsOf(hide);
    const palette = `<FFFFFF${Buffer.from(markerColour).toString('hex')}>`;
    return drawn(hide, image(dots, `/ColorSpace [/Indexed /DeviceRGB 1 ${palette}] /BitsPerComponent 1`, bitsOf(dots)));
  }),
  inPixels('image-stencil', (hide) => {
    const dots = dotsOf(hide);
    const inverted = bitsOf(dots).map((byte) => byte ^ 0xff);
    return drawn(hide, image(dots, '/ImageMask true /BitsPerComponent 1', inverted), `q ${markerFill} ${DRAWN} Q`);
  }),
  inPixels('image-shaped-by-soft-mask', (hide) => {
    const dots = dotsOf(hide);
    const alpha = dots.ink.map((isInk) => isInk * 255);
    return drawn(hide, markerDot('/SMask 11 0 R'), DRAWN, {
      11: image(dots, '/ColorSpace /DeviceGray /BitsPerComponent 8', alpha),
    });
  }),
  inPixels('image-hidden-by-soft-mask', (hide) =>
    drawn(hide, image(dotsOf(hide), `${RGB} /SMask 11 0 R`, rgbOf(dotsOf(hide))), DRAWN, {
      11: stream('/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\u0000'),
    }),
  ),
  inPixels('image-shaped-by-mask', (hide) => {
    const dots = dotsOf(hide);
    const inverted = bitsOf(dots).map((byte) => byte ^ 0xff);
    return drawn(hide, markerDot('/Mask 11 0 R'), DRAWN, {
      11: image(dots, '/ImageMask true /BitsPerComponent 1', inverted),
    });
  }),
  inPixels('image-hidden-by-colour-key', (hide) =>
    drawn(hide, image(dotsOf(hide), `${RGB} /Mask [0 254 0 254 0 254]`, rgbOf(dotsOf(hide)))),
  ),
  {
    id: 'scan-with-text-layer',
    place: 'pixels',
    mayBeHeld: true,
    make: (hide) => {
      const page = textLines([...hide.lines, hide.secret]).replace('BT', 'BT 3 Tr');
      return simplePdf({
        pages: [{ content: `q 595 0 0 842 0 0 cm /I Do Q ${page}`, resources: '/XObject << /I 10 0 R >>' }],
        extraObjects: { 10: rgbImage(dotsOf(hide)) },
      });
    },
  },
  {
    id: 'scan-without-text',
    place: 'pixels',
    mayBeHeld: true,
    make: (hide) =>
      simplePdf({
        pages: [
          { content: textLines(hide.lines) },
          { content: 'q 595 0 0 842 0 0 cm /I Do Q', resources: '/XObject << /I 10 0 R >>' },
        ],
        extraObjects: { 10: rgbImage(dotsOf(hide)) },
      }),
  },
  inPixels('image-inline', (hide) => {
    const dots = bitmapText(hide.secret, 1);
    const data = Buffer.from(rgbOf(dots)).toString('hex');
    return pageWith(
      hide,
      `q 440 0 0 24 60 380 cm\nBI /W ${dots.width} /H ${dots.height} /CS /RGB /BPC 8 /F /AHx ID\n${data}>\nEI Q\n`,
    );
  }),
  inPixels('image-on-two-pages', (hide) =>
    simplePdf({
      pages: [
        { content: textLines(hide.lines) + DRAWN, resources: '/XObject << /I 10 0 R >>' },
        { content: textLines(['Page deux']) + DRAWN, resources: '/XObject << /I 10 0 R >>' },
      ],
      extraObjects: { 10: rgbImage(dotsOf(hide)) },
    }),
  ),
  inPixels('image-partly-off-page', (hide) => drawn(hide, rgbImage(dotsOf(hide)), 'q 440 0 0 24 -430 380 cm /I Do Q')),
  inPixels('image-off-page', (hide) => drawn(hide, rgbImage(dotsOf(hide)), 'q 440 0 0 24 900 380 cm /I Do Q')),
  inPixels('image-outside-crop-box', (hide) =>
    pageWith(hide, DRAWN, {
      page: { cropBox: [0, 450, 595, 842], resources: '/XObject << /I 10 0 R >>' },
      extraObjects: { 10: rgbImage(dotsOf(hide)) },
    }),
  ),
  inPixels('image-cut-by-clip', (hide) => drawn(hide, rgbImage(dotsOf(hide)), `q 60 380 12 24 re W n ${DRAWN} Q`)),
  inPixels('image-under-paint', (hide) => drawn(hide, rgbImage(dotsOf(hide)), `${DRAWN} q 0 g 50 370 460 44 re f Q`)),
  inPixels('image-under-image', (hide) =>
    pageWith(hide, `${DRAWN} q 460 0 0 44 50 370 cm /J Do Q`, {
      page: { resources: '/XObject << /I 10 0 R /J 11 0 R >>' },
      extraObjects: { 10: rgbImage(dotsOf(hide)), 11: GREY_DOT },
    }),
  ),
  inPixels('image-in-form', (hide) =>
    drawn(hide, formAround('/XObject << /I 11 0 R >>', DRAWN), '/I Do', { 11: rgbImage(dotsOf(hide)) }),
  ),
  inPixels('image-in-pattern', (hide) =>
    pageWith(hide, 'q /Pattern cs /P scn 40 300 500 100 re f Q', {
      page: { resources: '/Pattern << /P 10 0 R >>' },
      extraObjects: {
        10: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 440 30] /XStep 440 /YStep 30 /Resources << /XObject << /I 11 0 R >> >>',
          'q 440 0 0 24 0 0 cm /I Do Q',
        ),
        11: rgbImage(dotsOf(hide)),
      },
    }),
  ),
  inPixels('image-turned', (hide) => drawn(hide, rgbImage(dotsOf(hide)), 'q 300 180 -14 22 90 250 cm /I Do Q')),
  inPixels('image-alternate', (hide) =>
    drawn(hide, image(dotsOf(hide), `${RGB} /Alternates [<< /Image 11 0 R >>]`, blank(dotsOf(hide))), DRAWN, {
      11: rgbImage(dotsOf(hide)),
    }),
  ),
  inPixels('image-in-unused-resource', (hide) => drawn(hide, rgbImage(dotsOf(hide)), '')),
  inPixels('image-unreferenced', (hide) => pageWith(hide, '', { extraObjects: { 10: rgbImage(dotsOf(hide)) } })),
  inPixels('image-of-hidden-stamp', (hide) =>
    pageWith(hide, '', {
      page: { annots: ['<< /Type /Annot /Subtype /Stamp /F 2 /Rect [60 300 500 330] /AP << /N 10 0 R >> >>'] },
      extraObjects: { 10: formAround('/XObject << /I 11 0 R >>', DRAWN), 11: rgbImage(dotsOf(hide)) },
    }),
  ),
  inPixels('thumbnail-picture', (hide) =>
    pageWith(hide, '', { page: { extra: '/Thumb 10 0 R' }, extraObjects: { 10: rgbImage(dotsOf(hide)) } }),
  ),
  inPixels('letters-as-outlines', (hide) => pageWith(hide, outlinesOf(hide.secret, 60, 380, 2))),
  inPixels('letters-as-outlines-off-page', (hide) => pageWith(hide, outlinesOf(hide.secret, 60, -380, 2))),
  inPixels('letters-as-outlines-under-paint', (hide) =>
    pageWith(hide, `${outlinesOf(hide.secret, 60, 380, 2)} q 0 g 50 370 480 40 re f Q`),
  ),
  beside('image-jpeg-comment', async (hide) =>
    drawn(hide, await jpegImage(blank(dotsOf(hide)), dotsOf(hide), segment(0xfe, hide.secret))),
  ),
  beside('image-jpeg-exif', async (hide) =>
    drawn(
      hide,
      await jpegImage(blank(dotsOf(hide)), dotsOf(hide), segment(0xe1, `Exif\0\0MM\0*\0\0\0\b\0\0${hide.secret}`)),
    ),
  ),
  beside('image-jpeg-tail', async (hide) => {
    const dots = dotsOf(hide);
    return drawn(
      hide,
      image(dots, `${RGB} /Filter /DCTDecode`, concat([await jpeg(blank(dots), dots), hide.secret]), false),
    );
  }),
  beside('image-data-tail', (hide) =>
    drawn(hide, image(dotsOf(hide), RGB, concat([blank(dotsOf(hide)), hide.secret]))),
  ),
  beside('image-metadata', (hide) =>
    drawn(hide, image(dotsOf(hide), `${RGB} /Metadata 11 0 R`, blank(dotsOf(hide))), DRAWN, {
      11: xmpStream(hide.secret),
    }),
  ),
  beside('image-name-and-opi', (hide) =>
    drawn(
      hide,
      image(
        dotsOf(hide),
        `${RGB} /Name ${name(hide.secret)} /ID ${literal(hide.secret)} /OPI << /2.0 << /F ${literal(hide.secret)} >> >>`,
        blank(dotsOf(hide)),
      ),
    ),
  ),
  beside('image-palette-tail', (hide) => {
    const dots = dotsOf(hide);
    const palette = Buffer.from(`\u00ff\u00ff\u00ff${hide.secret}`, 'latin1').toString('hex');
    const entries = Math.floor(palette.length / 6) - 1;
    return drawn(
      hide,
      image(
        dots,
        `/ColorSpace [/Indexed /DeviceRGB ${entries} <${palette}>] /BitsPerComponent 8`,
        new Uint8Array(dots.ink.length),
      ),
    );
  }),
  beside('image-colour-profile', (hide) =>
    drawn(hide, image(dotsOf(hide), '/ColorSpace [/ICCBased 11 0 R] /BitsPerComponent 8', blank(dotsOf(hide))), DRAWN, {
      11: stream('/N 3 /Alternate /DeviceRGB', profile(hide.secret)),
    }),
  ),
  beside('inline-image-entry', (hide) =>
    pageWith(hide, `q 9 0 0 9 60 380 cm BI /W 1 /H 1 /CS /G /BPC 8 /Note ${literal(hide.secret)} ID x EI Q`),
  ),
  beside('shading-samples', (hide) =>
    pageWith(hide, 'q 60 300 300 60 re W n /S sh Q', {
      page: {
        resources:
          '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [60 0 360 0] /Function 10 0 R >> >>',
      },
      extraObjects: {
        10: stream(
          `/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [${hide.secret.length}] /BitsPerSample 8`,
          hide.secret,
        ),
      },
    }),
  ),
  onPage('text-over-image', (hide) => drawn(hide, GREY_DOT, `${DRAWN}${textLines([hide.secret], { x: 64, y: 388 })}`)),
  beside('page-group-entry', (hide) =>
    pageWith(hide, '', {
      page: { extra: `/Group << /S /Transparency /Note ${textString(hide.secret)} /P ${pageRef(0)} >>` },
    }),
  ),
];

function dotsOf(hide: Hide): Dots {
  return bitmapText(hide.secret, 4);
}

function blank(dots: Dots): Uint8Array {
  return new Uint8Array(dots.ink.length * 3).fill(230);
}

function image(dots: Dots, entries: string, data: PdfBytes, flate = true): Uint8Array {
  return stream(`/Type /XObject /Subtype /Image /Width ${dots.width} /Height ${dots.height} ${entries}`, data, {
    flate,
  });
}

function rgbImage(dots: Dots): Uint8Array {
  return image(dots, RGB, rgbOf(dots));
}

function markerDot(entries: string): Uint8Array {
  return image({ width: 1, height: 1, ink: new Uint8Array() }, `${RGB} ${entries}`, Uint8Array.from(markerColour));
}

async function jpegImage(rgb: Uint8Array, dots: Dots, extra: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
  const plain = await jpeg(rgb, dots);
  const data = concat([plain.subarray(0, 2), extra, plain.subarray(2)]);
  return image(dots, `${RGB} /Filter /DCTDecode`, data, false);
}

function jpeg(rgb: Uint8Array, dots: Dots): Promise<Uint8Array> {
  const raw = { width: dots.width, height: dots.height, channels: 3 as const };
  return sharp(rgb, { raw }).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A JPEG segment that holds text. */
function segment(marker: number, text: string): Uint8Array {
  const length = text.length + 2;
  return concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), text]);
}

/** The head of a colour profile with the text as its description; no engine can use it, all fall back to /Alternate. */
function profile(text: string): Uint8Array {
  const head = Buffer.alloc(128);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(128 + text.length, 0);
  return concat([head, text]);
}

function formAround(resources: string, content: string): Uint8Array {
  return stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`, content);
}

function drawn(hide: Hide, xobject: Uint8Array, content = DRAWN, more: Readonly<Record<number, Uint8Array>> = {}) {
  return pageWith(hide, content, {
    page: { resources: '/XObject << /I 10 0 R >>' },
    extraObjects: { 10: xobject, ...more },
  });
}
