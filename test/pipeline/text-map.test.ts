import { describe, expect, it } from 'vitest';
import { pageAt } from '../../src-main/domain/text.ts';
import { assemble, pagePartsOf, pageText } from '../../src-main/pipeline/text-map.ts';

describe('canonical text', () => {
  it('joins pages by a form feed and finds the page of an offset', () => {
    const canonical = assemble(['un', 'deux', ''], false);
    expect(canonical.text).toBe('un\fdeux\f');
    expect([0, 2, 3, 6, 8].map((offset) => pageAt(canonical, offset))).toEqual([0, 0, 1, 1, 2]);
    expect(pageText(canonical, 1)).toBe('deux');
  });

  it('joins nothing where pages tile the text', () => {
    expect(assemble(['un\n', 'deux'], true).text).toBe('un\ndeux');
  });

  it('cuts a range at page ends and leaves the form feed out', () => {
    const canonical = assemble(['abc', 'def', 'ghi'], false);
    expect(pagePartsOf(canonical, 1, 10)).toEqual([
      { page: 0, start: 1, end: 3 },
      { page: 1, start: 0, end: 3 },
      { page: 2, start: 0, end: 2 },
    ]);
  });
});
