import type { PdfEditingDocument, PdfEditingEngine } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { HiddenChannel, OpenOptions } from '../../domain/format.ts';
import { countChangedPixels } from './compare-drawings.ts';
import { removeHiddenText } from './hidden-text.ts';
import { sanitise } from './sanitise/index.ts';

/** A page may have this area in square points: the largest that is drawn at 72 dpi, twice A0 with room to spare. */
const MAX_AREA = 36_000_000;
/** Lines of hidden text that are kept to be searched. */
const MAX_LINES = 500;
/** A rebuilt page looks like the flattened one: at this resolution, but for so many pixels. */
const CHECK_DPI = 60;
const MAX_CHANGED_PIXELS = 40;

export interface NormalisedCopy {
  readonly bytes: Uint8Array;
  readonly hiddenText: HiddenChannel | undefined;
}

/** Makes the one copy that everything works on: decrypted, flattened, rebuilt, without text that cannot be seen. */
export async function normalise(
  engine: PdfEditingEngine,
  bytes: Uint8Array,
  { password, onPage }: OpenOptions,
): Promise<NormalisedCopy> {
  const flat = flatten(engine.open(bytes, password), onPage);
  const rebuilt = await rebuildFaithfully(engine, bytes, flat);
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
    bytes: await sanitise(cleaned.saved, { bakeFormMatrices: true }),
    hiddenText: { kind: 'hidden-text', count: lines.length, says: lines.slice(0, MAX_LINES) },
  };
}

interface FlatCopy {
  readonly bytes: Uint8Array;
  /** Characters the original shows on each page before its annotations are drawn into it. */
  readonly counts: readonly number[];
}

function flatten(original: PdfEditingDocument, onPage: (page: number) => void): FlatCopy {
  return withDocument(original, (document) => {
    const counts: number[] = [];
    for (let index = 0; index < document.pageCount; index++) {
      const page = document.page(index);
      try {
        if (!(page.width * page.height <= MAX_AREA)) throw new AppError('pdf-page-too-large', { page: index });
        counts.push(page.countCharacters());
        page.flatten();
      } finally {
        page.close();
      }
      onPage(index);
    }
    return { bytes: document.save(), counts };
  });
}

/**
 * Saving loses objects of some odd files (hybrid cross-references), and text without its font is text nobody sees but
 * other readers find. Then the original is rebuilt as it is; where that shows something else too, the file is refused.
 */
async function rebuildFaithfully(engine: PdfEditingEngine, original: Uint8Array, flat: FlatCopy): Promise<Uint8Array> {
  const rebuilt = await sanitise(flat.bytes, { bakeFormMatrices: true });
  if (isFaithful(engine, rebuilt, flat)) return rebuilt;
  const direct = await sanitise(original, { bakeFormMatrices: true });
  if (isFaithful(engine, direct, flat)) return direct;
  throw new AppError('pdf-damaged', { step: 'rebuild' });
}

function isFaithful(engine: PdfEditingEngine, rebuilt: Uint8Array, flat: FlatCopy): boolean {
  return withDocument(engine.open(rebuilt), (document) => {
    if (document.pageCount !== flat.counts.length) return false;
    const poorer = flat.counts.flatMap((count, index) => (countOn(document, index) < count ? [index] : []));
    if (poorer.length === 0) return true;
    // Text of layers that are off is gone as well: only what can be seen must be the same.
    return withDocument(engine.open(flat.bytes), (source) =>
      poorer.every((index) => looksTheSame(source, document, index)),
    );
  });
}

function countOn(document: PdfEditingDocument, index: number): number {
  const page = document.page(index);
  try {
    return page.countCharacters();
  } finally {
    page.close();
  }
}

function looksTheSame(source: PdfEditingDocument, rebuilt: PdfEditingDocument, index: number): boolean {
  const before = source.page(index);
  const after = rebuilt.page(index);
  try {
    return countChangedPixels(before.render(CHECK_DPI), after.render(CHECK_DPI), after, []) <= MAX_CHANGED_PIXELS;
  } finally {
    before.close();
    after.close();
  }
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
