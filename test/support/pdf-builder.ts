/** A small writer of raw PDFs for tests: objects by number, as text. It checks nothing, so odd files can be made. */
import { deflateSync } from 'node:zlib';
import { bytesOf, concat, literal, name, type PdfBytes, textString } from './pdf-strings.ts';

export interface PdfFile {
  /** Object number → body: `<< … >>`, an array, or what `stream` made. */
  readonly objects: ReadonlyMap<number, PdfBytes>;
  readonly root: number;
  /** Further entries of the trailer: `/Info 4 0 R`. */
  readonly trailer?: string;
  readonly version?: string;
  /** Written before `%PDF`. */
  readonly before?: PdfBytes;
  /** Written after `%%EOF`. */
  readonly after?: PdfBytes;
  /** Written before the object of that number, outside of any object. */
  readonly between?: ReadonlyMap<number, PdfBytes>;
  readonly xref?: 'table' | 'stream' | 'hybrid';
  /** Objects that stand in one object stream; needs `xref: 'stream'` or `'hybrid'`. */
  readonly packed?: readonly number[];
}

export interface SimplePage {
  /** Content stream; an array gives several streams. */
  readonly content: PdfBytes | readonly PdfBytes[];
  /** Entries of /Resources beside the fonts F1 (Helvetica) and F2 (bold): `/XObject << /X 10 0 R >>`. */
  readonly resources?: string;
  readonly mediaBox?: readonly number[];
  readonly cropBox?: readonly number[];
  readonly rotate?: number;
  /** Elements of /Annots: dictionaries or references. */
  readonly annots?: readonly string[];
  /** Further entries of the page dictionary. */
  readonly extra?: string;
  readonly flate?: boolean;
}

export interface SimplePdf extends Omit<PdfFile, 'objects' | 'root'> {
  readonly pages: readonly SimplePage[];
  /** Info entries, written as text strings. */
  readonly info?: Readonly<Record<string, string>>;
  /** Further entries of the catalog. */
  readonly catalog?: string;
  /** Objects with the numbers 10 to 999, free for the caller. */
  readonly extraObjects?: Readonly<Record<number, PdfBytes>>;
  /** Further entries of the root of the page tree. */
  readonly pagesExtra?: string;
  /** Further entries of /Resources /Font. */
  readonly fonts?: string;
}

export interface TextLinesOptions {
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly leading?: number;
  readonly font?: string;
}

/** Objects that `simplePdf` always writes. */
export const simpleObjects = { catalog: 1, pages: 2, helvetica: 3, bold: 4, info: 5 } as const;

/** Reference to a page (from 0) of `simplePdf`. */
export function pageRef(page: number): string {
  return `${pageNumber(page)} 0 R`;
}

/** A whole PDF around page contents, with Helvetica in WinAnsi as F1 and its bold as F2. */
export function simplePdf(pdf: SimplePdf): Uint8Array {
  return writePdf(simpleFile(pdf));
}

/** What `simplePdf` writes, to be changed further. */
export function simpleFile(pdf: SimplePdf): PdfFile {
  const objects = new Map<number, PdfBytes>();
  const kids = pdf.pages.map((_, index) => pageRef(index)).join(' ');
  objects.set(simpleObjects.catalog, `<< /Type /Catalog /Pages 2 0 R ${pdf.catalog ?? ''} >>`);
  objects.set(
    simpleObjects.pages,
    `<< /Type /Pages /Kids [${kids}] /Count ${pdf.pages.length} ${pdf.pagesExtra ?? ''} >>`,
  );
  objects.set(simpleObjects.helvetica, standardFont('Helvetica'));
  objects.set(simpleObjects.bold, standardFont('Helvetica-Bold'));
  if (pdf.info !== undefined) {
    const entries = Object.entries(pdf.info).map(([key, value]) => `${name(key)} ${textString(value)}`);
    objects.set(simpleObjects.info, `<< ${entries.join(' ')} >>`);
  }
  for (const [number, body] of Object.entries(pdf.extraObjects ?? {})) objects.set(Number(number), body);
  pdf.pages.forEach((page, index) => {
    addPage(objects, page, index, pdf.fonts ?? '');
  });
  const info = pdf.info === undefined ? '' : '/Info 5 0 R';
  return { ...pdf, objects, root: simpleObjects.catalog, trailer: `${info} ${pdf.trailer ?? ''}` };
}

/** Content operators that show lines of text, top down from (`x`, `y`). */
export function textLines(lines: readonly string[], options: TextLinesOptions = {}): string {
  const { x = 56, y = 780, size = 11, leading = size * 1.4, font = 'F1' } = options;
  const shown = lines.map((line) => `${literal(line)} Tj T*`).join('\n');
  return `BT /${font} ${size} Tf ${leading} TL 1 0 0 1 ${x} ${y} Tm\n${shown}\nET\n`;
}

/** Body of a stream object. `dict` holds the entries beside /Length and, with `flate`, /Filter. */
export function stream(dict: string, data: PdfBytes, options: { readonly flate?: boolean } = {}): Uint8Array {
  const body = options.flate === true ? deflateSync(bytesOf(data)) : bytesOf(data);
  const filter = options.flate === true ? '/Filter /FlateDecode' : '';
  return concat([`<< ${dict} ${filter} /Length ${body.length} >>\nstream\n`, body, '\nendstream']);
}

/** Writes a file as it is told; offsets, lengths of the cross-reference and `startxref` are right. */
export function writePdf(file: PdfFile): Uint8Array {
  const packed = new Set(file.xref === undefined || file.xref === 'table' ? [] : (file.packed ?? []));
  const objects = new Map(file.objects);
  const container = packed.size > 0 ? Math.max(...objects.keys()) + 1 : 0;
  if (container > 0) objects.set(container, packObjects(file.objects, [...packed]));
  const out = new Output();
  out.write(file.before ?? '');
  const start = out.length;
  out.write(`%PDF-${file.version ?? '1.7'}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    if (packed.has(number)) continue;
    out.write(file.between?.get(number) ?? '');
    offsets.set(number, out.length - start);
    writeObject(out, number, body);
  }
  const places: Places = { offsets, packed: [...packed], container };
  writeXref(out, start, places, `/Root ${file.root} 0 R ${file.trailer ?? ''}`, file.xref ?? 'table');
  out.write(file.after ?? '');
  return out.bytes();
}

export interface PdfUpdate {
  readonly objects: ReadonlyMap<number, PdfBytes>;
  /** The new trailer's entries beside /Size and /Prev: `/Root 1 0 R`. */
  readonly trailer: string;
}

/** Appends an incremental update: old bytes stay, as a viewer that saves a change leaves them. */
export function appendUpdate(original: Uint8Array, update: PdfUpdate): Uint8Array {
  const text = Buffer.from(original).toString('latin1');
  const previous = Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(text)?.[1] ?? 0);
  const size = Math.max(...[...text.matchAll(/\/Size\s+(\d+)/g)].map((match) => Number(match[1])));
  const out = new Output();
  out.write(original);
  out.write('\n');
  const offsets = new Map<number, number>();
  for (const [number, body] of update.objects) {
    offsets.set(number, out.length);
    writeObject(out, number, body);
  }
  const at = out.length;
  const top = Math.max(size, ...[...offsets.keys()].map((number) => number + 1));
  out.write(`xref\n${xrefSections(offsets, false)}trailer\n<< /Size ${top} /Prev ${previous} ${update.trailer} >>\n`);
  out.write(`startxref\n${at}\n%%EOF\n`);
  return out.bytes();
}

interface Places {
  readonly offsets: ReadonlyMap<number, number>;
  readonly packed: readonly number[];
  readonly container: number;
}

class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  write(data: PdfBytes): void {
    const bytes = bytesOf(data);
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return concat(this.#parts);
  }
}

function standardFont(base: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`;
}

function pageNumber(page: number): number {
  return 1000 + page * 10;
}

function addPage(objects: Map<number, PdfBytes>, page: SimplePage, index: number, fonts: string): void {
  const number = pageNumber(index);
  const contents = (Array.isArray(page.content) ? page.content : [page.content]) as readonly PdfBytes[];
  const references = contents.map((_, part) => `${number + 1 + part} 0 R`).join(' ');
  const box = (key: string, value: readonly number[] | undefined) =>
    value === undefined ? '' : `/${key} [${value.join(' ')}]`;
  objects.set(
    number,
    `<< /Type /Page /Parent 2 0 R ${box('MediaBox', page.mediaBox ?? [0, 0, 595, 842])} ${box('CropBox', page.cropBox)}
${page.rotate === undefined ? '' : `/Rotate ${page.rotate}`} /Contents ${contents.length === 1 ? references : `[${references}]`}
/Resources << /Font << /F1 3 0 R /F2 4 0 R ${fonts} >> ${page.resources ?? ''} >>
${page.annots === undefined ? '' : `/Annots [${page.annots.join('\n')}]`} ${page.extra ?? ''} >>`,
  );
  contents.forEach((content, part) => {
    objects.set(number + 1 + part, stream('', content, { flate: page.flate ?? false }));
  });
}

function writeObject(out: Output, number: number, body: PdfBytes): void {
  out.write(`${number} 0 obj\n`);
  out.write(body);
  out.write('\nendobj\n');
}

function packObjects(objects: ReadonlyMap<number, PdfBytes>, numbers: readonly number[]): Uint8Array {
  const bodies = numbers.map((number) => Buffer.from(bytesOf(objects.get(number) ?? 'null')).toString('latin1'));
  let at = 0;
  const index = numbers.map((number, i) => {
    const entry = `${number} ${at}`;
    at += (bodies[i]?.length ?? 0) + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const dict = `/Type /ObjStm /N ${numbers.length} /First ${head.length}`;
  return stream(dict, head + bodies.join('\n'), { flate: true });
}

function writeXref(out: Output, start: number, places: Places, entries: string, kind: 'table' | 'stream' | 'hybrid') {
  const top = Math.max(...places.offsets.keys(), ...places.packed) + 1;
  const size = kind === 'table' ? top : top + 1;
  let at = out.length - start;
  if (kind !== 'table') {
    const own = kind === 'hybrid' ? new Map<number, number>() : new Map([...places.offsets, [top, at]]);
    writeObject(out, top, xrefStream({ ...places, offsets: own }, `/Size ${size} ${entries}`));
  }
  if (kind !== 'stream') {
    const hybrid = kind === 'hybrid' ? `/XRefStm ${at}` : '';
    at = out.length - start;
    out.write(`xref\n${xrefSections(places.offsets, true)}trailer\n<< /Size ${size} ${entries} ${hybrid} >>\n`);
  }
  out.write(`startxref\n${at}\n%%EOF\n`);
}

function xrefSections(offsets: ReadonlyMap<number, number>, withFree: boolean): string {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  const rows = numbers.map((number) => `${number} 1\n${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`);
  return `${withFree ? '0 1\n0000000000 65535 f \n' : ''}${rows.join('')}`;
}

function xrefStream(places: Places, entries: string): Uint8Array {
  const rows = new Map<number, number[]>([[0, [0, 0, 65535]]]);
  for (const [number, offset] of places.offsets) rows.set(number, [1, offset, 0]);
  places.packed.forEach((number, index) => {
    rows.set(number, [2, places.container, index]);
  });
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const data = Buffer.alloc(numbers.length * 7);
  numbers.forEach((number, row) => {
    const [kind = 0, middle = 0, last = 0] = rows.get(number) ?? [];
    data.writeUInt8(kind, row * 7);
    data.writeUInt32BE(middle, row * 7 + 1);
    data.writeUInt16BE(last, row * 7 + 5);
  });
  const index = numbers.map((number) => `${number} 1`).join(' ');
  return stream(`/Type /XRef /W [1 4 2] /Index [${index}] ${entries}`, data, { flate: true });
}
