import { AppError } from '../../domain/errors.ts';
import type { PdfTextDocument, PdfTextEngine } from '../../domain/pdf-text-engine.ts';
import { loadPdfjs } from './load.ts';
import { readOutsides } from './outsides.ts';
import { readTextPage } from './text-page.ts';

export interface PdfjsOptions {
  /** Folder of the predefined character maps (CJK), ending in a slash. Without it such text cannot be read and throws. */
  readonly characterMaps?: string;
}

/** The second reader: text, annotations and everything outside the pages, without canvas, network or scripts. */
export function createPdfjsEngine(options: PdfjsOptions = {}): PdfTextEngine {
  return { open: (bytes, password) => openDocument(bytes, password, options) };
}

const QUIET = 0;
/** Pages after which caches of the engine are emptied, so that memory stays flat. */
const PAGES_BETWEEN_CLEANUPS = 25;

async function openDocument(
  bytes: Uint8Array,
  password: string | undefined,
  options: PdfjsOptions,
): Promise<PdfTextDocument> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // A copy: pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    ...(options.characterMaps === undefined ? {} : { cMapUrl: options.characterMaps, cMapPacked: true }),
    verbosity: QUIET,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: true,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
  });
  try {
    const document = await task.promise;
    let read = 0;
    return {
      pageCount: document.numPages,
      async readPage(index) {
        const page = await document.getPage(index + 1);
        try {
          return await readTextPage(page);
        } finally {
          page.cleanup();
          if (++read % PAGES_BETWEEN_CLEANUPS === 0) await document.cleanup();
        }
      },
      readOutsides: () => readOutsides(document),
      close: () => task.destroy(),
    };
  } catch (cause) {
    await task.destroy();
    throw new AppError(codeFor(cause, password), {}, { cause });
  }
}

function codeFor(cause: unknown, password: string | undefined): 'pdf-damaged' | 'pdf-password' | 'pdf-wrong-password' {
  if (!(cause instanceof Error) || cause.name !== 'PasswordException') return 'pdf-damaged';
  return password === undefined ? 'pdf-password' : 'pdf-wrong-password';
}
