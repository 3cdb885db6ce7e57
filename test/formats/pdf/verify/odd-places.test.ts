import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputVerifier } from '../../../../src-main/domain/verification.ts';
import { createPdfiumEngine } from '../../../../src-main/engines/pdfium/index.ts';
import { createPdfjsEngine } from '../../../../src-main/engines/pdfjs/index.ts';
import { createPdfVerifier } from '../../../../src-main/formats/pdf/verify/index.ts';
import { oddPdfs } from '../../../support/corpus/index.ts';
import { patient, plainLines, secret } from '../../../support/corpus/odd-pdf.ts';

const removed = [
  { text: `${patient.given} ${patient.family}`, type: 'NAME' },
  { text: patient.ipp, type: 'ID_PATIENT' },
] as const;

let verifier: OutputVerifier;
beforeAll(async () => {
  verifier = createPdfVerifier({ textEngine: createPdfjsEngine(), renderEngine: await createPdfiumEngine() });
});

describe('a file that holds a value in an odd place is never passed as an output', () => {
  test.each(
    oddPdfs.filter(({ needs, place }) => needs === undefined && place !== 'pixels').map((odd) => [odd.id, odd]),
  )('%s', async (_, odd) => {
    const output = await odd.make({ secret, lines: plainLines });
    let passed = false;
    const residuals: string[] = [];
    try {
      const open = await verifier.open(output, output);
      const parts = [await open.checkDocument(removed)];
      parts.push(
        await open.checkPage({ page: 0, keptText: plainLines.join('\n'), boxes: [], isImage: false }, removed),
      );
      open.close();
      passed = parts.every((part) => part.checks.every((check) => check.outcome === 'passed'));
      for (const part of parts) {
        residuals.push(
          ...part.residuals.map((r) => r.check),
          ...part.checks.filter((c) => c.outcome === 'failed').map((c) => `failed ${c.check}`),
        );
      }
    } catch {
      passed = false;
      residuals.push('unreadable');
    }
    if (process.env.SHOW) console.log(odd.id, odd.place, [...new Set(residuals)].join(' '));
    expect(passed).toBe(false);
  });
});
