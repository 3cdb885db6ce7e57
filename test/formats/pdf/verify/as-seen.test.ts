import { expect, test } from 'vitest';
import { asSeen } from '../../../../src-main/formats/pdf/verify/as-seen.ts';

const letter = (text: string, left: number, top: number) => ({
  text,
  left,
  top,
  right: left + 0.01,
  bottom: top + 0.02,
});

test('letters written in any order are read as they stand', () => {
  const runs = [letter('X', 0.13, 0.1), letter('R', 0.1, 0.1), letter('U', 0.12, 0.101), letter('O', 0.11, 0.1)];
  expect(asSeen(runs)).toBe('ROUX');
});

test('words are parted by gaps, lines by line ends', () => {
  const runs = [letter('C', 0.1, 0.2), letter('B', 0.2, 0.1), letter('A', 0.1, 0.1)];
  expect(asSeen(runs)).toBe('A B\nC');
});
