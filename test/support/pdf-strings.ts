/** Strings, names and bytes of PDF syntax, as `pdf-builder` and the corpus write them. */

/** Text stands for its latin-1 bytes. */
export type PdfBytes = string | Uint8Array;

/** `(…)` in WinAnsi (latin-1), as content streams take it. */
export function literal(text: string): string {
  return `(${text
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')})`;
}

/** A text string outside content: latin-1 where it can be, else UTF-16BE with byte order mark. */
export function textString(text: string): string {
  return /^[\n\r -~\u00a1-\u00ff]*$/.test(text) ? literal(text) : utf16String(text);
}

export function utf16String(text: string): string {
  const units = [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** UTF-8 with byte order mark (PDF 2.0). */
export function utf8String(text: string): string {
  return literal(`\u00ef\u00bb\u00bf${Buffer.from(text, 'utf8').toString('latin1')}`);
}

export function hexString(text: string): string {
  return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
}

/** `/Name` with `#xx` for every byte that needs it. */
export function name(text: string): string {
  return `/${[...Buffer.from(text, 'latin1')].map(nameByte).join('')}`;
}

export function bytesOf(data: PdfBytes): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
}

export function concat(parts: readonly PdfBytes[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)));
}

function nameByte(byte: number): string {
  const char = String.fromCharCode(byte);
  return /[A-Za-z0-9._+*:-]/.test(char) ? char : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`;
}
