import { describe, expect, test } from 'vitest';
import { createPdfjsEngine } from '../../src-main/engines/pdfjs/index.ts';
import { simplePdf, stream, textLines } from '../support/pdf-builder.ts';
import { literal } from '../support/pdf-strings.ts';

const engine = createPdfjsEngine();

async function withDocument<Result>(
  bytes: Uint8Array,
  use: (document: Awaited<ReturnType<typeof engine.open>>) => Promise<Result>,
) {
  const document = await engine.open(bytes);
  try {
    return await use(document);
  } finally {
    await document.close();
  }
}

describe('the second reader', () => {
  test('reads lines and says where they lie on the displayed page', async () => {
    const content = textLines(['Compte rendu', 'de consultation'], { x: 100, y: 742, size: 10 });
    const page = await withDocument(simplePdf({ pages: [{ content }] }), (document) => document.readPage(0));
    expect(page.text.trim().split('\n')).toEqual(['Compte rendu', 'de consultation']);
    expect(page.runs[0]).toMatchObject({ text: 'Compte rendu' });
    expect(page.runs[0]!.left).toBeCloseTo(100 / 595, 3);
    expect(page.runs[0]!.bottom).toBeCloseTo(100 / 842, 3);
  });

  test('turns places with the page', async () => {
    const content = textLines(['Nom'], { x: 100, y: 742, size: 10 });
    const page = await withDocument(simplePdf({ pages: [{ content, rotate: 90 }] }), (document) =>
      document.readPage(0),
    );
    const [run] = page.runs;
    // Clockwise by a quarter: what was at the top left is at the top right, and letters climb down.
    expect(run!.left).toBeGreaterThan(0.85);
    expect(run!.bottom - run!.top).toBeGreaterThan(run!.right - run!.left);
  });

  test('reads text that is drawn twice to look bold only once', async () => {
    const line = textLines(['Parkinson'], { x: 100 });
    const content = line + textLines(['Parkinson'], { x: 100.3 });
    const page = await withDocument(simplePdf({ pages: [{ content }] }), (document) => document.readPage(0));
    expect(page.text.match(/Parkinson/g)).toHaveLength(1);
  });

  test('lists annotations, hidden ones too, with what they say', async () => {
    const note = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /F 2 /Contents ${literal('Mme Roux')} >>`;
    const page = await withDocument(simplePdf({ pages: [{ content: '', annots: [note] }] }), (d) => d.readPage(0));
    expect(page.annotations).toHaveLength(1);
    expect(page.annotations[0]).toContain('Mme Roux');
  });

  test('finds nothing outside the pages of a plain file, and everything where it is', async () => {
    expect(await withDocument(simplePdf({ pages: [{ content: '' }] }), (d) => d.readOutsides())).toEqual({
      metadata: [],
      attachments: [],
      names: [],
    });
    const full = simplePdf({
      pages: [{ content: '' }],
      info: { Title: 'Titre', Dossier: '80412277' },
      catalog:
        '/Outlines 20 0 R /Names << /EmbeddedFiles << /Names [(a.txt) 22 0 R] >> >> /OCProperties << /OCGs [24 0 R] /D << >> >>',
      extraObjects: {
        20: '<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>',
        21: '<< /Title (Signet) /Parent 20 0 R /Dest [1000 0 R /Fit] >>',
        22: '<< /Type /Filespec /F (a.txt) /EF << /F 23 0 R >> >>',
        23: stream('/Type /EmbeddedFile', 'contenu'),
        24: '<< /Type /OCG /Name (Calque) >>',
      },
    });
    const outsides = await withDocument(full, (document) => document.readOutsides());
    expect(outsides.metadata).toEqual(expect.arrayContaining(['Titre', 'Dossier', '80412277']));
    expect(outsides.attachments).toEqual(expect.arrayContaining(['a.txt', 'contenu']));
    expect(outsides.names).toEqual(expect.arrayContaining(['Signet', 'Calque']));
  });

  test('refuses what is no PDF', async () => {
    await expect(engine.open(Buffer.from('no PDF at all'))).rejects.toThrow('pdf-damaged');
  });

  test('leaves the bytes it was given untouched', async () => {
    const bytes = simplePdf({ pages: [{ content: textLines(['Nom']) }] });
    const before = Buffer.from(bytes).toString('latin1');
    await withDocument(bytes, (document) => document.readPage(0));
    expect(Buffer.from(bytes).toString('latin1')).toBe(before);
  });
});
