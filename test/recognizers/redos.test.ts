import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src-main/domain/text.ts';
import { createRecognizers } from '../../src-main/recognizers/index.ts';
import { fewLexicons } from '../support/few-lexicons.ts';

/** What pieces of text a careless pattern would go astray on, repeated. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1234567890',
  zeros: '0 0 0 ',
  'digit groups': '12 345 678 ',
  spaces: '          ',
  'line breaks': '\n',
  'spaced line breaks': ' \n',
  'hyphenated letters': 'a-a-a-',
  'dotted letters': 'a.a.a.',
  capitals: 'ABCDEFGHIJ',
  'capital words': 'Abcde Fghij ',
  'capitals with particles': 'De la Du Abc ',
  commas: ',,,, ',
  ats: '@@@@a@',
  colons: '::::',
  'hexadecimal colons': 'ab:cd:ef:',
  slashes: '1/2/3/4/',
  dates: '12/03/2024 ',
  'dots between digits': '1.2.3.4.',
  labels: 'N° N° NIR : ',
  'labels and dots': 'IPP ......... ',
  months: 'mars mai 12 ',
  streets: '12 rue de la de la ',
  brackets: '((((()',
  chevrons: 'A<<<<B',
  quotes: '"\'"\'',
  'number words': 'deux trois ',
  postcodes: '29200 ',
  'hospital heads': 'Hospital of Clinic ',
  'e-mail parts': 'a.b-c_d+',
  accents: 'éÉèÈ',
};
const SHORT = 25_000;
const LONG = 100_000;

/**
 * Four times the text may take about four times as long: a quadratic pattern takes sixteen times, a worse one never
 * ends. A time under the floor is too small to compare.
 */
const FLOOR_MS = 400;
const GROWTH = 10;

describe('every recognizer ends in time that grows with the text', () => {
  for (const recognizer of createRecognizers(fewLexicons)) {
    it(recognizer.id, { timeout: 240_000 }, () => {
      const slow = Object.entries(HOSTILE).filter(([, piece]) => {
        const long = cpuOf(recognizer.recognize, piece, LONG);
        return long > FLOOR_MS && long > GROWTH * cpuOf(recognizer.recognize, piece, SHORT);
      });
      expect(slow.map(([name]) => name)).toEqual([]);
    });
  }
});

/** CPU time in milliseconds: other processes do not count. */
function cpuOf(recognize: ReturnType<typeof createRecognizers>[number]['recognize'], piece: string, length: number) {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const input = { text, language: 'fr', words: wordsOf(text) } as const;
  const before = process.cpuUsage();
  recognize(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
