import type { PdfEditingDocument } from '../../domain/engine.ts';
import { AppError } from '../../domain/errors.ts';
import type { PdfiumCalls } from './calls.ts';
import { guard } from './guard.ts';
import { checkAddress, type Heap } from './heap.ts';
import { openPage } from './page.ts';

const PASSWORD_ERROR = 4;
/** Save without revisions and without encryption; 2 alone keeps the encryption dictionary. */
const SAVE_PLAIN = 3;

/** Opens a PDF. Bytes are copied into the engine's memory and freed with the document. */
export function openDocument(calls: PdfiumCalls, heap: Heap, bytes: Uint8Array, password = ''): PdfEditingDocument {
  const address = heap.take(bytes.length);
  heap.u8.set(bytes, address);
  const document = loadDocument(calls, heap, address, bytes.length, password);
  if (document === 0) {
    const error = calls.FPDF_GetLastError();
    heap.free(address);
    if (error !== PASSWORD_ERROR) throw new AppError('pdf-damaged', { engine: error });
    throw new AppError(password === '' ? 'pdf-password' : 'pdf-wrong-password');
  }
  const close = () => {
    calls.FPDF_CloseDocument(document);
    heap.free(address);
  };
  const pageCount = calls.FPDF_GetPageCount(document);
  if (pageCount < 1) {
    close();
    throw new AppError('pdf-no-pages');
  }
  return guard({
    pageCount,
    page(index: number) {
      const page = calls.FPDF_LoadPage(document, index) >>> 0;
      if (page === 0) throw new AppError('pdf-damaged', { page: index });
      return guard(openPage({ calls, heap, document, page, index }));
    },
    save: () => saveDocument(calls, heap, document),
    close,
  });
}

function loadDocument(calls: PdfiumCalls, heap: Heap, address: number, length: number, password: string): number {
  // UTF-8 first; files made with an older cipher want the same password in Latin-1.
  for (const encoding of ['utf8', 'latin1'] as const) {
    const secret = Buffer.from(password, encoding);
    const document = heap.borrow(secret.length + 1, (text) => {
      heap.u8.set(secret, text);
      heap.u8[text + secret.length] = 0;
      const opened = calls.FPDF_LoadMemDocument(address, length, text);
      heap.u8.fill(0, text, text + secret.length);
      return opened;
    });
    if (document !== 0) return document >>> 0;
    if (calls.FPDF_GetLastError() !== PASSWORD_ERROR) return 0;
  }
  return 0;
}

function saveDocument(calls: PdfiumCalls, heap: Heap, document: number): Uint8Array {
  const writer = checkAddress(calls.PDFiumExt_OpenFileWriter());
  try {
    if (calls.FPDF_SaveAsCopy(document, writer, SAVE_PLAIN) === 0) throw new AppError('internal', { step: 'save' });
    const size = calls.PDFiumExt_GetFileWriterSize(writer);
    return heap.borrow(size, (data) => {
      calls.PDFiumExt_GetFileWriterData(writer, data, size);
      return heap.u8.slice(data, data + size);
    });
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer);
  }
}
