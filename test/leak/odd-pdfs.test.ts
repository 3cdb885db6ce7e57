import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackPixels, attackValues, type Finding, readPages } from '../support/attack.ts';
import { compact } from '../support/attack-decode.ts';
import { hasTool, missingToolsLine } from '../support/attack-tools.ts';
import { allowedBlocks, comparePages } from '../support/compare-pages.ts';
import { oddPdfs } from '../support/corpus/index.ts';
import { canary, keptWords, type OddPdf, patientLines, patientValues, secret } from '../support/corpus/odd-pdf.ts';
import { type RedactRow, redactAll } from '../support/run-caviard.ts';

const missing = missingToolsLine();
if (missing !== undefined) console.warn(missing);

const known = {
  names: [`${patientValues['given name']} ${patientValues['family name']}`, 'Daffini'],
  birthDate: patientValues['birth date'],
  numbers: [patientValues['national number'], patientValues['patient number']],
  phone: patientValues.phone,
  email: patientValues['e-mail'],
};

const cases = oddPdfs.filter((odd) => odd.needs === undefined || hasTool(odd.needs));
let folder = '';
let rows: ReadonlyMap<string, RedactRow> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-'));
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'known.json'), JSON.stringify(known));
  for (const odd of cases) await writeFile(inputOf(odd), await odd.make({ secret, lines: patientLines }));
  const options = [
    '--policy',
    'identity',
    '--doubts',
    'cover',
    '--names',
    'keep',
    '--known',
    join(folder, 'known.json'),
  ];
  rows = (await redactAll([join(folder, 'in'), '--out', join(folder, 'out'), ...options])).rows;
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an odd PDF is redacted', { concurrent: true, timeout: 120_000 }, () => {
  it.each(cases)('and comes out verified: $id', (odd) => {
    const row = rows.get(`${odd.id}.pdf`);
    if (odd.mayBeHeld && row?.status !== 'exported') {
      expect(row?.code).toBe('needs-text-recognition');
      return;
    }
    expect({ status: row?.status, code: row?.code, verified: row?.verified }).toEqual({
      status: 'exported',
      code: null,
      verified: true,
    });
  });

  it.each(cases)('so that no attack finds a value: $id', async (odd) => {
    const output = await outputOf(odd);
    if (output !== undefined) expect(await leaksOf(odd, output)).toEqual([]);
  });

  it.each(cases)('and stays the same outside the boxes: $id', async (odd) => {
    const output = await outputOf(odd);
    if (output === undefined || !hasTool('pdftoppm')) return;
    const changed = (await comparePages(await readFile(inputOf(odd)), output)).filter(
      ({ unexplained }) => unexplained > allowedBlocks,
    );
    expect(changed).toEqual([]);
  });

  it.each(cases)('and keeps its medical words: $id', async (odd) => {
    const output = await outputOf(odd);
    if (output === undefined || !(hasTool('pdftotext') || hasTool('mutool'))) return;
    const text = compact(await readPages(output));
    expect(keptWords.filter((word) => !text.includes(compact(word)))).toEqual([]);
  });
});

function inputOf(odd: OddPdf): string {
  return join(folder, 'in', `${odd.id}.pdf`);
}

/** Undefined where the file was held back: then nothing can leak. */
async function outputOf(odd: OddPdf): Promise<Uint8Array | undefined> {
  const output = rows.get(`${odd.id}.pdf`)?.output;
  return output === undefined || output === null ? undefined : readFile(join(folder, 'out', output));
}

async function leaksOf(odd: OddPdf, output: Uint8Array): Promise<readonly Finding[]> {
  const also = Object.fromEntries((odd.also ?? []).map((value, index) => [`also ${index}`, value]));
  const needles = { ...patientValues, ...also, ...(odd.place === 'beside' ? { canary } : {}) };
  const pixels = odd.place === 'pixels' ? await attackPixels(output) : [];
  return [...(await attackValues(output, needles)), ...pixels];
}
