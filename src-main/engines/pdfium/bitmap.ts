import { AppError } from '../../domain/errors.ts';
import type { Bitmap } from '../../domain/format.ts';
import { checkAddress } from './heap.ts';
import type { PageContext } from './page.ts';
import type { PaintHandle } from './paints.ts';

/** A bitmap never has more pixels: 40 million are 160 MB. */
const MAX_PIXELS = 40_000_000;
const FORMAT_BGRX = 3;
const FORMAT_BGRA = 4;
const DRAW_ANNOTATIONS = 1;
const RGB_ORDER = 0x10;
/** The alpha byte of a pixel as a little-endian word. */
const OPAQUE = 0xff000000 | 0;

/** Draws a page on white. */
export function renderPage({ calls, heap, page, index }: PageContext, dpi: number): Bitmap {
  const width = Math.max(1, Math.round((calls.FPDF_GetPageWidthF(page) * dpi) / 72));
  const height = Math.max(1, Math.round((calls.FPDF_GetPageHeightF(page) * dpi) / 72));
  if (!(width * height <= MAX_PIXELS)) throw new AppError('pdf-page-too-large', { page: index });
  const size = width * height * 4;
  return heap.borrow(size, (pixels) => {
    heap.u8.fill(255, pixels, pixels + size);
    const bitmap = checkAddress(calls.FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, pixels, width * 4));
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_ANNOTATIONS | RGB_ORDER);
    calls.FPDFBitmap_Destroy(bitmap);
    const copy = heap.u8.slice(pixels, pixels + size);
    const words = new Int32Array(copy.buffer);
    for (let at = 0; at < words.length; at++) words[at]! |= OPAQUE;
    return { width, height, pixels: copy };
  });
}

/** Draws a page as if objects of one kind were not there. */
export function renderWithout(
  context: PageContext,
  handles: readonly PaintHandle[],
  kind: PaintHandle['kind'],
  dpi: number,
): Bitmap {
  const { calls } = context;
  const hidden = handles.filter((object) => object.kind === kind);
  for (const { handle } of hidden) calls.FPDFPageObj_SetIsActive(handle, 0);
  try {
    return renderPage(context, dpi);
  } finally {
    for (const { handle } of hidden) calls.FPDFPageObj_SetIsActive(handle, 1);
  }
}

/** The pixels behind a bitmap of the engine, whatever its format, as RGBA. */
export function readBitmap({ calls, heap }: PageContext, bitmap: number): Bitmap {
  const width = calls.FPDFBitmap_GetWidth(bitmap);
  const height = calls.FPDFBitmap_GetHeight(bitmap);
  if (!(width * height <= MAX_PIXELS)) throw new AppError('pdf-page-too-large', { pixels: width * height });
  const stride = calls.FPDFBitmap_GetStride(bitmap);
  const format = calls.FPDFBitmap_GetFormat(bitmap);
  const channels = format === 1 ? 1 : format === 2 ? 3 : 4;
  const source = calls.FPDFBitmap_GetBuffer(bitmap) >>> 0;
  const bytes = heap.u8;
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    let from = source + y * stride;
    let to = y * width * 4;
    for (let x = 0; x < width; x++, from += channels, to += 4) {
      const blue = bytes[from]!;
      pixels[to] = channels === 1 ? blue : bytes[from + 2]!;
      pixels[to + 1] = channels === 1 ? blue : bytes[from + 1]!;
      pixels[to + 2] = blue;
      pixels[to + 3] = format === FORMAT_BGRA ? bytes[from + 3]! : 255;
    }
  }
  return { width, height, pixels };
}

/** Runs with RGBA pixels as a bitmap of the engine. */
export function withBitmap<Result>(
  { calls, heap }: PageContext,
  source: Bitmap,
  use: (bitmap: number) => Result,
): Result {
  const { width, height, pixels } = source;
  return heap.borrow(width * height * 4, (address) => {
    const bytes = heap.u8;
    let hasAlpha = false;
    for (let i = 0; i < width * height * 4; i += 4) {
      bytes[address + i] = pixels[i + 2]!;
      bytes[address + i + 1] = pixels[i + 1]!;
      bytes[address + i + 2] = pixels[i]!;
      bytes[address + i + 3] = pixels[i + 3]!;
      hasAlpha ||= pixels[i + 3] !== 255;
    }
    const format = hasAlpha ? FORMAT_BGRA : FORMAT_BGRX;
    const bitmap = checkAddress(calls.FPDFBitmap_CreateEx(width, height, format, address, width * 4));
    try {
      return use(bitmap);
    } finally {
      calls.FPDFBitmap_Destroy(bitmap);
    }
  });
}
