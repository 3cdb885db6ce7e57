/** Opens, redacts and looks into generated PDFs through the PDF format and its engine. */
import type { OpenDocument, PageRedaction, Replacement } from '../../src-main/domain/format.ts';
import { createPdfiumEngine } from '../../src-main/engines/pdfium/index.ts';
import { createPdfFormat } from '../../src-main/formats/pdf/format.ts';
import { type SimplePage, simplePdf, stream, textLines } from './pdf-builder.ts';

const engine = await createPdfiumEngine();
export const format = createPdfFormat(engine, async () => []);
export const noop = () => {};

export const blackout: Replacement = { kind: 'blackout' };
export const body = textLines(['A body of text that is long enough to be no scan, with many a word in it to read.'], {
  y: 650,
});

export async function open(
  pages: readonly SimplePage[],
  extraObjects: Record<number, Uint8Array> = {},
): Promise<OpenDocument> {
  return format.open(simplePdf({ pages, extraObjects }), { onPage: noop });
}

export async function readFirst(page: SimplePage, extraObjects: Record<number, Uint8Array> = {}) {
  const document = await open([page], extraObjects);
  try {
    return await document.readPage(0);
  } finally {
    document.close();
  }
}

export async function redact(
  pages: readonly SimplePage[],
  values: readonly string[],
  replacement: Replacement = blackout,
  extraObjects: Record<number, Uint8Array> = {},
  only: readonly number[] = pages.map((_, index) => index),
  rasterise = false,
) {
  const document = await open(pages, extraObjects);
  const redactions: PageRedaction[] = [];
  for (const page of only) {
    const { text } = await document.readPage(page);
    const spans = values
      .filter((value) => text.includes(value))
      .map((value) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length, replacement }));
    redactions.push({ page, spans, zones: [], rasterise });
  }
  const written = await document.write(redactions, noop);
  document.close();
  return { ...written, text: textIn(written.bytes) };
}

export function onPage<Result>(
  bytes: Uint8Array,
  index: number,
  use: (page: ReturnType<ReturnType<typeof engine.open>['page']>) => Result,
): Result {
  const document = engine.open(bytes);
  const page = document.page(index);
  try {
    return use(page);
  } finally {
    page.close();
    document.close();
  }
}

export function textIn(bytes: Uint8Array, index = 0): string {
  return onPage(bytes, index, (page) =>
    page
      .characters()
      .map(({ codePoint }) => String.fromCodePoint(codePoint))
      .join('')
      .trim(),
  );
}

export function words(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

export function paintsOf(bytes: Uint8Array, index: number) {
  return onPage(bytes, index, (page) => page.paints());
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export function coloursUnder(bytes: Uint8Array, box: Box): Set<number> {
  return onPage(bytes, 0, (page) => {
    const { width, height, pixels } = page.render(100);
    const { left, top, right, bottom } = page.toPixels(box, width, height);
    const colours = new Set<number>();
    for (let y = Math.ceil(top); y < Math.floor(bottom); y++) {
      for (let x = Math.ceil(left); x < Math.floor(right); x++) colours.add(pixels[(y * width + x) * 4]!);
    }
    return colours;
  });
}

/** Colours that an upright image stores within a rectangle of the page. */
export function imageColoursUnder(bytes: Uint8Array, index: number, box: Box): Set<number> {
  return onPage(bytes, index, (page) => {
    const paint = page.paints().find(({ kind }) => kind === 'image')!;
    const { width, height, pixels } = page.image(paint.index)!;
    const [a, , , d, e, f] = paint.image!.matrix;
    const colours = new Set<number>();
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const x = e + (a * (column + 0.5)) / width;
        const y = f + d * (1 - (row + 0.5) / height);
        const isUnder = x > box.left && x < box.right && y > box.bottom && y < box.top;
        if (isUnder) colours.add(pixels[(row * width + column) * 4]!);
      }
    }
    return colours;
  });
}

export function toUnicode(rows: readonly string[]): string {
  const chunks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) => rows.slice(i * 100, i * 100 + 100));
  const maps = chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange\n${maps}\nendcmap end end`;
}

/** An image of invented grey noise. */
export function noise(width: number, height: number, extra = ''): Uint8Array {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => (at * 7919 + (at >> 6) * 104729) % 251);
  return grey(width, height, pixels, extra);
}

export function grey(width: number, height: number, pixels: Uint8Array, extra = ''): Uint8Array {
  const dict = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${extra}`;
  return stream(dict, pixels, { flate: true });
}
