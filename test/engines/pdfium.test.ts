import { describe, expect, it } from 'vitest';
import type { PdfCharacter } from '../../src-main/domain/engine.ts';
import type { Bitmap } from '../../src-main/domain/format.ts';
import { createPdfiumEngine } from '../../src-main/engines/pdfium/index.ts';
import { encryptedPassword, encryptedPdf } from '../support/encrypted-pdf.ts';
import { simplePdf, stream, textLines } from '../support/pdf-builder.ts';

const engine = await createPdfiumEngine();

describe('the PDFium engine', () => {
  it.each([0, 90, 180, 270])('covers all ink of a glyph with its boxes on a page turned by %i°', (rotate) => {
    const content = textLines(['Agathe Quinze, 14 quai Jumeau'], { x: 120, y: 300, size: 14 });
    const bytes = simplePdf({ pages: [{ content, rotate, cropBox: [50, 40, 450, 420] }] });
    const { drawn, boxes } = onPage(bytes, (page) => {
      const bitmap = page.render(200);
      const places = page.characters().map(({ tight }) => page.toPixels(tight, bitmap.width, bitmap.height));
      return { drawn: bitmap, boxes: places };
    });
    const isCovered = (x: number, y: number) =>
      boxes.some((box) => x >= box.left - 1.5 && x <= box.right + 0.5 && y >= box.top - 1.5 && y <= box.bottom + 0.5);
    const dark = darkPixels(drawn);
    expect(dark.length).toBeGreaterThan(500);
    expect(dark.filter(([x, y]) => !isCovered(x, y))).toEqual([]);
  });

  it('says what is shown of a page: the crop box within the media box', () => {
    const bytes = simplePdf({ pages: [{ content: '', mediaBox: [10, 20, 500, 700], cropBox: [0, 100, 300, 900] }] });
    expect(onPage(bytes, (page) => page.visible)).toEqual({ left: 10, bottom: 100, right: 300, top: 700 });
  });

  it('removes the glyphs under a rectangle and leaves their neighbours', () => {
    const document = engine.open(simplePdf({ pages: [{ content: textLines(['Before Quinze after']) }] }));
    const page = document.page(0);
    const characters = page.characters();
    const word = characters.slice(7, 13);
    expect(textOf(word)).toBe('Quinze');
    page.remove(word.map(({ tight }) => ({ ...tight, left: tight.left + 1, right: tight.right - 1 })));
    page.commit();
    page.close();
    const saved = document.save();
    document.close();
    const left = onPage(saved, (again) => textOf(again.characters())).replace(/\s+/g, ' ');
    expect(left).toBe('Before after');
  });

  it('tells a missing password from a wrong one', () => {
    expect(() => engine.open(encryptedPdf())).toThrow('pdf-password');
    expect(() => engine.open(encryptedPdf(), 'no')).toThrow('pdf-wrong-password');
    const document = engine.open(encryptedPdf(), encryptedPassword);
    expect(document.pageCount).toBe(1);
    document.close();
  });

  it('refuses a damaged file with a code', () => {
    expect(() => engine.open(new TextEncoder().encode('%PDF-1.7 nothing else'))).toThrow('pdf-damaged');
  });

  it('gives an image other pixels on one page without touching the same image on another', () => {
    const image = stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
      checker,
    );
    const page = { content: 'q 80 0 0 80 100 100 cm /Im Do Q', resources: '/XObject << /Im 10 0 R >>' };
    const document = engine.open(simplePdf({ pages: [page, page], extraObjects: { 10: image } }));
    const first = document.page(0);
    const bitmap = first.image(0)!;
    first.replaceImage(0, { ...bitmap, pixels: bitmap.pixels.map((_, at) => (at % 4 === 3 ? 255 : 0)) });
    first.commit();
    first.close();
    const saved = engine.open(document.save());
    document.close();
    const coloursOf = (index: number) => {
      const open = saved.page(index);
      const colours = new Set(open.image(0)!.pixels.filter((_, at) => at % 4 === 0));
      open.close();
      return [...colours].sort((a, b) => a - b);
    };
    expect(coloursOf(0)).toEqual([0]);
    expect(coloursOf(1)).toEqual([0, 255]);
    saved.close();
  });

  it('writes a label that reads upright on a turned page, and none where it would be too small to read', () => {
    const document = engine.open(simplePdf({ pages: [{ content: '', rotate: 90 }] }));
    const page = document.page(0);
    expect(page.write({ left: 100, bottom: 100, right: 116, top: 200 }, '[NOM 1]', [0, 0, 0])).toBe(true);
    expect(page.write({ left: 300, bottom: 100, right: 306, top: 103 }, '[NOM 1]', [0, 0, 0])).toBe(false);
    page.commit();
    page.close();
    const saved = document.save();
    document.close();
    const characters = onPage(saved, (again) => again.characters());
    expect(textOf(characters)).toBe('[NOM 1]');
    expect(characters[0]!.originY).toBeLessThan(characters[5]!.originY);
  });
});

const checker = Uint8Array.from({ length: 64 }, (_, at) => (((at >> 3) + at) % 2 === 0 ? 255 : 0));

function onPage<Result>(
  bytes: Uint8Array,
  use: (page: ReturnType<ReturnType<typeof engine.open>['page']>) => Result,
): Result {
  const document = engine.open(bytes);
  const page = document.page(0);
  try {
    return use(page);
  } finally {
    page.close();
    document.close();
  }
}

function textOf(characters: readonly PdfCharacter[]): string {
  return characters.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');
}

function darkPixels({ width, pixels }: Bitmap): [number, number][] {
  const dark: [number, number][] = [];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at]! < 128) dark.push([(at / 4) % width, Math.floor(at / 4 / width)]);
  }
  return dark;
}
