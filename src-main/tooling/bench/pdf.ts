import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createPdfiumEngine } from '../../engines/pdfium/index.ts';
import type { BenchRow } from '../bench.ts';
import { sampleTexts } from './notes-text.ts';
import { timed, timedCli } from './timed-run.ts';

const SIZES = [60, 600];

/** Digital pages through the command line, against engines that only read their text. */
export async function pdfRows(folder: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const pages of SIZES) {
    const file = path.join(folder, `${pages}.pdf`);
    writeFileSync(file, await letterPdf(pages));
    const run = await timedCli(['redact', file, '--out', path.join(folder, `${pages}-out`)]);
    rows.push({
      what: `${pages} PDF pages detected, redacted, verified`,
      figure: `${(pages / run.seconds).toFixed(1)} pages/s`,
      reference: `${run.seconds.toFixed(1)} s, ${run.megabytes.toFixed(0)} MB in all processes`,
    });
    if (pages !== SIZES[0]) continue;
    const ours = pages / run.seconds;
    const note = (speed: number) => `ratio ${(speed / ours).toFixed(1)}`;
    const raw = await pdfiumSpeed(readFileSync(file));
    rows.push({
      what: '  raw PDFium text of the same pages',
      figure: `${raw.toFixed(0)} pages/s`,
      reference: note(raw),
    });
    const readers = [
      ['pdftotext', [file, path.join(folder, 'text')]],
      ['mutool', ['draw', '-F', 'txt', '-o', path.join(folder, 'text'), file]],
    ] as const;
    for (const [program, args] of readers) {
      const other = await timed(program, args).catch(() => undefined);
      if (other === undefined) continue;
      const speed = pages / other.seconds;
      rows.push({
        what: `  ${program} of the same pages`,
        figure: `${speed.toFixed(0)} pages/s`,
        reference: note(speed),
      });
    }
  }
  return rows;
}

async function pdfiumSpeed(bytes: Uint8Array): Promise<number> {
  const engine = await createPdfiumEngine();
  const started = performance.now();
  const document = engine.open(bytes);
  for (let i = 0; i < document.pageCount; i++) {
    const page = document.page(i);
    page.characters();
    page.close();
  }
  const speed = document.pageCount / ((performance.now() - started) / 1000);
  document.close();
  return speed;
}

const LINES = 48;
const WIDEST = 95;

/** A letter of so many pages, made from the text samples. */
async function letterPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const lines = sampleTexts()
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/[^\x20-\x7e\xa0-\xff]/g, ' ').slice(0, WIDEST));
  for (let i = 0; i < pages; i++) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < LINES; line++) {
      const text = lines[(i * LINES + line) % lines.length]!;
      page.drawText(text, { x: 50, y: 790 - line * 15, size: 10, font });
    }
  }
  return document.save();
}
