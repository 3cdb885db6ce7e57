/** The measures of many notes, added up. */
import type { EntityType } from '../../domain/entity-type.ts';
import type { MarkType } from './gold-marks.ts';
import { isDirect, type NoteResult, type Tally } from './metrics.ts';

export interface Summary {
  readonly notes: number;
  readonly words: number;
  /** By type, in order of number: identifiers, of them missed. */
  readonly byType: readonly { readonly type: MarkType; readonly count: number; readonly missed: number }[];
  readonly identifiers: number;
  readonly missed: number;
  /** Of the notes that hold an identifier, those with nothing missed. */
  readonly whole: Tally;
  /** The same, counting direct identifiers alone. */
  readonly wholeDirect: Tally;
  readonly falseWords: number;
  readonly falseByType: readonly { readonly type: EntityType; readonly count: number }[];
  readonly keepTouched: Tally;
  readonly diagnosesTouched: Tally;
  readonly diagnosesCovered: Tally;
  readonly diagnosisPrecision: Tally;
  readonly roles: Tally;
}

export function summarise(results: readonly NoteResult[]): Summary {
  const all = <Value>(list: (result: NoteResult) => readonly Value[]) => results.flatMap((result) => [...list(result)]);
  const sum = (value: (result: NoteResult) => number) => results.reduce((total, result) => total + value(result), 0);
  const identifiers = all((result) => result.identifiers);
  const missed = all((result) => result.missed);
  const falseWords = all((result) => result.falseWords);
  const missedByType = countBy(missed);
  const marked = results.filter((result) => result.identifiers.length > 0);
  const right = sum((result) => result.diagnosisWordsRight);
  const diagnoses = sum((result) => result.diagnoses.length);
  return {
    notes: results.length,
    words: sum((result) => result.words),
    byType: ranked(countBy(identifiers)).map(([type, count]) => ({ type, count, missed: missedByType.get(type) ?? 0 })),
    identifiers: identifiers.length,
    missed: missed.length,
    whole: { good: marked.filter((result) => result.missed.length === 0).length, of: marked.length },
    wholeDirect: { good: marked.filter((result) => !result.missed.some(isDirect)).length, of: marked.length },
    falseWords: falseWords.length,
    falseByType: ranked(countBy(falseWords)).map(([type, count]) => ({ type, count })),
    keepTouched: { good: sum((result) => result.keepTouched.length), of: sum((result) => result.keep.length) },
    diagnosesTouched: { good: sum((result) => result.diagnosesTouched.length), of: diagnoses },
    diagnosesCovered: { good: sum((result) => result.diagnosesCovered.length), of: diagnoses },
    diagnosisPrecision: { good: right, of: right + sum((result) => result.diagnosisWordsWrong.length) },
    roles: { good: sum((result) => result.roles.good), of: sum((result) => result.roles.of) },
  };
}

function countBy<Type>(items: readonly { readonly type: Type }[]): Map<Type, number> {
  const counts = new Map<Type, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function ranked<Type>(counts: ReadonlyMap<Type, number>): (readonly [Type, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}
