// Operands of content operators: read, matched against what an operator takes, and written back.
import type { ByteWriter } from './byte-writer.ts';
import { latin1, type TokenKind, tokenKinds } from './content-lexer.ts';
import { parseNumber, writeNumber } from './content-numbers.ts';
import { hexBytes, literalBytes } from './content-strings.ts';
import { decodeName } from './inline-image.ts';

export interface Operand {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The last operands, where they are of the kinds `pattern` asks for (see `OperatorRule`); an array comes as its
 * brackets and what stands between them.
 */
export function fitOperands(operands: readonly Operand[], pattern: string): readonly Operand[] | undefined {
  const fitting: Operand[] = [];
  let at = operands.length - 1;
  for (let index = pattern.length - 1; index >= 0; index--) {
    const wanted = pattern[index]!;
    const operand = operands[at];
    if (operand === undefined) return undefined;
    if (wanted === 'A' || wanted === 'T') {
      const open = openingBracket(operands, at);
      if (open < 0) return undefined;
      const parts = operands.slice(open, at + 1).filter((part) => fitsArray(part, wanted));
      fitting.unshift(...parts);
      at = open - 1;
    } else {
      if (!fits(operand, wanted)) return undefined;
      fitting.unshift(operand);
      at--;
    }
  }
  return fitting;
}

/** Names are not written here: they are replaced. */
export function writeOperand(writer: ByteWriter, bytes: Uint8Array, operand: Operand): void {
  const { kind, start, end } = operand;
  if (kind === tokenKinds.number) writeNumber(writer, bytes, start, end);
  else if (kind === tokenKinds.hex) writer.text(`<${Buffer.from(hexBytes(bytes, start, end)).toString('hex')}>`);
  else if (kind === tokenKinds.string) writer.bytes(bytes, start, end);
  else if (kind === tokenKinds.arrayOpen) writer.byte(0x5b);
  else if (kind === tokenKinds.arrayClose) writer.byte(0x5d);
}

export function nameIn(bytes: Uint8Array, operand: Operand): string {
  return decodeName(latin1(bytes, operand.start, operand.end));
}

export function numberIn(bytes: Uint8Array, operand: Operand): number {
  return parseNumber(latin1(bytes, operand.start, operand.end));
}

/** The bytes of every string among the operands. */
export function stringsIn(bytes: Uint8Array, operands: readonly Operand[]): readonly Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (const { kind, start, end } of operands) {
    if (kind === tokenKinds.hex) strings.push(hexBytes(bytes, start, end));
    else if (kind === tokenKinds.string) strings.push(literalBytes(bytes, start, end));
  }
  return strings;
}

function openingBracket(operands: readonly Operand[], close: number): number {
  if (operands[close]?.kind !== tokenKinds.arrayClose) return -1;
  for (let index = close - 1; index >= 0; index--) if (operands[index]!.kind === tokenKinds.arrayOpen) return index;
  return -1;
}

function fits(operand: Operand, wanted: string): boolean {
  if (wanted === 'n') return operand.kind === tokenKinds.number;
  if (wanted === 'N') return operand.kind === tokenKinds.name;
  return operand.kind === tokenKinds.string || operand.kind === tokenKinds.hex;
}

function fitsArray({ kind }: Operand, wanted: string): boolean {
  if (kind === tokenKinds.arrayOpen || kind === tokenKinds.arrayClose || kind === tokenKinds.number) return true;
  return wanted === 'T' && (kind === tokenKinds.string || kind === tokenKinds.hex);
}
