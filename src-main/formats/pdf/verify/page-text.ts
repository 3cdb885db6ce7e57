import type { PdfEnginePage } from '../../../domain/engine.ts';
import type { Rect } from '../../../domain/geometry.ts';
import { compareWords, squashedWords } from '../../../domain/kept-words.ts';
import type { PdfTextPage, PdfTextRun } from '../../../domain/pdf-text-engine.ts';
import { type SquashedText, squash } from '../../../domain/squashed-text.ts';
import { findSurplus, type Needle } from '../../../domain/value-hunt.ts';
import type { ExpectedPage, Residual, VerificationPart } from '../../../domain/verification.ts';
import { asSeen } from './as-seen.ts';
import { boxesOnDisplay } from './displayed-boxes.ts';
import { emptyOrFailed } from './outsides.ts';
import { join, outcomeOf, partOf } from './parts.ts';

/** A page as another engine reads it: no value beyond the plan, every kept word, nothing else, and no annotation. */
export function checkPageText(
  read: PdfTextPage,
  normalised: PdfEnginePage,
  expected: ExpectedPage,
  needles: readonly Needle[],
): VerificationPart {
  const found = squash(read.text);
  const kept = squash(expected.keptText);
  const survivors = new Set(
    [found, squash(asSeen(read.runs))].flatMap((text) => findSurplus(text, kept, needles).map(({ needle }) => needle)),
  );
  const residuals = [...survivors].map(({ type }): Residual => ({ check: 'page-text', page: expected.page, type }));
  if (residuals.length === 0 && hasWordsInBoxes(read.runs, normalised, expected, kept)) {
    residuals.push({ check: 'page-text', page: expected.page });
  }
  return join([
    partOf('page-text', needles.length, residuals),
    checkKeptWords(found, kept, normalised, expected),
    emptyOrFailed('annotations', read.annotations, needles, expected.page),
  ]);
}

/** Share of kept words that may be read otherwise, and what one page may lack or have beyond in any case. */
const MOST_MISSING = 0.05;
const ALWAYS_MISSING = 2;
const MOST_UNEXPECTED = 0.02;
const ALWAYS_UNEXPECTED = 1;
/** A word this short may be an ornament that engines read differently: of those, letters are counted. */
const SHORT = 3;
const MOST_LETTERS = 0.04;
const ALWAYS_LETTERS = 12;

function checkKeptWords(
  found: SquashedText,
  kept: SquashedText,
  normalised: PdfEnginePage,
  { page, boxes, isImage }: ExpectedPage,
): VerificationPart {
  const words = compareWords(found, kept);
  const unexpected = words.unexpected.filter((word) => word.length >= SHORT).length;
  const mayLack = Math.max(ALWAYS_MISSING, words.kept * MOST_MISSING);
  // What an image shows is compared pixel by pixel; its invisible words only serve those who copy from it.
  const isComplete =
    isImage || words.missing.length <= mayLack || lostOutside(words.missing, boxes, normalised) <= mayLack;
  const isPlanned =
    unexpected <= Math.max(ALWAYS_UNEXPECTED, words.kept * MOST_UNEXPECTED) &&
    found.letters.length - kept.letters.length <= Math.max(ALWAYS_LETTERS, kept.letters.length * MOST_LETTERS);
  return {
    checks: [outcomeOf('kept-words', words.kept, isComplete && isPlanned)],
    residuals: isPlanned ? [] : [{ check: 'kept-words', page }],
  };
}

/** How many missing words did not stand under a box: a covered zone takes the words in it along. */
function lostOutside(missing: readonly string[], boxes: readonly Rect[], normalised: PdfEnginePage): number {
  if (boxes.length === 0) return missing.length;
  const covered = normalised.characters().filter(({ loose, tight }) => {
    const x = (Math.min(loose.left, tight.left) + Math.max(loose.right, tight.right)) / 2;
    const y = (Math.min(loose.bottom, tight.bottom) + Math.max(loose.top, tight.top)) / 2;
    return boxes.some((box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top);
  });
  const { letters } = squash(covered.map(({ codePoint }) => readable(codePoint)).join(''));
  return missing.filter((word) => !letters.includes(word)).length;
}

function readable(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ' ';
}

/** Inside a box only what the plan writes there may stand, whatever was removed. */
function hasWordsInBoxes(
  runs: readonly PdfTextRun[],
  normalised: PdfEnginePage,
  expected: ExpectedPage,
  kept: SquashedText,
): boolean {
  if (expected.boxes.length === 0) return false;
  const boxes = boxesOnDisplay(expected.boxes, normalised);
  return runs.some((run) =>
    wordsWithPlaces(run).some(({ word, x, y }) => {
      const isInside = boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
      return isInside && squashedWords(squash(word)).some((part) => !kept.letters.includes(part));
    }),
  );
}

/** Words of a run with their middles, as if all letters were equally wide. */
function wordsWithPlaces(run: PdfTextRun): { word: string; x: number; y: number }[] {
  const isUpright = run.bottom - run.top <= run.right - run.left || run.text.length < 2;
  return [...run.text.matchAll(/\S+/gu)].map((match) => {
    const middle = (match.index + match[0].length / 2) / run.text.length;
    return {
      word: match[0],
      x: isUpright ? run.left + (run.right - run.left) * middle : (run.left + run.right) / 2,
      y: isUpright ? (run.top + run.bottom) / 2 : run.top + (run.bottom - run.top) * middle,
    };
  });
}
