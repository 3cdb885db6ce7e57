import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../../../src-main/domain/errors.ts';
import { type OutputVerifier, uniteVerification } from '../../../../src-main/domain/verification.ts';
import { createPdfiumEngine } from '../../../../src-main/engines/pdfium/index.ts';
import { createPdfjsEngine } from '../../../../src-main/engines/pdfjs/index.ts';
import { createPdfVerifier } from '../../../../src-main/formats/pdf/verify/index.ts';
import { oddPdfs } from '../../../support/corpus/index.ts';
import { patient, plainLines, secret } from '../../../support/corpus/odd-pdf.ts';

const removed = [
  { text: `${patient.given} ${patient.family}`, type: 'NAME' },
  { text: patient.ipp, type: 'ID_PATIENT' },
] as const;
const expected = { page: 0, keptText: plainLines.join('\n'), boxes: [], isImage: false };

let verifier: OutputVerifier;
beforeAll(async () => {
  verifier = createPdfVerifier({ textEngine: createPdfjsEngine(), renderEngine: await createPdfiumEngine() });
});

async function isPassed(output: Uint8Array): Promise<boolean> {
  const open = await verifier.open(output, output);
  try {
    const parts = [await open.checkDocument(removed), await open.checkPage(expected, removed)];
    return uniteVerification(parts).passed;
  } finally {
    open.close();
  }
}

describe('a file that holds a value in an odd place is never passed as an output', () => {
  const readable = oddPdfs.filter(({ needs, place }) => needs === undefined && place !== 'pixels');
  test.each(readable.map((odd) => [odd.id, odd]))('%s', async (_, odd) => {
    const outcome = await isPassed(await odd.make({ secret, lines: plainLines })).catch(codeOf);
    expect([false, 'pdf-damaged']).toContain(outcome);
  });
});
