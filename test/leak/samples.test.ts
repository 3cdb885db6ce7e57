import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackBytes, attackValues, readPages } from '../support/attack.ts';
import { compact } from '../support/attack-decode.ts';
import { hasTool } from '../support/attack-tools.ts';
import { comparePages } from '../support/compare-pages.ts';
import { redactAll } from '../support/run-caviard.ts';
import { sampleValues } from '../support/sample-values.ts';

const samples = fileURLToPath(new URL('../../assets/samples', import.meta.url));
const names = Object.keys(sampleValues);
const pdfs = names.filter((name) => name.endsWith('.pdf'));
let folder = '';
let outputs: ReadonlyMap<string, string | null> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  const files = names.map((name) => join(samples, name));
  const run = await redactAll([...files, '--out', join(folder, 'out'), '--policy', 'identity', '--names', 'keep']);
  outputs = new Map([...run.rows.values()].map((row) => [row.input, row.output]));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the sample records', () => {
  it('are all known to the tests', async () => {
    expect((await readdir(samples)).filter((name) => name !== 'README.md').sort()).toEqual([...names].sort());
  });

  it.each(names)('say what the tests believe they say: %s', async (name) => {
    const text = compact(await textOf(name, await readFile(join(samples, name))));
    const { identifiers, kept } = sampleValues[name] ?? { identifiers: [], kept: [] };
    expect([...identifiers, ...kept].filter((value) => !text.includes(compact(value)))).toEqual([]);
  });

  it.each(names)('are redacted without a direct identifier left: %s', async (name) => {
    const output = await readOutput(name);
    const needles = Object.fromEntries((sampleValues[name]?.identifiers ?? []).map((value) => [value, value]));
    const findings = name.endsWith('.pdf') ? await attackValues(output, needles) : attackBytes(output, needles);
    expect([...new Set(findings.map((finding) => finding.value))]).toEqual([]);
  });

  it.each(names)('keep their medical words: %s', async (name) => {
    const text = compact(await textOf(name, await readOutput(name)));
    expect((sampleValues[name]?.kept ?? []).filter((word) => !text.includes(compact(word)))).toEqual([]);
  });

  it.skipIf(!hasTool('pdftoppm')).each(pdfs)('look the same outside the boxes: %s', async (name) => {
    const changed = await comparePages(await readFile(join(samples, name)), await readOutput(name));
    expect(changed.filter(({ unexplained }) => unexplained < 0 || unexplained > 40)).toEqual([]);
  });
});

async function readOutput(name: string): Promise<Buffer> {
  const output = outputs.get(name);
  if (output === undefined || output === null) throw new Error(`${name} was not exported`);
  return readFile(join(folder, 'out', output));
}

/** Text files are read in the encoding their bytes allow; PDFs as the tools here, or our own look at strings, read them. */
async function textOf(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.pdf')) return readPages(bytes);
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
