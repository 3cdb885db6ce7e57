import type { PdfTextRun } from '../../../domain/pdf-text-engine.ts';

/** A page's text as the eye puts it together, line by line from the left, in whatever order it was written. */
export function asSeen(runs: readonly PdfTextRun[]): string {
  const lines: PdfTextRun[][] = [];
  for (const run of [...runs].sort((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1);
    if (line !== undefined && isOnLine(line[0]!, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineText).join('\n');
}

/** Runs nearer than this part of their height belong to one word. */
const WORD_GAP = 0.2;

function lineText(runs: PdfTextRun[]): string {
  let text = '';
  let end: number | undefined;
  for (const run of runs.sort((a, b) => a.left - b.left)) {
    if (end !== undefined && run.left - end > WORD_GAP * (run.bottom - run.top)) text += ' ';
    text += run.text;
    end = run.right;
  }
  return text;
}

function isOnLine(first: PdfTextRun, run: PdfTextRun): boolean {
  return Math.abs(middleOf(first) - middleOf(run)) < (first.bottom - first.top) * 0.5;
}

function middleOf({ top, bottom }: PdfTextRun): number {
  return (top + bottom) / 2;
}
