import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { detectionRows } from './bench/detection.ts';
import { notesRows } from './bench/notes.ts';
import { pdfRows } from './bench/pdf.ts';

/** One figure beside its reference of the same run; absolute figures depend on the machine, ratios hold better. */
export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  readonly reference?: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'caviard-bench-'));
try {
  for (const rows of [detectionRows, notesRows, pdfRows]) {
    for (const { what, figure, reference = '' } of await rows(folder)) {
      process.stdout.write(`${what.padEnd(58)}${figure.padStart(16)}  ${reference}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
