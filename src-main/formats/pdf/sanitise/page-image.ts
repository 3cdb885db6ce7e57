// A page rebuilt as an image, with an invisible layer of the words that stay.
import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Bitmap } from '../../../domain/format.ts';
import { blocks, hex, program } from './cmaps.ts';
import { formatNumber } from './content-numbers.ts';
import { stripJpeg } from './jpeg.ts';
import { addEncodedStream, addFlateStream, newDict, type RebuildContext } from './rebuild-context.ts';
import { numberArray } from './shapes.ts';

export interface PageImageWord {
  readonly text: string;
  /** Pixels of the image, origin top left. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageImage {
  /** Size of the page in points, as displayed. */
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly words: readonly PageImageWord[];
}

/** A page's pixels as JPEG, without metadata. */
export async function encodePage(bitmap: Bitmap): Promise<{ readonly jpeg: Uint8Array }> {
  const { width, height, pixels } = bitmap;
  const buffer = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  const jpeg = await sharp(buffer, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    // Full colour resolution: coloured letters and lines would smear over their neighbours.
    .jpeg({ quality: 80, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg };
}

/** Advance of every glyph, in thousandths of the font size. */
const GLYPH_WIDTH = 500;
/** Part of a word's box that is the font's size, and how far the baseline lies above its bottom. */
const SIZE_OF_BOX = 0.8;
const DESCENT = 0.2;

/** The one font of all invisible words: codes are numbers given to the characters that occur. */
export class InvisibleFont {
  readonly ref: PDFRef;
  private readonly codes = new Map<string, number>();
  private readonly context: RebuildContext;

  constructor(context: RebuildContext) {
    this.context = context;
    this.ref = context.target.nextRef();
  }

  encode(text: string): { readonly hex: string; readonly count: number } {
    const codes = [...text].map((character) => {
      const known = this.codes.get(character) ?? this.codes.size + 1;
      this.codes.set(character, known);
      return hex(known, 2);
    });
    return { hex: codes.join(''), count: codes.length };
  }

  finish(): void {
    if (this.codes.size === 0) return;
    const { target } = this.context;
    const lines = [...this.codes].map(([character, code]) => `<${hex(code, 2)}> <${utf16Hex(character)}>`);
    const map = program([...blocks('codespacerange', ['<0000> <ffff>']), ...blocks('bfchar', lines)]);
    const descendant = target.register(this.descendant());
    target.assign(
      this.ref,
      newDict(target, {
        Type: PDFName.of('Font'),
        Subtype: PDFName.of('Type0'),
        BaseFont: PDFName.of('Invisible'),
        Encoding: PDFName.of('Identity-H'),
        DescendantFonts: target.obj([descendant]),
        ToUnicode: addFlateStream(this.context, newDict(target), map),
      }),
    );
  }

  private descendant(): PDFDict {
    const { target } = this.context;
    const descriptor = target.obj({ Type: 'FontDescriptor', FontName: 'Invisible', Flags: 5, ItalicAngle: 0 });
    const metrics = { Ascent: 800, Descent: -200, CapHeight: 700, StemV: 80 };
    for (const [key, value] of Object.entries(metrics)) descriptor.set(PDFName.of(key), PDFNumber.of(value));
    descriptor.set(PDFName.of('FontBBox'), numberArray(target, [0, -200, GLYPH_WIDTH, 800]));
    return newDict(target, {
      Type: PDFName.of('Font'),
      Subtype: PDFName.of('CIDFontType2'),
      BaseFont: PDFName.of('Invisible'),
      CIDSystemInfo: identityInfo(target),
      FontDescriptor: target.register(descriptor),
      DW: PDFNumber.of(GLYPH_WIDTH),
      CIDToGIDMap: PDFName.of('Identity'),
    });
  }
}

/** The page's own keys; its parent is set by the caller. */
export function buildImagePage(context: RebuildContext, page: PageImage, font: InvisibleFont): PDFDict {
  const { target } = context;
  const image = newDict(target, {
    Type: PDFName.of('XObject'),
    Subtype: PDFName.of('Image'),
    Width: PDFNumber.of(page.pixelWidth),
    Height: PDFNumber.of(page.pixelHeight),
    ColorSpace: PDFName.of('DeviceRGB'),
    BitsPerComponent: PDFNumber.of(8),
    Filter: PDFName.of('DCTDecode'),
  });
  const xObjects = newDict(target, { X1: addEncodedStream(target, image, stripJpeg(page.jpeg) ?? page.jpeg) });
  const placed = `q ${formatNumber(page.width)} 0 0 ${formatNumber(page.height)} 0 0 cm /X1 Do Q\n`;
  const words = page.words.map((word) => placeWord(page, word, font)).filter((line) => line !== '');
  const layer = words.length === 0 ? '' : `BT\n3 Tr\n${words.join('')}ET\n`;
  const resources: Record<string, PDFObject> = { XObject: xObjects };
  if (words.length > 0) resources.Font = newDict(target, { F0: font.ref });
  return newDict(target, {
    Type: PDFName.of('Page'),
    MediaBox: numberArray(target, [0, 0, page.width, page.height]),
    Resources: newDict(target, resources),
    Contents: addFlateStream(context, newDict(target), Buffer.from(placed + layer, 'latin1')),
  });
}

function placeWord(page: PageImage, word: PageImageWord, font: InvisibleFont): string {
  const { hex: codes, count } = font.encode(word.text);
  if (count === 0) return '';
  const across = page.width / page.pixelWidth;
  const down = page.height / page.pixelHeight;
  const size = Math.max(1, (word.bottom - word.top) * down * SIZE_OF_BOX);
  const natural = (count * GLYPH_WIDTH * size) / 1000;
  const stretch = Math.max(1, (100 * (word.right - word.left) * across) / natural);
  const x = word.left * across;
  const y = page.height - word.bottom * down + size * DESCENT;
  const [sizeText, stretchText, xText, yText] = [size, stretch, x, y].map((value) => formatNumber(round(value)));
  return `/F0 ${sizeText} Tf\n${stretchText} Tz\n1 0 0 1 ${xText} ${yText} Tm\n<${codes}> Tj\n`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function utf16Hex(character: string): string {
  return [...Array(character.length).keys()].map((index) => hex(character.charCodeAt(index), 2)).join('');
}

function identityInfo(target: PDFContext): PDFDict {
  const text = (value: string): PDFHexString => PDFHexString.of(Buffer.from(value, 'latin1').toString('hex'));
  return newDict(target, { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: PDFNumber.of(0) });
}
