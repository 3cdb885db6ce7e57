import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { HiddenChannelKind } from '../../../../src-main/domain/format.ts';
import { inspectHiddenChannels } from '../../../../src-main/formats/pdf/inspect/index.ts';
import { appendUpdate, simplePdf, stream, textLines } from '../../../support/pdf-builder.ts';
import { literal, utf16String } from '../../../support/pdf-strings.ts';

async function says(bytes: Uint8Array, kind: HiddenChannelKind, password?: string): Promise<readonly string[]> {
  const channels = await inspectHiddenChannels(bytes, password);
  return channels.find((channel) => channel.kind === kind)?.says ?? [];
}

const page = { content: textLines(['Texte de la page']) };

describe('hidden channels of a PDF', () => {
  test('are none where there is nothing but a page', async () => {
    expect(await inspectHiddenChannels(simplePdf({ pages: [page] }))).toEqual([]);
  });

  test('tell metadata, of the information and of XMP', async () => {
    const xmp = '<rdf:li xml:lang="x-default">Courrier Roux &amp; Fils</rdf:li>';
    const bytes = simplePdf({
      pages: [page],
      info: { Author: 'Hélène Roux' },
      catalog: '/Metadata 20 0 R',
      extraObjects: { 20: stream('/Type /Metadata /Subtype /XML', xmp) },
    });
    const found = (await says(bytes, 'metadata')).join('\n');
    expect(found).toContain('Hélène Roux');
    expect(found).toContain('Courrier Roux & Fils');
    expect(found).not.toContain('rdf');
  });

  test('tell attachments by name and content, a PDF by its pages', async () => {
    const inner = simplePdf({ pages: [{ content: textLines(['Anne DUPONT']), flate: true }] });
    const bytes = simplePdf({
      pages: [page],
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 20 0 R (b) 22 0 R] >> >>',
      extraObjects: {
        20: '<< /Type /Filespec /F (dupont.txt) /EF << /F 21 0 R >> >>',
        21: stream('/Type /EmbeddedFile', 'Vue le 3 mars', { flate: true }),
        22: '<< /Type /Filespec /F (lettre.pdf) /EF << /F 23 0 R >> >>',
        23: stream('/Type /EmbeddedFile', inner, { flate: true }),
      },
    });
    const found = await says(bytes, 'attachment');
    expect(found).toEqual(expect.arrayContaining(['dupont.txt', 'Vue le 3 mars', 'lettre.pdf', 'Anne DUPONT']));
  });

  test('tell comments, hidden ones too, with their authors', async () => {
    const note = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /F 2 /T ${literal('Dr Blanc')} /Contents ${utf16String('Rappeler Mme Roux')} >>`;
    const found = await says(simplePdf({ pages: [{ ...page, annots: [note] }] }), 'comment');
    expect(found).toEqual(expect.arrayContaining(['Dr Blanc', 'Rappeler Mme Roux']));
  });

  test('tell values of form fields, and of XFA', async () => {
    const bytes = simplePdf({
      pages: [page],
      catalog: '/AcroForm << /Fields [20 0 R] /XFA [(datasets) 21 0 R] >>',
      extraObjects: {
        20: '<< /FT /Tx /T (nom) /V (Roux) /DV (Blanc) >>',
        21: stream('', '<data><nom>Lefort</nom></data>', { flate: true }),
      },
    });
    const found = (await says(bytes, 'form-field')).join('\n');
    for (const value of ['nom', 'Roux', 'Blanc', 'Lefort']) expect(found).toContain(value);
  });

  test('tell layers by name, and the text of those that are off', async () => {
    const content = `${page.content}/OC /L BDC ${textLines(['Texte masqué'])} EMC /OC /M BDC ${textLines(['Texte montré'])} EMC`;
    const bytes = simplePdf({
      pages: [{ content, resources: '/Properties << /L 20 0 R /M 21 0 R >>' }],
      catalog: '/OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [20 0 R] >> >>',
      extraObjects: { 20: '<< /Type /OCG /Name (Brouillon) >>', 21: '<< /Type /OCG /Name (Fond) >>' },
    });
    const found = (await says(bytes, 'layer')).join('\n');
    expect(found).toContain('Brouillon');
    expect(found).toContain('Texte masqué');
    expect(found).not.toContain('Texte montré');
  });

  test('count earlier revisions and tell what replaced pages said', async () => {
    const old = simplePdf({ pages: [{ content: textLines(['Version de Mme Roux']) }] });
    const update = { objects: new Map([[1001, stream('', textLines(['Version anonyme']))]]), trailer: '/Root 1 0 R' };
    const channels = await inspectHiddenChannels(appendUpdate(old, update));
    expect(channels).toEqual([{ kind: 'revision', count: 1, says: ['Version de Mme Roux'] }]);
  });

  test('tell scripts, bookmarks, links, structure text and private data', async () => {
    const bytes = simplePdf({
      pages: [
        {
          content: `/Span << /ActualText (texte de remplacement) >> BDC EMC ${page.content}`,
          annots: [
            '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/roux) >> >>',
          ],
          extra: '/PieceInfo << /Outil << /Private << /Nom (Mme Roux) >> >> >>',
        },
      ],
      catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Outlines 20 0 R /StructTreeRoot 22 0 R',
      extraObjects: {
        20: '<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>',
        21: '<< /Title (Signet Roux) /Parent 20 0 R /Dest [1000 0 R /Fit] >>',
        22: '<< /Type /StructTreeRoot /K 23 0 R >>',
        23: '<< /Type /StructElem /S /Figure /Alt (Photo de Mme Roux) /P 22 0 R >>',
      },
    });
    expect(await says(bytes, 'script')).toEqual(['app.alert(1)']);
    expect(await says(bytes, 'bookmark')).toEqual(['Signet Roux']);
    expect(await says(bytes, 'link')).toEqual(['https://example.org/roux']);
    expect(await says(bytes, 'structure')).toEqual(
      expect.arrayContaining(['Photo de Mme Roux', 'texte de remplacement']),
    );
    expect(await says(bytes, 'private-data')).toContain('Mme Roux');
  });

  test('are capped in number and length', async () => {
    const notes = Array.from(
      { length: 300 },
      (_, i) => `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (n${i}) >>`,
    );
    const long = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${'mot '.repeat(2_000)}) >>`;
    const bytes = simplePdf({ pages: [{ ...page, annots: [long, ...notes] }] });
    const [channel] = await inspectHiddenChannels(bytes);
    expect(channel).toMatchObject({ kind: 'comment', count: 301 });
    expect(channel?.says).toHaveLength(200);
    expect(Math.max(...channel!.says.map((text) => text.length))).toBe(2_000);
  });

  test('are empty, not an error, for bytes that are no PDF', async () => {
    expect(await inspectHiddenChannels(Buffer.from([1, 2, 3]))).toEqual([]);
  });
});

describe('a protected PDF is inspected', () => {
  test.each(['RC4-40', 'RC4-128', 'AES-128', 'AES-256'] as const)('%s, with either password', async (algorithm) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setTitle('Courrier Anne DUPONT');
    document.encrypt({ userPassword: 'lecteur', ownerPassword: 'auteur', algorithm, allowWeakCryptography: true });
    const bytes = await document.save();
    expect(await says(bytes, 'metadata', 'lecteur')).toContain('Courrier Anne DUPONT');
    expect(await says(bytes, 'metadata', 'auteur')).toContain('Courrier Anne DUPONT');
    expect(await inspectHiddenChannels(bytes, 'autre')).toEqual([]);
  });
});
