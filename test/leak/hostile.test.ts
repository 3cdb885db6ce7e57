import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode } from '../../src-main/domain/errors.ts';
import { attackValues } from '../support/attack.ts';
import { hostileFiles } from '../support/corpus/hostile.ts';
import { lockedPassword } from '../support/corpus/locked.ts';
import { basePdf, patientLines, patientValues } from '../support/corpus/odd-pdf.ts';
import { type CaviardRun, type RedactRow, redactAll } from '../support/run-caviard.ts';

const known = {
  names: [`${patientValues['given name']} ${patientValues['family name']}`],
  numbers: [patientValues['patient number']],
};

let folder = '';
let run: CaviardRun & { readonly rows: ReadonlyMap<string, RedactRow> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'known.json'), JSON.stringify(known));
  await writeFile(join(folder, 'in', 'a-sound-one.pdf'), basePdf({ secret: '', lines: patientLines }));
  await writeFile(join(folder, 'in', 'z-sound-one.pdf'), basePdf({ secret: '', lines: patientLines }));
  for (const file of hostileFiles) await writeFile(join(folder, 'in', `${file.id}.${file.extension}`), file.make());
  const options = ['--policy', 'identity', '--names', 'keep', '--known', join(folder, 'known.json')];
  run = await redactAll([join(folder, 'in'), '--out', join(folder, 'out'), ...options]);
}, 900_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('hostile files', { timeout: 60_000 }, () => {
  it('end in exit code 1, with sound files around them redacted', () => {
    expect(run.exitCode).toBe(1);
    expect(['a-sound-one.pdf', 'z-sound-one.pdf'].map((name) => run.rows.get(name)?.status)).toEqual([
      'exported',
      'exported',
    ]);
  });

  it('leave no last words of a dying process', () => {
    expect(run.stderr).not.toMatch(/FATAL ERROR|heap|at .*\(.*:\d+:\d+\)|node:internal|RangeError|Warning:/);
  });

  it('leave nothing but finished outputs in the output folder', async () => {
    const outputs = [...run.rows.values()].flatMap((row) => (row.output === null ? [] : [row.output]));
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(outputs.sort());
  });

  it.each(hostileFiles)('are answered with a clear code or a sound copy: $id', (file) => {
    const row = run.rows.get(`${file.id}.${file.extension}`);
    expect(file.outcomes).toContain(row?.status);
    if (row?.status !== 'failed') return;
    expect(isErrorCode(row.code)).toBe(true);
    expect(row.code).not.toBe('internal');
    if (file.codes !== undefined) expect(file.codes).toContain(row.code);
  });

  it.each(hostileFiles)('show no value in what is written of them: $id', async (file) => {
    const output = run.rows.get(`${file.id}.${file.extension}`)?.output;
    if (output === undefined || output === null) return;
    const bytes = await readFile(join(folder, 'out', output));
    const leaks = await attackValues(bytes, {
      'family name': patientValues['family name'] ?? '',
      'patient number': patientValues['patient number'] ?? '',
    });
    expect(leaks).toEqual([]);
  });
});

describe('a locked PDF', () => {
  it('is redacted with its password, and refused with a wrong one', async () => {
    const locked = hostileFiles.find((file) => file.id === 'locked')?.make() ?? new Uint8Array();
    await writeFile(join(folder, 'locked.pdf'), locked);
    await writeFile(join(folder, 'right.txt'), `${lockedPassword}\n`);
    await writeFile(join(folder, 'wrong.txt'), 'non\n');
    const options = ['--known', join(folder, 'known.json'), '--force', '--out', join(folder, 'unlocked')];
    const right = await redactAll([
      join(folder, 'locked.pdf'),
      ...options,
      '--password-file',
      join(folder, 'right.txt'),
    ]);
    expect([...right.rows.values()].map((row) => row.status)).toEqual(['exported']);
    const wrong = await redactAll([
      join(folder, 'locked.pdf'),
      ...options,
      '--password-file',
      join(folder, 'wrong.txt'),
    ]);
    expect([...wrong.rows.values()].map((row) => row.code)).toEqual(['pdf-wrong-password']);
  }, 60_000);
});
