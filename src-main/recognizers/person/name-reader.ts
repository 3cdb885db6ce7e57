/** Reads one name from a token on: parts, particles, hyphens, initials, "SURNAME, First". */
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { NameText, NameToken } from './name-text.ts';
import { nameWeight, soundsMedical } from './name-weight.ts';
import { functionWords, kin, particles, titles, wordNames } from './vocabulary.ts';

export interface NameRun {
  readonly start: number;
  readonly end: number;
  /** Index of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface ReadingOptions {
  /**
   * What may begin the name: anything capital (after a title), what no list of words holds alone (after a weaker cue),
   * or only what lists or its strangeness make a name.
   */
  readonly begins: 'any-capital' | 'listed' | 'name-like';
  /** A cue stands before: further words are taken more freely. */
  readonly led?: boolean;
  /** The first word may be in small letters (dictation) where no dictionary knows it. */
  readonly small?: boolean;
  /** "DUPONT, Jean" is one name. */
  readonly comma?: boolean;
  readonly maxParts?: number;
}

/** The name that begins at a token, or undefined where none does. */
export function readName(text: NameText, from: number, options: ReadingOptions): NameRun | undefined {
  const { tokens } = text;
  const maxParts = options.maxParts ?? 5;
  let end = -1;
  let parts = 0;
  let index = from;
  while (index < tokens.length && parts < maxParts) {
    const token = tokens[index]!;
    if (index > from && !joins(text, index, parts > 0 && options.comma === true)) break;
    if (parts > 0 && isParticle(text, index)) {
      index++;
      continue;
    }
    if (parts === 0 && isLeadingParticle(text, index, options)) {
      index++;
      continue;
    }
    if (!isPart(text, index, parts, options)) break;
    parts++;
    index++;
    end = index;
    // "Le Floc'h", "Falc'hun": the rest of a Breton name.
    while (tokens[index]?.gap === "'" && /^(?:h|hu?n?|had|hen)$/.test(text.wordAt(index)) && /c$/.test(token.folded)) {
      index++;
      end = index;
    }
  }
  if (end < 0) return undefined;
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end, from, to: end };
}

/** The same with the full stop of a last initial ("J.-P. M."). */
export function endWithStop(text: NameText, run: NameRun): number {
  const last = text.tokens[run.to - 1]!;
  return last.shape === 'initial' && text.text[run.end] === '.' ? run.end + 1 : run.end;
}

function joins(text: NameText, index: number, comma: boolean): boolean {
  const { gap } = text.tokens[index]!;
  if (gap === ' ' || gap === '-' || gap === "'" || gap === '-\n') return true;
  const token = text.tokens[index]!;
  const before = text.tokens[index - 1]!;
  // Rory "Tam" MacAskill
  if (gap === ' "') return text.text[token.end] === '"';
  if (gap === '" ') return before.gap === ' "';
  if (/^\.(?: |-| -)?$/.test(gap))
    return before.shape === 'initial' || SHORTENED.test(before.folded) || isSmallInitial(text, index - 1);
  if (!comma || !/^, ?$/.test(gap)) return false;
  if (token.shape === 'initial') {
    const rest = text.text.slice(token.end - 1, token.end + 5);
    return !/^(?:M\.? ?D|D\.? ?O|R\.? ?N|P\.? ?A|P\.? ?h)\b/.test(rest) && /^\p{Lu}(?:\.| ?[(:)\n]|$)/u.test(rest);
  }
  return before.shape === 'caps' || nameWeight(text, token) >= 0.85;
}

const SHORTENED = /^(?:st|ste|ph|chr|ch|th|fr|j|jr|ant|fred|alex)$/;

function isPart(text: NameText, index: number, parts: number, options: ReadingOptions): boolean {
  const token = text.tokens[index]!;
  if (token.gap === "'" && token.folded === 's') return false;
  const hyphened = index > 0 && /^(?:-|'|-\n)$/.test(token.gap) && (parts > 0 || particles.has(text.wordAt(index - 1)));
  // "L'ENMG": an article, unless it was taken as the beginning of a name already.
  if (token.shape === 'initial' && text.tokens[index + 1]?.gap === "'")
    return parts > 0 && text.wordAt(index + 1) !== 's';
  if (token.shape === 'initial' && token.gap === '-' && text.tokens[index - 1]?.shape !== 'initial') return false;
  if (token.shape === 'initial') return isInitial(text, index) && !isCivilTitle(text, index, parts);
  if (parts > 0 && isMonthName(text, index, parts)) return true;
  if (functionWords.has(token.folded) && !hyphened && !isMonthName(text, index, parts)) return false;
  const title = titles.get(token.folded);
  if (title !== undefined && title !== 'profession' && !hyphened) return false;
  if (token.shape === 'number') return false;
  if (token.shape === 'lower') return token.gap === '-\n' ? parts > 0 : isSmallPart(text, index, parts, options);
  const weight = nameWeight(text, token);
  // A label, not a name: "Nom DUPONT Prénom :".
  if (parts > 0 && weight < 0.55 && /^ ?:/.test(afterToken(text, index))) return false;
  if (parts === 0) {
    if (options.begins === 'any-capital') return !isUnit(text, token);
    return (
      weight >= (options.begins === 'listed' ? 0.25 : 0.55) ||
      (/^,/.test(afterToken(text, index)) && startsSurnameFirst(text, index))
    );
  }
  if (hyphened) return weight > 0.01 || !text.isAllCaps;
  return follows(text, index, weight, options);
}

const PROFESSION_ENDS =
  /(?:logue|logist|iste|ien|ienne|eur|euse|iatre|ier|iere|ist|ian|er|or|ant|ante|ent|ente|medecin|chef|service|patient|e?e|es|s)$/;

// What may come after a first part: more freely after a first name or an initial.
function follows(text: NameText, index: number, weight: number, options: ReadingOptions): boolean {
  const token = text.tokens[index]!;
  const before = text.tokens[index - 1]!;
  if (weight >= 0.45) return true;
  if ((text.flagsOf(token) & lexiconFlags.medical) !== 0 || weight === 0 || soundsMedical(token.folded)) return false;
  const isLed = options.led === true && (weight >= 0.25 || (text.flagsOf(before) & lexiconFlags.firstName) !== 0);
  if (isLed && token.shape === 'capital' && !text.isAllCaps) return true;
  // After "Dr" or "Mme" a second capital is a name too, unless it says what the person does.
  if (options.begins === 'any-capital' && options.led === true && token.shape === 'capital' && !text.isAllCaps) {
    return before.shape === 'capital' && !text.isWord(before) && !PROFESSION_ENDS.test(token.folded);
  }
  const afterInitial = before.shape === 'initial';
  if (
    !text.isAllCaps &&
    weight >= 0.25 &&
    token.shape === 'capital' &&
    before.shape === 'capital' &&
    nameWeight(text, before) >= 0.55
  )
    return true;
  if (text.isAllCaps) return weight >= 0.25 && (afterInitial || nameWeight(text, before) >= 0.85);
  if (token.shape === 'capital' && (afterInitial || nameWeight(text, before) >= 0.85))
    return token.gap !== '\n' && weight >= 0.02;
  if (token.shape !== 'caps') return false;
  if (weight >= 0.2) return before.shape === 'capital' ? token.folded.length >= 4 : true;
  return (
    token.folded.length >= 4 &&
    before.shape !== 'initial' &&
    nameWeight(text, before) >= 0.85 &&
    !soundsMedical(token.folded)
  );
}

function afterToken(text: NameText, index: number): string {
  const token = text.tokens[index]!;
  return text.text.slice(token.end, token.end + 2);
}

// "FOX, Dorothy", "Price, Owen": the dictionary word before a first name is the surname.
function startsSurnameFirst(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const next = text.tokens[index + 1];
  if (next === undefined || next.gap !== ', ' || (text.flagsOf(token) & lexiconFlags.medical) !== 0) return false;
  if (nameWeight(text, next) < 0.85 || next.shape === 'lower' || text.isAllCaps) return false;
  return token.shape === 'caps' ? token.folded.length >= 3 : token.startsLine && nameWeight(text, token) >= 0.25;
}

// "M." before a name is "Monsieur" in French, after one ("Kévin M.") or after "Dr" an initial.
function isCivilTitle(text: NameText, index: number, parts: number): boolean {
  if (text.wordAt(index) !== 'm' || text.language !== 'fr' || text.tokens[index]!.gap === "'") return false;
  const next = text.tokens[index + 1];
  const opensName = next !== undefined && isCapital(next) && /^\.? $/.test(next.gap);
  if (parts > 0) return opensName;
  return opensName && !/^(?:dr|pr|docteur|professeur)$/.test(text.wordAt(index - 1));
}

function isSmallPart(text: NameText, index: number, parts: number, options: ReadingOptions): boolean {
  if (options.small !== true) return false;
  if (isSmallInitial(text, index)) return parts === 0;
  if (parts > 0 && text.tokens[index - 1]!.shape !== 'lower') return false;
  const token = text.tokens[index]!;
  if (token.folded.length < 3) return false;
  return !functionWords.has(token.folded) && (isSmallName(text, index) || isSmallSurname(text, index));
}

// After a first name in small letters a surname may be a word ("fergus abiola stead").
function isSmallSurname(text: NameText, index: number): boolean {
  const flags = text.flagsOf(text.tokens[index]!);
  const before = text.tokens[index - 1];
  if (!text.isAllSmall || before === undefined || (flags & lexiconFlags.medical) !== 0) return false;
  return (text.flagsOf(before) & lexiconFlags.firstName) !== 0 && (flags & lexiconFlags.lastName) !== 0;
}

function isSmallInitial(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  return token.shape === 'lower' && token.end - token.start === 1 && text.text[token.end] === '.';
}

// "Mme May", "Dr Mars": a month that no number goes with.
function isMonthName(text: NameText, index: number, parts: number): boolean {
  const token = text.tokens[index]!;
  if (parts > 0 && (text.flagsOf(text.tokens[index - 1]!) & lexiconFlags.firstName) === 0) return false;
  if (!/^(?:may|april|june|avril|mars|noel|mai|aout|august|will)$/.test(token.folded)) return false;
  return (
    token.shape !== 'lower' && !(text.tokens[index + 1]?.shape === 'number' && text.tokens[index + 1]!.gap === ' ')
  );
}

function isInitial(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const after = text.text[token.end];
  return after === undefined || /[. '\n\f,);:-]/.test(after);
}

function isUnit(text: NameText, token: NameToken): boolean {
  return token.shape === 'caps' && token.folded.length <= 4 && (text.flagsOf(token) & lexiconFlags.medical) !== 0;
}

function isSmallName(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const flags = text.flagsOf(token);
  if ((flags & lexiconFlags.medical) !== 0 || kin.has(token.folded) || titles.has(token.folded)) return false;
  if ((flags & lexiconFlags.firstName) !== 0 && !wordNames.has(token.folded)) return true;
  const isListed = (flags & (lexiconFlags.firstName | lexiconFlags.lastName)) !== 0;
  if (!text.isWord(token)) return isListed || (flags & (lexiconFlags.frenchWord | lexiconFlags.englishWord)) === 0;
  return isListed && SMALL_FOLLOWERS.test(text.wordAt(index + 1));
}

const SMALL_FOLLOWERS = /^(?:a|est|etait|se|qui|ne|nee|age|agee|presente|consulte|vient|was|is|has|presents|reports)$/;

const MOST_PARTICLES = 4;

function isParticle(text: NameText, index: number, depth = 0): boolean {
  const token = text.tokens[index]!;
  if (!particles.has(token.folded) || token.shape === 'initial' || isSmallNi(token)) return false;
  const next = text.tokens[index + 1];
  if (next === undefined || !(/^(?: |-|')$/.test(next.gap) || (/^ste?$/.test(token.folded) && next.gap === '. ')))
    return false;
  if (token.shape === 'lower' && next.shape === 'lower' && text.tokens[index - 1]!.shape === 'lower')
    return isSmallName(text, index + 1);
  if (particles.has(next.folded) && next.shape !== 'initial') {
    return depth < MOST_PARTICLES && isParticle(text, index + 1, depth + 1);
  }
  if (!isCapital(next)) return false;
  // "DUPONT de Brest": after a small "de" only what is no place and no word is a name.
  const least = next.gap === "'" ? 0.3 : 0.45;
  return token.shape !== 'lower' || FOREIGN_PARTICLES.test(token.folded) || nameWeight(text, next) >= least;
}

// "Ní Chonaill"; French "ni" is no part of a name.
function isSmallNi(token: NameToken): boolean {
  return token.folded === 'ni' && token.shape === 'lower';
}

const FOREIGN_PARTICLES = /^(?:van|von|der|den|da|di|del|della|dos|das|ben|el|al|ould|bin|ibn|zu|zur|ter|ten)$/;

function isLeadingParticle(text: NameText, index: number, options: ReadingOptions, depth = 0): boolean {
  const token = text.tokens[index]!;
  const next = text.tokens[index + 1];
  if (next === undefined) return false;
  // "O'Brien", "D'Hondt", "N'Diaye".
  if (token.shape === 'initial' && next.gap === "'" && isCapital(next)) {
    return (
      options.begins === 'any-capital' ||
      /^[on]$/.test(token.folded) ||
      (next.shape === 'capital' && nameWeight(text, next) >= 0.7)
    );
  }
  if (!particles.has(token.folded) || token.shape === 'initial' || isSmallNi(token)) return false;
  if (!/^(?: |-|')$/.test(next.gap)) return false;
  if (particles.has(next.folded) && next.shape !== 'initial' && depth < MOST_PARTICLES) {
    if (isLeadingParticle(text, index + 1, options, depth + 1)) return true;
  }
  if (options.begins !== 'any-capital') {
    const least = options.led === true ? 0.25 : 0.3;
    return (token.shape !== 'lower' || options.led === true) && isCapital(next) && nameWeight(text, next) >= least;
  }
  if (isCapital(next)) return true;
  return (
    options.small === true && /^(?:le|ben|el|van|von|de|d|mc|o)$/.test(token.folded) && isSmallName(text, index + 1)
  );
}

function isCapital(token: NameToken): boolean {
  return token.shape === 'caps' || token.shape === 'capital' || token.shape === 'mixed';
}
