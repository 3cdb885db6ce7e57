import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfEditingEngine } from '../../../../src-main/domain/engine.ts';
import { createPdfiumEngine } from '../../../../src-main/engines/pdfium/index.ts';
import { encodePage, type PageImage, sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { simplePdf, textLines } from '../../../support/pdf-builder.ts';
import { everythingIn, leftOf } from './read-back.ts';

const secret = 'QZV41907';
let engine: PdfEditingEngine;

beforeAll(async () => {
  engine = await createPdfiumEngine();
});

async function pageImage(words: PageImage['words'] = []): Promise<PageImage> {
  const [pixelWidth, pixelHeight] = [400, 200];
  const pixels = new Uint8Array(pixelWidth * pixelHeight * 4).fill(255);
  for (let index = 0; index < pixels.length / 8; index++) pixels[index * 4] = 0;
  const { jpeg } = await encodePage({ width: pixelWidth, height: pixelHeight, pixels });
  return { width: 200, height: 100, jpeg, pixelWidth, pixelHeight, words };
}

function textOf(bytes: Uint8Array, index: number): string {
  const document = engine.open(bytes);
  const page = document.page(index);
  const text = page.characters().map(({ codePoint }) => String.fromCodePoint(codePoint));
  page.close();
  document.close();
  return text.join('');
}

describe('a page that is replaced by its image', () => {
  const pdf = simplePdf({ pages: [{ content: textLines([secret]) }, { content: textLines(['Second page']) }] });

  it('holds nothing of what it was', async () => {
    const output = await sanitise(pdf, { replacePages: new Map([[0, await pageImage()]]) });
    expect(await leftOf(secret, output)).toEqual([]);
    expect(textOf(output, 1)).toContain('Second page');
  });

  it('can still be searched for the words that stay, where they stand', async () => {
    const words = [
      { text: 'Été', left: 20, top: 40, right: 80, bottom: 60 },
      { text: '😀œ', left: 100, top: 40, right: 160, bottom: 60 },
    ];
    const output = await sanitise(pdf, { replacePages: new Map([[0, await pageImage(words)]]) });
    expect(textOf(output, 0)).toMatch(/Été\s*😀œ/u);
    const document = engine.open(output);
    const page = document.page(0);
    const first = page.characters()[0]!;
    expect(page.width).toBe(200);
    expect(first.originX).toBeCloseTo(10, 1);
    expect(first.loose.bottom).toBeGreaterThan(67);
    expect(first.loose.top).toBeLessThan(83);
    expect(first.isUnpainted).toBe(true);
    page.close();
    document.close();
  });

  it('maps only characters that occur', async () => {
    const words = [{ text: 'aba', left: 20, top: 40, right: 80, bottom: 60 }];
    const output = await sanitise(pdf, { replacePages: new Map([[0, await pageImage(words)]]) });
    expect(await everythingIn(output)).toContain('2 beginbfchar\n<0001> <0061>\n<0002> <0062>\nendbfchar');
  });

  it('shows the image on all of the page', async () => {
    const output = await sanitise(pdf, { replacePages: new Map([[0, await pageImage()]]) });
    const document = engine.open(output);
    const page = document.page(0);
    const { width, height, pixels } = page.render(72);
    const at = (x: number, y: number) => pixels[(y * width + x) * 4]!;
    expect([at(2, 2), at(width - 3, 2)].every((value) => value < 40)).toBe(true);
    expect([at(2, height - 3), at(width - 3, height - 3)].every((value) => value > 215)).toBe(true);
    page.close();
    document.close();
  });
});

describe('the JPEG of a page', () => {
  it('has the pixels of the bitmap and no metadata', async () => {
    const { jpeg } = await pageImage();
    const metadata = await sharp(jpeg).metadata();
    expect([metadata.width, metadata.height, metadata.channels]).toEqual([400, 200, 3]);
    expect([metadata.exif, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined]);
  });
});
