import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

describe('the documents', () => {
  it.each(['README.md', 'src-main/README.md', 'assets/samples/README.md', 'test/fixtures/README.md'])(
    '%s links only to what is there',
    (file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
      const folder = path.join(root, path.dirname(file));
      expect(targets.filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
    },
  );

  it('show every command of package.json that users are told of', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const told = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!);
    expect(told.filter((name) => !(name in scripts))).toEqual([]);
  });
});
