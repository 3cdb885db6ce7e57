/** What detection is measured by, note by note: label-free recall, false words, what must be kept, diagnoses. */
import { type EntityType, familyOf, type Role } from '../../domain/entity-type.ts';
import { wordsOf } from '../../domain/text.ts';
import type { GoldNote, Mark, MarkType } from './gold-marks.ts';

/** What detection says of a part of a note. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
  readonly role: Role;
}

/** A finding that scores less is a doubt; with doubts kept it covers nothing. */
export const foundFrom = 0.5;

export interface Tally {
  readonly good: number;
  readonly of: number;
}

export interface FalseWord {
  readonly start: number;
  readonly end: number;
  /** The type that covers it. */
  readonly type: EntityType;
}

/** One note, measured. Marks and words are kept so that misses can be shown. */
export interface NoteResult {
  readonly words: number;
  readonly identifiers: readonly Mark[];
  readonly missed: readonly Mark[];
  readonly falseWords: readonly FalseWord[];
  readonly keep: readonly Mark[];
  readonly keepTouched: readonly Mark[];
  readonly diagnoses: readonly Mark[];
  readonly diagnosesTouched: readonly Mark[];
  readonly diagnosesCovered: readonly Mark[];
  /** Words that diagnosis findings cover: right ones, and ranges of the wrong ones. */
  readonly diagnosisWordsRight: number;
  readonly diagnosisWordsWrong: readonly FalseWord[];
  /** Names found whose role is right, of the names found that carry one. */
  readonly roles: Tally;
}

export function measureNote(note: GoldNote, found: readonly FoundSpan[]): NoteResult {
  const sure = found.filter((span) => span.score >= foundFrom);
  const covering = sure.filter((span) => span.type !== 'DIAGNOSIS');
  const diagnosing = sure.filter((span) => span.type === 'DIAGNOSIS');
  const isCovered = coverage(note.text, covering);
  const isDiagnosed = coverage(note.text, diagnosing);
  const marksOf = (...types: readonly MarkType[]) => note.marks.filter((mark) => types.includes(mark.type));
  const identifiers = note.marks.filter((mark) => isIdentifier(mark));
  const missed = identifiers.filter((mark) => !everyCharacter(note.text, mark, isCovered));
  const keep = marksOf('KEEP');
  const diagnoses = marksOf('DIAGNOSIS');
  const words = wordsOf(note.text);
  const neutral = coverage(note.text, marksOf('EITHER'));
  const identifying = coverage(note.text, identifiers);
  const ill = coverage(note.text, diagnoses);
  const wordsUnder = (spans: readonly FoundSpan[], flags: Uint8Array): FalseWord[] =>
    words
      .filter((word) => someCharacter(word, flags))
      .map((word) => ({ start: word.start, end: word.end, type: typeOver(word, spans) }));
  const underIdentifiers = wordsUnder(covering, isCovered);
  const underDiagnoses = wordsUnder(diagnosing, isDiagnosed).filter((word) => !someCharacter(word, neutral));
  return {
    words: words.length,
    identifiers,
    missed,
    falseWords: underIdentifiers.filter((word) => !someCharacter(word, identifying) && !someCharacter(word, neutral)),
    keep,
    keepTouched: keep.filter((mark) => someCharacter(mark, isCovered)),
    diagnoses,
    diagnosesTouched: diagnoses.filter((mark) => someCharacter(mark, isDiagnosed)),
    diagnosesCovered: diagnoses.filter((mark) => everyCharacter(note.text, mark, isDiagnosed)),
    diagnosisWordsRight: underDiagnoses.filter((word) => someCharacter(word, ill)).length,
    diagnosisWordsWrong: underDiagnoses.filter((word) => !someCharacter(word, ill)),
    roles: roleTally(identifiers, covering),
  };
}

export function isIdentifier(mark: Mark): mark is Mark & { readonly type: EntityType } {
  return mark.type !== 'KEEP' && mark.type !== 'EITHER' && mark.type !== 'DIAGNOSIS';
}

/** True for what points to a person by itself: names, numbers, contacts and birth dates. */
export function isDirect(mark: Mark): boolean {
  if (!isIdentifier(mark)) return false;
  return mark.type === 'DATE_BIRTH' || ['person', 'number', 'contact'].includes(familyOf(mark.type));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function coverage(text: string, ranges: readonly Range[]): Uint8Array {
  const flags = new Uint8Array(text.length);
  for (const range of ranges) flags.fill(1, range.start, range.end);
  return flags;
}

// Only letters and digits matter: what stands between them tells nothing.
function everyCharacter(text: string, range: Range, flags: Uint8Array): boolean {
  for (let i = range.start; i < range.end; i++) {
    if (flags[i] === 0 && /[\p{L}\p{M}\p{N}]/u.test(text[i]!)) return false;
  }
  return true;
}

function someCharacter(range: Range, flags: Uint8Array): boolean {
  return flags.subarray(range.start, range.end).includes(1);
}

function typeOver(word: Range, spans: readonly FoundSpan[]): EntityType {
  return spans.find((span) => span.start < word.end && word.start < span.end)!.type;
}

function roleTally(identifiers: readonly Mark[], covering: readonly FoundSpan[]): Tally {
  const pairs = identifiers
    .filter((mark) => mark.role !== undefined)
    .map((mark) => ({ mark, span: covering.find((span) => span.start < mark.end && mark.start < span.end) }))
    .filter(({ span }) => span?.type === 'NAME' || span?.type === 'INITIALS');
  return { good: pairs.filter(({ mark, span }) => span!.role === mark.role).length, of: pairs.length };
}
