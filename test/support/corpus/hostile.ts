/** Files that are damaged, or made to break whoever reads them. Built cheaply; none is larger than a few megabytes. */
import { constants, deflateSync } from 'node:zlib';
import type { ErrorCode } from '../../../src-main/domain/errors.ts';
import { pageRef, simplePdf, stream, textLines } from '../pdf-builder.ts';
import { concat } from '../pdf-strings.ts';
import { lockedPdf } from './locked.ts';
import { basePdf, type Hide, pageWith, patientLines } from './odd-pdf.ts';

export interface HostileFile {
  readonly id: string;
  readonly extension: 'pdf' | 'txt';
  /** What may come of it; where `failed`, with one of `codes` (any, if none is named). */
  readonly outcomes: readonly ('exported' | 'failed' | 'held')[];
  readonly codes?: readonly ErrorCode[];
  readonly make: () => Uint8Array;
}

const hide: Hide = { secret: '', lines: patientLines };
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
const tooMuch = ['pdf-too-complex', 'pdf-damaged', 'worker-timeout', 'worker-memory', 'worker-crashed'] as const;

export const hostileFiles: readonly HostileFile[] = [
  failing('empty', ['file-empty'], () => new Uint8Array()),
  failing('empty-text', ['file-empty'], () => new Uint8Array(), 'txt'),
  any('one-byte', () => Uint8Array.of(0x25)),
  ...[25, 50, 90].map((percent) =>
    any(`cut-at-${percent}-percent`, () => {
      const whole = pageWith(hide, textLines(['Suite.'], { y: 300 }));
      return whole.subarray(0, Math.floor((whole.length * percent) / 100));
    }),
  ),
  failing('header-only', ['pdf-damaged', 'pdf-no-pages'], () => Buffer.from('%PDF-1.7\n')),
  failing('header-and-noise', ['pdf-damaged', 'pdf-no-pages'], () => concat(['%PDF-1.7\n', noise(20_000)])),
  failing('noise-as-pdf', ['kind-unknown'], () => noise(20_000)),
  failing('noise-as-text', ['text-binary', 'kind-unknown'], () => noise(20_000), 'txt'),
  failing('no-pages', ['pdf-no-pages', 'pdf-damaged'], () => simplePdf({ pages: [] })),
  failing('no-catalog', ['pdf-damaged', 'pdf-no-pages'], () =>
    changeText(basePdf(hide), '/Root 1 0 R', '/Root 77 0 R'),
  ),
  failing('locked', ['pdf-password'], lockedPdf),
  any('page-tree-that-holds-itself', () =>
    changeText(basePdf(hide), '/Kids [1000 0 R] /Count 1', '/Kids [2 0 R 1000 0 R] /Count 2'),
  ),
  any('page-that-is-its-own-parent', () => changeText(basePdf(hide), '/Parent 2 0 R', '/Parent 1000 0 R')),
  any('cross-reference-loop', () => {
    const bytes = basePdf(hide);
    const at = Buffer.from(bytes).lastIndexOf('xref\n', bytes.length - 40);
    return changeText(bytes, '/Root 1 0 R', `/Root 1 0 R /Prev ${Buffer.from(bytes).indexOf('\nxref') + 1 || at}`);
  }),
  any('length-that-is-its-own-stream', () => changeText(basePdf(hide), /\/Length \d+/, '/Length 1001 0 R')),
  any('length-far-too-long', () => changeText(basePdf(hide), /\/Length \d+/, '/Length 999999999')),
  any('objects-that-point-at-each-other', () =>
    basePdf(hide, { page: { extra: '/Group 10 0 R' }, extraObjects: { 10: '11 0 R', 11: '10 0 R' } }),
  ),
  any('contents-missing', () => changeText(basePdf(hide), '/Contents 1001 0 R', '/Contents 777 0 R')),
  any('form-that-draws-itself', () =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: { 10: stream(`${FORM} /Resources << /XObject << /X 10 0 R >> >>`, '/X Do') },
    }),
  ),
  any('forms-that-multiply', () =>
    pageWith(hide, '/X Do', {
      page: { resources: '/XObject << /X 10 0 R >>' },
      extraObjects: Object.fromEntries(
        Array.from({ length: 12 }, (_, level) => [
          10 + level,
          stream(`${FORM} /Resources << /XObject << /X ${11 + level} 0 R >> >>`, '/X Do\n'.repeat(10)),
        ]),
      ),
    }),
  ),
  any('pattern-that-paints-itself', () =>
    pageWith(hide, '/Pattern cs /P scn 0 0 300 300 re f', {
      page: { resources: '/Pattern << /P 10 0 R >>' },
      extraObjects: {
        10: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 10 0 R >> >>',
          '/Pattern cs /P scn 0 0 9 9 re f',
        ),
      },
    }),
  ),
  any('pattern-of-tiny-tiles', () =>
    pageWith(hide, '/Pattern cs /P scn 0 0 595 842 re f', {
      page: { resources: '/Pattern << /P 10 0 R >>' },
      extraObjects: {
        10: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >>',
          '0 0 1 1 re f',
        ),
      },
    }),
  ),
  any('arrays-100000-deep', () =>
    basePdf(hide, { extraObjects: { 10: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }, catalog: '/X 10 0 R' }),
  ),
  any('dictionaries-100000-deep-in-the-page', () =>
    basePdf(hide, { page: { extra: `/X ${'<< /X '.repeat(100_000)}0${' >>'.repeat(100_000)}` } }),
  ),
  any('content-arrays-100000-deep', () => pageWith(hide, `${'['.repeat(100_000)}${']'.repeat(100_000)} TJ`)),
  any('graphics-states-never-closed', () => pageWith(hide, 'q '.repeat(500_000))),
  any('string-never-closed', () => pageWith(hide, `(${'('.repeat(200_000)}`)),
  {
    id: 'bomb-in-content',
    extension: 'pdf',
    outcomes: ['failed', 'exported'],
    codes: tooMuch,
    make: () => bomb('/Contents 10 0 R', ''),
  },
  {
    id: 'bomb-in-attachment',
    extension: 'pdf',
    outcomes: ['failed', 'exported'],
    codes: tooMuch,
    make: () =>
      bomb('', '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 10 0 R >> >>] >> >>'),
  },
  failing('page-of-two-billion-points', ['pdf-page-too-large', ...tooMuch], () =>
    simplePdf({ pages: [{ content: textLines(patientLines), mediaBox: [0, 0, 2147483647, 2147483647] }] }),
  ),
  any('page-without-size', () => simplePdf({ pages: [{ content: textLines(patientLines), mediaBox: [0, 0, 0, 0] }] })),
  any('page-box-upside-down', () =>
    simplePdf({ pages: [{ content: textLines(patientLines), mediaBox: [595, 842, 0, 0] }] }),
  ),
  any('user-unit-of-a-million', () => basePdf(hide, { page: { extra: '/UserUnit 1000000' } })),
  any('image-of-a-hundred-thousand-squared', () =>
    pageWith(hide, 'q 99 0 0 99 60 300 cm /I Do Q', {
      page: { resources: '/XObject << /I 10 0 R >>' },
      extraObjects: {
        10: stream('/Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8', 'x', {
          flate: true,
        }),
      },
    }),
  ),
  any('claims-100000-pages', () => changeText(basePdf(hide), '/Count 1', '/Count 100000')),
  any('claims-minus-one-page', () => changeText(basePdf(hide), '/Count 1', '/Count -1')),
  any('one-page-listed-100000-times', () =>
    changeText(basePdf(hide), '/Kids [1000 0 R] /Count 1', `/Kids [${'1000 0 R '.repeat(100_000)}] /Count 100000`),
  ),
  any('names-that-hold-themselves', () =>
    basePdf(hide, { catalog: '/Names 10 0 R', extraObjects: { 10: '<< /Dests 10 0 R /Kids [10 0 R] >>' } }),
  ),
  any('outline-that-never-ends', () =>
    basePdf(hide, {
      catalog: '/Outlines 10 0 R',
      extraObjects: {
        10: '<< /Type /Outlines /First 11 0 R /Last 11 0 R >>',
        11: '<< /Title (a) /Parent 10 0 R /Next 11 0 R /First 11 0 R >>',
      },
    }),
  ),
  any('fields-that-hold-themselves', () =>
    basePdf(hide, { catalog: '/AcroForm << /Fields [10 0 R] >>', extraObjects: { 10: '<< /T (a) /Kids [10 0 R] >>' } }),
  ),
  any('annotation-that-appears-in-itself', () =>
    basePdf(hide, {
      page: { annots: ['10 0 R'] },
      extraObjects: {
        10: '<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 99 99] /AP << /N 11 0 R >> >>',
        11: stream(`${FORM} /Resources << /XObject << /X 11 0 R >> >>`, '/X Do'),
      },
    }),
  ),
  any('colour-space-of-itself', () =>
    pageWith(hide, '/C cs 0 scn 0 0 9 9 re f', {
      page: { resources: '/ColorSpace << /C 10 0 R >>' },
      extraObjects: { 10: '[/Indexed 10 0 R 1 <0001>]' },
    }),
  ),
  any('font-that-descends-from-itself', () =>
    pageWith(hide, 'BT /T 9 Tf (abc) Tj ET', {
      fonts: '/T 10 0 R',
      extraObjects: {
        10: '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [10 0 R] >>',
      },
    }),
  ),
  any('object-stream-that-extends-itself', () =>
    basePdf(hide, { extraObjects: { 10: stream('/Type /ObjStm /N 99999999 /First 9 /Extends 10 0 R', '1 0 2 0') } }),
  ),
  any('pdf-named-text', () => basePdf(hide), 'txt'),
  any('text-with-a-stray-nul', () => Buffer.from(`${patientLines.join('\n')}\0\n`, 'utf8'), 'txt', ['exported']),
  any('text-of-nul-bytes', () => new Uint8Array(5000), 'txt', ['failed']),
  any('text-of-one-long-line', () => Buffer.from('abcdefghij '.repeat(200_000)), 'txt'),
  any(
    'text-that-provokes-slow-patterns',
    () => Buffer.from(`${'1 '.repeat(50_000)}${'a-'.repeat(50_000)}${'Dr '.repeat(20_000)}`),
    'txt',
  ),
  any('page-reference-to-nothing', () => changeText(basePdf(hide), `/Kids [${pageRef(0)}]`, '/Kids [555 0 R]')),
];

function failing(
  id: string,
  codes: readonly ErrorCode[],
  make: () => Uint8Array,
  extension: HostileFile['extension'] = 'pdf',
): HostileFile {
  return { id, extension, outcomes: ['failed'], codes, make };
}

function any(
  id: string,
  make: () => Uint8Array,
  extension: HostileFile['extension'] = 'pdf',
  outcomes: HostileFile['outcomes'] = ['exported', 'failed', 'held'],
): HostileFile {
  return { id, extension, outcomes, make };
}

function changeText(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
}

/** The same bytes each time, none of them like text. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    bytes[i] = state >> 16;
  }
  return bytes;
}

/** 2 GiB of white space behind two layers of Flate, in a few kilobytes. */
function bomb(pageEntry: string, catalog: string): Uint8Array {
  const block = deflateSync(Buffer.alloc(1 << 20), { level: 9, finishFlush: constants.Z_FULL_FLUSH }).subarray(2);
  const end = Buffer.from([0x03, 0x00, 0, 0, 0, 0]);
  const once = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array<Uint8Array>(2048).fill(block), end]);
  const body = stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(once, { level: 9 }));
  const bytes = basePdf(hide, { catalog, extraObjects: { 10: body } });
  return pageEntry === '' ? bytes : changeText(bytes, '/Contents 1001 0 R', '/Contents [1001 0 R 10 0 R]');
}
