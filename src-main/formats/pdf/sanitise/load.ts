// Parses a PDF's objects; what cannot be parsed is `pdf-damaged`.
import { type PDFContext, type PDFDict, PDFParser } from '@cantoo/pdf-lib';
import { AppError } from '../../../domain/errors.ts';
import { checkObjectCount } from './budget.ts';
import { catalogOf, pagesOf, type SourcePage } from './page-tree.ts';

export interface LoadedPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly SourcePage[];
}

/** Throws `pdf-damaged`, `pdf-no-pages` or `pdf-too-complex`. The file must be decrypted. */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const context = await parse(bytes);
  checkObjectCount(context.largestObjectNumber > 0 ? context.enumerateIndirectObjects().length : 0);
  const catalog = catalogOf(context);
  if (catalog === undefined || context.lookup(context.trailerInfo.Encrypt) !== undefined) {
    throw new AppError('pdf-damaged');
  }
  const pages = pagesOf(context, catalog);
  if (pages.length === 0) throw new AppError('pdf-no-pages');
  return { context, catalog, pages };
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
  } catch {
    // The parser's own error names offsets and content; neither may leave.
    throw new AppError('pdf-damaged');
  }
}
