// Numbers of content streams, written so that they carry a value and nothing else.
import type { ByteWriter } from './byte-writer.ts';
import { latin1 } from './content-lexer.ts';

/** Longer tokens are written anew with nine significant digits. */
const MAX_TOKEN = 14;

export function writeNumber(writer: ByteWriter, bytes: Uint8Array, start: number, end: number): void {
  if (end - start <= MAX_TOKEN && isWellFormed(bytes, start, end)) writer.bytes(bytes, start, end);
  else writer.text(formatNumber(parseNumber(latin1(bytes, start, end))));
}

/** Decimal notation without exponent, at most nine significant digits. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const rounded = Number(value.toPrecision(9));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(12).replace(/\.?0+$/, '') : BigInt(Math.trunc(rounded)).toString();
}

/** As viewers read it: doubled signs count once, and the number ends where it stops making sense. */
export function parseNumber(text: string): number {
  const value = Number.parseFloat(text.replace(/^([+-])[+-]+/, '$1'));
  return Number.isFinite(value) ? value : 0;
}

function isWellFormed(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  let points = 0;
  for (let index = start; index < end; index++) {
    const byte = bytes[index]!;
    if (byte === 0x2e) points++;
    else if (byte === 0x2b || byte === 0x2d) {
      if (index > start) return false;
    } else digits++;
  }
  return digits > 0 && points <= 1;
}
