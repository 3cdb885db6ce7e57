import type { PdfEditingEngine } from '../../domain/engine.ts';
import { loadPdfiumCalls } from './calls.ts';
import { openDocument } from './document.ts';
import { guard } from './guard.ts';
import { createHeap } from './heap.ts';

/** PDFium as a WebAssembly module of this process. Not safe against hostile files by itself: run it in a child. */
export async function createPdfiumEngine(wasmBinary?: Uint8Array): Promise<PdfEditingEngine> {
  const calls = await loadPdfiumCalls(wasmBinary);
  const heap = createHeap(calls);
  return guard({ open: (bytes: Uint8Array, password?: string) => openDocument(calls, heap, bytes, password) });
}
