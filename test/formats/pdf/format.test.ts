import { describe, expect, it } from 'vitest';
import type { OpenDocument, PageRedaction, Replacement } from '../../../src-main/domain/format.ts';
import { createPdfiumEngine } from '../../../src-main/engines/pdfium/index.ts';
import { createPdfFormat } from '../../../src-main/formats/pdf/format.ts';
import { type SimplePage, simplePdf, stream, textLines } from '../../support/pdf-builder.ts';

const engine = await createPdfiumEngine();
const format = createPdfFormat(engine, async () => []);
const noop = () => {};

describe('reading a PDF', () => {
  it('reads lines in order and says that it is no scan', async () => {
    const page = await readFirst({ content: textLines(['Patient Agathe Quinze', 'seen on Monday']) });
    expect(page.text).toBe('Patient Agathe Quinze\nseen on Monday');
    expect(page.isScan).toBe(false);
    expect(page.zones).toEqual([]);
  });

  it('reads what annotations and form fields show as part of the page', async () => {
    const appearance = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
      textLines(['Stamped Quinze'], { x: 2, y: 5 }),
    );
    const annotation = '<< /Type /Annot /Subtype /Stamp /Rect [100 100 300 120] /F 4 /AP << /N 10 0 R >> >>';
    const page = await readFirst({ content: textLines(['Body']), annots: [annotation] }, { 10: appearance });
    expect(page.text).toContain('Stamped Quinze');
  });

  it.each([
    ['white on white', `1 g ${textLines(['Unseen Quinze'])} 0 g`],
    ['drawn without paint', textLines(['Unseen Quinze']).replace('BT', 'BT 3 Tr').replace('ET', '0 Tr ET')],
    ['off the page', textLines(['Unseen Quinze'], { x: -400 })],
    ['beneath a black box', `${textLines(['Unseen Quinze'])} 40 760 300 40 re f`],
  ])('keeps text out of its copy that is %s, and lists it as hidden', async (_, content) => {
    const document = await open([{ content: `${content} ${textLines(['Seen text'], { y: 500 })}` }]);
    expect((await document.readPage(0)).text.trim()).toBe('Seen text');
    expect(document.hiddenChannels).toEqual([{ kind: 'hidden-text', count: 1, says: ['Unseen Quinze'] }]);
    expect(textIn(document.normalised())).toBe('Seen text');
    document.close();
  });

  it('keeps white text on a dark ground', async () => {
    const page = await readFirst({ content: `0 g 40 760 300 40 re f 1 g ${textLines(['Header Quinze'])}` });
    expect(page.text).toBe('Header Quinze');
  });

  it('takes a page under one image for a scan, and a blank page not', async () => {
    const image = { 10: noise(64, 64) };
    const covering = { content: 'q 595 0 0 842 0 0 cm /Im Do Q', resources: '/XObject << /Im 10 0 R >>' };
    expect((await readFirst(covering, image)).isScan).toBe(true);
    expect((await readFirst({ content: '' })).isScan).toBe(false);
  });

  it('lists a picture as an unread zone, and the same picture as the same', async () => {
    const content = `q 60 0 0 30 400 780 cm /Im Do Q q 60 0 0 30 40 20 cm /Im Do Q q 500 0 0 1 40 400 cm /Im Do Q ${body}`;
    const page = await readFirst({ content, resources: '/XObject << /Im 10 0 R >>' }, { 10: noise(64, 32) });
    expect(page.zones.map(({ kind, rect }) => ({ kind, rect }))).toEqual([
      { kind: 'picture', rect: { left: 400, bottom: 780, right: 460, top: 810 } },
      { kind: 'picture', rect: { left: 40, bottom: 20, right: 100, top: 50 } },
    ]);
    expect(new Set(page.zones.map(({ sameAs }) => sameAs)).size).toBe(1);
  });

  it('lists letters drawn as outlines, and no rules, bars or dots', async () => {
    const letter = (x: number) =>
      `${x} 300 m ${x} 308 l ${x + 3} 309 ${x + 6} 307 ${x + 5} 304 c ${x + 6} 302 ${x + 4} 300 ${x} 300 c h ${x + 1} 301 m ${x + 2} 303 ${x + 4} 303 ${x + 4} 302 c h ${x + 1} 304 l ${x + 3} 306 ${x + 4} 306 ${x + 4} 305 c h f`;
    const drawing = [100, 108, 116, 124].map(letter).join('\n');
    const rules = '50 700 400 1 re f 50 100 20 80 re f 80 100 20 60 re f 110 100 20 90 re f 50 600 m 400 620 l S';
    const page = await readFirst({ content: `${body} ${drawing} ${rules}` });
    expect(page.zones.map(({ kind }) => kind)).toEqual(['outlines']);
    expect(page.zones[0]!.rect.left).toBeCloseTo(100, 0);
    expect(page.zones[0]!.rect.right).toBeCloseTo(130, 0);
  });

  it('lists dots and bars that make a code, and no table of thin boxes', async () => {
    const code = Array.from({ length: 40 }, (_, i) => `${100 + i * 2.4} 300 ${1 + (i % 2)} 24 re f`).join('\n');
    const cells = Array.from({ length: 12 }, (_, row) =>
      [60, 120, 180, 240, 300]
        .map((x) => `${x} ${400 + row * 16} 0.5 16 re f ${x} ${400 + row * 16} 60 0.5 re f`)
        .join('\n'),
    ).join('\n');
    const page = await readFirst({ content: `${body} ${code} ${cells}` });
    expect(page.zones.map(({ kind }) => kind)).toEqual(['outlines']);
    expect(page.zones[0]!.rect.top).toBeCloseTo(324, 0);
  });

  it('takes one letter that comes in many forms for a font that lies about its glyphs', async () => {
    const lies = stream('', toUnicode(Array.from({ length: 224 }, (_, i) => `<${(i + 32).toString(16)}> <0078>`)));
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>';
    const bytes = simplePdf({
      pages: [{ content: `${body} ${textLines(['Agathe Quinze'], { font: 'F9', y: 300 })}` }],
      fonts: '/F9 10 0 R',
      extraObjects: { 10: font, 11: lies },
    });
    const document = await format.open(bytes, { onPage: noop });
    const { zones } = await document.readPage(0);
    document.close();
    expect(zones.map(({ kind }) => kind)).toEqual(['unmapped-font']);
  });

  it('lists the inked parts of a letterhead that is written over, and not its empty ground', async () => {
    const pixels = Uint8Array.from({ length: 200 * 280 }, (_, at) =>
      at < 200 * 20 && at % 200 < 60 && at % 3 === 0 ? 0 : 255,
    );
    const content = `q 595 0 0 842 0 0 cm /Im Do Q ${Array.from({ length: 8 }, (_, i) => textLines(['Some words of a letter'], { y: 600 - i * 20 })).join('')}`;
    const page = await readFirst({ content, resources: '/XObject << /Im 10 0 R >>' }, { 10: grey(200, 280, pixels) });
    expect(page.isScan).toBe(false);
    expect(page.zones).toHaveLength(1);
    expect(page.zones[0]!.rect.bottom).toBeGreaterThan(750);
    expect(page.zones[0]!.rect.right).toBeLessThan(220);
  });

  it('says where a pattern may hold text', async () => {
    const pattern = stream(
      '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 30] /XStep 200 /YStep 30 /Resources << /Font << /F1 3 0 R >> >>',
      textLines(['Quinze'], { x: 5, y: 10 }),
    );
    const content = `${body} q /Pattern cs /P scn 50 300 400 100 re f Q`;
    const page = await readFirst({ content, resources: '/Pattern << /P 10 0 R >>' }, { 10: pattern });
    expect(page.zones).toMatchObject([{ kind: 'pattern', rect: { left: 50, bottom: 300, right: 450, top: 400 } }]);
  });

  it('keeps drawings out of its copy that lie off the page or under an opaque box', async () => {
    const content = `${body} 100 -300 50 50 re f 100 300 50 50 re f 0.9 g 90 290 200 100 re f 0 g 300 300 40 40 re f`;
    const document = await open([{ content }]);
    const paths = paintsOf(document.normalised(), 0).filter(({ kind }) => kind === 'path');
    document.close();
    expect(paths.map(({ rect }) => rect.left)).toEqual([90, 300]);
  });

  it('refuses a page that is too large to be drawn', async () => {
    await expect(open([{ content: '', mediaBox: [0, 0, 14_000, 14_000] }])).rejects.toThrow('pdf-page-too-large');
  });

  it('locates a range with one box a line', async () => {
    const document = await open([{ content: textLines(['Agathe', 'Quinze lives here'], { x: 50, y: 700, size: 10 }) }]);
    const { text } = await document.readPage(0);
    const boxes = await document.locate(0, 0, text.indexOf(' lives'));
    expect(boxes).toHaveLength(2);
    expect(boxes[0]!.left).toBeCloseTo(50, 0);
    expect(boxes[0]!.top).toBeGreaterThan(706);
    expect(boxes[1]!.bottom).toBeLessThan(686);
    document.close();
  });

  it('reads the same from its normalised copy, opened again', async () => {
    const document = await open([{ content: textLines(['One Quinze']) }, { content: textLines(['Two']) }]);
    const again = await format.reopen(document.normalised(), { onPage: noop });
    expect(again.pageCount).toBe(2);
    expect(await again.readPage(0)).toEqual(await document.readPage(0));
    document.close();
    again.close();
  });
});

describe('writing a PDF', () => {
  it.each([0, 90, 180, 270])(
    'removes a covered name and keeps its neighbours on a page turned by %i°',
    async (rotate) => {
      const page = { content: textLines(['Before Quinze after', 'next line']), rotate, cropBox: [20, 30, 560, 820] };
      const { text, pages } = await redact([page], ['Quinze']);
      expect(words(text).split(' ').sort()).toEqual(['Before', 'after', 'line', 'next']);
      expect(pages).toHaveLength(1);
      expect(pages[0]!.boxes).toHaveLength(1);
      expect(pages[0]!.image).toBeUndefined();
    },
  );

  it('paints the box black', async () => {
    const { bytes, pages } = await redact([{ content: textLines(['Before Quinze after']) }], ['Quinze']);
    expect(coloursUnder(bytes, pages[0]!.boxes[0]!)).toEqual(new Set([0]));
  });

  it('writes a label that can be read where the original stood', async () => {
    const label: Replacement = { kind: 'text', text: '[NOM 1]' };
    const { text } = await redact([{ content: textLines(['Before Quinze-Jumeau after']) }], ['Quinze-Jumeau'], label);
    expect(words(text)).toContain('[NOM 1]');
    expect(text).not.toContain('Jumeau');
  });

  it('leaves a label out that would be too small to read', async () => {
    const label: Replacement = { kind: 'text', text: '[ETABLISSEMENT 12]' };
    const { text } = await redact([{ content: textLines(['Before Li after'], { size: 8 }) }], ['Li'], label);
    expect(words(text)).toBe('Before after');
  });

  it('overwrites the pixels of an image under a box, on that page only', async () => {
    const page: SimplePage = {
      content: `q 200 0 0 100 50 740 cm /Im Do Q ${body} ${textLines(['Quinze'], { size: 20 })}`,
      resources: '/XObject << /Im 10 0 R >>',
    };
    const { bytes, pages } = await redact([page, page], ['Quinze'], blackout, { 10: noise(64, 32) }, [0]);
    const box = pages[0]!.boxes[0]!;
    expect(imageColoursUnder(bytes, 0, box)).toEqual(new Set([0]));
    expect(imageColoursUnder(bytes, 1, box).size).toBeGreaterThan(10);
  });

  it('removes the picture of a covered zone', async () => {
    const content = `${body} q 60 0 0 30 400 780 cm /Im Do Q`;
    const document = await open([{ content, resources: '/XObject << /Im 10 0 R >>' }], { 10: noise(64, 32) });
    const { zones } = await document.readPage(0);
    const written = await document.write(
      [{ page: 0, spans: [], zones: zones.map(({ rect }) => rect), rasterise: false }],
      noop,
    );
    document.close();
    expect(paintsOf(written.bytes, 0).filter(({ kind }) => kind === 'image')).toEqual([]);
    expect(coloursUnder(written.bytes, zones[0]!.rect)).toEqual(new Set([0]));
  });

  it.each([
    ['beyond the page', 'q 200 0 0 100 495 300 cm /Im Do Q', { left: 600, bottom: 310, right: 690, top: 390 }],
    [
      'beyond a clip',
      'q 100 300 100 100 re W n 200 0 0 100 100 300 cm /Im Do Q Q',
      { left: 210, bottom: 310, right: 290, top: 390 },
    ],
    [
      'beneath opaque paint',
      'q 200 0 0 100 100 300 cm /Im Do Q 1 g 200 300 100 100 re f',
      { left: 210, bottom: 310, right: 290, top: 390 },
    ],
  ])('blanks the pixels of an image %s though nothing is covered on the page', async (_, drawing, hidden) => {
    const page = { content: `${body} ${drawing}`, resources: '/XObject << /Im 10 0 R >>' };
    const { bytes } = await redact([page], [], blackout, { 10: noise(64, 32) });
    expect(imageColoursUnder(bytes, 0, hidden).size).toBe(1);
    const seen = { left: 105, bottom: 310, right: 190, top: 390 };
    if (hidden.left < 500) expect(imageColoursUnder(bytes, 0, seen).size).toBeGreaterThan(10);
  });

  it('blanks the pixels that the mask of an image hides', async () => {
    const picture = noise(64, 32, '/SMask 11 0 R');
    const mask = Uint8Array.from({ length: 64 * 32 }, (_, at) => (at % 64 < 32 ? 255 : 0));
    const page = { content: `${body} q 200 0 0 100 100 300 cm /Im Do Q`, resources: '/XObject << /Im 10 0 R >>' };
    const { bytes } = await redact([page], [], blackout, { 10: picture, 11: grey(64, 32, mask) });
    expect(imageColoursUnder(bytes, 0, { left: 205, bottom: 305, right: 295, top: 395 }).size).toBe(1);
  });

  it('rebuilds a page as an image where it is told to, with boxes in the pixels and only kept words to copy', async () => {
    const page = { content: textLines(['Before Quinze after']), rotate: 90 };
    const { bytes, text, pages } = await redact([page], ['Quinze'], blackout, {}, [0], true);
    expect(pages).toMatchObject([{ page: 0, image: 'residual' }]);
    expect(words(text)).toBe('Before after');
    expect(
      paintsOf(bytes, 0)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['image', 'text', 'text']);
    expect(onPage(bytes, 0, ({ width, height }) => [width, height])).toEqual([842, 595]);
  });

  it('rebuilds a page as an image where a pattern holds text, with the label written in its box', async () => {
    const pattern = stream(
      '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 30] /XStep 200 /YStep 30 /Resources << /Font << /F1 3 0 R >> >>',
      textLines(['Jumeau'], { x: 5, y: 10 }),
    );
    const page = {
      content: `${body} ${textLines(['Quinze'])} q /Pattern cs /P scn 50 300 400 100 re f Q`,
      resources: '/Pattern << /P 10 0 R >>',
    };
    const { text, pages } = await redact([page], ['Quinze'], { kind: 'text', text: '[NOM 1]' }, { 10: pattern });
    expect(pages).toMatchObject([{ image: 'pattern' }]);
    expect(text).toContain('[NOM 1]');
    expect(text).not.toContain('Quinze');
  });

  it('rebuilds a touched page as an image where one image is nearly all of it', async () => {
    const page = {
      content: `q 595 0 0 842 0 0 cm /Im Do Q ${textLines(['Quinze'])}`,
      resources: '/XObject << /Im 10 0 R >>',
    };
    const { pages } = await redact([page], ['Quinze'], blackout, { 10: noise(64, 64) });
    expect(pages).toMatchObject([{ image: 'image-page' }]);
  });

  it('leaves the same form on another page as it was', async () => {
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 300 60] /Matrix [0.9 0 0 0.9 20 10] /Resources << /Font << /F1 3 0 R >> >>',
      textLines(['Label Quinze'], { x: 5, y: 20 }),
    );
    const page = { content: 'q 1 0 0 1 50 500 cm /F Do Q', resources: '/XObject << /F 10 0 R >>' };
    const { bytes } = await redact([page, page], ['Quinze'], blackout, { 10: form }, [0]);
    expect(textIn(bytes, 0)).toBe('Label');
    expect(textIn(bytes, 1)).toBe('Label Quinze');
  });

  it('leaves the text over a plain image readable when a word of it is covered', async () => {
    const page = {
      content: `q 300 0 0 40 50 770 cm /Im Do Q ${textLines(['Before Quinze after'])}`,
      resources: '/XObject << /Im 10 0 R >>',
    };
    const { bytes, text, pages } = await redact([page], ['Quinze'], blackout, { 10: grey(1, 1, Uint8Array.of(200)) });
    expect(pages[0]!.image).toBeUndefined();
    expect(words(text)).toBe('Before after');
    expect(imageColoursUnder(bytes, 0, { left: 0, bottom: 0, right: 600, top: 900 })).toEqual(new Set([200]));
  });

  it('carries pages over that have no redaction', async () => {
    const pages = [{ content: textLines(['Quinze']) }, { content: textLines(['Untouched page']) }];
    const written = await redact(pages, ['Quinze']);
    expect(textIn(written.bytes, 1)).toBe('Untouched page');
    expect(written.pages.map(({ page }) => page)).toEqual([0]);
  });
});

const blackout: Replacement = { kind: 'blackout' };
const body = textLines(['A body of text that is long enough to be no scan, with many a word in it to read.'], {
  y: 650,
});

async function open(
  pages: readonly SimplePage[],
  extraObjects: Record<number, Uint8Array> = {},
): Promise<OpenDocument> {
  return format.open(simplePdf({ pages, extraObjects }), { onPage: noop });
}

async function readFirst(page: SimplePage, extraObjects: Record<number, Uint8Array> = {}) {
  const document = await open([page], extraObjects);
  try {
    return await document.readPage(0);
  } finally {
    document.close();
  }
}

async function redact(
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

function onPage<Result>(
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

function textIn(bytes: Uint8Array, index = 0): string {
  return onPage(bytes, index, (page) =>
    page
      .characters()
      .map(({ codePoint }) => String.fromCodePoint(codePoint))
      .join('')
      .trim(),
  );
}

function words(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

function paintsOf(bytes: Uint8Array, index: number) {
  return onPage(bytes, index, (page) => page.paints());
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

function coloursUnder(bytes: Uint8Array, box: Box): Set<number> {
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
function imageColoursUnder(bytes: Uint8Array, index: number, box: Box): Set<number> {
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

function toUnicode(rows: readonly string[]): string {
  const chunks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) => rows.slice(i * 100, i * 100 + 100));
  const maps = chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange\n${maps}\nendcmap end end`;
}

/** An image of invented grey noise. */
function noise(width: number, height: number, extra = ''): Uint8Array {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => (at * 7919 + (at >> 6) * 104729) % 251);
  return grey(width, height, pixels, extra);
}

function grey(width: number, height: number, pixels: Uint8Array, extra = ''): Uint8Array {
  const dict = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${extra}`;
  return stream(dict, pixels, { flate: true });
}
