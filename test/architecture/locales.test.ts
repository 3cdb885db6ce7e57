import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en.json' with { type: 'json' };
import fr from '../../assets/locales/fr.json' with { type: 'json' };
import { allEntityTypes } from '../../src-main/domain/entity-type.ts';
import { errorMeanings } from '../../src-main/domain/errors.ts';
import { reasonCodes } from '../../src-main/domain/recognizer.ts';

const root = path.resolve(import.meta.dirname, '../..');
const locales: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, en };
const dataOf = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('locale files', () => {
  it('hold the same keys, with the same data, in every language', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    for (const key of Object.keys(fr)) {
      expect([key, ...dataOf(locales.en![key]!)]).toEqual([key, ...dataOf(locales.fr![key]!)]);
    }
  });

  it('have words for every error, reason and type', () => {
    const needed = [
      ...Object.keys(errorMeanings).map((code) => `error.${code}`),
      ...reasonCodes.map((code) => `reason.${code}`),
      ...allEntityTypes.map((type) => `type.${type}`),
    ];
    expect(needed.filter((key) => !(key in fr))).toEqual([]);
  });

  it('have words for every key that code names', () => {
    const files = ['src-main/hosts', 'src-renderer'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
    );
    const keys = files.flatMap((text) => [...text.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1]!));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !(key in fr))).toEqual([]);
  });
});
