import { type SquashedText, squash } from '../../../domain/squashed-text.ts';
import { countOccurrences, type Needle, occurs } from '../../../domain/value-hunt.ts';
import type { Residual, VerificationPart } from '../../../domain/verification.ts';
import type { RawDocument } from '../raw/document.ts';
import { FontReader } from '../raw/fonts.ts';
import { jpegSegments } from '../raw/jpeg-segments.ts';
import { contentStreamsOf, pagesOf, streamsReachedFrom } from '../raw/resources.ts';
import { collectTexts, readShownText } from '../raw/shown-text.ts';
import { strayTexts } from '../raw/stray-bytes.ts';
import { decodeBytes, decodeTextString } from '../raw/strings.ts';
import { nameOf, PdfStream } from '../raw/values.ts';
import { ByteHunt } from './byte-hunt.ts';
import { outcomeOf } from './parts.ts';
import { pdfWords } from './pdf-words.ts';

/** Reads a page's text with another engine, to tell what is visible there from what only the bytes hold. */
export type ReadPageText = (page: number) => Promise<SquashedText>;

/**
 * Hunts distinctive values through everything a file holds: strings, names, comments, every stream decoded, the bytes
 * between objects. What content streams show is left to the check of page texts as far as the other engine sees it there.
 */
export async function checkRawObjects(
  document: RawDocument,
  needles: readonly Needle[],
  pageCount: number,
  readPageText: ReadPageText,
): Promise<VerificationPart> {
  const distinctive = needles.filter((needle) => needle.isDistinctive);
  const hunt = new RawHunt(document, distinctive);
  await hunt.searchContents();
  await hunt.searchObjects();
  hunt.searchGaps();
  await hunt.settleShown(pageCount, readPageText);
  const residuals = [
    ...[...hunt.found].map((needle): Residual => ({ check: 'raw-objects', type: needle.type })),
    ...hunt.hiddenOnPages(),
  ];
  return {
    checks: [outcomeOf('raw-objects', hunt.looked, residuals.length === 0 && !hunt.isUnreadable)],
    residuals,
  };
}

/** Bytes of pictures and fonts are noise: only a value this long is more than chance there. */
const LEAST_IN_NOISE = 8;
const LEAST_CODES = 7;

class RawHunt {
  readonly found = new Set<Needle>();
  looked = 0;
  isUnreadable = false;
  readonly #document: RawDocument;
  readonly #needles: readonly Needle[];
  readonly #text: ByteHunt;
  readonly #noise: ByteHunt;
  readonly #shown = new Map<Needle, { count: number; readonly streams: PdfStream[] }>();
  #hidden: readonly Needle[] = [];
  #pending = '';
  readonly #contents = new Set<PdfStream>();

  constructor(document: RawDocument, needles: readonly Needle[]) {
    this.#document = document;
    this.#needles = needles;
    this.#text = new ByteHunt(needles);
    this.#noise = new ByteHunt(needles.filter((needle) => needle.squashed.letters.length >= LEAST_IN_NOISE));
  }

  async searchContents(): Promise<void> {
    const fonts = new FontReader(this.#document);
    for (const { streams, resources } of contentStreamsOf(this.#document)) {
      const fresh = streams.filter((stream) => !this.#contents.has(stream));
      if (fresh.length === 0) continue;
      const known = await fonts.fontsIn(resources);
      const parts: Uint8Array[] = [];
      for (const stream of fresh) {
        this.#contents.add(stream);
        parts.push(await this.#decoded(stream), Buffer.from('\n'));
      }
      const { shown, codes, asides } = readShownText(Buffer.concat(parts), known);
      this.#countShown(squash(shown), squash(codes), fresh);
      this.#searchText(asides);
    }
  }

  async searchObjects(): Promise<void> {
    for (const { value, comments } of this.#document.objects) {
      this.looked++;
      const texts: string[] = [...comments];
      collectTexts(value instanceof PdfStream ? value.dictionary : value, texts);
      this.#searchText(texts.join('\n'));
      if (value instanceof PdfStream && !this.#contents.has(value)) await this.#searchStream(value);
    }
  }

  searchGaps(): void {
    for (const text of strayTexts(this.#document.gaps)) {
      const bytes = Buffer.from(text, 'latin1');
      this.#searchText(decodeBytes(bytes));
      this.#searchText(decodeTextString(bytes));
      this.#add(this.#text.find(bytes, 'strict'));
    }
    const texts: string[] = [];
    for (const trailer of this.#document.trailers) collectTexts(trailer, texts);
    this.#searchText(texts.join('\n'));
    this.#searchPending();
  }

  /** What content streams show more often than the other engine sees it on the pages is hidden there. */
  async settleShown(pageCount: number, readPageText: ReadPageText): Promise<void> {
    const open = new Map([...this.#shown].map(([needle, { count }]) => [needle, count]));
    for (let page = 0; page < pageCount && open.size > 0; page++) {
      const text = await readPageText(page);
      for (const [needle, left] of open) {
        // Bold made by drawing twice stands twice in the content and is read once.
        const still = left - 2 * countOccurrences(text, needle).anywhere;
        if (still <= 0) open.delete(needle);
        else open.set(needle, still);
      }
    }
    this.#hidden = [...open.keys()].filter((needle) => !pdfWords.has(needle.squashed.letters));
  }

  /** By the pages that draw them, where there are any: such a page can be rebuilt as an image. */
  hiddenOnPages(): Residual[] {
    if (this.#hidden.length === 0) return [];
    const reached = pagesOf(this.#document).map((page) => streamsReachedFrom(page, this.#document));
    return this.#hidden.flatMap((needle): Residual[] => {
      const streams = this.#shown.get(needle)?.streams ?? [];
      const pages = [...reached.keys()].filter((page) => streams.some((stream) => reached[page]!.has(stream)));
      const residual: Residual = { check: 'raw-objects', type: needle.type };
      return pages.length === 0 ? [residual] : pages.map((page) => ({ ...residual, page }));
    });
  }

  #countShown(shown: SquashedText, codes: SquashedText, streams: readonly PdfStream[]): void {
    for (const needle of this.#needles) {
      const isLong = needle.squashed.letters.length >= LEAST_CODES;
      const count = Math.max(
        occurs(shown, needle) ? countOccurrences(shown, needle).anywhere : 0,
        isLong && occurs(codes, needle) ? countOccurrences(codes, needle).anywhere : 0,
      );
      if (count === 0) continue;
      const known = this.#shown.get(needle) ?? { count: 0, streams: [] };
      known.count += count;
      known.streams.push(...streams);
      this.#shown.set(needle, known);
    }
  }

  async #searchStream(stream: PdfStream): Promise<void> {
    const type = nameOf(this.#document.resolve(stream.dictionary.get('Type')));
    const bytes = await this.#decoded(stream);
    if (type === 'XRef') return;
    const isPicture = nameOf(this.#document.resolve(stream.dictionary.get('Subtype'))) === 'Image';
    if (bytes[0] === 0xff && bytes[1] === 0xd8) {
      const { segments, after } = jpegSegments(bytes);
      for (const { data } of segments) this.#add(this.#text.find(data, 'strict'));
      this.#add(this.#text.find(after, 'strict'));
    }
    if (type === 'ObjStm' || isPicture || isNoise(bytes)) this.#add(this.#noise.find(bytes, 'strict'));
    else {
      this.#add(this.#text.find(bytes, 'text'));
      this.#searchText(decodeTextString(bytes));
    }
  }

  async #decoded(stream: PdfStream): Promise<Uint8Array> {
    const { bytes, trailing, isPartial } = await this.#document.decode(stream);
    if (isPartial) this.isUnreadable = true;
    if (trailing.length > 2) this.#add(this.#text.find(trailing, 'strict'));
    return bytes;
  }

  /** Texts are gathered and searched many at a time; nothing is found across two of them. */
  #searchText(text: string): void {
    if (text.length < SHORTEST_TEXT) return;
    this.#pending += text + APART;
    if (this.#pending.length > MOST_PENDING) this.#searchPending();
  }

  #searchPending(): void {
    const squashed = squash(this.#pending);
    for (const needle of this.#needles) {
      if (!this.found.has(needle) && occurs(squashed, needle)) this.#add([needle]);
    }
    const hiddenRuns = this.#pending.match(HEX_RUN) ?? [];
    this.#pending = '';
    for (const hidden of hiddenRuns) {
      const bytes = Buffer.from(hidden.replace(/\s/g, ''), 'hex');
      this.#add(this.#text.find(bytes, 'text'));
    }
  }

  #add(needles: Iterable<Needle>): void {
    for (const needle of needles) if (!pdfWords.has(needle.squashed.letters)) this.found.add(needle);
  }
}

const SHORTEST_TEXT = 5;
const MOST_PENDING = 50_000;
/** What `squash` reads as a barrier. */
const APART = ' \u2588 ';
const HEX_RUN = /(?:[0-9A-Fa-f]{2}\s?){5,}/g;
const SAMPLE = 4_096;

/** Bytes that are no text in any encoding: fonts, profiles, packed data. */
function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let odd = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 0 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) odd++;
  return odd > sample.length * 0.05;
}
