import path from 'node:path';
import { detectText } from '../../app/detect-text.ts';
import { loadFinders } from '../../app/worker/finders.ts';
import type { BenchRow } from '../bench.ts';
import { projectRoot } from '../staleness.ts';
import { sampleTexts } from './notes-text.ts';

/** What a plain-regex redactor would run: dates, phones, e-mails, long numbers, capitalised words after a title. */
const PLAIN = [
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g,
  /\b0\d(?:[ .-]?\d{2}){4}\b/g,
  /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g,
  /\b\d{6,15}\b/g,
  /\b(?:M\.|Mme|Dr|Mr|Mrs|Pr) [A-ZÉ][\wÀ-ÿ-]+(?: [A-ZÉ][\wÀ-ÿ-]+)?/g,
];
const TARGET_BYTES = 2_000_000;

/** Detection alone, in one process, against plain regular expressions over the same text. */
export async function detectionRows(): Promise<BenchRow[]> {
  const finders = await loadFinders(path.join(projectRoot, 'dist/lexicons'));
  const texts = sampleTexts();
  for (const text of texts) detectText(finders, text);
  const ours = speedOf(texts, (text) => detectText(finders, text));
  const plain = speedOf(texts, (text) => {
    for (const pattern of PLAIN) text.match(pattern);
  });
  const reference = `plain regex ${plain.toFixed(0)} KB/s, ratio ${(plain / ours).toFixed(1)}`;
  return [{ what: 'detection, one core', figure: `${ours.toFixed(0)} KB/s`, reference }];
}

function speedOf(texts: readonly string[], work: (text: string) => unknown): number {
  let bytes = 0;
  const started = performance.now();
  while (bytes < TARGET_BYTES) {
    for (const text of texts) {
      work(text);
      bytes += Buffer.byteLength(text);
    }
  }
  return bytes / 1024 / ((performance.now() - started) / 1000);
}
