import type { PdfCharacter } from '../../domain/engine.ts';
import type { Rect } from '../../domain/geometry.ts';
import type { PageContext } from './page.ts';

const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** Every character of a page in the engine's reading order. */
export function readCharacters(context: PageContext): PdfCharacter[] {
  const { calls, heap, page } = context;
  const text = calls.FPDFText_LoadPage(page) >>> 0;
  if (text === 0) return [];
  try {
    const count = calls.FPDFText_CountChars(text);
    return heap.borrow(64, (scratch) => {
      const objects = new TextObjects(context, text, scratch);
      return Array.from({ length: Math.max(0, count) }, (_, index) =>
        readCharacter(context, text, index, scratch, objects),
      );
    });
  } finally {
    calls.FPDFText_ClosePage(text);
  }
}

export function countCharacters({ calls, page }: PageContext): number {
  const text = calls.FPDFText_LoadPage(page) >>> 0;
  if (text === 0) return 0;
  const count = calls.FPDFText_CountChars(text);
  calls.FPDFText_ClosePage(text);
  return Math.max(0, count);
}

function readCharacter(
  { calls, heap }: PageContext,
  text: number,
  index: number,
  scratch: number,
  objects: TextObjects,
): PdfCharacter {
  calls.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  const doubles = heap.f64;
  const at = scratch >> 3;
  const tight = rect(doubles[at]!, doubles[at + 2]!, doubles[at + 1]!, doubles[at + 3]!);
  const hasLoose = calls.FPDFText_GetLooseCharBox(text, index, scratch) !== 0;
  const floats = heap.f32;
  const low = scratch >> 2;
  const loose = hasLoose ? rect(floats[low]!, floats[low + 3]!, floats[low + 2]!, floats[low + 1]!) : tight;
  calls.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const originX = heap.f64[at]!;
  const originY = heap.f64[at + 1]!;
  const isGenerated = calls.FPDFText_IsGenerated(text, index) === 1;
  const paint = isGenerated ? NO_PAINT : objects.paintOf(index);
  return {
    codePoint: calls.FPDFText_GetUnicode(text, index) >>> 0,
    tight,
    loose,
    originX,
    originY,
    isGenerated,
    isLineHyphen: calls.FPDFText_IsHyphen(text, index) === 1,
    hasUnicodeError: calls.FPDFText_HasUnicodeMapError(text, index) === 1,
    ...paint,
  };
}

type TextPaint = Pick<PdfCharacter, 'fontSize' | 'angle' | 'isUnpainted' | 'lightness' | 'isDrawing' | 'object'>;
const NO_PAINT: TextPaint = { fontSize: 0, angle: 0, isUnpainted: false, lightness: 0, isDrawing: false, object: -1 };

/** What all characters of one text object have in common, asked for once. */
class TextObjects {
  readonly #context: PageContext;
  readonly #text: number;
  readonly #scratch: number;
  readonly #known = new Map<number, TextPaint>();
  readonly #fonts = new Map<number, boolean>();

  constructor(context: PageContext, text: number, scratch: number) {
    this.#context = context;
    this.#text = text;
    this.#scratch = scratch;
  }

  paintOf(index: number): TextPaint {
    const handle = this.#context.calls.FPDFText_GetTextObject(this.#text, index) >>> 0;
    const known = this.#known.get(handle);
    if (known !== undefined) return known;
    const paint = this.#read(index, handle);
    this.#known.set(handle, paint);
    return paint;
  }

  /** Fonts whose program is in the file, and holds no outlines, draw glyphs by content streams. */
  #isDrawing(font: number): boolean {
    const known = this.#fonts.get(font);
    if (known !== undefined || font === 0) return known ?? false;
    const { calls, heap } = this.#context;
    const size = this.#scratch + 32;
    heap.i32[size >> 2] = 0;
    calls.FPDFFont_GetFontData(font, 0, 0, size);
    const isDrawing = calls.FPDFFont_GetIsEmbedded(font) === 1 && heap.i32[size >> 2] === 0;
    this.#fonts.set(font, isDrawing);
    return isDrawing;
  }

  #read(index: number, handle: number): TextPaint {
    const { calls, heap } = this.#context;
    const scratch = this.#scratch;
    const mode = handle === 0 ? 0 : calls.FPDFTextObj_GetTextRenderMode(handle);
    const hasMatrix = calls.FPDFText_GetMatrix(this.#text, index, scratch) !== 0;
    const [a = 1, b = 0, c = 0, d = 1] = hasMatrix ? heap.f32.subarray(scratch >> 2, (scratch >> 2) + 4) : [];
    const size = calls.FPDFText_GetFontSize(this.#text, index) * Math.hypot(c, d);
    const hasColour =
      calls.FPDFText_GetFillColor(this.#text, index, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0;
    const [red = 0, green = 0, blue = 0, alpha = 255] = hasColour
      ? heap.i32.subarray(scratch >> 2, (scratch >> 2) + 4)
      : [];
    return {
      fontSize: size,
      angle: Math.atan2(b, a),
      isUnpainted: mode === INVISIBLE || mode === CLIP_ONLY || alpha === 0,
      lightness: Math.round(0.299 * red + 0.587 * green + 0.114 * blue),
      isDrawing: handle !== 0 && this.#isDrawing(calls.FPDFTextObj_GetFont(handle) >>> 0),
      object: handle === 0 ? -1 : this.#context.paintIndex(handle),
    };
  }
}

function rect(left: number, bottom: number, right: number, top: number): Rect {
  return { left, bottom, right, top };
}
