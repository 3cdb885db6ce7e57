import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { needlesOf } from '../../../../src-main/domain/value-hunt.ts';
import { ByteHunt, type ByteReading } from '../../../../src-main/formats/pdf/verify/byte-hunt.ts';

const hunt = new ByteHunt(
  needlesOf([
    { text: 'Hélène ROMAN', type: 'NAME' },
    { text: '06 39 98 41 27', type: 'PHONE' },
  ]),
);
const finds = (data: string | Uint8Array, reading: ByteReading = 'text') =>
  hunt.find(typeof data === 'string' ? Buffer.from(data, 'latin1') : data, reading).size > 0;

describe('bytes give a value away', () => {
  test.each([
    ['in latin-1', 'vu H\xe9l\xe8ne Roman hier'],
    ['without accents', 'vu helene roman hier'],
    ['in part', 'Mme ROMAN'],
    ['as a number without spaces', 'tel:0639984127'],
    ['as a number with dots', '06.39.98.41.27'],
    ['over a line end', 'H\xe9l\xe8ne\r\nRoman'],
    ['in UTF-16', Buffer.from('Hélène ROMAN', 'utf16le')],
    ['in UTF-16, big end first', Buffer.from('Hélène ROMAN', 'utf16le').swap16()],
  ])('%s', (_, data) => {
    expect(finds(data)).toBe(true);
  });

  test('only as written where separators count', () => {
    expect(finds('0639984127', 'strict')).toBe(true);
    expect(finds('06 39 98 41 27', 'strict')).toBe(false);
  });
});

describe('bytes raise no alarm', () => {
  test.each([
    ['where a name is part of a word', 'romanesque, roumanie'],
    ['where digits are part of another number', '106399841'],
    ['where digits and letters stand between', '06a39b98c41d27'],
  ])('%s', (_, data) => {
    expect(finds(data)).toBe(false);
  });

  test('in compressed data', () => {
    const noise = deflateSync(Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255)));
    expect(finds(noise, 'strict')).toBe(false);
  });
});
