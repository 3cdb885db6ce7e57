/** The package ships its worker without types; all that is needed of it is that it sets up the worker in this thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
