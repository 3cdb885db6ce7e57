import { describe, expect, it } from 'vitest';
import { sniff } from '../../src-main/formats/sniff.ts';

const of = (content: string | Buffer) => sniff(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

describe('a file is told by its content', () => {
  it.each([
    ['a PDF behind some bytes', 'junk\n%PDF-1.7\n', { kind: 'pdf' }],
    ['text', 'Compte rendu de consultation', { kind: 'text' }],
    ['UTF-16 text', Buffer.from('\ufeffCompte rendu', 'utf16le'), { kind: 'text' }],
    ['an empty file', '', { kind: 'refused', code: 'file-empty' }],
    [
      'bytes of no meaning',
      Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4]),
      { kind: 'refused', code: 'kind-unknown' },
    ],
    ['Word', 'PK\x03\x04....word/document.xml', { kind: 'unsupported', name: 'Word', isImage: false }],
    ['old Word', ole('WordDocument'), { kind: 'unsupported', name: 'Word', isImage: false }],
    [
      'OpenDocument',
      'PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text',
      { kind: 'unsupported', name: 'OpenDocument', isImage: false },
    ],
    ['RTF', '{\\rtf1\\ansi', { kind: 'unsupported', name: 'RTF', isImage: false }],
    ['JPEG', '\xff\xd8\xff\xe0', { kind: 'unsupported', name: 'JPEG', isImage: true }],
    ['HTML', '<!DOCTYPE html><p>x', { kind: 'unsupported', name: 'HTML', isImage: false }],
    [
      'an e-mail',
      'From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n\r\nx',
      { kind: 'unsupported', name: 'e-mail', isImage: false },
    ],
    ['a Windows program', `MZ${'\0'.repeat(100)}PE\0\0`, { kind: 'none' }],
    ['a Linux program', '\x7fELF', { kind: 'none' }],
    ['Thumbs.db', ole('Catalog'), { kind: 'none' }],
    ['an archive', 'PK\x03\x04....photos/1.bin', { kind: 'none' }],
  ])('%s', (_, content, kind) => {
    expect(of(content)).toEqual(kind);
  });
});
