import type { SniffedKind } from '../domain/format.ts';

/** How many leading bytes `sniff` wants to see. */
export const SNIFF_BYTES = 65_536;

/**
 * What a file is, by its first bytes, never by its name.
 *
 * Text is what is left when nothing else fits and few bytes are control characters; the text reader looks again.
 */
export function sniff(head: Uint8Array): SniffedKind {
  if (head.length === 0) return { kind: 'refused', code: 'file-empty' };
  const latin = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  // Readers accept a PDF whose header comes within the first 1,024 bytes (ISO 32000-1, implementation note 13).
  if (latin.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  const signature = SIGNATURES.find((row) => row.fits(latin));
  if (signature !== undefined) return signature.is;
  return looksLikeText(head) ? { kind: 'text' } : { kind: 'refused', code: 'kind-unknown' };
}

interface Signature {
  readonly fits: (latin: string) => boolean;
  readonly is: SniffedKind;
}

const begins = (prefix: string) => (latin: string) => latin.startsWith(prefix);
const document = (name: string): SniffedKind => ({ kind: 'unsupported', name, isImage: false });
const image = (name: string): SniffedKind => ({ kind: 'unsupported', name, isImage: true });
const none: SniffedKind = { kind: 'none' };
const utf16 = (text: string) => [...text].map((char) => `${char}\0`).join('');
const isZip = begins('PK\x03\x04');
const isCompound = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

const SIGNATURES: readonly Signature[] = [
  { fits: begins('{\\rtf'), is: document('RTF') },
  { fits: (s) => isZip(s) && s.includes('word/'), is: document('Word') },
  { fits: (s) => isZip(s) && s.includes('xl/'), is: document('Excel') },
  { fits: (s) => isZip(s) && s.includes('ppt/'), is: document('PowerPoint') },
  { fits: (s) => isZip(s) && s.includes('application/vnd.oasis.opendocument'), is: document('OpenDocument') },
  { fits: isZip, is: none },
  { fits: (s) => isCompound(s) && s.includes(utf16('WordDocument')), is: document('Word') },
  { fits: (s) => isCompound(s) && s.includes(utf16('Workbook')), is: document('Excel') },
  { fits: (s) => isCompound(s) && s.includes(utf16('__substg1.0')), is: document('Outlook') },
  { fits: isCompound, is: none },
  { fits: begins('\x89PNG\r\n'), is: image('PNG') },
  { fits: begins('\xff\xd8\xff'), is: image('JPEG') },
  { fits: (s) => begins('II*\0')(s) || begins('MM\0*')(s), is: image('TIFF') },
  { fits: begins('GIF8'), is: image('GIF') },
  { fits: (s) => begins('BM')(s) && s.slice(6, 10) === '\0\0\0\0', is: image('BMP') },
  { fits: (s) => begins('RIFF')(s) && s.slice(8, 12) === 'WEBP', is: image('WebP') },
  { fits: (s) => s.slice(4, 8) === 'ftyp' && /^(?:hei[cx]|mif1|msf1|avif)/.test(s.slice(8, 12)), is: image('HEIC') },
  { fits: begins('\0\0\0\x0cjP  '), is: image('JPEG 2000') },
  { fits: (s) => s.slice(128, 132) === 'DICM', is: image('DICOM') },
  { fits: (s) => /^\s*<(?:!doctype html|html)/i.test(withoutMark(s)), is: document('HTML') },
  { fits: (s) => /^\s*<\?xml/i.test(withoutMark(s)), is: document('XML') },
  {
    fits: (s) =>
      /^(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){2,60}/.test(s.slice(0, 8192)) &&
      /^MIME-Version: /im.test(s.slice(0, 8192)),
    is: document('e-mail'),
  },
  { fits: (s) => begins('%!PS')(s), is: document('PostScript') },
  { fits: (s) => begins('MZ')(s) && s.includes('PE\0\0'), is: none },
  { fits: (s) => begins('\x7fELF')(s) || begins('\xca\xfe\xba\xbe')(s) || begins('\xcf\xfa\xed\xfe')(s), is: none },
  { fits: (s) => begins('\x1f\x8b')(s) || begins('7z\xbc\xaf')(s) || begins('Rar!')(s), is: none },
  { fits: (s) => begins('ID3')(s) || begins('OggS')(s) || s.slice(4, 8) === 'ftyp' || begins('RIFF')(s), is: none },
  { fits: (s) => begins('SQLite format 3\0')(s) || begins('\0asm')(s) || begins('\0\0\0\x01Bud1')(s), is: none },
];

function withoutMark(latin: string): string {
  return latin.startsWith('\xef\xbb\xbf') ? latin.slice(3) : latin;
}

const MOST_CONTROLS = 0.05;

function looksLikeText(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return true;
  let controls = 0;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte === 0) i % 2 === 0 ? evenZeros++ : oddZeros++;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) controls++;
  }
  const half = head.length / 2;
  const isUnmarkedUtf16 = Math.max(evenZeros, oddZeros) > half * 0.8 && Math.min(evenZeros, oddZeros) < half * 0.05;
  return isUnmarkedUtf16 || controls <= 4 || controls <= head.length * MOST_CONTROLS;
}
