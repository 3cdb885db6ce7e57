import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src-main/domain/entity-type.ts';
import type { Detection } from '../../src-main/domain/recognizer.ts';
import { resolve } from '../../src-main/pipeline/resolve.ts';

const found = (text: string, value: string, type: EntityType, score: number): Detection => {
  const start = text.indexOf(value);
  return { start, end: start + value.length, type, score, recognizer: 'test', reason: { code: 'shape' } };
};
const isCertain = (detection: Detection) => detection.score >= 0.5;
const shown = (text: string, detections: readonly Detection[]) =>
  resolve(text, detections, isCertain).map((span) => [text.slice(span.start, span.end), span.type]);

describe('resolving overlaps', () => {
  it('prefers the longer of two certain findings', () => {
    const text = 'NIR 2 51 11 69 383 012 37';
    const nir = found(text, '2 51 11 69 383 012 37', 'ID_NATIONAL', 0.9);
    expect(shown(text, [found(text, '51 11 69 383 0', 'PHONE', 0.95), nir])).toEqual([
      ['2 51 11 69 383 012 37', 'ID_NATIONAL'],
    ]);
  });

  it('never lets a doubt widen what is certain, and keeps the rest of the doubt', () => {
    const text = 'Jeanne Martel Verrerie';
    const spans = shown(text, [
      found(text, 'Martel Verrerie', 'ORGANISATION', 0.3),
      found(text, 'Jeanne Martel', 'NAME', 0.9),
    ]);
    expect(spans).toEqual([
      ['Jeanne Martel', 'NAME'],
      ['Verrerie', 'ORGANISATION'],
    ]);
  });

  it('makes one name of parts that touch', () => {
    const text = 'Mme Jeanne Martel-Le Goff';
    const parts = ['Jeanne', 'Martel', 'Le Goff'].map((part) => found(text, part, 'NAME', 0.9));
    expect(shown(text, parts)).toEqual([['Jeanne Martel-Le Goff', 'NAME']]);
  });

  it('lets a diagnosis give way to a name', () => {
    const text = 'cancer de Paul Martel';
    const spans = shown(text, [
      found(text, 'cancer de Paul', 'DIAGNOSIS', 0.9),
      found(text, 'Paul Martel', 'NAME', 0.6),
    ]);
    expect(spans).toEqual([
      ['cancer de', 'DIAGNOSIS'],
      ['Paul Martel', 'NAME'],
    ]);
  });

  it('never uncovers a detected letter or digit, whatever overlaps', () => {
    const text = 'Marie Le Goff 12 rue des Lilas 29200 Brest le 03/04/1984';
    let seed = 7;
    const random = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    const types: EntityType[] = ['NAME', 'DATE', 'DIAGNOSIS', 'STREET', 'ID_OTHER'];
    for (let round = 0; round < 300; round++) {
      const detections = Array.from({ length: 1 + random(8) }, (): Detection => {
        const start = random(text.length - 1);
        const end = Math.min(text.length, start + 1 + random(20));
        return {
          start,
          end,
          type: types[random(5)]!,
          score: random(100) / 100,
          recognizer: 't',
          reason: { code: 'shape' },
        };
      });
      const spans = resolve(text, detections, isCertain);
      for (const { start, end } of detections) {
        for (let i = start; i < end; i++) {
          if (/[\p{L}\p{N}]/u.test(text[i]!)) expect(spans.some((s) => s.start <= i && i < s.end)).toBe(true);
        }
      }
      for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
    }
  });
});
