import type { PdfEditingDocument, PdfEditingEngine } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { HiddenChannel, OpenOptions } from '../../domain/format.ts';
import { removeHiddenText } from './hidden-text.ts';
import type { Sanitiser } from './sanitiser.ts';

/** A page may have this area in square points: the largest that is drawn at 72 dpi, twice A0 with room to spare. */
const MAX_AREA = 36_000_000;
/** Lines of hidden text that are kept to be searched. */
const MAX_LINES = 500;

export interface NormalisedCopy {
  readonly bytes: Uint8Array;
  readonly hiddenText: HiddenChannel | undefined;
}

/** Makes the one copy that everything works on: decrypted, flattened, rebuilt, without text that cannot be seen. */
export async function normalise(
  engine: PdfEditingEngine,
  sanitiser: Sanitiser,
  bytes: Uint8Array,
  { password, onPage }: OpenOptions,
): Promise<NormalisedCopy> {
  const flat = withDocument(engine.open(bytes, password), (document) => {
    for (let index = 0; index < document.pageCount; index++) {
      const page = document.page(index);
      try {
        if (!(page.width * page.height <= MAX_AREA)) throw new AppError('pdf-page-too-large', { page: index });
        page.flatten();
      } finally {
        page.close();
      }
      onPage(index);
    }
    return document.save();
  });
  const rebuilt = await sanitiser.normalise(flat);
  const cleaned = withDocument(engine.open(rebuilt), (document) => {
    const lines: string[] = [];
    for (let index = 0; index < document.pageCount; index++) {
      lines.push(...removeHiddenOf(document, index));
      onPage(index);
    }
    return { lines, saved: lines.length > 0 ? document.save() : undefined };
  });
  if (cleaned.saved === undefined) return { bytes: rebuilt, hiddenText: undefined };
  const { lines } = cleaned;
  return {
    bytes: await sanitiser.normalise(cleaned.saved),
    hiddenText: { kind: 'hidden-text', count: lines.length, says: lines.slice(0, MAX_LINES) },
  };
}

function removeHiddenOf(document: PdfEditingDocument, index: number): string[] {
  const page = document.page(index);
  try {
    const lines = removeHiddenText(page);
    if (lines.length > 0) page.commit();
    return lines;
  } finally {
    page.close();
  }
}

function withDocument<Result>(document: PdfEditingDocument, use: (document: PdfEditingDocument) => Result): Result {
  try {
    return use(document);
  } finally {
    document.close();
  }
}
