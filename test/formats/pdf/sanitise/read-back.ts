/** Reads a rebuilt file back: its bytes, its objects as text, and every stream decoded. */

import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** All that a searcher could find text in, as Latin-1. */
export async function everythingIn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = [latin1(bytes)];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) parts.push(object.toString());
    else parts.push(object.dict.toString(), latin1(decoded(object)));
  }
  return parts.join('\n');
}

/** The contents of pages, forms, patterns and glyphs. */
export async function contentsIn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && !isBinary(object) ? [latin1(decoded(object))] : []))
    .join('\n');
}

/** A value as it may be spelled in a file. */
export function spellings(value: string): readonly string[] {
  const utf16 = Buffer.from(value, 'utf16le').swap16();
  const hex = [Buffer.from(value, 'latin1').toString('hex'), utf16.toString('hex')];
  return [
    value,
    latin1(utf16),
    value.split('').reverse().join(''),
    ...hex,
    ...hex.map((digits) => digits.toUpperCase()),
  ];
}

/** Where a value still stands, as spellings; empty where it is gone. */
export async function leftOf(value: string, bytes: Uint8Array): Promise<readonly string[]> {
  const all = await everythingIn(bytes);
  return spellings(value).filter((spelling) => all.includes(spelling));
}

function decoded(stream: PDFRawStream): Uint8Array {
  const isFlate = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return isFlate ? inflateSync(stream.contents) : stream.contents;
}

function isBinary(stream: PDFRawStream): boolean {
  return ['Image', 'XRef', 'ObjStm'].some((kind) => stream.dict.toString().includes(`/${kind}`));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
