import { describe, expect, it } from 'vitest';
import { simplePdf, stream, textLines } from '../../support/pdf-builder.ts';
import {
  body,
  format,
  grey,
  noise,
  noop,
  open,
  paintsOf,
  readFirst,
  textIn,
  toUnicode,
} from '../../support/pdf-format.ts';

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

  it.each([2, 32])('leaves an annotation out that no screen shows (flag %i)', async (flag) => {
    const appearance = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
      textLines(['Unseen Quinze'], { x: 2, y: 5 }),
    );
    const annotation = `<< /Type /Annot /Subtype /Stamp /Rect [100 100 300 120] /F ${flag} /AP << /N 10 0 R >> >>`;
    const page = await readFirst({ content: textLines(['Body']), annots: [annotation] }, { 10: appearance });
    expect(page.text).toBe('Body');
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

  it('keeps the text of a file with a hybrid cross-reference, whose fonts an engine loses when it saves', async () => {
    const bytes = simplePdf({ pages: [{ content: textLines(['Agathe Quinze']) }], xref: 'hybrid', packed: [3, 4] });
    const document = await format.open(bytes, { onPage: noop });
    expect((await document.readPage(0)).text).toBe('Agathe Quinze');
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
