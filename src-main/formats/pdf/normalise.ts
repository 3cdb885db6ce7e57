import type { PdfEditingDocument, PdfEditingEngine } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { HiddenChannel, OpenOptions } from '../../domain/format.ts';
import { countChangedPixels } from './compare-drawings.ts';
import { type HiddenContent, removeHiddenContent } from './hidden-content.ts';
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
  const cleaned = removeHidden(engine, rebuilt, onPage);
  if (cleaned.bytes === rebuilt) return { bytes: rebuilt, hiddenText: undefined };
  const { lines } = cleaned;
  const says = lines.slice(0, MAX_LINES);
  return {
    bytes: await sanitise(cleaned.bytes, { bakeFormMatrices: true }),
    hiddenText: lines.length === 0 ? undefined : { kind: 'hidden-text', count: lines.length, says },
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

/** The same bytes where nothing was hidden. Pages that would look otherwise afterwards are left as they are. */
function removeHidden(
  engine: PdfEditingEngine,
  rebuilt: Uint8Array,
  onPage: (page: number) => void,
  left: ReadonlySet<number> = new Set(),
): { readonly bytes: Uint8Array; readonly lines: readonly string[] } {
  const { lines, changed, saved } = withDocument(engine.open(rebuilt), (document) => {
    const lines: string[] = [];
    const changed: number[] = [];
    for (let index = 0; index < document.pageCount; index++) {
      const hidden = left.has(index) ? undefined : removeHiddenOf(document, index);
      lines.push(...(hidden?.lines ?? []));
      if (hidden?.isChanged === true) changed.push(index);
      onPage(index);
    }
    return { lines, changed, saved: changed.length > 0 ? document.save() : rebuilt };
  });
  if (changed.length === 0) return { bytes: rebuilt, lines };
  const spoilt = withDocument(engine.open(rebuilt), (before) =>
    withDocument(engine.open(saved), (after) => changed.filter((index) => !looksTheSame(before, after, index))),
  );
  return spoilt.length === 0 ? { bytes: saved, lines } : removeHidden(engine, rebuilt, onPage, new Set(spoilt));
}

function removeHiddenOf(document: PdfEditingDocument, index: number): HiddenContent {
  const page = document.page(index);
  try {
    const hidden = removeHiddenContent(page);
    if (hidden.isChanged) page.commit();
    return hidden;
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
