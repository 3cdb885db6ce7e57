import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { neutralNames } from '../../src-main/app/output-names.ts';
import type { SourceRef } from '../../src-main/contract/api.ts';

let count = 0;
const source = (folder: string): SourceRef => ({
  id: `source-${++count}`,
  name: 'x.txt',
  folder,
  bytes: 1,
  kind: 'text',
});

describe('neutral names', () => {
  it('number documents over the run and folders as deep as they were', async () => {
    const sources = ['', 'DUPONT', 'DUPONT/2023', 'DUPONT', 'MARTIN'].map(source);
    const names = await neutralNames(sources, path.join(tmpdir(), 'nowhere-at-all'), false);
    expect(sources.map((s) => `${names.folderOf(s)}/${names.fileOf(s)}`)).toEqual([
      '/document-0001',
      'dossier-01/document-0002',
      'dossier-01/dossier-02/document-0003',
      'dossier-01/document-0004',
      'dossier-03/document-0005',
    ]);
  });

  it('go on where copies are already there', async () => {
    const output = await mkdtemp(path.join(tmpdir(), 'names-'));
    await mkdir(path.join(output, 'dossier-04'));
    await writeFile(path.join(output, 'dossier-04', 'document-0017.pdf'), '');
    const [one] = [source('A')];
    const names = await neutralNames([one!], output, false);
    expect(`${names.folderOf(one!)}/${names.fileOf(one!)}`).toBe('dossier-05/document-0018');
    const anew = await neutralNames([one!], output, true);
    expect(anew.fileOf(one!)).toBe('document-0001');
  });
});
