import { describe, expect, test } from 'vitest';
import { END, Keyword, Lexer } from '../../../../src-main/formats/pdf/raw/lexer.ts';
import { decodeTextString } from '../../../../src-main/formats/pdf/raw/strings.ts';
import {
  isArray,
  isDictionary,
  PdfName,
  PdfReference,
  PdfString,
} from '../../../../src-main/formats/pdf/raw/values.ts';

const read = (text: string) => new Lexer(Buffer.from(text, 'latin1')).next();
const textOf = (source: string) => {
  const value = read(source);
  return value instanceof PdfString ? decodeTextString(value.bytes) : value;
};

describe('a string says the same however it is written', () => {
  test.each([
    ['plainly', '(Hélène (née) Roux)'],
    ['with octal escapes', '(H\\351l\\350ne \\(n\\351e\\) Roux)'],
    ['over two lines', '(H\xe9l\xe8ne (n\\\n\xe9e) Roux)'],
    ['in hexadecimal', '<48E96CE86E6520286EE9 6529 20526F7578>'],
    ['in UTF-16, big end first', '<FEFF004800E9006C00E8006E006500200028006E00E900650029002000520 06F00750078>'],
    ['in UTF-16, little end first', '<FFFE4800E9006C00E8006E006500200028006E00E9006500290020005200 6F0075007800>'],
    ['in UTF-16 without mark', '<004800E9006C00E8006E006500200028006E00E90065002900200052006F00750078>'],
    ['in UTF-8', '<EFBBBF48C3A96CC3A86E6520286EC3A9652920526F7578>'],
  ])('%s', (_, source) => {
    expect(textOf(source)).toBe('Hélène (née) Roux');
  });

  test('in PDFDoc encoding', () => {
    expect(textOf('(\\225 \\234uvre)')).toBe('Ł œuvre');
  });
});

describe('values are read', () => {
  test('as names with their escapes', () => {
    expect(read('/Anne#20DUPONT')).toEqual(new PdfName('Anne DUPONT'));
  });

  test('as references, but not in content streams', () => {
    expect(read('12 0 R')).toEqual(new PdfReference(12));
    expect(new Lexer(Buffer.from('12 0 R')).next(false)).toBe(12);
  });

  test('with comments kept aside', () => {
    const lexer = new Lexer(Buffer.from('<< /A % Anne\n 1 >>'));
    lexer.next();
    expect(lexer.comments).toEqual(['% Anne']);
  });

  test('with both values of a key that stands twice', () => {
    const value = read('<< /A (eins) /A (zwei) >>');
    expect(value instanceof Map && [...value.values()].flat().filter((v) => v instanceof PdfString)).toHaveLength(2);
  });
});

describe('hostile syntax ends', () => {
  test.each(['['.repeat(100_000), '<<'.repeat(100_000), '<< /A '.repeat(50_000), '(((', '<', '<< /A [ 1 (', '/'])(
    'case %#',
    (source) => {
      const lexer = new Lexer(Buffer.from(source));
      let values = 0;
      for (let value = lexer.next(); value !== END; value = lexer.next()) values++;
      expect(values).toBeLessThanOrEqual(source.length);
      expect(lexer.position).toBeGreaterThanOrEqual(source.length);
    },
  );

  test('and leaves the keyword after an unfinished value to be read', () => {
    const lexer = new Lexer(Buffer.from('<< /A [ 1 2 endobj'));
    expect(isDictionary(lexer.next() as never) && lexer.isMalformed).toBe(true);
    expect(lexer.next()).toEqual(new Keyword('endobj'));
    expect(isArray([])).toBe(true);
  });
});
