import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { stripJbig2 } from '../../../../src-main/formats/pdf/sanitise/jbig2.ts';
import { stripJpeg } from '../../../../src-main/formats/pdf/sanitise/jpeg.ts';
import { stripJpeg2000 } from '../../../../src-main/formats/pdf/sanitise/jpeg2000.ts';
import { simplePdf, stream } from '../../../support/pdf-builder.ts';

const secret = 'QZV41907';
const latin1 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
const grey = '/Subtype /Image /Width 4 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray';

async function rebuiltImages(dict: string, data: Uint8Array, objects: Record<number, Uint8Array> = {}) {
  const page = { content: 'q 9 0 0 9 0 0 cm /X Do Q', resources: '/XObject << /X 10 0 R >>' };
  const output = await sanitise(simplePdf({ pages: [page], extraObjects: { 10: stream(dict, data), ...objects } }));
  const { context } = await PDFDocument.load(output, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict: each }) => each.get(PDFName.of('Subtype')) === PDFName.of('Image'));
}

describe('a rebuilt image', () => {
  it('keeps compressed samples as they are where there is nothing else', async () => {
    const data = deflateSync(Buffer.from('abcdefgh'), { level: 9 });
    const [image] = await rebuiltImages(`${grey} /Filter /FlateDecode`, data);
    expect(image?.contents).toEqual(Uint8Array.from(data));
  });

  it('keeps samples under a predictor', async () => {
    const rows = Buffer.from([2, 1, 2, 3, 4, 2, 1, 1, 1, 1]);
    const parameters = '/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns 4 >>';
    const [image] = await rebuiltImages(`${grey} /Filter /FlateDecode ${parameters}`, deflateSync(rows));
    expect(image?.dict.toString()).toContain('/Predictor 15');
    expect(image?.contents).toEqual(Uint8Array.from(deflateSync(rows)));
  });

  it('keeps its soft mask', async () => {
    const images = await rebuiltImages(`${grey} /SMask 11 0 R`, Buffer.from('abcdefgh'), {
      11: stream(grey, 'ABCDEFGH'),
    });
    expect(images).toHaveLength(2);
    expect(images.some(({ dict }) => dict.has(PDFName.of('SMask')))).toBe(true);
  });

  it('takes a JPEG out of text filters', async () => {
    const jpeg = await sharp({ create: { width: 4, height: 2, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const dict = '/Subtype /Image /Width 4 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB';
    const [image] = await rebuiltImages(
      `${dict} /Filter [/ASCIIHexDecode /DCTDecode]`,
      Buffer.from(`${jpeg.toString('hex')}>`),
    );
    expect(image?.dict.get(PDFName.of('Filter'))).toBe(PDFName.of('DCTDecode'));
    expect((await sharp(image!.contents).metadata()).width).toBe(4);
  });
});

describe('a JPEG', () => {
  it('keeps its pixels and loses comments, EXIF, profiles and what follows its end', async () => {
    const plain = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a3' } })
      .jpeg({ progressive: true })
      .withExif({ IFD0: { ImageDescription: secret } })
      .withIccProfile('srgb')
      .toBuffer();
    const comment = Buffer.from([0xff, 0xfe, 0, secret.length + 2, ...Buffer.from(secret)]);
    const jpeg = Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from(secret)]);
    const stripped = stripJpeg(jpeg);
    expect(latin1(stripped)).not.toMatch(/QZV41907|Exif|ICC_PROFILE/);
    expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
  });

  it('loses the thumbnail of its JFIF segment', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#7a3' } })
      .jpeg()
      .toBuffer();
    const thumbnail = Buffer.from('QZV419072');
    const jfif = Buffer.from([
      0xff,
      0xe0,
      0,
      16 + thumbnail.length,
      ...Buffer.from('JFIF\0'),
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      3,
      1,
    ]);
    const jpeg = Buffer.concat([plain.subarray(0, 2), jfif, thumbnail, plain.subarray(2)]);
    const stripped = stripJpeg(jpeg);
    expect(latin1(stripped)).not.toContain(secret);
    expect(Buffer.from(stripped!.subarray(2, 20))).toEqual(
      Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    );
  });

  it('keeps what tells its colours: the Adobe marker', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#7a3' } })
      .jpeg()
      .toBuffer();
    const adobe = Buffer.from([0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
    const jpeg = Buffer.concat([plain.subarray(0, 2), adobe, plain.subarray(2)]);
    expect(Buffer.from(stripJpeg(jpeg)!).includes(adobe)).toBe(true);
  });
});

describe('a JPEG 2000', () => {
  const segment = (marker: number, body: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
  const comment = segment(0x64, Buffer.from(`\0\x01${secret}`));
  const size = segment(0x51, Buffer.alloc(38));
  const data = Buffer.from('pixels');
  const tile = (extra: Buffer) => {
    const body = Buffer.concat([extra, Buffer.from([0xff, 0x93]), data]);
    const start = segment(0x90, Buffer.from([0, 0, 0, 0, 0, body.length + 12, 0, 1]));
    return Buffer.concat([start, body]);
  };
  const codestream = (extra: Buffer) =>
    Buffer.concat([Buffer.from([0xff, 0x4f]), size, extra, tile(extra), Buffer.from([0xff, 0xd9])]);

  it('loses comments of its codestream and what follows its end', () => {
    const stripped = stripJpeg2000(Buffer.concat([codestream(comment), Buffer.from(secret)]));
    expect(Buffer.from(stripped!)).toEqual(codestream(Buffer.alloc(0)));
  });

  it('loses boxes of metadata and profiles', () => {
    const box = (type: string, body: Buffer) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(body.length + 8);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const header = box('ihdr', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 7, 7, 0, 0]));
    const profile = box('colr', Buffer.from(`\x02\0\0${secret}`, 'latin1'));
    const file = Buffer.concat([
      box('jP  ', Buffer.from([13, 10, 0x87, 10])),
      box('jp2h', Buffer.concat([header, profile, box('res ', Buffer.from(secret))])),
      box('xml ', Buffer.from(secret)),
      box('jp2c', codestream(comment)),
    ]);
    const stripped = latin1(stripJpeg2000(file));
    expect(stripped).not.toContain(secret);
    expect(stripped).toContain('pixels');
    expect(stripped).toContain('colr\x01\0\0\0\0\0\x11');
  });
});

describe('JBIG2 data', () => {
  it('loses its comments and what follows its last segment', () => {
    const segment = (number: number, type: number, body: Buffer) =>
      Buffer.concat([Buffer.from([0, 0, 0, number, type, 0, 1, 0, 0, 0, body.length]), body]);
    const pixels = segment(1, 38, Buffer.from('pixels'));
    const data = Buffer.concat([segment(0, 62, Buffer.from(secret)), pixels, Buffer.from(secret)]);
    expect(Buffer.from(stripJbig2(data))).toEqual(pixels);
  });
});
