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
