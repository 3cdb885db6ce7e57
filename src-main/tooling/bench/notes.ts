import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchRow } from '../bench.ts';
import { sampleTexts } from './notes-text.ts';
import { timedCli } from './timed-run.ts';

const NOTES = 400;

/** Small notes through the command line: read, detected, written, verified, start included. */
export async function notesRows(folder: string): Promise<BenchRow[]> {
  const many = path.join(folder, 'notes');
  mkdirSync(many);
  const texts = sampleTexts();
  let bytes = 0;
  for (let i = 0; i < NOTES; i++) {
    const text = texts[i % texts.length]!;
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(many, `${i}.txt`), text);
  }
  const one = path.join(folder, 'one.txt');
  writeFileSync(one, texts[0]!);
  const single = await timedCli(['redact', one, '--out', path.join(folder, 'one-out')]);
  const all = await timedCli(['redact', many, '--out', path.join(folder, 'notes-out')]);
  const kilobytes = bytes / 1024;
  return [
    { what: 'one note through the command line', figure: `${single.seconds.toFixed(2)} s` },
    {
      what: `${NOTES} notes through the command line`,
      figure: `${(kilobytes / all.seconds).toFixed(0)} KB/s`,
      reference: `${all.seconds.toFixed(1)} s, ${all.megabytes.toFixed(0)} MB in all processes`,
    },
  ];
}
