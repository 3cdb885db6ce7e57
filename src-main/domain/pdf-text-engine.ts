/** A run of text as it lies on the displayed page, rotation applied; fractions of its width and height, from the top left. */
export interface PdfTextRun {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfTextPage {
  /** All runs in the order of the content, with line ends. */
  readonly text: string;
  readonly runs: readonly PdfTextRun[];
  /** What each annotation, form field and link says; an empty string where it says nothing. */
  readonly annotations: readonly string[];
}

/** What a file says outside its pages, by where it stands. */
export interface PdfOutsides {
  readonly metadata: readonly string[];
  readonly attachments: readonly string[];
  /** Bookmarks, named places, page labels, scripts, layers, form fields. */
  readonly names: readonly string[];
}

/** A PDF open in an engine that only reads. Must be closed. */
export interface PdfTextDocument {
  readonly pageCount: number;
  /** @throws whatever the engine throws where the page cannot be read to its end. */
  readPage(page: number): Promise<PdfTextPage>;
  readOutsides(): Promise<PdfOutsides>;
  close(): Promise<void>;
}

/** Reads text without drawing: the independent second reader. @throws AppError `pdf-damaged`, `pdf-password`, `pdf-wrong-password`. */
export interface PdfTextEngine {
  open(bytes: Uint8Array, password?: string): Promise<PdfTextDocument>;
}
