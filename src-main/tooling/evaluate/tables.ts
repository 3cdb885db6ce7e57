/** The evaluation in words and columns, for a terminal. */
import type { NoteResult, Tally } from './metrics.ts';
import type { NamedNote } from './notes.ts';
import type { Summary } from './summary.ts';

export interface LanguageSummaries {
  readonly title: string;
  readonly all: Summary;
  readonly clean: Summary;
}

export function summaryLines({ title, all, clean }: LanguageSummaries): string[] {
  return [
    `${title}: ${all.notes} notes (${clean.notes} without names), ${all.words} words, ${all.identifiers} identifiers`,
    `  identifiers missed            ${share({ good: all.missed, of: all.identifiers })}`,
    ...all.byType.map(({ type, count, missed }) => `    ${type.padEnd(14)}${share({ good: missed, of: count })}`),
    `  notes with nothing missed     ${share(all.whole)}`,
    `    names and numbers alone     ${share(all.wholeDirect)}`,
    `  false words in 1,000          ${perThousand(all)}   in notes without names ${perThousand(clean)}`,
    ...falseLines(all, clean),
    `  kept words touched            ${share(all.keepTouched)}`,
    `  diagnoses touched             ${share(all.diagnosesTouched)}`,
    `    wholly covered              ${share(all.diagnosesCovered)}`,
    `    precision by word           ${share(all.diagnosisPrecision)}   in notes without names ${share(clean.diagnosisPrecision)}`,
    `  roles right of names found    ${share(all.roles)}`,
  ];
}

/** What was missed and what was covered in vain, each with its surroundings. For the `dev` notes only. */
export function missLines(note: NamedNote, result: NoteResult): string[] {
  const quote = (kind: string) => (range: { readonly start: number; readonly end: number; readonly type: string }) =>
    `${note.name} ${kind} ${range.type} ${surroundings(note.text, range.start, range.end)}`;
  const lost = result.diagnoses.filter((mark) => !result.diagnosesCovered.includes(mark));
  return [
    ...result.missed.map(quote('missed')),
    ...result.falseWords.map(quote('false')),
    ...result.keepTouched.map(quote('touched')),
    ...lost.map(quote('missed')),
    ...result.diagnosisWordsWrong.map(quote('false')),
  ];
}

function falseLines(all: Summary, clean: Summary): string[] {
  const inClean = new Map(clean.falseByType.map(({ type, count }) => [type, count]));
  return all.falseByType.map(({ type, count }) => `    ${type.padEnd(14)}${number(count)}   ${inClean.get(type) ?? 0}`);
}

function perThousand({ falseWords, words }: Summary): string {
  return words === 0 ? '–' : ((1000 * falseWords) / words).toFixed(1);
}

function share({ good, of }: Tally): string {
  const percent = of === 0 ? '–' : `${((100 * good) / of).toFixed(1)} %`;
  return `${number(good)} of ${number(of)} ${percent.padStart(8)}`;
}

function number(value: number): string {
  return String(value).padStart(5);
}

const AROUND = 40;

function surroundings(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/gu, ' ');
}
