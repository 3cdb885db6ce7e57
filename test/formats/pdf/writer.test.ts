import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../../src-main/domain/format.ts';
import { type SimplePage, stream, textLines } from '../../support/pdf-builder.ts';
import {
  blackout,
  body,
  coloursUnder,
  grey,
  imageColoursUnder,
  noise,
  noop,
  onPage,
  open,
  paintsOf,
  redact,
  textIn,
  words,
} from '../../support/pdf-format.ts';

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
