import { AppError } from '../../domain/errors.ts';
import type { DocumentFormat, OpenDocument, OpenOptions } from '../../domain/format.ts';
import { decodeText } from './encoding.ts';
import { pageStartsOf } from './pages.ts';
import { writeText } from './writer.ts';

/** Plain text: UTF-8, UTF-16 or windows-1252, with or without byte-order mark, any line ends. */
export const textFormat: DocumentFormat = {
  kind: 'text',
  extension: '.txt',
  open: openText,
  reopen: openText,
};

async function openText(bytes: Uint8Array, _options: OpenOptions): Promise<OpenDocument> {
  if (bytes.length === 0) throw new AppError('file-empty');
  const decoded = decodeText(bytes);
  if (looksBinary(decoded.text)) throw new AppError('text-binary');
  const starts = pageStartsOf(decoded.text);
  const endOf = (page: number) => starts[page + 1] ?? decoded.text.length;
  return {
    pageCount: starts.length,
    tiled: true,
    hiddenChannels: [],
    normalised: () => bytes,
    readPage: async (page) => ({
      page,
      text: decoded.text.slice(starts[page], endOf(page)),
      isScan: false,
      zones: [],
    }),
    locate: async () => [],
    renderPage: async () => {
      throw new AppError('bad-request');
    },
    write: async (redactions, onPage) => writeText(decoded, starts, redactions, onPage),
    close: () => {},
  };
}

const SAMPLE = 65_536;
const MOST_CONTROLS = 0.02;

// A stray NUL or control character does not make a text binary; one in fifty does.
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]/g)?.length ?? 0;
  return controls > 4 && controls > sample.length * MOST_CONTROLS;
}
