import type { Language } from '../../domain/language.ts';
import type { Detection, ReasonCode, Recognizer, RecognizerInput } from '../../domain/recognizer.ts';
import { type ExtensionContext, extend } from './extension.ts';
import { grammars } from './grammar.ts';
import { languagesIn } from './languages.ts';
import { roleOf } from './relatives.ts';
import { type Section, type SectionKind, sectionAt, sectionsOf } from './sections.ts';
import { phraseKinds as kinds, vocabularyOf } from './vocabulary.ts';
import { streamWords } from './word-stream.ts';

/**
 * Diagnoses and conditions by name: lists, the form of words, heads with what says which, abbreviations. A negated
 * condition counts too, since that it was looked for says something. Sections lower the threshold and are never
 * covered whole. Source: our own lists in `assets/lexicons/diagnoses.*.json`.
 */
export const conditions: Recognizer = {
  id: 'conditions',
  types: ['DIAGNOSIS'],
  recognize(input) {
    const sections = sectionsOf(input.text);
    const [main, ...others] = languagesIn(input).map((language) => findConditions(input, language, sections));
    // What the document's own language knows to be no condition is none in the other.
    const foreign = others.flatMap(({ detections }) => outside(main!.refused, detections));
    return withoutOverlaps([...main!.detections, ...foreign]);
  },
};

interface Finding {
  readonly detections: readonly Detection[];
  /** Stretches of text that the lists say are no condition. */
  readonly refused: readonly { readonly start: number; readonly end: number }[];
}

function findConditions(input: RecognizerInput, language: Language, sections: readonly Section[]): Finding {
  const context = contextOf(input, language);
  const { words } = context;
  const found: Found[] = [];
  const refused: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const core = coreAt(context, at, (offset) => sectionAt(sections, offset));
    if (core?.score !== undefined) {
      const extent = extend(context, at, at + core.length);
      const counts = !core.needsSpecifying || extent.isSpecified;
      if (counts) found.push({ start: extent.start, end: extent.end, score: core.score, reason: core.reason });
    } else if (core !== undefined) {
      refused.push({ start: words.start(at), end: words.end(at + core.length - 1) });
    }
    at += core?.length ?? 1;
  }
  const united = unite(context, found);
  return { detections: united.map((condition) => toDetection(input.text, context, condition, sections)), refused };
}

/** The detections that touch none of the ranges; both are in order. */
function outside(ranges: Finding['refused'], detections: readonly Detection[]): readonly Detection[] {
  let next = 0;
  return detections.filter(({ start, end }) => {
    while (next < ranges.length && ranges[next]!.end <= start) next++;
    return next >= ranges.length || ranges[next]!.start >= end;
  });
}

/** Of two findings that overlap, one in each language, the first and longer stays. */
function withoutOverlaps(found: readonly Detection[]): readonly Detection[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return sorted.filter((detection) => {
    if (detection.start < reached) return false;
    reached = detection.end;
    return true;
  });
}

interface Core {
  readonly length: number;
  /** Undefined where the words are no condition and are stepped over. */
  readonly score: number | undefined;
  readonly reason: ReasonCode;
  readonly needsSpecifying: boolean;
}

/** `[start, end)` in words. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: ReasonCode;
}

type SectionOf = (offset: number) => SectionKind | undefined;

function contextOf(input: RecognizerInput, language: Language): ExtensionContext {
  const vocabulary = vocabularyOf(language);
  return { words: streamWords(input, vocabulary), vocabulary, grammar: grammars[language] };
}

const SCORES = { term: 0.9, abbreviation: 0.8, head: 0.8, shape: 0.75, inContext: 0.6, inSection: 0.65 } as const;

const CORES = kinds.term | kinds.not | kinds.head | kinds.weakHead | kinds.symptom;

function coreAt(context: ExtensionContext, at: number, sectionOf: SectionOf): Core | undefined {
  const { words, vocabulary } = context;
  const word = words.classOf(at);
  const phrase = vocabulary.trie.longest(words, at, CORES);
  const core = (length: number, score: number | undefined, reason: ReasonCode, needsSpecifying = false): Core => ({
    length,
    score: isExcluded(context, at, length) ? undefined : score,
    reason,
    needsSpecifying,
  });
  if (phrase.length > 0) {
    if ((phrase.kinds & kinds.not) !== 0) return core(phrase.length, undefined, 'list');
    if ((phrase.kinds & kinds.term) !== 0) return core(phrase.length, SCORES.term, 'list');
    if ((phrase.kinds & kinds.head) !== 0) return core(phrase.length, SCORES.head, 'list', true);
    const section = sectionOf(words.start(at));
    if (section !== 'conclusion') return undefined;
    return core(phrase.length, SCORES.inSection, 'section', (phrase.kinds & kinds.symptom) === 0);
  }
  if (word.abbreviation === 'sure') return core(1, SCORES.abbreviation, 'list');
  if (word.abbreviation === 'ambiguous') {
    if (isAmongCapitals(context, at)) return undefined;
    if (isListing(sectionOf(words.start(at)))) return core(1, SCORES.inSection, 'section');
    return isIntroduced(context, at) || isListed(context, at) ? core(1, SCORES.inContext, 'context') : undefined;
  }
  return word.isDisease ? core(1, SCORES.shape, 'shape') : undefined;
}

function isListing(section: SectionKind | undefined): boolean {
  return section !== undefined && section !== 'other';
}

function isIntroduced({ words, grammar }: ExtensionContext, at: number): boolean {
  const hasBefore = at > 0 && words.isJoined(at) && words.gap(at) !== 'line';
  const isFollowedByNumber = at + 1 < words.length && words.isJoined(at + 1) && /^\d/.test(words.text(at + 1));
  return hasBefore && grammar.introductions.has(words.classOf(at - 1).folded) && !isFollowedByNumber;
}

/** In a text all in capitals a short word may be any word: "CONSENTED AS WITNESS". */
function isAmongCapitals({ words }: ExtensionContext, at: number): boolean {
  const isAfterCapitals = at > 0 && words.isJoined(at) && isShouted(words.text(at - 1));
  const isBeforeCapitals = at + 1 < words.length && words.isJoined(at + 1) && isShouted(words.text(at + 1));
  return isAfterCapitals || isBeforeCapitals;
}

function isShouted(word: string): boolean {
  return /^\p{Lu}{4,}$/u.test(word);
}

/** "AF, COPD": next to an abbreviation that is sure. */
function isListed({ words }: ExtensionContext, at: number): boolean {
  const isNear = (near: number, from: number, to: number) =>
    near >= 0 &&
    near < words.length &&
    words.start(to) - words.end(from) <= 3 &&
    words.classOf(near).abbreviation === 'sure';
  return isNear(at - 1, at - 1, at) || isNear(at + 1, at, at + 1);
}

function isExcluded({ words, grammar }: ExtensionContext, at: number, length: number): boolean {
  const before = at > 0 && words.gap(at) !== 'line' ? words.classOf(at - 1).folded : '';
  // "anti-HTA" is a treatment, "M. Crohn" a person.
  if (before === 'anti' && words.isJoined(at)) return true;
  return length === 1 && words.classOf(at).isCapitalised && grammar.titles.has(before);
}

/** Joins what overlaps, and what is one condition by its words between: "cirrhose compliquée d'ascite". */
function unite(context: ExtensionContext, found: readonly Found[]): readonly Found[] {
  const united: Found[] = [];
  for (const condition of found) {
    const last = united.at(-1);
    if (last !== undefined && (condition.start < last.end || isLinked(context, last.end, condition.start))) {
      united[united.length - 1] = {
        ...last,
        start: Math.min(last.start, condition.start),
        end: Math.max(last.end, condition.end),
        score: Math.max(last.score, condition.score),
      };
    } else {
      united.push(condition);
    }
  }
  return united;
}

const MAX_LINK = 4;

function isLinked({ words, grammar }: ExtensionContext, from: number, to: number): boolean {
  if (to - from > MAX_LINK || !words.isJoined(to) || words.gap(to) === 'line') return false;
  for (let at = from; at < to; at++) {
    if (!words.isJoined(at) || !grammar.links.has(words.classOf(at).folded)) return false;
  }
  return to > from || words.gap(to) === 'space' || words.gap(to) === 'hyphen';
}

function toDetection(
  text: string,
  { words, grammar }: ExtensionContext,
  condition: Found,
  sections: readonly Section[],
): Detection {
  const start = words.start(condition.start);
  return {
    start,
    end: words.end(condition.end - 1),
    type: 'DIAGNOSIS',
    score: condition.score,
    recognizer: conditions.id,
    reason: { code: condition.reason },
    role: sectionAt(sections, start) === 'family' ? 'relative' : roleOf(text, words, grammar, condition.start),
  };
}
