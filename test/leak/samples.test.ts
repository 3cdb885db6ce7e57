import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackBytes, attackValues, readPages } from '../support/attack.ts';
import { compact } from '../support/attack-decode.ts';
import { hasTool } from '../support/attack-tools.ts';
import { allowedBlocks, comparePages } from '../support/compare-pages.ts';
import { redactAll } from '../support/run-caviard.ts';
import { sampleValues } from '../support/sample-values.ts';

type Outputs = ReadonlyMap<string, string | null>;

const samples = fileURLToPath(new URL('../../assets/samples', import.meta.url));
const names = Object.keys(sampleValues);
const pdfs = names.filter((name) => name.endsWith('.pdf'));
/** PDFs are read by tools of others, where there are any. */
const readable = hasTool('pdftotext') || hasTool('mutool') ? names : names.filter((name) => !pdfs.includes(name));
let folder = '';
/** With every identifier known beforehand, and by detection alone. */
let hunted: Outputs = new Map();
let detected: Outputs = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  const others = Object.values(sampleValues).flatMap((sample) => sample.identifiers);
  await writeFile(join(folder, 'known.json'), JSON.stringify({ others }));
  hunted = await redactSamples(['--out', join(folder, 'hunted'), '--known', join(folder, 'known.json')]);
  detected = await redactSamples(['--out', join(folder, 'detected')]);
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the sample records', { timeout: 60_000 }, () => {
  it('are all known to the tests', async () => {
    expect((await readdir(samples)).filter((name) => name !== 'README.md').sort()).toEqual([...names].sort());
  });

  it.each(readable)('say what the tests believe they say: %s', async (name) => {
    const text = compact(await textOf(name, await readFile(join(samples, name))));
    const { identifiers, kept } = sampleValues[name] ?? { identifiers: [], kept: [] };
    expect([...identifiers, ...kept].filter((value) => !text.includes(compact(value)))).toEqual([]);
  });

  it.each(names)('keep no identifier that was known beforehand: %s', async (name) => {
    expect(await leftIn(name, await readOutput(hunted, 'hunted', name))).toEqual([]);
  });

  it.each(names)('lose at least four identifiers in five by detection alone: %s', async (name) => {
    const left = await leftIn(name, await readOutput(detected, 'detected', name));
    expect(left.length).toBeLessThanOrEqual((sampleValues[name]?.identifiers.length ?? 0) / 5);
  });

  it.each(readable)('keep their medical words: %s', async (name) => {
    const text = compact(await textOf(name, await readOutput(detected, 'detected', name)));
    expect((sampleValues[name]?.kept ?? []).filter((word) => !text.includes(compact(word)))).toEqual([]);
  });

  it.skipIf(!hasTool('pdftoppm')).each(pdfs)('look the same outside the boxes: %s', async (name) => {
    const changed = await comparePages(
      await readFile(join(samples, name)),
      await readOutput(detected, 'detected', name),
    );
    expect(changed.filter(({ unexplained }) => unexplained > allowedBlocks)).toEqual([]);
  });
});

async function redactSamples(options: readonly string[]): Promise<Outputs> {
  const files = names.map((name) => join(samples, name));
  const run = await redactAll([...files, '--policy', 'identity', '--names', 'keep', ...options]);
  return new Map([...run.rows.values()].map((row) => [row.input, row.output]));
}

async function readOutput(outputs: Outputs, run: string, name: string): Promise<Buffer> {
  const output = outputs.get(name);
  if (output === undefined || output === null) throw new Error(`${name} was not exported`);
  return readFile(join(folder, run, output));
}

async function leftIn(name: string, output: Buffer): Promise<readonly string[]> {
  const needles = Object.fromEntries((sampleValues[name]?.identifiers ?? []).map((value) => [value, value]));
  const findings = name.endsWith('.pdf') ? await attackValues(output, needles) : attackBytes(output, needles);
  return [...new Set(findings.map((finding) => finding.value))];
}

/** Text files in the encoding their bytes allow. */
async function textOf(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.pdf')) return readPages(bytes);
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
