import { describe, expect, it } from 'vitest';
import type { PageRedaction } from '../../../src-main/domain/format.ts';
import { textFormat } from '../../../src-main/formats/text/format.ts';

const open = (bytes: Uint8Array) => textFormat.open(bytes, { onPage: () => {} });

async function coverFirst(bytes: Uint8Array, value: string): Promise<Buffer> {
  const document = await open(bytes);
  const redactions: PageRedaction[] = [];
  for (let page = 0; page < document.pageCount; page++) {
    const { text } = await document.readPage(page);
    const start = text.indexOf(value);
    if (start < 0) continue;
    const spans = [{ start, end: start + value.length, replacement: { kind: 'blackout' as const } }];
    redactions.push({ page, spans, zones: [], rasterise: false });
  }
  return Buffer.from((await document.write(redactions, () => {})).bytes);
}

const letter = 'Chère Zoé,\r\nM. Kergoat va mieux — « 38,2 °C ».\nÀ bientôt\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(letter)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${letter}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${letter}`, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${letter}`)],
    ['UTF-16 LE without a mark', Buffer.from('M. Kergoat va mieux, bien mieux.', 'utf16le')],
  ])('keeps every byte outside a covered value in %s', async (_, bytes) => {
    const encoding = bytes.includes(0) ? 'utf16le' : 'utf8';
    const isBigEndian = bytes[0] === 0xfe;
    const written = await coverFirst(bytes, 'Kergoat');
    const plain = (raw: Buffer) => (isBigEndian ? Buffer.from(raw).swap16() : raw).toString(encoding);
    expect(plain(written)).toBe(plain(bytes).replace('Kergoat', '█████'));
  });

  it('keeps windows-1252 as it is and covers with what it can write', async () => {
    const bytes = Buffer.from('M. Kergoat \x96 T\xe9l. \x80 \x81\r\n', 'latin1');
    expect((await coverFirst(bytes, 'Kergoat')).toString('latin1')).toBe('M. ***** \x96 T\xe9l. \x80 \x81\r\n');
    expect((await (await open(bytes)).readPage(0)).text).toBe('M. Kergoat – Tél. € \u0081\r\n');
  });

  it('writes a label where a policy gives one', async () => {
    const document = await open(Buffer.from('Vu M. Kergoat.'));
    const spans = [{ start: 6, end: 13, replacement: { kind: 'text' as const, text: '[NOM 1]' } }];
    const written = await document.write([{ page: 0, spans, zones: [], rasterise: false }], () => {});
    expect(Buffer.from(written.bytes).toString()).toBe('Vu M. [NOM 1].');
  });

  it('ends a page at a form feed or after 60 lines, and pages tile the text', async () => {
    const text = `un\n\fdeux\n${'ligne\n'.repeat(130)}`;
    const document = await open(Buffer.from(text));
    const pages = await Promise.all(Array.from({ length: document.pageCount }, (_, page) => document.readPage(page)));
    expect(pages.map((page) => page.text.split('\n').length - 1)).toEqual([1, 60, 60, 11]);
    expect(pages.map((page) => page.text).join('')).toBe(text);
  });

  it('reads a text with a stray NUL', async () => {
    expect((await (await open(Buffer.from('Compte rendu\0 de M. Kergoat'))).readPage(0)).text).toContain('Kergoat');
  });

  it('refuses binary content that poses as text', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251));
    await expect(open(bytes)).rejects.toMatchObject({ code: 'text-binary' });
  });

  it('refuses an empty file', async () => {
    await expect(open(Buffer.alloc(0))).rejects.toMatchObject({ code: 'file-empty' });
  });
});
