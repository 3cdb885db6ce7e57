import { latin1 } from './byte-classes.ts';
import type { RawDocument } from './document.ts';
import { resourcesIn } from './resources.ts';
import { applyUnicodeMap, readUnicodeMap, type UnicodeMap } from './unicode-map.ts';
import { dictionaryOf, nameOf, type PdfDictionary, PdfStream, type PdfValue } from './values.ts';

export interface RawFont {
  /** What a string shows, by the font's own map; latin-1 where it has none and codes are single bytes. */
  decode(bytes: Uint8Array): string;
  /** False where codes are two bytes long: their bytes alone mean nothing. */
  readonly isSimple: boolean;
  /** Codes a string holds, for estimating its width. */
  count(bytes: Uint8Array): number;
}

export const plainFont: RawFont = { decode: latin1, isSimple: true, count: (bytes) => bytes.length };

/** Reads fonts as far as text needs it, each once. */
export class FontReader {
  readonly #document: RawDocument;
  readonly #known = new Map<number, RawFont>();

  constructor(document: RawDocument) {
    this.#document = document;
  }

  async fontsIn(resources: PdfDictionary | undefined): Promise<ReadonlyMap<string, RawFont>> {
    const fonts = new Map<string, RawFont>();
    for (const [name, { value, number }] of resourcesIn(resources, 'Font', this.#document)) {
      const font = (number === undefined ? undefined : this.#known.get(number)) ?? (await this.#read(value));
      if (number !== undefined) this.#known.set(number, font);
      fonts.set(name, font);
    }
    return fonts;
  }

  async #read(value: PdfValue | undefined): Promise<RawFont> {
    const font = dictionaryOf(value);
    if (font === undefined) return plainFont;
    const isSimple = nameOf(this.#document.resolve(font.get('Subtype'))) !== 'Type0';
    const stream = this.#document.resolve(font.get('ToUnicode'));
    const map = stream instanceof PdfStream ? await this.#map(stream) : undefined;
    return {
      isSimple,
      count: (bytes) => (isSimple ? bytes.length : bytes.length >> 1),
      decode: (bytes) => {
        if (map !== undefined && map.texts.size > 0) {
          return applyUnicodeMap(bytes, { codeLength: isSimple ? 1 : map.codeLength, texts: map.texts });
        }
        return isSimple ? latin1(bytes) : '\ufffd'.repeat(bytes.length >> 1);
      },
    };
  }

  async #map(stream: PdfStream): Promise<UnicodeMap> {
    return readUnicodeMap((await this.#document.decode(stream)).bytes);
  }
}
