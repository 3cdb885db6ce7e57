import type { PdfEditingDocument, PdfEditingEngine } from '../../domain/engine.ts';
import type { ImageReason, PageRedaction, PageWriting, WrittenDocument } from '../../domain/format.ts';
import type { HarmlessImages } from './image-cuts.ts';
import { planPage } from './page-plan.ts';
import { type RebuiltPage, rebuildPage } from './rebuild-page.ts';
import { redactPage } from './redact-page.ts';
import { encodePage, type PageImage, sanitise } from './sanitise/index.ts';

export interface WriteTask {
  readonly engine: PdfEditingEngine;
  readonly normalised: Uint8Array;
  /** The normalised copy, open: read from, never changed. */
  readonly source: PdfEditingDocument;
  readonly redactions: readonly PageRedaction[];
  /** For each page, why it cannot be redacted object by object. */
  readonly risks: readonly (readonly ImageReason[])[];
  readonly onPage: (page: number) => void;
}

/** Writes a redacted copy: content removed page by page, pages that cannot be handled safely rebuilt as images. */
export async function writeRedacted(task: WriteTask): Promise<WrittenDocument> {
  const { engine, normalised, source, redactions, risks, onPage } = task;
  const byPage = new Map(redactions.map((redaction) => [redaction.page, redaction]));
  const harmless: HarmlessImages = new Set();
  const pages: PageWriting[] = [];
  const replacePages = new Map<number, PageImage>();
  const document = engine.open(normalised);
  let saved: Uint8Array;
  try {
    for (let page = 0; page < document.pageCount; page++) {
      const redaction = byPage.get(page) ?? { page, spans: [], zones: [], rasterise: false };
      const outcome = redactPage({ document, redaction, risks: risks[page] ?? [], harmless });
      const { boxes, isTouched, reason } = outcome;
      if (reason !== undefined) replacePages.set(page, await encode(drawRebuilt(source, redaction)));
      if (isTouched || reason !== undefined) pages.push({ page, boxes, ...(reason && { image: reason }) });
      onPage(page);
    }
    saved = document.save();
  } finally {
    document.close();
  }
  return { bytes: await sanitise(saved, { replacePages }), pages };
}

async function encode({ width, height, bitmap, words }: RebuiltPage): Promise<PageImage> {
  const { jpeg } = await encodePage(bitmap);
  return { width, height, jpeg, pixelWidth: bitmap.width, pixelHeight: bitmap.height, words };
}

function drawRebuilt(source: PdfEditingDocument, redaction: PageRedaction): RebuiltPage {
  const page = source.page(redaction.page);
  try {
    return rebuildPage(page, planPage(page, redaction));
  } finally {
    page.close();
  }
}
