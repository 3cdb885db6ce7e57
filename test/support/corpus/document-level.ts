/** Values in the places a document has beside its pages: information, catalog entries, attachments, leftovers. */
import { appendUpdate, pageRef, simpleFile, simplePdf, stream, textLines, writePdf } from '../pdf-builder.ts';
import { hexString, literal, name, textString, utf8String, utf16String } from '../pdf-strings.ts';
import { basePdf, beside, type Hide, type OddPdf } from './odd-pdf.ts';

export const documentLevelPdfs: readonly OddPdf[] = [
  ...['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'Dossier'].map((key) =>
    beside(`info-${key.toLowerCase()}`, (hide) => basePdf(hide, { info: { [key]: hide.secret } })),
  ),
  beside('info-key-name', (hide) => basePdf(hide, { info: { [hide.secret]: 'oui' } })),
  beside('info-utf16', (hide) => withInfo(hide, utf16String(hide.secret))),
  beside('info-utf8', (hide) => withInfo(hide, utf8String(hide.secret))),
  beside('info-hex', (hide) => withInfo(hide, hexString(hide.secret))),
  beside('info-octal', (hide) => withInfo(hide, `(${octal(hide.secret)})`)),
  beside('xmp', (hide) => basePdf(hide, { catalog: '/Metadata 10 0 R', extraObjects: { 10: xmpStream(hide.secret) } })),
  beside('xmp-of-page', (hide) =>
    basePdf(hide, { page: { extra: '/Metadata 10 0 R' }, extraObjects: { 10: xmpStream(hide.secret) } }),
  ),
  beside('trailer-entry', (hide) => basePdf(hide, { trailer: `/Note ${textString(hide.secret)}` })),
  beside('trailer-id', (hide) =>
    basePdf(hide, { trailer: `/ID [${hexString(hide.secret)} ${hexString(hide.secret)}]` }),
  ),
  beside('comment-between-objects', (hide) => basePdf(hide, { between: new Map([[3, `% ${hide.secret}\n`]]) })),
  beside('before-header', (hide) => basePdf(hide, { before: `${hide.secret}\n` })),
  beside('after-end', (hide) => basePdf(hide, { after: `${hide.secret}\n` })),
  beside('old-revision', (hide) =>
    appendUpdate(basePdf({ ...hide, lines: [...hide.lines, hide.secret] }), {
      objects: new Map([[1001, stream('', textLines(hide.lines))]]),
      trailer: '/Root 1 0 R',
    }),
  ),
  beside('unreferenced-object', (hide) =>
    basePdf(hide, { extraObjects: { 10: `<< /Note ${literal(hide.secret)} >>` } }),
  ),
  beside('unreferenced-stream', (hide) =>
    basePdf(hide, { extraObjects: { 10: stream('', textLines([hide.secret]), { flate: true }) } }),
  ),
  beside('unreferenced-in-object-stream', (hide) =>
    basePdf(hide, { extraObjects: { 10: literal(hide.secret) }, xref: 'stream', packed: [3, 4, 10] }),
  ),
  beside('gap-without-xref-entry', (hide) =>
    basePdf(hide, { between: new Map([[4, `900 0 obj\n(${hide.secret})\nendobj\n`]]) }),
  ),
  beside('attachment', (hide) =>
    basePdf(hide, {
      catalog: '/Names << /EmbeddedFiles << /Names [(note.txt) 10 0 R] >> >>',
      extraObjects: fileSpec(hide.secret, 'note.txt'),
    }),
  ),
  beside('attachment-name', (hide) =>
    basePdf(hide, {
      catalog: `/Names << /EmbeddedFiles << /Names [${literal(hide.secret)} 10 0 R] >> >>`,
      extraObjects: fileSpec('vide', hide.secret),
    }),
  ),
  beside('attachment-pdf', (hide) =>
    basePdf(hide, {
      catalog: '/Names << /EmbeddedFiles << /Names [(a.pdf) 10 0 R] >> >>',
      extraObjects: {
        10: '<< /Type /Filespec /F (a.pdf) /UF (a.pdf) /EF << /F 11 0 R >> >>',
        11: stream('/Type /EmbeddedFile', simplePdf({ pages: [{ content: textLines([hide.secret]), flate: true }] }), {
          flate: true,
        }),
      },
    }),
  ),
  beside('associated-file', (hide) =>
    basePdf(hide, { catalog: '/AF [10 0 R]', extraObjects: fileSpec(hide.secret, 'donnees.xml') }),
  ),
  beside('associated-file-of-page', (hide) =>
    basePdf(hide, { page: { extra: '/AF [10 0 R]' }, extraObjects: fileSpec(hide.secret, 'donnees.xml') }),
  ),
  beside('portfolio', (hide) =>
    basePdf(hide, {
      catalog: `/Collection << /Type /Collection /View /D /Schema << /C << /Subtype /S /N ${textString(hide.secret)} >> >> >>
/Names << /EmbeddedFiles << /Names [(note.txt) 10 0 R] >> >>`,
      extraObjects: fileSpec('vide', 'note.txt'),
    }),
  ),
  beside('outline', (hide) =>
    basePdf(hide, {
      catalog: '/Outlines 10 0 R /PageMode /UseOutlines',
      extraObjects: {
        10: '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
        11: `<< /Title ${textString(hide.secret)} /Parent 10 0 R /Dest [${pageRef(0)} /Fit] >>`,
      },
    }),
  ),
  beside('named-destination', (hide) =>
    basePdf(hide, { catalog: `/Names << /Dests << /Names [${literal(hide.secret)} [${pageRef(0)} /Fit]] >> >>` }),
  ),
  beside('old-style-destination', (hide) =>
    basePdf(hide, { catalog: `/Dests << ${name(hide.secret)} [${pageRef(0)} /Fit] >>` }),
  ),
  beside('page-label', (hide) =>
    basePdf(hide, { catalog: `/PageLabels << /Nums [0 << /S /D /P ${textString(hide.secret)} >>] >>` }),
  ),
  beside('thumbnail', (hide) =>
    basePdf(hide, {
      page: { extra: '/Thumb 10 0 R' },
      extraObjects: {
        10: stream(
          '/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
          hide.secret,
        ),
      },
    }),
  ),
  beside('piece-info', (hide) =>
    basePdf(hide, {
      catalog: `/PieceInfo << /Editeur << /LastModified (D:20260101) /Private << /N ${textString(hide.secret)} >> >> >>`,
    }),
  ),
  beside('piece-info-of-page', (hide) =>
    basePdf(hide, {
      page: { extra: `/LastModified (D:20260101) /PieceInfo << /Ed << /Private ${textString(hide.secret)} >> >>` },
    }),
  ),
  ...['T', 'Alt', 'ActualText', 'E', 'Lang', 'ID'].map((key) =>
    beside(`structure-${key.toLowerCase()}`, (hide) => structured(hide, `/${key} ${textString(hide.secret)}`)),
  ),
  beside('structure-attribute', (hide) => structured(hide, `/A << /O /Table /Summary ${textString(hide.secret)} >>`)),
  beside('structure-class-map', (hide) =>
    structured(hide, '', `/ClassMap << /C1 << /O /Table /Summary ${textString(hide.secret)} >> >>`),
  ),
  beside('structure-role-map', (hide) => structured(hide, '', `/RoleMap << ${name(hide.secret)} /P >>`)),
  beside('catalog-language', (hide) => basePdf(hide, { catalog: `/Lang ${textString(hide.secret)}` })),
  beside('catalog-unknown-key', (hide) => basePdf(hide, { catalog: `/Dossier ${textString(hide.secret)}` })),
  beside('catalog-uri-base', (hide) =>
    basePdf(hide, { catalog: `/URI << /Base ${literal(`http://x.invalid/${hide.secret}`)} >>` }),
  ),
  beside('catalog-extensions', (hide) =>
    basePdf(hide, { catalog: `/Extensions << ${name(hide.secret)} << /BaseVersion /1.7 >> >>` }),
  ),
  beside('viewer-preferences', (hide) =>
    basePdf(hide, { catalog: `/ViewerPreferences << /Direction /L2R /Note ${textString(hide.secret)} >>` }),
  ),
  beside('output-intent', (hide) =>
    basePdf(hide, {
      catalog: `/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ${textString(hide.secret)} /Info ${textString(hide.secret)} >>]`,
    }),
  ),
  beside('spider-info', (hide) =>
    basePdf(hide, {
      catalog: `/SpiderInfo << /V 1.0 /C [<< /URL ${literal(`http://x.invalid/${hide.secret}`)} >>] >>
/Names << /URLS << /Names [${literal(hide.secret)} 10 0 R] >> >>`,
      extraObjects: { 10: `<< /Type /SpiderContentSet /S /SPS /ID ${literal(hide.secret)} /O [${pageRef(0)}] >>` },
    }),
  ),
  beside('article-thread', (hide) =>
    basePdf(hide, {
      catalog: '/Threads [10 0 R]',
      page: { extra: '/B [11 0 R]' },
      extraObjects: {
        10: `<< /Type /Thread /F 11 0 R /I << /Title ${textString(hide.secret)} >> >>`,
        11: `<< /Type /Bead /T 10 0 R /N 11 0 R /V 11 0 R /P ${pageRef(0)} /R [50 500 300 800] >>`,
      },
    }),
  ),
  beside('permissions-and-legal', (hide) =>
    basePdf(hide, { catalog: `/Legal << /Attestation ${textString(hide.secret)} >>` }),
  ),
  beside('page-unknown-key', (hide) => basePdf(hide, { page: { extra: `/Dossier ${textString(hide.secret)}` } })),
  beside('page-transition', (hide) =>
    basePdf(hide, { page: { extra: `/Trans << /S /R /Note ${textString(hide.secret)} >> /Dur 5` } }),
  ),
  beside('page-viewport', (hide) =>
    basePdf(hide, {
      page: {
        extra: `/VP [<< /Type /Viewport /BBox [0 0 99 99] /Name ${textString(hide.secret)}
/Measure << /Type /Measure /Subtype /RL /R ${textString(hide.secret)} /X [] /D [] /A [] >> >>]`,
      },
    }),
  ),
  beside('page-web-capture-id', (hide) => basePdf(hide, { page: { extra: `/ID ${hexString(hide.secret)} /PZ 1` } })),
  beside('page-separation-info', (hide) =>
    basePdf(hide, {
      page: { extra: `/SeparationInfo << /Pages [${pageRef(0)}] /DeviceColorant ${literal(hide.secret)} >>` },
    }),
  ),
  beside('page-tree-unknown-key', (hide) => basePdf(hide, { pagesExtra: `/Note ${textString(hide.secret)}` })),
  beside('document-parts', (hide) =>
    basePdf(hide, {
      version: '2.0',
      catalog: '/DPartRoot 10 0 R',
      extraObjects: {
        10: '<< /Type /DPartRoot /DPartRootNode 11 0 R >>',
        11: `<< /Type /DPart /Parent 10 0 R /Start ${pageRef(0)} /DPM << /Client ${textString(hide.secret)} >> >>`,
      },
    }),
  ),
  beside('page-template', (hide) => {
    const file = simpleFile({
      pages: [{ content: textLines(hide.lines) }],
      catalog: '/Names << /Templates << /Names [(modele) 10 0 R] >> >>',
      extraObjects: {
        10: '<< /Type /Template /MediaBox [0 0 595 842] /Contents 11 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
        11: stream('', textLines([hide.secret]), { flate: true }),
      },
    });
    return writePdf(file);
  }),
];

function withInfo(hide: Hide, value: string): Uint8Array {
  return basePdf(hide, { trailer: '/Info 10 0 R', extraObjects: { 10: `<< /Subject ${value} >>` } });
}

function octal(text: string): string {
  return [...Buffer.from(text, 'latin1')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

export function xmpStream(value: string): Uint8Array {
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>
</x:xmpmeta><?xpacket end="w"?>`;
  return stream('/Type /Metadata /Subtype /XML', Buffer.from(packet, 'utf8'));
}

export function fileSpec(content: string, fileName: string): Record<number, string | Uint8Array> {
  const spelled = textString(fileName);
  return {
    10: `<< /Type /Filespec /F ${spelled} /UF ${spelled} /Desc ${spelled} /AFRelationship /Data /EF << /F 11 0 R >> >>`,
    11: stream('/Type /EmbeddedFile /Subtype /text#2Fplain', content, { flate: true }),
  };
}

function structured(hide: Hide, element: string, root = ''): Uint8Array {
  const content = `/P << /MCID 0 >> BDC\n${textLines(hide.lines)}EMC\n`;
  return basePdf(hide, {
    catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 10 0 R',
    page: { content, extra: '/StructParents 0' },
    extraObjects: {
      10: `<< /Type /StructTreeRoot /K 11 0 R /ParentTree << /Nums [0 [11 0 R]] >> ${root} >>`,
      11: `<< /Type /StructElem /S /P /P 10 0 R /Pg ${pageRef(0)} /K 0 ${element} >>`,
    },
  });
}
