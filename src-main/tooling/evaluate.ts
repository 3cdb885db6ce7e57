/** `npm run evaluate`: how much the product finds in invented notes whose identifiers are marked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { detectText } from '../app/detect-text.ts';
import { type Finders, loadFinders } from '../app/worker/finders.ts';
import type { Language } from '../domain/language.ts';
import { compileLexicons } from './compile-lexicons.ts';
import { type EvaluateFlags, readFlags } from './evaluate/flags.ts';
import { measureNote } from './evaluate/metrics.ts';
import { isClean, loadNotes } from './evaluate/notes.ts';
import { summarise } from './evaluate/summary.ts';
import { missLines, summaryLines } from './evaluate/tables.ts';
import { projectRoot } from './staleness.ts';

const notesFolder = path.join(projectRoot, 'test/fixtures/notes');

const flags = readFlags(process.argv.slice(2));
if (flags.kind === 'wrong') {
  process.stderr.write(`${flags.sentence}\n`);
  process.exitCode = 2;
} else {
  const finders = await freshFinders();
  for (const language of flags.languages) evaluate(finders, flags, language);
}

function evaluate(finders: Finders, { split, misses }: EvaluateFlags & { kind: 'run' }, language: Language): void {
  const notes = loadNotes(notesFolder, split, language);
  const measured = notes.map((note) => ({ note, result: measureNote(note, detectText(finders, note.text, language)) }));
  if (misses) print(measured.flatMap(({ note, result }) => missLines(note, result)));
  const all = summarise(measured.map(({ result }) => result));
  const clean = summarise(measured.filter(({ note }) => isClean(note)).map(({ result }) => result));
  print(summaryLines({ title: `${split} ${language}`, all, clean }));
}

// Compiled anew each time, so that a changed word list is what is measured.
async function freshFinders(): Promise<Finders> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caviard-evaluate-'));
  try {
    await compileLexicons(folder);
    return await loadFinders(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
