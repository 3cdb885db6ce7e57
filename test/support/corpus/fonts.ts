/** Values that hang on fonts: text whose codes say nothing or lie, and text in the font's own data. */
import { stream, textLines } from '../pdf-builder.ts';
import { literal, name, type PdfBytes, textString } from '../pdf-strings.ts';
import { bitmapText, markedText, markerFill } from './bitmap-text.ts';
import { xmpStream } from './document-level.ts';
import { basePdf, beside, type Hide, inPixels, type OddPdf, onPage, pageWith } from './odd-pdf.ts';
import { liberationSans, withName } from './true-type.ts';

const AT = { x: 60, y: 400 } as const;
const ligature = 'Daffini';

export const fontPdfs: readonly OddPdf[] = [
  onPage('font-identity', (hide) => {
    const { glyphs, map } = lettersOf(hide.secret);
    return withType0(hide, shownGlyphs(glyphs), toUnicode(map));
  }),
  onPage('font-identity-vertical', (hide) => {
    const { glyphs, map } = lettersOf(hide.secret);
    return withType0(hide, shownGlyphs(glyphs, 780), toUnicode(map), 'Identity-V');
  }),
  {
    id: 'font-ligature',
    place: 'page',
    also: [ligature],
    make: (hide) => {
      const { glyphs, map } = lettersOf(`${hide.secret} Da`);
      const rest = lettersOf('f\ufb01ni');
      const all = new Map([...map, ...rest.map]);
      all.set(liberationSans().glyphOf('\ufb01'), 'fi');
      return withType0(hide, shownGlyphs([...glyphs, ...rest.glyphs]), toUnicode(all));
    },
  },
  onPage('font-unicode-with-combining-accents', (hide) => {
    const { glyphs, map } = lettersOf(hide.secret);
    const apart = new Map([...map].map(([glyph, letter]) => [glyph, letter.normalize('NFD')]));
    return withType0(hide, shownGlyphs(glyphs), toUnicode(apart));
  }),
  onPage('font-unicode-with-zero-width-spaces', (hide) => {
    const { glyphs, map } = lettersOf(hide.secret);
    const spaced = new Map([...map].map(([glyph, letter]) => [glyph, `${letter}\u200b`]));
    return withType0(hide, shownGlyphs(glyphs), toUnicode(spaced));
  }),
  inPixels('font-identity-without-unicode', (hide) => {
    const hex = hexOf(lettersOf(hide.secret).glyphs);
    return withType0(hide, markedText('T', 11, 60, 400, hex));
  }),
  inPixels('font-identity-lying-unicode', (hide) => {
    const { glyphs, map } = lettersOf(hide.secret);
    const lies = new Map([...map.keys()].map((glyph) => [glyph, 'x'] as const));
    return withType0(hide, markedText('T', 11, 60, 400, hexOf(glyphs)), toUnicode(lies));
  }),
  onPage('font-lying-unicode', (hide) => {
    const lies = new Map(Array.from({ length: 224 }, (_, i) => [i + 32, 'x'] as const));
    return withFont(
      hide,
      shown(literal(hide.secret)),
      '/BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R',
      {
        11: stream('', toUnicode(lies, 2)),
      },
    );
  }),
  onPage('font-own-codes', (hide) => {
    const letters = [...new Set(hide.secret)];
    const codes = [...hide.secret].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0'));
    const names = letters.map((letter) => `/${glyphName(letter)}`).join(' ');
    return withFont(
      hide,
      shown(`<${codes.join('')}>`),
      `/BaseFont /Helvetica /Encoding << /Differences [1 ${names}] >>`,
    );
  }),
  onPage('font-mac-encoding', (hide) =>
    withFont(
      hide,
      shown(literal(hide.secret.replace('é', '\u008e'))),
      '/BaseFont /Times-Roman /Encoding /MacRomanEncoding',
    ),
  ),
  onPage('font-courier-fallback', (hide) =>
    withFont(hide, shown(literal(hide.secret)), '/BaseFont /Inconnue /Encoding /WinAnsiEncoding'),
  ),
  onPage('type3-with-unicode', (hide) => type3(hide, true)),
  inPixels('type3-without-unicode', (hide) => type3(hide, false)),
  onPage('type3-that-shows-text', (hide) =>
    pageWith(hide, 'BT /T 11 Tf 60 400 Td (a) Tj ET', {
      fonts: '/T 10 0 R',
      extraObjects: {
        10: type3Font('/a 11 0 R', '/a', 97, '/Resources << /Font << /F1 3 0 R >> >>'),
        11: stream('', `500 0 d0 ${textLines([hide.secret], { x: 0, y: 0, size: 1000 })}`),
      },
    }),
  ),
  beside('font-base-name', (hide) =>
    withFont(hide, shown('(Suite)'), `/BaseFont ${name(`ABCDEF+${hide.secret}`)} /Encoding /WinAnsiEncoding`),
  ),
  beside('font-resource-name', (hide) =>
    pageWith(hide, `BT ${name(hide.secret)} 11 Tf 60 400 Td (Suite) Tj ET`, { fonts: `${name(hide.secret)} 3 0 R` }),
  ),
  beside('font-own-name', (hide) =>
    withFont(hide, shown('(Suite)'), `/BaseFont /Helvetica /Name ${name(hide.secret)}`),
  ),
  ...['FontFamily', 'CharSet', 'Note'].map((key) =>
    beside(`font-descriptor-${key.toLowerCase()}`, (hide) =>
      withFont(hide, shown('(Suite)'), '/BaseFont /Helvetica /FontDescriptor 11 0 R', {
        11: `<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /${key} ${textString(hide.secret)} >>`,
      }),
    ),
  ),
  beside('font-metadata', (hide) =>
    withType0(hide, shownGlyphs(lettersOf('Suite').glyphs), toUnicode(lettersOf('Suite').map), 'Identity-H', {
      program: '/Metadata 15 0 R',
      objects: { 15: xmpStream(hide.secret) },
    }),
  ),
  beside('font-name-table', (hide) => {
    const { glyphs, map } = lettersOf('Suite');
    const program = stream('', withName(liberationSans(), hide.secret), { flate: true });
    return withType0(hide, shownGlyphs(glyphs), toUnicode(map), 'Identity-H', {
      program: '',
      objects: { 13: program },
    });
  }),
  beside('font-program-of-type1', (hide) =>
    withFont(hide, shown('(Suite)'), '/BaseFont /Helvetica /FontDescriptor 11 0 R /Encoding /WinAnsiEncoding', {
      11: '<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontFile 12 0 R >>',
      12: stream('/Length1 40 /Length2 0 /Length3 0', `%!PS-AdobeFont-1.0\n/FullName (${hide.secret}) def\n`),
    }),
  ),
  beside('unicode-map-spare-entry', (hide) => spareEntry(hide, new Map([[0x7001, hide.secret]]))),
  beside('unicode-map-spare-range', (hide) => {
    const hex = Buffer.from(hide.secret, 'utf16le').swap16().toString('hex');
    const { glyphs, map } = lettersOf('Suite');
    const ranges = `1 beginbfrange\n<7001> <7001> [<${hex}>]\nendbfrange\n`;
    return withType0(hide, shownGlyphs(glyphs), toUnicode(map).replace('endcmap', `${ranges}endcmap`));
  }),
  beside('unicode-map-comment', (hide) => {
    const { glyphs, map } = lettersOf('Suite');
    return withType0(hide, shownGlyphs(glyphs), `% ${hide.secret}\n${toUnicode(map)}`);
  }),
  beside('unicode-map-name', (hide) => {
    const { glyphs, map } = lettersOf('Suite');
    return withType0(
      hide,
      shownGlyphs(glyphs),
      toUnicode(map).replace('/CMapName /A', `/CMapName ${name(hide.secret)}`),
    );
  }),
  beside('font-unused-with-unicode-map', (hide) =>
    basePdf(hide, {
      fonts: '/T 10 0 R',
      extraObjects: {
        10: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>',
        11: stream('', toUnicode(new Map([[65, hide.secret]]), 2)),
      },
    }),
  ),
];

function shown(text: string): string {
  return `BT /T 11 Tf ${AT.x} ${AT.y} Td ${text} Tj ET\n`;
}

function hexOf(glyphs: readonly number[]): string {
  return `<${glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')}>`;
}

function shownGlyphs(glyphs: readonly number[], y: number = AT.y): string {
  return `BT /T 11 Tf ${AT.x} ${y === AT.y ? y : 560} Td ${hexOf(glyphs)} Tj ET\n`;
}

function lettersOf(text: string): { readonly glyphs: number[]; readonly map: ReadonlyMap<number, string> } {
  const font = liberationSans();
  const glyphs = [...text].map((letter) => font.glyphOf(letter));
  return { glyphs, map: new Map([...text].map((letter, i) => [glyphs[i] ?? 0, letter])) };
}

/** A ToUnicode map; codes of `digits` hexadecimal digits. */
function toUnicode(map: ReadonlyMap<number, string>, digits = 4): string {
  const entries = [...map].map(([code, text]) => {
    const target = Buffer.from(text, 'utf16le').swap16().toString('hex');
    return `<${code.toString(16).padStart(digits, '0')}> <${target}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /A def /CMapType 2 def
1 begincodespacerange <${'0'.repeat(digits)}> <${'F'.repeat(digits)}> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function spareEntry(hide: Hide, spare: ReadonlyMap<number, string>): Uint8Array {
  const { glyphs, map } = lettersOf('Suite');
  return withType0(hide, shownGlyphs(glyphs), toUnicode(new Map([...map, ...spare])));
}

function withFont(hide: Hide, content: string, entries: string, more: Readonly<Record<number, PdfBytes>> = {}) {
  return pageWith(hide, content, {
    fonts: '/T 10 0 R',
    extraObjects: { 10: `<< /Type /Font /Subtype /Type1 ${entries} >>`, ...more },
  });
}

interface FontExtras {
  readonly program: string;
  readonly objects: Readonly<Record<number, PdfBytes>>;
}

function withType0(
  hide: Hide,
  content: string,
  unicode?: string,
  encoding = 'Identity-H',
  extras: FontExtras = { program: '', objects: {} },
): Uint8Array {
  const font = liberationSans();
  const widths = Array.from({ length: 256 }, (_, glyph) => font.widthOf(glyph)).join(' ');
  return pageWith(hide, content, {
    fonts: '/T 10 0 R',
    extraObjects: {
      10: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+LiberationSans /Encoding /${encoding} /DescendantFonts [11 0 R]
${unicode === undefined ? '' : '/ToUnicode 14 0 R'} >>`,
      11: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+LiberationSans /CIDToGIDMap /Identity /DW 556
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 12 0 R /W [0 [${widths}]] >>`,
      12: `<< /Type /FontDescriptor /FontName /AAAAAA+LiberationSans /Flags 32 /FontBBox [-500 -300 1300 1000] /ItalicAngle 0
/Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 /FontFile2 13 0 R >>`,
      13: stream(`/Length1 ${font.bytes.length} ${extras.program}`, font.bytes, { flate: true }),
      14: stream('', unicode ?? '', { flate: true }),
      ...extras.objects,
    },
  });
}

function glyphName(letter: string): string {
  const names: Readonly<Record<string, string>> = { ' ': 'space', é: 'eacute' };
  const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  return names[letter] ?? digits[Number.parseInt(letter, 10)] ?? letter;
}

function type3Font(procedures: string, names: string, first: number, more: string): string {
  const count = names.split('/').length - 1;
  const widths = Array.from({ length: count }, () => 600).join(' ');
  return `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 900] /FontMatrix [0.001 0 0 0.001 0 0]
/CharProcs << ${procedures} >> /Encoding << /Type /Encoding /Differences [${first} ${names}] >>
/FirstChar ${first} /LastChar ${first + count - 1} /Widths [${widths}] ${more} >>`;
}

/** Letters drawn as rectangles, each a glyph procedure of its own. */
function type3(hide: Hide, withUnicode: boolean): Uint8Array {
  const letters = [...new Set(hide.secret)];
  const codes = [...hide.secret].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0'));
  const procedures = letters.map((_, i) => `/g${i + 1} ${20 + i} 0 R`).join(' ');
  const map = new Map(letters.map((letter, i) => [i + 1, letter]));
  const more = withUnicode ? '/ToUnicode 11 0 R' : '';
  return pageWith(hide, `q ${markerFill} ${shown(`<${codes.join('')}>`)} Q`, {
    fonts: '/T 10 0 R',
    extraObjects: {
      10: type3Font(procedures, letters.map((_, i) => `/g${i + 1}`).join(''), 1, more),
      11: stream('', toUnicode(map, 2)),
      ...Object.fromEntries(letters.map((letter, i) => [20 + i, stream('', glyphProcedure(letter))])),
    },
  });
}

function glyphProcedure(letter: string): string {
  const dots = bitmapText(letter, 1);
  const rects: string[] = [];
  dots.ink.forEach((isInk, i) => {
    const [column, row] = [i % dots.width, Math.floor(i / dots.width)];
    if (isInk === 1) rects.push(`${column * 90} ${(dots.height - row) * 90} 90 90 re`);
  });
  return `600 0 0 0 600 900 d1\n${rects.join('\n')}\nf`;
}
