/** Values in annotations, form fields, signatures, scripts and actions. */
import { pageRef, stream, textLines } from '../pdf-builder.ts';
import { hexString, literal, name, textString, utf16String } from '../pdf-strings.ts';
import { fileSpec } from './document-level.ts';
import { basePdf, beside, type Hide, type OddPdf, onPage } from './odd-pdf.ts';

const RECT = '/Rect [60 300 400 330]';
const HIDDEN = 2;
const NO_VIEW = 32;

export const annotationPdfs: readonly OddPdf[] = [
  ...['Contents', 'T', 'Subj', 'RC', 'NM'].map((key) =>
    beside(`note-${key.toLowerCase()}`, (hide) =>
      annotated(hide, `/Subtype /Text ${RECT} /${key} ${textString(hide.secret)}`),
    ),
  ),
  beside('note-utf16', (hide) => annotated(hide, `/Subtype /Text ${RECT} /Contents ${utf16String(hide.secret)}`)),
  beside('note-hidden-flag', (hide) =>
    annotated(hide, `/Subtype /Text ${RECT} /F ${HIDDEN} /Contents ${textString(hide.secret)}`),
  ),
  beside('popup', (hide) =>
    annotated(
      hide,
      `/Subtype /Text ${RECT} /Popup 11 0 R /Contents (voir)`,
      { 11: `<< /Type /Annot /Subtype /Popup ${RECT} /Parent 10 0 R /Contents ${textString(hide.secret)} >>` },
      ['11 0 R'],
    ),
  ),
  onPage('free-text', (hide) =>
    annotated(
      hide,
      `/Subtype /FreeText ${RECT} /F 4 /DA (/Helv 11 Tf 0 g) /Contents ${textString(hide.secret)} /AP << /N 11 0 R >>`,
      { 11: appearance(hide.secret) },
    ),
  ),
  onPage('free-text-without-appearance', (hide) =>
    annotated(hide, `/Subtype /FreeText ${RECT} /F 4 /DA (/Helv 11 Tf 0 g) /Contents ${textString(hide.secret)}`),
  ),
  onPage('stamp', (hide) =>
    annotated(hide, `/Subtype /Stamp ${RECT} /F 4 /Name /Recu /AP << /N 11 0 R >>`, { 11: appearance(hide.secret) }),
  ),
  beside('stamp-hidden', (hide) =>
    annotated(hide, `/Subtype /Stamp ${RECT} /F ${HIDDEN} /AP << /N 11 0 R >>`, { 11: appearance(hide.secret) }),
  ),
  beside('stamp-no-view', (hide) =>
    annotated(hide, `/Subtype /Stamp ${RECT} /F ${NO_VIEW} /AP << /N 11 0 R >>`, { 11: appearance(hide.secret) }),
  ),
  beside('stamp-name', (hide) => annotated(hide, `/Subtype /Stamp ${RECT} /F 4 /Name ${name(hide.secret)}`)),
  beside('appearance-rollover', (hide) =>
    annotated(hide, `/Subtype /Stamp ${RECT} /F 4 /AP << /N 11 0 R /R 12 0 R /D 12 0 R >>`, {
      11: appearance('Vu'),
      12: appearance(hide.secret),
    }),
  ),
  beside('appearance-unused-state', (hide) =>
    annotated(hide, `/Subtype /Widget /FT /Btn ${RECT} /F 4 /AS /Off /AP << /N << /Off 11 0 R /Oui 12 0 R >> >>`, {
      11: appearance('Non'),
      12: appearance(hide.secret),
    }),
  ),
  beside('link-uri', (hide) =>
    annotated(hide, `/Subtype /Link ${RECT} /A << /S /URI /URI ${literal(`https://x.invalid/?q=${hide.secret}`)} >>`),
  ),
  beside('link-remote-file', (hide) =>
    annotated(hide, `/Subtype /Link ${RECT} /A << /S /GoToR /F ${literal(`${hide.secret}.pdf`)} /D [0 /Fit] >>`),
  ),
  beside('link-embedded-goto', (hide) =>
    annotated(hide, `/Subtype /Link ${RECT} /A << /S /GoToE /D [0 /Fit] /T << /R /C /N ${literal(hide.secret)} >> >>`),
  ),
  beside('link-launch', (hide) =>
    annotated(hide, `/Subtype /Link ${RECT} /A << /S /Launch /F ${literal(hide.secret)} >>`),
  ),
  beside('redact-overlay', (hide) =>
    annotated(hide, `/Subtype /Redact ${RECT} /OverlayText ${textString(hide.secret)} /DA (/Helv 9 Tf)`),
  ),
  ...['Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Square', 'Circle', 'Ink', 'Line', 'Polygon', 'Caret'].map(
    (subtype) =>
      beside(`mark-${subtype.toLowerCase()}`, (hide) =>
        annotated(hide, `/Subtype /${subtype} ${RECT} ${geometryOf(subtype)} /Contents ${textString(hide.secret)}`),
      ),
  ),
  beside('file-attachment', (hide) =>
    annotated(hide, `/Subtype /FileAttachment ${RECT} /FS 12 0 R`, {
      12: fileSpec('', 'note.txt')[10] ?? '',
      11: fileSpec(hide.secret, 'note.txt')[11] ?? '',
    }),
  ),
  beside('movie', (hide) =>
    annotated(hide, `/Subtype /Movie ${RECT} /T ${textString(hide.secret)} /Movie << /F ${literal(hide.secret)} >>`),
  ),
  beside('sound', (hide) =>
    annotated(hide, `/Subtype /Sound ${RECT} /Sound 11 0 R`, { 11: stream('/Type /Sound /R 8000', hide.secret) }),
  ),
  beside('screen', (hide) =>
    annotated(hide, `/Subtype /Screen ${RECT} /T ${textString(hide.secret)} /MK << /CA ${textString(hide.secret)} >>`),
  ),
  beside('rich-media', (hide) =>
    annotated(
      hide,
      `/Subtype /RichMedia ${RECT} /RichMediaContent << /Assets << /Names [${literal(hide.secret)} 11 0 R] >> >>`,
      {
        11: '<< /Type /Filespec /F (a.mp4) >>',
      },
    ),
  ),
  beside('three-d', (hide) =>
    annotated(hide, `/Subtype /3D ${RECT} /3DD 11 0 R`, {
      11: stream('/Type /3D /Subtype /U3D', hide.secret, { flate: true }),
    }),
  ),
  beside('watermark-fixed-print', (hide) =>
    annotated(hide, `/Subtype /Watermark ${RECT} /F 32 /FixedPrint << /Type /FixedPrint >> /AP << /N 11 0 R >>`, {
      11: appearance(hide.secret),
    }),
  ),
  onPage('field-text', (hide) =>
    form(hide, `/FT /Tx /T (nom) /V ${textString(hide.secret)} /AP << /N 11 0 R >>`, { 11: appearance(hide.secret) }),
  ),
  onPage('field-text-without-appearance', (hide) => form(hide, `/FT /Tx /T (nom) /V ${textString(hide.secret)}`)),
  ...['DV', 'T', 'TU', 'TM', 'RV'].map((key) =>
    beside(`field-${key.toLowerCase()}`, (hide) => form(hide, `/FT /Tx /${key} ${textString(hide.secret)}`)),
  ),
  beside('field-hidden', (hide) => form(hide, `/FT /Tx /T (n) /F ${HIDDEN} /V ${textString(hide.secret)}`)),
  onPage('field-value-stream', (hide) => form(hide, '/FT /Tx /T (n) /V 11 0 R', { 11: stream('', hide.secret) })),
  beside('field-choice-options', (hide) =>
    form(hide, `/FT /Ch /Ff 131072 /T (c) /V (autre) /Opt [(autre) ${textString(hide.secret)}]`),
  ),
  beside('field-choice-export', (hide) => form(hide, `/FT /Ch /T (c) /V (a) /Opt [[${textString(hide.secret)} (a)]]`)),
  beside('field-script', (hide) =>
    form(hide, `/FT /Tx /T (n) /AA << /K << /S /JavaScript /JS ${textString(`var p = "${hide.secret}";`)} >> >>`),
  ),
  beside('field-without-widget', (hide) =>
    basePdf(hide, {
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      extraObjects: { 10: `<< /FT /Tx /T (n) /V ${textString(hide.secret)} >>` },
    }),
  ),
  beside('xfa', (hide) =>
    basePdf(hide, {
      catalog: '/AcroForm << /Fields [] /XFA [(datasets) 10 0 R] >>',
      extraObjects: {
        10: stream('', Buffer.from(`<xfa:datasets><nom>${hide.secret}</nom></xfa:datasets>`), { flate: true }),
      },
    }),
  ),
  ...['Reason', 'Name', 'Location', 'ContactInfo'].map((key) =>
    beside(`signature-${key.toLowerCase()}`, (hide) => signed(hide, `/${key} ${textString(hide.secret)}`)),
  ),
  beside('signature-certificate', (hide) => signed(hide, `/Cert ${hexString(hide.secret)}`)),
  beside('signature-contents', (hide) =>
    signed(hide, `/M (D:20260101)`, hexString(`0\u0082\u0001\u0002${hide.secret}`)),
  ),
  beside('script-on-open', (hide) =>
    basePdf(hide, { catalog: `/OpenAction << /S /JavaScript /JS ${script(hide)} >>` }),
  ),
  beside('script-stream', (hide) =>
    basePdf(hide, {
      catalog: '/OpenAction << /S /JavaScript /JS 10 0 R >>',
      extraObjects: { 10: stream('', `var p = "${hide.secret}";`, { flate: true }) },
    }),
  ),
  beside('script-in-names', (hide) =>
    basePdf(hide, { catalog: `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ${script(hide)} >>] >> >>` }),
  ),
  beside('script-of-document', (hide) =>
    basePdf(hide, { catalog: `/AA << /WC << /S /JavaScript /JS ${script(hide)} >> >>` }),
  ),
  beside('script-of-page', (hide) =>
    basePdf(hide, { page: { extra: `/AA << /O << /S /JavaScript /JS ${script(hide)} >> >>` } }),
  ),
  beside('submit-form', (hide) =>
    basePdf(hide, {
      catalog: `/OpenAction << /S /SubmitForm /F << /FS /URL /F ${literal(`http://x.invalid/${hide.secret}`)} >> >>`,
    }),
  ),
];

function annotated(
  hide: Hide,
  annotation: string,
  extraObjects: Readonly<Record<number, string | Uint8Array>> = {},
  more: readonly string[] = [],
): Uint8Array {
  return basePdf(hide, {
    page: { annots: ['10 0 R', ...more] },
    extraObjects: { 10: `<< /Type /Annot ${annotation} /P ${pageRef(0)} >>`, ...extraObjects },
  });
}

function form(hide: Hide, field: string, extraObjects: Readonly<Record<number, string | Uint8Array>> = {}): Uint8Array {
  return basePdf(hide, {
    catalog: '/AcroForm << /Fields [10 0 R] /DA (/Helv 11 Tf 0 g) /DR << /Font << /Helv 3 0 R >> >> >>',
    page: { annots: ['10 0 R'] },
    extraObjects: { 10: `<< /Type /Annot /Subtype /Widget ${RECT} ${field} >>`, ...extraObjects },
  });
}

function signed(hide: Hide, entry: string, contents = '<00>'): Uint8Array {
  return form(hide, '/FT /Sig /T (s) /V 11 0 R', {
    11: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 9 9 9] /Contents ${contents} ${entry} >>`,
  });
}

function script(hide: Hide): string {
  return textString(`var p = "${hide.secret}";`);
}

function appearance(text: string): Uint8Array {
  return stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 340 30] /Resources << /Font << /F1 3 0 R >> >>',
    textLines([text], { x: 4, y: 10 }),
    { flate: true },
  );
}

function geometryOf(subtype: string): string {
  if (['Highlight', 'Underline', 'StrikeOut', 'Squiggly'].includes(subtype)) {
    return '/QuadPoints [60 330 400 330 60 300 400 300] /C [1 1 0]';
  }
  if (subtype === 'Ink') return '/InkList [[60 300 100 320 140 300]] /C [0 0 1]';
  if (subtype === 'Line') return '/L [60 300 400 330] /C [0 0 1]';
  if (subtype === 'Polygon') return '/Vertices [60 300 400 330 60 330] /C [0 0 1]';
  return '/C [0 0 1]';
}
