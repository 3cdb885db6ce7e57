import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRawDocument } from '../../../../src-main/formats/pdf/raw/document.ts';
import { decodeStream } from '../../../../src-main/formats/pdf/raw/filters.ts';
import { dictionaryOf, PdfName, PdfStream, type PdfValue } from '../../../../src-main/formats/pdf/raw/values.ts';
import { appendUpdate, simplePdf } from '../../../support/pdf-builder.ts';

const secret = 'Patiente Anne DUPONT, suivie depuis mars. Patiente Anne DUPONT.';
const none = (value: PdfValue | undefined) => value;
const decode = (filters: readonly string[], data: Uint8Array, most?: number) =>
  decodeStream(new PdfStream(new Map([['Filter', filters.map((name) => new PdfName(name))]]), data), none, most);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function ascii85(data: Uint8Array): string {
  let out = '';
  for (let i = 0; i < data.length; i += 4) {
    const group = Buffer.alloc(4);
    Buffer.from(data.subarray(i, i + 4)).copy(group);
    const digits: string[] = [];
    for (let value = group.readUInt32BE(), k = 0; k < 5; k++, value = Math.floor(value / 85)) {
      digits.unshift(String.fromCharCode(33 + (value % 85)));
    }
    out += digits.join('').slice(0, Math.min(4, data.length - i) + 1);
  }
  return `${out}~>`;
}

/** Codes of nine bits only: clear, the bytes, end of data. */
function lzw(data: Uint8Array): Uint8Array {
  const bits = [256, ...data, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

describe('a stream is decoded', () => {
  const plain = Buffer.from(secret);
  test.each([
    ['Flate', ['FlateDecode'], deflateSync(plain)],
    ['Flate without header', ['FlateDecode'], deflateRawSync(plain)],
    ['hexadecimal', ['ASCIIHexDecode'], Buffer.from(`${plain.toString('hex')}>`)],
    ['base 85', ['ASCII85Decode'], Buffer.from(ascii85(plain))],
    ['run lengths', ['RunLengthDecode'], Buffer.concat([Buffer.from([plain.length - 1]), plain, Buffer.from([128])])],
    ['LZW', ['LZWDecode'], lzw(plain)],
    ['a chain', ['ASCII85Decode', 'FlateDecode'], Buffer.from(ascii85(deflateSync(plain)))],
    ['a chain by short names', ['AHx', 'Fl'], Buffer.from(deflateSync(plain).toString('hex'))],
  ] as const)('%s', async (_, filters, data) => {
    expect(text((await decode(filters, data)).bytes)).toBe(secret);
  });

  test('as far as it goes where it is cut short, and says so', async () => {
    const whole = deflateSync(Buffer.from(secret.repeat(2_000)));
    const { bytes, isPartial } = await decode(['FlateDecode'], whole.subarray(0, whole.length - 200));
    expect(text(bytes)).toContain('Anne DUPONT');
    expect(isPartial).toBe(true);
  });

  test('with what stands behind its compressed data', async () => {
    const { trailing } = await decode(['FlateDecode'], Buffer.concat([deflateSync(plain), Buffer.from('Anne DUPONT')]));
    expect(text(trailing)).toBe('Anne DUPONT');
  });

  test('with its PNG prediction undone', async () => {
    const rows = Buffer.concat([Buffer.from([2]), Buffer.from('Anne'), Buffer.from([2, 0, 0, 0, 0])]);
    const parameters = new Map<string, PdfValue>([
      ['Predictor', 12],
      ['Columns', 4],
    ]);
    const dictionary = new Map<string, PdfValue>([
      ['Filter', new PdfName('FlateDecode')],
      ['DecodeParms', parameters],
    ]);
    expect(text((await decodeStream(new PdfStream(dictionary, deflateSync(rows)), none)).bytes)).toBe('AnneAnne');
  });

  test('never beyond its limit', async () => {
    await expect(decode(['FlateDecode'], deflateSync(Buffer.alloc(5_000_000)), 1_000_000)).rejects.toThrow();
    await expect(decode(['FlateDecode'], deflateRawSync(Buffer.alloc(5_000_000)), 1_000_000)).rejects.toThrow();
    const runs = Buffer.alloc(100_000, Buffer.from([129, 65]));
    await expect(decode(['RunLengthDecode'], runs, 1_000_000)).rejects.toThrow();
  });

  test('and what no filter is known for counts as unread', async () => {
    expect(await decode(['Odd'], plain)).toMatchObject({ isPartial: true });
  });
});

describe('every object is found by the bytes alone', () => {
  const keysOf = (value: PdfValue) => [...(dictionaryOf(value)?.keys() ?? [])];

  test('in an object stream, in every revision, and where no table knows it', async () => {
    const packed = simplePdf({
      pages: [{ content: '' }],
      xref: 'stream',
      packed: [1, 2, 10],
      extraObjects: { 10: '<< /Packed 1 >>' },
    });
    const bytes = appendUpdate(packed, { objects: new Map([[10, '<< /Newer 1 >>']]), trailer: '/Root 1 0 R' });
    const raw = await readRawDocument(Buffer.concat([bytes, Buffer.from('\n77 0 obj << /Loose 1 >> endobj\n')]));
    const keys = raw.objects.flatMap(({ value }) => keysOf(value));
    expect(keys).toEqual(expect.arrayContaining(['Packed', 'Newer', 'Loose']));
    expect(keysOf(raw.current.get(10)?.value ?? null)).toEqual(['Newer']);
  });

  test('where the length of a stream lies', async () => {
    const raw = await readRawDocument(
      Buffer.from('1 0 obj << /Length 3 >> stream\nabcdefghij\nendstream endobj 2 0 obj << /B 1 >> endobj'),
    );
    const stream = raw.objects[0]?.value;
    expect(stream instanceof PdfStream && text(stream.raw)).toBe('abcdefghij\n');
    expect(raw.objects).toHaveLength(2);
  });

  test('with the bytes that belong to none', async () => {
    const raw = await readRawDocument(Buffer.from('before 1 0 obj 5 endobj between 2 0 obj 6 endobj after'));
    expect(raw.gaps.map(({ bytes }) => text(bytes).trim())).toEqual(['before', 'between', 'after']);
  });

  test('and references that go in circles end', async () => {
    const raw = await readRawDocument(Buffer.from('1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj'));
    expect(raw.resolve(raw.objects[0]?.value)).toBeUndefined();
  });

  test('and a file of nothing but beginnings is read in one go', async () => {
    const raw = await readRawDocument(Buffer.from('1 0 obj << >> stream endobj '.repeat(20_000)));
    expect(raw.objects).toHaveLength(20_000);
  });
});
