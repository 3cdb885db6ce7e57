import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportFile } from '../../src-main/app/export.ts';

let folder: string;
let from: string;
const sha256 = createHash('sha256').update('copie').digest('hex');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
  from = path.join(folder, 'private');
  await writeFile(from, 'copie');
});

const out = () => path.join(folder, 'out');

describe('exporting', () => {
  it('leaves the copy and nothing else in the folder', async () => {
    await exportFile({ from, sha256, folder: out(), name: 'document-0001.txt', overwrite: false });
    expect(await readdir(out())).toEqual(['document-0001.txt']);
    expect(await readFile(path.join(out(), 'document-0001.txt'), 'utf8')).toBe('copie');
  });

  it('never overwrites unless told to', async () => {
    const order = { from, sha256, folder: out(), name: 'a.txt' };
    await exportFile({ ...order, overwrite: false });
    await writeFile(path.join(out(), 'a.txt'), 'déjà là');
    await expect(exportFile({ ...order, overwrite: false })).rejects.toMatchObject({ code: 'output-exists' });
    expect(await readFile(path.join(out(), 'a.txt'), 'utf8')).toBe('déjà là');
    await exportFile({ ...order, overwrite: true });
    expect(await readFile(path.join(out(), 'a.txt'), 'utf8')).toBe('copie');
    expect(await readdir(out())).toEqual(['a.txt']);
  });

  it('leaves no file where the bytes are not those that were verified', async () => {
    const order = { from, sha256: sha256.replace(/./g, '0'), folder: out(), name: 'a.txt', overwrite: false };
    await expect(exportFile(order)).rejects.toMatchObject({ code: 'verification-failed' });
    expect(await readdir(out())).toEqual([]);
  });

  it('says so where the folder cannot be written', async () => {
    await writeFile(out(), 'a file, not a folder');
    const order = { from, sha256, folder: out(), name: 'a.txt', overwrite: false };
    await expect(exportFile(order)).rejects.toMatchObject({ code: 'output-unwritable' });
  });
});
