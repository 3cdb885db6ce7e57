import type { ErrorCode } from './errors.ts';
import type { Rect } from './geometry.ts';

/** Kinds of document that can be redacted. */
export type DocumentKind = 'text' | 'pdf';
export const documentKinds = ['text', 'pdf'] as const satisfies readonly DocumentKind[];

/** What a file's first bytes say it is. */
export type SniffedKind =
  | { readonly kind: DocumentKind }
  /** A document, but of a kind that is not supported yet; `name` is shown to the user ("Word", "JPEG"). */
  | { readonly kind: 'unsupported'; readonly name: string; readonly isImage: boolean }
  /** No document at all: programs, archives, system files. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export const hiddenChannelKinds = [
  'metadata',
  'attachment',
  'comment',
  'form-field',
  'layer',
  'revision',
  'script',
  'hidden-text',
  'bookmark',
  'link',
  'structure',
  'private-data',
] as const;
export type HiddenChannelKind = (typeof hiddenChannelKinds)[number];

/** A place in a file that carries content but is not on a page. `says` is untrusted text, capped in number and length. */
export interface HiddenChannel {
  readonly kind: HiddenChannelKind;
  readonly count: number;
  readonly says: readonly string[];
}

export const zoneKinds = ['picture', 'pattern', 'soft-mask', 'type3', 'outlines', 'unmapped-font'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** A part of a digital page that holds ink no text recognition has read. */
export interface UnreadZone {
  readonly kind: ZoneKind;
  readonly rect: Rect;
  /** Equal for the same picture wherever it stands: one doubt, however often it comes. */
  readonly sameAs: string;
}

/** One page as read. `text` is what offsets of `PageRedaction` refer to. */
export interface PageContent {
  readonly page: number;
  readonly text: string;
  /** No usable text: the page must not pass before text recognition has read it. */
  readonly isScan: boolean;
  readonly zones: readonly UnreadZone[];
}

/** RGBA pixels, rows top down, `stride = width * 4`. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What stands in the place of a covered span. */
export type Replacement =
  | { readonly kind: 'blackout' }
  /** Written instead of the original: a label "[NOM 1]", a year, a shifted date. */
  | { readonly kind: 'text'; readonly text: string };

export interface SpanRedaction {
  readonly start: number;
  readonly end: number;
  readonly replacement: Replacement;
}

/** All that is to be covered on one page. Spans are disjoint, sorted, in offsets of that page's text. */
export interface PageRedaction {
  readonly page: number;
  readonly spans: readonly SpanRedaction[];
  readonly zones: readonly Rect[];
  /** Rebuild the page as an image whatever its content: a residual was found on it. */
  readonly rasterise: boolean;
}

export const imageReasons = [
  'undecodable',
  'pattern',
  'soft-mask',
  'type3',
  'text-clip',
  'recursive-form',
  'text-left',
  'render-changed',
  'unmapped-font',
  'image-page',
  'residual',
] as const;
/** Why a page was rebuilt as an image. */
export type ImageReason = (typeof imageReasons)[number];

export interface PageWriting {
  readonly page: number;
  /** What was painted over, in points of the normalised copy; empty in formats without geometry. */
  readonly boxes: readonly Rect[];
  /** Set where the page was rebuilt as an image. */
  readonly image?: ImageReason;
}

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** Pages that were touched, in order. */
  readonly pages: readonly PageWriting[];
}

export interface OpenOptions {
  readonly password?: string;
  /** Called after each page of long work, so that a deadline a page can be kept. */
  readonly onPage: (page: number) => void;
}

/** One document, opened: the one normalised copy that is read, shown and written from. Must be closed. */
export interface OpenDocument {
  readonly pageCount: number;
  /** True where page texts tile the decoded text (plain text); false where they are joined by `PAGE_BREAK`. */
  readonly tiled: boolean;
  readonly hiddenChannels: readonly HiddenChannel[];
  /** The normalised copy, for `reopen` in another process. */
  normalised(): Uint8Array;
  readPage(page: number): Promise<PageContent>;
  /** Quads of a part of a page's text, in points: for boxes on screen. Empty in formats without geometry. */
  locate(page: number, start: number, end: number): Promise<readonly Rect[]>;
  renderPage(page: number, dpi: number): Promise<Bitmap>;
  /** Writes a new file; pages without a redaction are carried over. */
  write(redactions: readonly PageRedaction[], onPage: (page: number) => void): Promise<WrittenDocument>;
  close(): void;
}

/** A document format: reader and writer around one normalised copy. Throws `AppError` for bad input. */
export interface DocumentFormat {
  readonly kind: DocumentKind;
  readonly extension: string;
  open(bytes: Uint8Array, options: OpenOptions): Promise<OpenDocument>;
  /** Opens a normalised copy that `open` has made. */
  reopen(normalised: Uint8Array, options: OpenOptions): Promise<OpenDocument>;
}
