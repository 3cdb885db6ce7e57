/** Capitalised words that belong to medicine or to a place, though a person could bear them. */
import { lexiconFlags } from '../../domain/lexicon.ts';
import { foldWord, type Word } from '../../domain/text.ts';
import type { NameRun } from './name-reader.ts';
import type { CueText, NameText } from './name-text.ts';
import { cuesAfter, cuesBefore, doseUnits, kin, placeCues, titles } from './vocabulary.ts';

const LINKS: ReadonlySet<string> = new Set('de d du des la le l of et and en selon the s type'.split(' '));

/** "maladie de Charcot", "signe de Babinski", "Crohn's disease", "Glasgow 15", "un Parkinson". */
export function isEponymUse(text: NameText, run: { readonly from: number; readonly to: number }): boolean {
  if (hasCueBefore(text, run.from) || hasCueAfter(text, run.to)) return true;
  if (
    PAIRS.test(
      text.tokens
        .slice(run.from, run.to)
        .map((token) => token.folded)
        .join(' '),
    )
  )
    return true;
  const flags = text.tokens.slice(run.from, run.to).map((token) => text.flagsOf(token));
  if (!flags.every((flag) => (flag & lexiconFlags.eponym) !== 0)) return false;
  // "Paul-Bunnell", "Kato-Katz": a test named after two, the second no first name.
  const isHyphened = run.to - run.from === 2 && text.gapAt(run.from + 1) === '-';
  if (isHyphened && (flags[1]! & lexiconFlags.firstName) === 0) return true;
  const noFirstName = flags.every((flag) => (flag & lexiconFlags.firstName) === 0);
  const next = text.tokens[run.to];
  if (noFirstName && next?.shape === 'number' && /^(?: |[ ]?[:=(à-][ ]?| à )$/.test(next.gap)) {
    return /^\d+$/.test(next.folded);
  }
  if (MEASURE.test(text.wordAt(run.to)) && text.tokens[run.to + 1]?.shape === 'number') return true;
  if (run.to - run.from > 1 && noFirstName) return true;
  const before = text.tokens[run.from - 1];
  if (before !== undefined && /^[aà]$/i.test(text.text.slice(before.start, before.end)) && text.language === 'fr')
    return false;
  return /^(?:un|une|le|la|du|ce|cet|the|an?|probable|possible|suspected|known|type)$/.test(text.wordAt(run.from - 1));
}

const PAIRS =
  /^(?:claude bernard|marcus gunn|argyll robertson|ramsay hunt|gilles de la tourette|bence jones|brown sequard|mc burney|marie curie|wolff parkinson white|von \w+|charcot marie tooth)\b/;

const MEASURE = /^(?:a|score|positif|positive|negatif|negative|stade|grade|type|at|was|is)$/;

/** "FLUCONAZOLE 200 mg", "Kardegic 75", "Lovenox : 0,4 ml". */
export function isDose(text: NameText, run: NameRun): boolean {
  const next = text.tokens[run.to];
  if (next?.shape !== 'number' || !/^(?: | ?: ?|-| ?\()$/.test(next.gap)) return false;
  const tail = /^\d+(?:[.,/]\d+)*([a-zµ]*)/.exec(text.text.slice(next.start, next.start + 16).toLowerCase());
  if (tail !== null && tail[1] !== '' && doseUnits.has(tail[1]!)) return true;
  let index = run.to + 1;
  while (text.tokens[index]?.shape === 'number' && /^[.,/-]$/.test(text.tokens[index]!.gap)) index++;
  const unit = text.tokens[index];
  return unit !== undefined && /^ ?$/.test(unit.gap) && doseUnits.has(unit.folded);
}

/** "Kernig, Brudzinski, Léri": a word within a list of terms, none of them sure to be a name. */
export function isAmongTerms(text: NameText, run: NameRun): boolean {
  const { firstName, eponym, medical } = lexiconFlags;
  const isTerm = (index: number) => {
    const token = text.tokens[index];
    return token !== undefined && token.shape !== 'lower' && (text.flagsOf(token) & (eponym | medical)) !== 0;
  };
  const sureName = text.tokens
    .slice(run.from, run.to)
    .some((token) => (text.flagsOf(token) & firstName) !== 0 && (text.flagsOf(token) & eponym) === 0);
  if (sureName) return false;
  const before = /^, $/.test(text.tokens[run.from]!.gap) && isTerm(run.from - 1);
  const after = /^, $/.test(text.tokens[run.to]?.gap ?? '') && isTerm(run.to);
  return before && after ? true : (before || after) && (isTerm(run.from) || text.isAllCaps);
}

/** A sentence that lists terms of medicine, no title or kin right before: what it names beside them is one more. */
export function isInTermSentence(text: NameText, run: NameRun): boolean {
  const before = text.tokens[run.from - 1];
  if (before !== undefined && (titles.has(before.folded) || kin.has(before.folded))) return false;
  let terms = 0;
  let names = 0;
  const look = (index: number) => {
    const token = text.tokens[index]!;
    if (token.shape === 'lower' || token.shape === 'number' || token.shape === 'initial') return;
    const flags = text.flagsOf(token);
    const { eponym, medical, firstName } = lexiconFlags;
    if (titles.has(token.folded)) names += 2;
    else if ((flags & (eponym | medical)) !== 0) terms++;
    else if ((flags & firstName) !== 0) names++;
  };
  for (let index = run.from - 1; index >= 0 && index > run.from - SENTENCE; index--) {
    if (ENDS.test(text.tokens[index + 1]!.gap)) break;
    look(index);
  }
  for (let index = run.to; index < text.tokens.length && index < run.to + SENTENCE; index++) {
    if (ENDS.test(text.tokens[index]!.gap)) break;
    look(index);
  }
  return terms >= 3 && terms >= names * 3;
}

const SENTENCE = 18;
const ENDS = /[.!?] |[\n\f]/;

/** "hôpital Jean Minjoz", "rue Victor Hugo", "résidence Les Tilleuls". */
export function isPlaceUse(text: NameText, run: NameRun): boolean {
  for (let back = run.from - 1, steps = 0; steps < 4 && back >= 0; back--, steps++) {
    if (/[\n\f;:.,]| - |·/.test(text.tokens[back + 1]!.gap) && !/^\. $/.test(text.tokens[back + 1]!.gap)) return false;
    const word = text.wordAt(back);
    if (placeCues.has(word)) return true;
    if (!LINKS.has(word) && text.tokens[back]!.shape === 'lower') return false;
  }
  return /^(?:hospital|clinic|street|road|avenue|lane|drive|ward|unit|medical|centre|center|school|college|university|foundation|pharmacy|house|infirmary|surgery)$/.test(
    text.wordAt(run.to),
  );
}

/** The same of words `[from, to)` of a text, without word lists: whether they are named as a disease, sign, score or tool. */
export function isTermAmong(text: string, words: readonly Word[], from: number, to: number): boolean {
  const cues: CueText = {
    language: 'fr',
    wordAt: (index) => (words[index] === undefined ? '' : foldWord(words[index].text)),
    gapAt: (index) => (words[index] === undefined ? '' : text.slice(words[index - 1]?.end ?? 0, words[index].start)),
    isCapital: (index) => words[index] !== undefined && /^\p{Lu}/u.test(words[index].text),
  };
  return hasCueBefore(cues, from) || hasCueAfter(cues, to);
}

function hasCueBefore(text: CueText, from: number): boolean {
  let index = from - 1;
  for (let steps = 0; steps < 5 && index >= 0; steps++, index--) {
    const gap = text.gapAt(index + 1);
    if (gap !== ' ' && /[.;:\n(]/.test(gap)) return false;
    const word = text.wordAt(index);
    if (cuesBefore.has(word)) return text.language === 'fr' || text.wordAt(index + 1) === 'of';
    if (!text.isCapital(index) && !LINKS.has(word)) return false;
  }
  return false;
}

function hasCueAfter(text: CueText, to: number): boolean {
  let index = to;
  while (/^['-]$/.test(text.gapAt(index)) || text.wordAt(index) === 's') index++;
  return text.gapAt(index) === ' ' && cuesAfter.has(text.wordAt(index));
}
