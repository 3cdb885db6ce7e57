/** The door to the WebAssembly build of PDFium: its calls by name, checked once. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { AppError } from '../../domain/errors.ts';

type Call = (...values: number[]) => number;

const callNames = [
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_PageToDevice',
  'FPDF_DeviceToPage',
  'FPDF_RenderPageBitmap',
  'FPDF_SaveAsCopy',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_Destroy',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetFormat',
  'FPDFBitmap_GetHeight',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_GetWidth',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetFillColor',
  'FPDFText_GetFontSize',
  'FPDFText_GetTextObject',
  'FPDFText_IsGenerated',
  'FPDFText_IsHyphen',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_LoadStandardFont',
  'FPDFText_SetText',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetFont',
  'FPDFFont_Close',
  'FPDFFont_GetFontData',
  'FPDFFont_GetIsEmbedded',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFPage_RemoveAnnot',
  'FPDFAnnot_GetFlags',
  'FPDFPage_Flatten',
  'FPDFPage_GenerateContent',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPage_InsertObject',
  'FPDFPage_RemoveObject',
  'FPDFPage_GetRotation',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFFormObj_RemoveObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_SetIsActive',
  'FPDFPageObj_SetFillColor',
  'FPDFPageObj_Transform',
  'FPDFPageObj_CreateNewRect',
  'FPDFPageObj_CreateTextObj',
  'FPDFPageObj_Destroy',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPath_GetDrawMode',
  'FPDFPath_SetDrawMode',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFImageObj_GetBitmap',
  'FPDFImageObj_GetRenderedBitmap',
  'FPDFImageObj_SetBitmap',
  'FPDFImageObj_SetMatrix',
  'FPDFImageObj_GetImageDataRaw',
  'FPDFImageObj_GetImagePixelSize',
  'EPDFText_RedactInQuads',
  'PDFiumExt_OpenFileWriter',
  'PDFiumExt_CloseFileWriter',
  'PDFiumExt_GetFileWriterSize',
  'PDFiumExt_GetFileWriterData',
] as const;

/** The calls of PDFium that we use, on plain numbers: pointers, counts, floats. */
export type PdfiumCalls = Readonly<Record<(typeof callNames)[number], Call>> & {
  readonly malloc: Call;
  readonly free: Call;
  readonly memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
};

/** Starts PDFium from its WebAssembly file, which is read from the package unless it is given. */
export async function loadPdfiumCalls(wasmBinary?: Uint8Array): Promise<PdfiumCalls> {
  const wasm = wasmBinary ?? (await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')));
  const silent = () => {};
  const wrapped = await init({ wasmBinary: wasm.slice().buffer, print: silent, printErr: silent });
  const untrustedExports: unknown = wrapped.pdfium.wasmExports;
  const calls = checkCalls(untrustedExports as Readonly<Record<string, unknown>>);
  capMemory(calls.memory);
  wrapped.PDFiumExt_Init();
  return calls;
}

/** The build could take 2 GiB; a document that wants more than this is hostile. */
const MAX_BYTES = 1024 * 1024 * 1024;
const BYTES_A_PAGE = 65_536;

/** The engine asks for memory page by page; a refusal reads as "none left". */
function capMemory(memory: PdfiumCalls['memory']): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * BYTES_A_PAGE > MAX_BYTES) throw new RangeError('over the cap');
    return grow(pages);
  };
}

function checkCalls(untrustedExports: Readonly<Record<string, unknown>>): PdfiumCalls {
  const missing = [...callNames, 'malloc', 'free'].filter((name) => typeof untrustedExports[name] !== 'function');
  if (missing.length > 0) throw new AppError('internal', { missingCalls: missing.length });
  return untrustedExports as unknown as PdfiumCalls;
}
