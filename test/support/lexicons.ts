/** The compiled word lists, made once for all tests of one file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicons } from '../../src-main/app/lexicon-files.ts';
import type { Lexicons } from '../../src-main/domain/lexicon.ts';
import { compileLexicons } from '../../src-main/tooling/compile-lexicons.ts';

export async function freshLexicons(): Promise<Lexicons> {
  const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  try {
    await compileLexicons(folder);
    return loadLexicons(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
