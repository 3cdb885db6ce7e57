/** Values as text on the page, where the layout or the file's own make-up is unusual. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type PdfFile, type SimplePdf, simpleFile, simplePdf, stream, textLines, writePdf } from '../pdf-builder.ts';
import { concat, literal, type PdfBytes } from '../pdf-strings.ts';
import { ascii85, asciiHex, flateWithPredictor, lzw, runLength } from './filters.ts';
import { basePdf, beside, type Hide, type OddPdf, onPage, pageWith, patient } from './odd-pdf.ts';

export const layoutPdfs: readonly OddPdf[] = [
  onPage('hyphenated-over-two-lines', (hide) => {
    const half = hide.secret.indexOf(patient.family) + 3;
    const lines = [`Vu ce jour : ${hide.secret.slice(0, half)}-`, hide.secret.slice(half)];
    return pageWith(hide, textLines(half < 3 ? [hide.secret] : lines, { y: 400 }));
  }),
  onPage('two-columns', (hide) =>
    pageWith(
      hide,
      textLines(['Colonne de gauche,', hide.secret, 'fin de gauche.'], { y: 400, size: 9 }) +
        textLines(['Colonne de droite,', 'sans rien de plus', hide.secret], { x: 330, y: 400, size: 9 }),
    ),
  ),
  onPage('table', (hide) => {
    const [given = '', family = '', ...numbers] = hide.secret.split(' ');
    const cells = [given, family, ...numbers].map((cell, i) =>
      textLines([['Champ', cell][1] ?? ''], { x: 60 + i * 110, y: 400 }),
    );
    const rules = [0, 1, 2, 3, 4].map((i) => `${56 + i * 110} 390 m ${56 + i * 110} 430 l S`).join(' ');
    return pageWith(hide, `${rules} ${cells.join('')}`);
  }),
  onPage('header-and-footer-on-every-page', (hide) =>
    simplePdf({
      pages: [0, 1, 2].map((page) => ({
        content:
          textLines([hide.secret], { y: 820, size: 8 }) +
          textLines(page === 0 ? hide.lines : ['Suite du compte rendu.'], { y: 760 }) +
          textLines([`${hide.secret} - page ${page + 1}`], { y: 24, size: 8 }),
      })),
    }),
  ),
  onPage('user-unit', (hide) =>
    simplePdf({
      version: '1.6',
      pages: [
        {
          content: `0.5 0 0 0.5 0 0 cm ${textLines(hide.lines)}${textLines([hide.secret], { y: 400 })}`,
          mediaBox: [0, 0, 297.5, 421],
          extra: '/UserUnit 2',
        },
      ],
    }),
  ),
  ...[90, 180, 270].map((rotate) =>
    onPage(`page-turned-${rotate}`, (hide) =>
      pageWith(hide, textLines([hide.secret], { y: 400 }), { page: { rotate } }),
    ),
  ),
  onPage('crop-box-offset', (hide) =>
    pageWith(hide, textLines([hide.secret], { y: 400 }), { page: { cropBox: [40, 100, 560, 830], rotate: 90 } }),
  ),
  onPage('media-box-below-zero', (hide) =>
    simplePdf({
      pages: [
        {
          content: `1 0 0 1 -300 -400 cm ${textLines(hide.lines)}${textLines([hide.secret], { y: 400 })}`,
          mediaBox: [-300, -400, 295, 442],
        },
      ],
    }),
  ),
  onPage('resources-inherited', (hide) => {
    const file = plainFile(hide);
    const page = String(file.objects.get(1000))
      .replace('/Resources', '/Unused')
      .replace(/\/MediaBox \[[^\]]*\]/, '');
    const root =
      '<< /Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>';
    const middle = '<< /Type /Pages /Parent 2 0 R /Kids [1000 0 R] /Count 1 >>';
    return changed(file, { 2: root, 6: middle, 1000: page.replace('/Parent 2 0 R', '/Parent 6 0 R') });
  }),
  onPage('content-split-inside-a-line', (hide) => {
    const content = contentOf(hide);
    const at = content.indexOf(literal(hide.secret)) + literal(hide.secret).length;
    return simplePdf({ pages: [{ content: [content.slice(0, at), content.slice(at)] }] });
  }),
  onPage('content-shared-by-two-pages', (hide) => {
    const file = simpleFile({ pages: [{ content: contentOf(hide) }, { content: '' }] });
    return changed(file, { 1010: String(file.objects.get(1010)).replace('1011 0 R', '1001 0 R') });
  }),
  onPage('page-listed-twice', (hide) =>
    changed(plainFile(hide), { 2: '<< /Type /Pages /Kids [1000 0 R 1000 0 R] /Count 2 >>' }),
  ),
  ...filtered(),
  onPage('cross-reference-stream', (hide) => secretPdf(hide, { xref: 'stream', packed: [1, 2, 3, 4, 1000] })),
  onPage('cross-reference-hybrid', (hide) => secretPdf(hide, { xref: 'hybrid', packed: [3, 4] })),
  onPage('version-2', (hide) => secretPdf(hide, { version: '2.0' })),
  onPage('cross-reference-missing', (hide) => withoutXref(secretPdf(hide))),
  onPage('cross-reference-wrong', (hide) => {
    const text = Buffer.from(secretPdf(hide)).toString('latin1');
    return Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
  }),
  onPage('stream-length-wrong', (hide) => {
    const file = plainFile(hide);
    const body = Buffer.from(file.objects.get(1001) as Uint8Array).toString('latin1');
    return changed(file, { 1001: body.replace(/\/Length \d+/, '/Length 3') });
  }),
  onPage('stream-length-elsewhere', (hide) => {
    const file = plainFile(hide);
    const body = Buffer.from(file.objects.get(1001) as Uint8Array).toString('latin1');
    const length = /\/Length (\d+)/.exec(body)?.[1] ?? '0';
    return changed(file, { 1001: body.replace(/\/Length \d+/, '/Length 900 0 R'), 900: length });
  }),
  onPage('names-spelled-with-hashes', (hide) => {
    const text = Buffer.from(secretPdf(hide)).toString('latin1');
    return Buffer.from(text.replace('/Contents 1001', '/Con#74ent#73 1001'), 'latin1');
  }),
  ...byQpdf(),
  beside('stream-in-another-file', (hide) =>
    pageWith(hide, '', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /F ${literal(hide.secret)}`, '') },
    }),
  ),
  beside('flate-tail', (hide) =>
    changed(plainFile({ ...hide, secret: '' }), { 1001: flateWithTail(textLines(hide.lines), hide.secret) }),
  ),
  beside('stream-parameters', (hide) =>
    changed(plainFile({ ...hide, secret: '' }), {
      1001: stream(`/DecodeParms << /Note ${literal(hide.secret)} >>`, textLines(hide.lines), { flate: true }),
    }),
  ),
  beside('content-stream-entry', (hide) =>
    changed(plainFile({ ...hide, secret: '' }), {
      1001: stream(`/Note ${literal(hide.secret)}`, textLines(hide.lines)),
    }),
  ),
  beside('comment-inside-object', (hide) => basePdf(hide, { pagesExtra: `% ${hide.secret}\n` })),
];

function contentOf(hide: Hide): string {
  return textLines(hide.lines) + textLines([hide.secret], { y: 400 });
}

function secretPdf(hide: Hide, change: Partial<SimplePdf> = {}): Uint8Array {
  return simplePdf({ pages: [{ content: contentOf(hide) }], ...change });
}

function plainFile(hide: Hide): PdfFile {
  return simpleFile({ pages: [{ content: contentOf(hide) }] });
}

function changed(file: PdfFile, objects: Readonly<Record<number, PdfBytes>>): Uint8Array {
  const changes = Object.entries(objects).map(([number, body]) => [Number(number), body] as const);
  return writePdf({ ...file, objects: new Map([...file.objects, ...changes]) });
}

function filtered(): OddPdf[] {
  const encodings: Readonly<Record<string, (content: string) => Uint8Array>> = {
    'ascii-hex': (content) => stream('/Filter /ASCIIHexDecode', asciiHex(content)),
    'ascii-85-over-flate': (content) => {
      return stream('/Filter [/ASCII85Decode /FlateDecode]', ascii85(deflateSync(Buffer.from(content, 'latin1'))));
    },
    'run-length': (content) => stream('/Filter /RunLengthDecode', runLength(content)),
    lzw: (content) => stream('/Filter /LZWDecode', lzw(content)),
    'flate-with-predictor': (content) => {
      const parameters = '/DecodeParms << /Predictor 12 /Columns 16 >>';
      return stream(`/Filter /FlateDecode ${parameters}`, flateWithPredictor(content, 16));
    },
    'flate-cut-short': (content) => {
      const whole = deflateSync(Buffer.from(`${content}\n${' '.repeat(64)}`, 'latin1'));
      return stream('/Filter /FlateDecode', whole.subarray(0, whole.length - 5));
    },
  };
  return Object.entries(encodings).map(([id, encode]) =>
    onPage(`filter-${id}`, (hide) => changed(plainFile(hide), { 1001: encode(contentOf(hide)) })),
  );
}

function flateWithTail(content: string, tail: string): Uint8Array {
  return stream('/Filter /FlateDecode', concat([deflateSync(Buffer.from(content, 'latin1')), tail]));
}

/** The trailer stays; where the objects are must be found by looking for them. */
function withoutXref(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/\nxref\n[\s\S]*\ntrailer/, '\ntrailer').replace(/startxref\n\d+\n/, ''), 'latin1');
}

function byQpdf(): OddPdf[] {
  const ways: Readonly<Record<string, readonly string[]>> = {
    'encrypted-rc4': ['--allow-weak-crypto', '--encrypt', '', 'maitre', '128', '--use-aes=n', '--'],
    'encrypted-aes-128': ['--allow-weak-crypto', '--encrypt', '', 'maitre', '128', '--use-aes=y', '--'],
    'encrypted-aes-256': ['--encrypt', '', 'maitre', '256', '--'],
    linearised: ['--linearize', '--object-streams=generate'],
  };
  return Object.entries(ways).map(([id, args]) => ({
    id,
    place: 'page' as const,
    needs: 'qpdf' as const,
    make: (hide) => rewriteWithQpdf(secretPdf(hide), args),
  }));
}

export function rewriteWithQpdf(bytes: Uint8Array, args: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    execFileSync('qpdf', ['--static-id', ...args, join(folder, 'in.pdf'), join(folder, 'out.pdf')], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
