/** Reads one name from a token on: parts, particles, hyphens, initials, "SURNAME, First". */
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { NameText, NameToken } from './name-text.ts';
import { functionWords, particles, titles } from './vocabulary.ts';

export interface NameRun {
  readonly start: number;
  readonly end: number;
  /** Index of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface ReadingOptions {
  /** What may begin the name: anything capital (after a title), or only what lists or its strangeness make a name. */
  readonly begins: 'any-capital' | 'name-like';
  /** The first word may be in small letters (dictation) where no dictionary knows it. */
  readonly small?: boolean;
  /** "DUPONT, Jean" is one name. */
  readonly comma?: boolean;
  readonly maxParts?: number;
}

/** How much a word looks like part of a name by itself, from 0 to 1: lists against dictionaries. */
export function nameWeight(text: NameText, token: NameToken): number {
  if (token.shape === 'number' || functionWords.has(token.folded)) return 0;
  const flags = text.flagsOf(token);
  const isWord = text.isWord(token);
  if ((flags & lexiconFlags.firstName) !== 0) return isWord || (flags & lexiconFlags.medical) !== 0 ? 0.6 : 0.95;
  if ((flags & lexiconFlags.medical) !== 0) return 0.02;
  const otherWord = (flags & (lexiconFlags.frenchWord | lexiconFlags.englishWord)) !== 0;
  if ((flags & lexiconFlags.lastName) !== 0) {
    if (isWord) return 0.3;
    if ((flags & lexiconFlags.eponym) !== 0) return 0.45;
    return otherWord ? 0.6 : 0.75;
  }
  if (isWord) return 0.02;
  if ((flags & lexiconFlags.eponym) !== 0) return 0.3;
  if (otherWord) return 0.2;
  if (token.folded.length < 3) return 0.1;
  if (soundsMedical(token.folded)) return 0.1;
  return (flags & (lexiconFlags.commune | lexiconFlags.city)) !== 0 ? 0.35 : 0.6;
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

const MEDICAL_ENDS =
  /(?:ectomie|ostomie|otomie|scopie|graphie|gramme|pathie|plastie|ectasie|emie|urie|algie|plegie|paresie|trophie|logie|logue|logique|metrie|therapie|penie|cytose|itose|iase|iasis|osis|itis|ectomy|ostomy|otomy|scopy|graphy|gram|pathy|plasty|emia|uria|algia|plegia|trophy|logy|logist|metry|therapy|penia|oma|omas|mycine|mycin|cilline|cillin|floxacine|floxacin|azole|prazole|sartan|statine|statin|olol|dipine|gliptine|gliptin|gliflozine|gliflozin|glutide|parine|xaban|tinib|ciclib|rafenib|zumab|ximab|lizumab|tuzumab|mumab|virus|viridae|coccus|bacter|idine|amine|azepam|azolam|barbital|caine|curium|profene|profen|oxacine|cycline|thiazide|semide|triptan|setron|vudine|vir|ase|ases|ique|iques|aire|aires|oide|oides|ement|ations?|ites?|oses?|iques?|euses?|ives?|ables?|ibles?|ness|ment|ing|tion|tions|ism|isme|ical|ally|ous)$/;

function soundsMedical(folded: string): boolean {
  return folded.length >= 7 && MEDICAL_ENDS.test(folded);
}

function joins(text: NameText, index: number, comma: boolean): boolean {
  const { gap } = text.tokens[index]!;
  if (gap === ' ' || gap === '-' || gap === "'" || gap === ' - ') return gap !== ' - ';
  const before = text.tokens[index - 1]!;
  if (before.shape === 'initial' || /^(?:st|ste|ph|chr?|th|ch|fr|j)$/.test(before.folded)) {
    if (/^\.[ -]?$|^\.-$|^\. ?-?$/.test(gap)) return true;
  }
  if (gap === '-\n' || gap === '- ' || gap === ' -') return gap === '-\n';
  if (!comma || !/^, ?$/.test(gap)) return false;
  const token = text.tokens[index]!;
  return before.shape === 'caps' || nameWeight(text, token) >= 0.6;
}

function isPart(text: NameText, index: number, parts: number, options: ReadingOptions): boolean {
  const token = text.tokens[index]!;
  if (token.gap === "'" && token.folded === 's') return false;
  if (functionWords.has(token.folded) && !(parts === 0 && isMonthName(text, index))) {
    return token.shape === 'initial' && isInitial(text, index);
  }
  if (titles.has(token.folded) && titles.get(token.folded) !== 'profession') return false;
  switch (token.shape) {
    case 'number':
      return false;
    case 'initial':
      return isInitial(text, index);
    case 'lower':
      return parts === 0 && options.small === true && token.folded.length >= 3 && isSmallName(text, index);
    case 'caps':
    case 'capital':
    case 'mixed':
      break;
  }
  // A label, not a name: "Nom DUPONT Prénom :".
  if (/^ ?:/.test(text.text.slice(token.end, token.end + 2)) && parts > 0) return false;
  const weight = nameWeight(text, token);
  if (parts === 0) return options.begins === 'any-capital' ? !isUnit(text, token) : weight >= 0.55;
  const hyphened = token.gap === '-' || token.gap === "'" || token.gap === '-\n';
  if (hyphened) return weight > 0.01 || !text.isAllCaps;
  if (text.isAllCaps || token.shape !== 'caps') return weight >= 0.45;
  return weight >= 0.2 || (weight >= 0.02 && token.folded.length >= 4 && text.tokens[index - 1]!.shape === 'caps' && !text.isWord(token));
}

// "Mme May", "Dr Mars": a month that no number goes with.
function isMonthName(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  if (!/^(?:may|april|june|avril|mars|noel|mai|aout|august|will)$/.test(token.folded)) return false;
  return token.shape !== 'lower' && text.tokens[index + 1]?.shape !== 'number';
}

function isInitial(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const after = text.text[token.end];
  return after === '.' || after === ' ' || after === '-' || after === "'";
}

function isUnit(text: NameText, token: NameToken): boolean {
  return token.shape === 'caps' && token.folded.length <= 4 && (text.flagsOf(token) & lexiconFlags.medical) !== 0;
}

function isSmallName(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const flags = text.flagsOf(token);
  if ((flags & lexiconFlags.medical) !== 0) return false;
  if (!text.isWord(token)) return (flags & (lexiconFlags.frenchWord | lexiconFlags.englishWord)) === 0 || flags % 4 !== 0;
  return (flags & lexiconFlags.lastName) !== 0 && SMALL_FOLLOWERS.test(text.wordAt(index + 1));
}

const SMALL_FOLLOWERS = /^(?:a|est|etait|se|qui|ne|nee|age|agee|presente|consulte|vient|was|is|has|presents|reports)$/;

function isParticle(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  if (!particles.has(token.folded) || token.shape === 'initial') return false;
  const next = text.tokens[index + 1];
  if (next === undefined || !/^(?: |-|')$/.test(next.gap)) return false;
  if (particles.has(next.folded) && next.shape !== 'initial') return isParticle(text, index + 1);
  if (!isCapital(next)) return false;
  // "DUPONT de Brest": after a small "de" only what is no place and no word is a name.
  return token.shape !== 'lower' || nameWeight(text, next) >= 0.45;
}

function isLeadingParticle(text: NameText, index: number, options: ReadingOptions): boolean {
  const token = text.tokens[index]!;
  const next = text.tokens[index + 1];
  if (next === undefined) return false;
  // "O'Brien", "D'Hondt", "N'Diaye".
  if (token.shape === 'initial' && next.gap === "'" && isCapital(next)) return true;
  if (!particles.has(token.folded) || token.shape === 'initial' || !/^(?: |-|')$/.test(next.gap)) return false;
  if (particles.has(next.folded) && next.shape !== 'initial' && isLeadingParticle(text, index + 1, options)) return true;
  if (options.begins === 'name-like') return token.shape !== 'lower' && isCapital(next) && nameWeight(text, next) >= 0.55;
  if (isCapital(next)) return true;
  return options.small === true && /^(?:le|ben|el|van|von|de|d|mc|o)$/.test(token.folded) && isSmallName(text, index + 1);
}

function isCapital(token: NameToken): boolean {
  return token.shape === 'caps' || token.shape === 'capital' || token.shape === 'mixed';
}
