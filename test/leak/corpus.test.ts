import { describe, expect, it } from 'vitest';
import { attackPixels, attackValues, readPages } from '../support/attack.ts';
import { hasTool, missingToolsLine } from '../support/attack-tools.ts';
import { allowedBlocks, comparePages } from '../support/compare-pages.ts';
import { oddPdfs } from '../support/corpus/index.ts';
import { canary, patient, patientLines, patientValues, plainLines, secret } from '../support/corpus/odd-pdf.ts';
import { simplePdf, textLines } from '../support/pdf-builder.ts';

const missing = missingToolsLine();
if (missing !== undefined) console.warn(missing);

const ordinary = patientLines.slice(1, 7).map((line) => line.split(' : ').at(-1) ?? line);

describe('the attack', () => {
  it('finds nothing in a page without any value', async () => {
    const plain = oddPdfs.find((odd) => odd.id === 'info-title');
    const bytes = await plain?.make({ secret: 'rien', lines: plainLines });
    expect(await attackValues(bytes ?? new Uint8Array(), { ...patientValues, canary })).toEqual([]);
    expect(await attackPixels(bytes ?? new Uint8Array())).toEqual([]);
  });

  it.skipIf(!hasTool('pdftoppm'))(
    'sees a word that is missing from a page, and none missing from the same page',
    async () => {
      const page = (line: string) => simplePdf({ pages: [{ content: textLines(['Avant.', line, 'Fin.']) }] });
      const [whole] = await comparePages(page('Une consultation ici'), page('Une consultation ici'));
      const [less] = await comparePages(page('Une consultation ici'), page('Une ici'));
      expect(whole?.unexplained).toBe(0);
      expect(less?.unexplained).toBeGreaterThan(allowedBlocks);
    },
  );

  it('knows every odd PDF by a name of its own', () => {
    expect(new Set(oddPdfs.map((odd) => odd.id)).size).toBe(oddPdfs.length);
  });
});

describe.skipIf(missing !== undefined)('an odd PDF', { concurrent: true, timeout: 120_000 }, () => {
  it.each(oddPdfs.filter((odd) => odd.needs === undefined || hasTool(odd.needs)))(
    'gives its hidden value away: $id',
    async (odd) => {
      const bytes = await odd.make({ secret, lines: plainLines });
      if (odd.place === 'pixels') {
        expect(await attackPixels(bytes)).not.toEqual([]);
        return;
      }
      const also = Object.fromEntries((odd.also ?? []).map((value, index) => [`also ${index}`, value]));
      const hidden = { family: patient.family, number: patient.ipp, canary, ...also };
      const found = new Set((await attackValues(bytes, hidden)).map((finding) => finding.value));
      expect([...found].sort()).toEqual([...(odd.only ?? Object.keys(hidden))].sort());
    },
  );

  it.each(oddPdfs.filter((odd) => odd.needs === undefined || hasTool(odd.needs)))(
    'shows the ordinary lines on its page: $id',
    async (odd) => {
      const text = (await readPages(await odd.make({ secret, lines: patientLines }))).replace(/\s/g, '');
      for (const value of ordinary) expect(text).toContain(value.replace(/\s/g, ''));
    },
  );
});
