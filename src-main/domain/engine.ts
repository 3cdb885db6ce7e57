import type { Bitmap } from './format.ts';
import type { Rect } from './geometry.ts';

/** One character of a page as the engine sees it, in reading order. */
export interface PdfCharacter {
  /** Unicode code point; 0 where the font gives none. */
  readonly codePoint: number;
  /** Ink box in points; may be degenerate in OCR fonts. */
  readonly tight: Rect;
  /** Box from advance width, ascent and descent, in points. */
  readonly loose: Rect;
  readonly originX: number;
  readonly originY: number;
  /** Set by the engine between words and lines; no glyph of the file stands behind it. */
  readonly isGenerated: boolean;
  /** A hyphen that breaks a word at a line end. */
  readonly isLineHyphen: boolean;
  /** The font gives no trustworthy Unicode value. */
  readonly hasUnicodeError: boolean;
  /** Size as drawn, in points. */
  readonly fontSize: number;
  /** Direction of the baseline, in radians, anticlockwise. */
  readonly angle: number;
  /** Drawn without paint (render mode 3) or with a colour that is fully transparent. */
  readonly isUnpainted: boolean;
  /** Lightness of the paint from 0 to 255, what is drawn over is not looked at. */
  readonly lightness: number;
  /** Its font draws glyphs as little pages of their own (Type 3): they may show anything. */
  readonly isDrawing: boolean;
  /** Index of the text object it stands in, as in `PdfPaint.index`; -1 where none is known. */
  readonly object: number;
}

/** Something a page paints, forms unfolded, in the order of painting. */
export interface PdfPaint {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  /** Place in the order of painting; stands for the object in calls of the editing page. */
  readonly index: number;
  /** Where it lies on the page, and which part of it clips let through. */
  readonly rect: Rect;
  readonly shown: Rect;
  /** Painted without any transparency. */
  readonly isClear: boolean;
  /** For images. */
  readonly image?: PdfImage;
  /** For paths. */
  readonly path?: PdfPath;
}

export interface PdfImage {
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  /** Equal for equal image data. */
  readonly digest: string;
  /** Image space (unit square) to page: a b c d e f. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

export interface PdfPath {
  readonly segments: number;
  readonly curves: number;
  /** Parts that are drawn apart: letters, dots of a letter. */
  readonly pieces: number;
  readonly isFilled: boolean;
  readonly isStroked: boolean;
  /** An axis-parallel rectangle, filled without any transparency: what lies beneath cannot be seen. */
  readonly isOpaqueBox: boolean;
}

/** A page of an open PDF. Coordinates are user space of the page, in points. Must be closed. */
export interface PdfEnginePage {
  /** What is shown of the page: CropBox within MediaBox. */
  readonly visible: Rect;
  /** Size as displayed (rotation applied), in points. */
  readonly width: number;
  readonly height: number;
  characters(): readonly PdfCharacter[];
  /** @throws AppError `pdf-page-too-large` over the pixel cap. */
  render(dpi: number): Bitmap;
  /** Where a rectangle of the page lies in a bitmap of this size: left, top, right, bottom, in pixels. */
  toPixels(rect: Rect, width: number, height: number): { left: number; top: number; right: number; bottom: number };
  close(): void;
}

/** A PDF open in an engine. Must be closed. */
export interface PdfEngineDocument<Page extends PdfEnginePage = PdfEnginePage> {
  readonly pageCount: number;
  page(index: number): Page;
  close(): void;
}

/** Reads and draws PDFs. @throws AppError `pdf-password`, `pdf-wrong-password`, `pdf-damaged`, `pdf-no-pages`. */
export interface PdfEngine {
  open(bytes: Uint8Array, password?: string): PdfEngineDocument;
}

/** A page that can be changed. Nothing is in the document before `commit`. */
export interface PdfEditingPage extends PdfEnginePage {
  paints(): readonly PdfPaint[];
  /** As many as `characters` gives, without reading them. */
  countCharacters(): number;
  /** The page as if nothing were written on it. */
  renderWithoutText(dpi: number): Bitmap;
  /** Draws visible annotations and form fields into the content. The page must then be closed and opened again. */
  flatten(): void;
  /** Removes glyphs whose ink meets a rectangle, and blanks image pixels and paths beneath it. */
  remove(rects: readonly Rect[]): void;
  /** Removes whole objects, by their index. */
  removePaints(indexes: readonly number[]): void;
  /** Pixels of an image, alpha from its mask; stored colours where alpha is 0. Undefined where it cannot be decoded. */
  image(index: number): Bitmap | undefined;
  /** Whether an image is drawn as one plain rectangle: the same opacity everywhere. */
  isUnshaped(index: number): boolean;
  /** Gives an image other pixels of the same size. */
  replaceImage(index: number, bitmap: Bitmap): void;
  /** A filled rectangle; colours from 0 to 255. */
  fill(rect: Rect, colour: Colour): void;
  /** A line of text in a standard font, centred in a rectangle. False where it does not fit at 4 points. */
  write(rect: Rect, text: string, colour: Colour): boolean;
  /** Makes content of the changes. */
  commit(): void;
}

export type Colour = readonly [red: number, green: number, blue: number];

export interface PdfEditingDocument extends PdfEngineDocument<PdfEditingPage> {
  /** A complete new file: one revision, no encryption. */
  save(): Uint8Array;
}

/** Reads, draws and changes PDFs. */
export interface PdfEditingEngine {
  open(bytes: Uint8Array, password?: string): PdfEditingDocument;
}
