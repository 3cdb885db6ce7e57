/// <reference path="./pdf-worker.d.ts" />
/** pdf.js, loaded once and silently: it looks for a canvas it does not need here and reports that on standard output. */
type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  const { log, warn } = console;
  console.log = () => {};
  console.warn = () => {};
  try {
    // With its worker code at hand, pdf.js runs it on this thread and fetches no script.
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
    console.warn = warn;
  }
}
