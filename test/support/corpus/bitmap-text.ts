/** Text as pixels or rectangles: capital letters and digits of five by seven dots, in a colour nothing else has. */
import { literal } from '../pdf-strings.ts';

/** Red, green, blue of 0 to 255: where it is seen, hidden pixels have survived. */
export const markerColour = [209, 26, 115] as const;
export const markerFill = `${markerColour.map((part) => (part / 255).toFixed(3)).join(' ')} rg`;

export interface Dots {
  readonly width: number;
  readonly height: number;
  /** 1 where there is ink, row by row from the top. */
  readonly ink: Uint8Array;
}

/** Text as a bitmap, `scale` pixels a dot, one dot of margin; characters without a shape are left blank. */
export function bitmapText(text: string, scale: number): Dots {
  const characters = [...text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()];
  const width = (characters.length * 6 + 1) * scale;
  const height = 9 * scale;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / scale) - 1;
      const bits = rowOf(characters[Math.floor(column / 6)] ?? ' ', Math.floor(y / scale) - 1);
      if (column >= 0 && column % 6 < 5 && (bits >> (4 - (column % 6))) & 1) ink[y * width + x] = 1;
    }
  }
  return { width, height, ink };
}

/** RGB bytes: marker colour on white. */
export function rgbOf(dots: Dots): Uint8Array {
  const rgb = new Uint8Array(dots.ink.length * 3).fill(255);
  dots.ink.forEach((isInk, i) => {
    if (isInk === 1) rgb.set(markerColour, i * 3);
  });
  return rgb;
}

/** One bit a pixel, rows padded to bytes; 1 is ink. */
export function bitsOf(dots: Dots): Uint8Array {
  const stride = Math.ceil(dots.width / 8);
  const bits = new Uint8Array(stride * dots.height);
  dots.ink.forEach((isInk, i) => {
    const x = i % dots.width;
    const at = Math.floor(i / dots.width) * stride + (x >> 3);
    if (isInk === 1) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
  });
  return bits;
}

/** Path operators that fill the dots as rectangles of `size` points, from (x, y) upwards. */
export function outlinesOf(text: string, x: number, y: number, size: number): string {
  const dots = bitmapText(text, 1);
  const rects: string[] = [];
  dots.ink.forEach((isInk, i) => {
    const [column, row] = [i % dots.width, Math.floor(i / dots.width)];
    if (isInk === 1) rects.push(`${x + column * size} ${y + (dots.height - row) * size} ${size} ${size} re`);
  });
  return `q ${markerFill}\n${rects.join('\n')}\nf Q\n`;
}

/** Letters shown in the marker colour by a font. */
export function markedText(font: string, size: number, x: number, y: number, shown: string): string {
  return `q ${markerFill} BT /${font} ${size} Tf ${x} ${y} Td ${shown.startsWith('<') ? shown : literal(shown)} Tj ET Q\n`;
}

/** The seven rows of a character, five bits each, as base-32 digits. */
const SHAPES: Readonly<Record<string, string>> = {
  A: 'ehhvhhh',
  E: 'vgguggv',
  G: 'ehgnhhe',
  I: 'e44444e',
  K: 'hikokih',
  N: 'hhpljhh',
  O: 'ehhhhhe',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  V: 'hhhhha4',
  Z: 'v1248gv',
  '0': 'ehjlphe',
  '1': '4c4444e',
  '2': 'eh1248v',
  '3': 'v2421he',
  '4': '26aiv22',
  '5': 'vgu11he',
  '6': '68gehhe',
  '7': 'v124888',
  '8': 'ehhehhe',
  '9': 'ehhf12c',
};

function rowOf(character: string, row: number): number {
  const digit = SHAPES[character]?.[row];
  return digit === undefined ? 0 : Number.parseInt(digit, 32) || 0;
}
