import type { PdfEngine, PdfEngineDocument } from '../../../domain/engine.ts';
import { AppError } from '../../../domain/errors.ts';
import type { PdfTextDocument, PdfTextEngine, PdfTextRun } from '../../../domain/pdf-text-engine.ts';
import { squash } from '../../../domain/squashed-text.ts';
import { needlesOf } from '../../../domain/value-hunt.ts';
import type {
  ExpectedPage,
  OpenVerification,
  OutputVerifier,
  RemovedValue,
  VerificationPart,
} from '../../../domain/verification.ts';
import { type RawDocument, readRawDocument } from '../raw/document.ts';
import { pagesOf } from '../raw/resources.ts';
import type { PdfDictionary } from '../raw/values.ts';
import { checkImagesUnderBoxes } from './images-under-boxes.ts';
import { checkOutsides } from './outsides.ts';
import { checkPageCount, checkPageSize } from './page-size.ts';
import { checkPageText } from './page-text.ts';
import { attempt, join } from './parts.ts';
import { checkRawObjects } from './raw-objects.ts';
import { checkRendering, drawBoth } from './rendering.ts';
import { checkStructure } from './structure.ts';
import { checkUnderBoxes } from './under-boxes.ts';

export interface PdfVerifierEngines {
  /** Another engine than the writer's: reads text, annotations and everything outside pages. */
  readonly textEngine: PdfTextEngine;
  /** Draws pages, to compare them. */
  readonly renderEngine: PdfEngine;
}

/** Attacks a written PDF: reads it with another engine, walks its raw objects, compares its pages with the normalised copy. */
export function createPdfVerifier({ textEngine, renderEngine }: PdfVerifierEngines): OutputVerifier {
  return {
    kind: 'pdf',
    async open(output, normalised) {
      const text = await textEngine.open(output);
      let drawn: PdfEngineDocument | undefined;
      try {
        drawn = renderEngine.open(output);
        return new PdfVerification(output, text, drawn, renderEngine.open(normalised));
      } catch (error) {
        drawn?.close();
        await text.close();
        throw error;
      }
    },
  };
}

interface RawReading {
  readonly raw: RawDocument;
  readonly pages: readonly PdfDictionary[];
}

class PdfVerification implements OpenVerification {
  readonly #bytes: Uint8Array;
  readonly #text: PdfTextDocument;
  readonly #output: PdfEngineDocument;
  readonly #normalised: PdfEngineDocument;
  #raw: Promise<RawReading> | undefined;

  constructor(bytes: Uint8Array, text: PdfTextDocument, output: PdfEngineDocument, normalised: PdfEngineDocument) {
    this.#bytes = bytes;
    this.#text = text;
    this.#output = output;
    this.#normalised = normalised;
  }

  async checkDocument(removed: readonly RemovedValue[]): Promise<VerificationPart> {
    const needles = needlesOf(removed);
    return join([
      await attempt(['metadata', 'attachments'], async () => checkOutsides(await this.#text.readOutsides(), needles)),
      await attempt(['pages'], async () =>
        checkPageCount([this.#text.pageCount, this.#output.pageCount], this.#normalised.pageCount),
      ),
      await attempt(['raw-objects', 'structure'], async () => {
        const { raw } = await this.#readRaw();
        return join([
          await checkStructure(raw),
          await checkRawObjects(raw, needles, this.#text.pageCount, async (page) =>
            squash((await this.#text.readPage(page)).text),
          ),
        ]);
      }),
    ]);
  }

  async checkPage(expected: ExpectedPage, removed: readonly RemovedValue[]): Promise<VerificationPart> {
    if (expected.page >= this.#output.pageCount || expected.page >= this.#normalised.pageCount) {
      throw new AppError('verification-failed', { page: expected.page });
    }
    const output = this.#output.page(expected.page);
    const normalised = this.#normalised.page(expected.page);
    try {
      const needles = needlesOf(removed);
      let runs: readonly PdfTextRun[] = [];
      return join([
        await attempt(['page-text', 'kept-words', 'annotations'], async () => {
          const read = await this.#text.readPage(expected.page);
          runs = read.runs;
          return checkPageText(read, normalised, expected, needles);
        }),
        await attempt(['pages'], async () => checkPageSize(output, normalised)),
        await attempt(['under-boxes'], async () => this.#checkImages(expected)),
        await attempt(['rendering', 'under-boxes'], async () => {
          const drawings = drawBoth(output, normalised, expected);
          return join([
            checkRendering(drawings, normalised, expected),
            checkUnderBoxes(drawings.output, normalised, expected, runs),
          ]);
        }),
      ]);
    } finally {
      output.close();
      normalised.close();
    }
  }

  async #checkImages(expected: ExpectedPage): Promise<VerificationPart> {
    if (expected.boxes.length === 0 || expected.isImage) return join([]);
    const { raw, pages } = await this.#readRaw();
    const page = pages[expected.page];
    if (page === undefined) throw new AppError('verification-failed', { page: expected.page });
    return checkImagesUnderBoxes(raw, page, expected);
  }

  #readRaw(): Promise<RawReading> {
    this.#raw ??= readRawDocument(this.#bytes).then((raw) => ({ raw, pages: pagesOf(raw) }));
    return this.#raw;
  }

  close(): void {
    this.#output.close();
    this.#normalised.close();
    // Nothing waits for the text engine to tidy up, and nothing is lost where it cannot.
    this.#text.close().catch(() => {});
  }
}
