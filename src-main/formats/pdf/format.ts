import type { PdfEditingDocument, PdfEditingEngine, PdfEditingPage } from '../../domain/engine.ts';
import type { DocumentFormat, HiddenChannel, OpenDocument } from '../../domain/format.ts';
import { lineBoxes } from './boxes.ts';
import { normalise } from './normalise.ts';
import { charactersOf } from './page-text.ts';
import { type ReadPage, readPdfPage } from './read-page.ts';
import { scanRisks } from './sanitise/index.ts';
import { writeRedacted } from './writer.ts';

export type InspectHiddenChannels = (bytes: Uint8Array, password?: string) => Promise<readonly HiddenChannel[]>;

/** PDF: read, drawn, changed and written through one engine. */
export function createPdfFormat(engine: PdfEditingEngine, inspect: InspectHiddenChannels): DocumentFormat {
  return {
    kind: 'pdf',
    extension: '.pdf',
    async open(bytes, options) {
      // The engine tells first whether the file can be opened at all; the original is inspected only then.
      const copy = await normalise(engine, bytes, options);
      const channels = await inspect(bytes, options.password);
      return openNormalised({ engine, bytes: copy.bytes, channels: addChannel(channels, copy.hiddenText) });
    },
    async reopen(normalised) {
      return openNormalised({ engine, bytes: normalised, channels: [] });
    },
  };
}

function addChannel(channels: readonly HiddenChannel[], added: HiddenChannel | undefined): readonly HiddenChannel[] {
  if (added === undefined) return channels;
  const known = channels.find(({ kind }) => kind === added.kind);
  if (known === undefined) return [...channels, added];
  const says = [...new Set([...known.says, ...added.says])];
  const united = { kind: known.kind, count: Math.max(known.count, added.count), says };
  return channels.map((channel) => (channel === known ? united : channel));
}

interface Opening {
  readonly engine: PdfEditingEngine;
  readonly bytes: Uint8Array;
  readonly channels: readonly HiddenChannel[];
}

async function openNormalised({ engine, bytes, channels }: Opening): Promise<OpenDocument> {
  const risks = await scanRisks(bytes);
  const document = engine.open(bytes);
  let last: ReadPage | undefined;
  const read = (index: number) => {
    if (last?.page !== index) last = withPage(document, index, (page) => readPdfPage(page, index, risks[index] ?? []));
    return last;
  };
  return {
    pageCount: document.pageCount,
    tiled: false,
    hiddenChannels: channels,
    normalised: () => bytes,
    async readPage(index) {
      const { page, text, isScan, zones } = read(index);
      return { page, text, isScan, zones };
    },
    async locate(index, start, end) {
      const { characters, pageText } = read(index);
      return lineBoxes(charactersOf(pageText, start, end).map((at) => characters[at]!));
    },
    renderPage: async (index, dpi) => withPage(document, index, (page) => page.render(dpi)),
    write: (redactions, onPage) =>
      writeRedacted({ engine, normalised: bytes, source: document, redactions, risks, onPage }),
    close: () => document.close(),
  };
}

function withPage<Result>(document: PdfEditingDocument, index: number, use: (page: PdfEditingPage) => Result): Result {
  const page = document.page(index);
  try {
    return use(page);
  } finally {
    page.close();
  }
}
