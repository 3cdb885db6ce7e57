import english from '../../../assets/lexicons/diagnoses.en.json' with { type: 'json' };
import french from '../../../assets/lexicons/diagnoses.fr.json' with { type: 'json' };
import type { Language } from '../../domain/language.ts';
import { foldWord, wordsOf } from '../../domain/text.ts';
import { isAdjective, isDiseaseWord } from './morphology.ts';
import { createPhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** What a phrase of the lists is; kinds add up. */
export const phraseKinds = {
  /** A condition by itself: "diabète de type 2". */
  term: 1,
  /** No condition, although it looks like one: "assurance maladie". */
  not: 2,
  /** A condition once something says which: "insuffisance" cardiaque, heart "failure". */
  head: 4,
  /** A head that counts only in a section that lists conditions: "lésion" cutanée. */
  weakHead: 8,
  /** A symptom: counts only in a section that draws conclusions. */
  symptom: 16,
  /** Says which condition: "cardiaque". */
  modifier: 32,
  /** Says only how it is: "chronique", "gauche". */
  weakModifier: 64,
  anatomy: 128,
  /** A germ, drug or other cause: allergie à la "pénicilline". */
  agent: 256,
  /** Goes on with a condition before it: "with aura". */
  after: 512,
  /** A term of the family of cancers: a stage or grade after it belongs to it. */
  cancer: 1024,
} as const;

/** What is known of a word by its spelling alone. */
export interface WordClass {
  readonly stem: string;
  readonly folded: string;
  readonly isDisease: boolean;
  readonly isAdjective: boolean;
  readonly isConnector: boolean;
  readonly isCapitalised: boolean;
  /** An abbreviation that means a condition wherever it stands, or only in context. */
  readonly abbreviation: 'sure' | 'ambiguous' | undefined;
  /** Words that may stand before the head of an English condition. */
  readonly mayPrecede: boolean;
}

/** The lists of one language, ready for matching. */
export interface Vocabulary {
  readonly language: Language;
  readonly trie: PhraseTrie;
  classOf(word: string): WordClass;
}

const LISTS = { fr: french, en: english };
const loaded = new Map<Language, Vocabulary>();

/** Compiled on first use. */
export function vocabularyOf(language: Language): Vocabulary {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const vocabulary = compile(language);
  loaded.set(language, vocabulary);
  return vocabulary;
}

// Each word once, however often it comes; cleared when a hostile text fills it.
const MAX_REMEMBERED = 50_000;

function compile(language: Language): Vocabulary {
  const lists = LISTS[language];
  const trie = createPhraseTrie();
  const addAll = (lines: readonly string[], kind: number) => {
    for (const phrase of phrasesOf(lines)) trie.add(stemsOf(phrase, language), kind);
  };
  for (const [family, lines] of Object.entries(lists.terms)) {
    addAll(lines, family === 'cancer' ? phraseKinds.term | phraseKinds.cancer : phraseKinds.term);
  }
  addAll(lists.abbreviations, phraseKinds.term);
  addAll(lists.nots, phraseKinds.not);
  addAll(lists.heads, phraseKinds.head);
  addAll(lists.weakHeads, phraseKinds.weakHead);
  addAll(lists.symptoms, phraseKinds.symptom);
  addAll(lists.modifiers, phraseKinds.modifier);
  addAll(lists.weakModifiers, phraseKinds.weakModifier);
  addAll(lists.anatomy, phraseKinds.anatomy);
  addAll(lists.agents, phraseKinds.agent);
  addAll(lists.after, phraseKinds.after);

  const sure = new Set(phrasesOf(lists.capitals));
  const ambiguous = new Set(phrasesOf(lists.ambiguousCapitals));
  const preceding = new Set(
    [...phrasesOf(lists.modifiers), ...phrasesOf(lists.weakModifiers), ...phrasesOf(lists.anatomy)].flatMap((phrase) =>
      stemsOf(phrase, language),
    ),
  );
  const classes = new Map<string, WordClass>();
  return {
    language,
    trie,
    classOf(word) {
      let found = classes.get(word);
      if (found === undefined) {
        found = classify(word, language, { sure, ambiguous, preceding });
        if (classes.size > MAX_REMEMBERED) classes.clear();
        classes.set(word, found);
      }
      return found;
    },
  };
}

interface Sets {
  readonly sure: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly preceding: ReadonlySet<string>;
}

function classify(word: string, language: Language, { sure, ambiguous, preceding }: Sets): WordClass {
  const folded = foldWord(word);
  const stem = stemOf(word, language);
  const singular = word.replace(/s$/, '');
  return {
    stem,
    folded,
    isDisease: isDiseaseWord(folded, language),
    // "expliqué" is no adjective in "-ique".
    isAdjective: isAdjective(folded, language) && !/é(?:e?s?)$/u.test(word),
    isConnector: CONNECTORS[language].has(stem),
    isCapitalised: /^\p{Lu}/u.test(word),
    abbreviation: sure.has(word) || sure.has(singular) ? 'sure' : ambiguous.has(word) ? 'ambiguous' : undefined,
    mayPrecede: preceding.has(stem) && !NEVER_PRECEDE.has(stem),
  };
}

function phrasesOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('; '));
}

function stemsOf(phrase: string, language: Language): readonly string[] {
  const stems = wordsOf(phrase).map((word) => stemOf(word.text, language));
  const last = stems.length - 1;
  return stems.filter(
    (stem, index) => index === 0 || (index === last && stem !== GENITIVE) || !CONNECTORS[language].has(stem),
  );
}

/** The "s" of "Crohn's". */
export const GENITIVE = "s'";

const CONNECTORS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(["d'", "l'", "a'", 'de', 'du', 'des', 'la', 'le', 'les', 'un', 'une', 'au', 'aux']),
  en: new Set([GENITIVE, 'of', 'the']),
};
const NEVER_PRECEDE: ReadonlySet<string> = new Set(['with', 'of', 'in', 'to', 'on', 'not', 'and']);

// One small letter after or before an apostrophe is an article, a capital one names a kind: "d'hépatite", "hépatite D".
const LONE_LETTER: Readonly<Record<Language, RegExp>> = { fr: /^[adlà]$/u, en: /^[sS]$/u };

/** Number, gender and British spelling folded, so that one entry finds all its forms. */
function stemOf(word: string, language: Language): string {
  if (LONE_LETTER[language].test(word)) return `${foldWord(word)}'`;
  const folded = foldWord(word);
  if (folded.length <= 3) return folded;
  if (language === 'fr') {
    const singular =
      folded.length > 4 && folded.endsWith('aux') ? `${folded.slice(0, -2)}l` : folded.replace(/[sx]$/, '');
    return singular.length > 4 ? singular.replace(/e+$/, '') : singular;
  }
  const american = folded.replace(/ae|oe/g, 'e');
  if (american.endsWith('ies')) return `${american.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(american)) return american.slice(0, -2);
  return /[^sui]s$/.test(american) ? american.slice(0, -1) : american;
}
