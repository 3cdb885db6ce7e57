// What a content stream's scrubbing asks about the resources it names.
import type { PDFDict } from '@cantoo/pdf-lib';

/** A font as it is used: collects the codes that are shown with it. */
export interface ShownFont {
  readonly name: string;
  show(codes: Uint8Array): void;
  /** How far the string moves the text position, in thousandths of the font size, and how many characters it is. */
  advance(codes: Uint8Array): { readonly width: number; readonly characters: number; readonly spaces: number };
}

export interface DrawnObject {
  readonly name: string;
  /** Strings a form shows with whatever font is set where it is drawn. */
  readonly inherited: readonly Uint8Array[];
}

export interface AppliedState {
  /** Absent where nothing but a font was in it. */
  readonly name?: string;
  readonly font?: { readonly font: ShownFont; readonly size: number };
}

/** Answers are new, neutral names; `undefined` means that the operator is left out. Names come in decoded. */
export interface ContentResolver {
  font(name: string): ShownFont;
  draw(name: string): DrawnObject | undefined;
  graphicsState(name: string): AppliedState | undefined;
  colourSpace(name: string): string | undefined;
  pattern(name: string): string | undefined;
  shading(name: string): string | undefined;
  inlineImage(dict: PDFDict, data: Uint8Array): string | undefined;
  /** Whether the layer a marked-content property list names is off. */
  isHidden(propertyName: string): boolean;
  /** Bytes of an unfiltered inline image, or `undefined` where they cannot be told. */
  inlineLength(dict: PDFDict): number | undefined;
  newDict(): PDFDict;
}
