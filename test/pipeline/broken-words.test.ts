import { expect, it } from 'vitest';
import type { Detection } from '../../src-main/domain/recognizer.ts';
import { joinBrokenWords } from '../../src-main/pipeline/broken-words.ts';

const found = (text: string, value: string): Detection => {
  const start = text.indexOf(value);
  const reason = { code: 'title' } as const;
  return { start, end: start + value.length, type: 'NAME', score: 0.9, recognizer: 'test', reason };
};

it.each([
  ['docteur Mar-\nchandeau, bien', 'Mar', 'Mar-\nchandeau'],
  ['docteur Mar-\nchandeau, bien', 'chandeau', 'Mar-\nchandeau'],
  ['Mme Quintillac-\n  Verdier va bien', 'Quintillac', 'Quintillac-\n  Verdier'],
  ['Mme Verdier\nva bien', 'Verdier', 'Verdier'],
])('covers both halves of a name broken over two lines: %j', (text, half, whole) => {
  const [joined] = joinBrokenWords(text, [found(text, half)]);
  expect(text.slice(joined!.start, joined!.end)).toBe(whole);
});
