import type { Language } from '../../domain/language.ts';
import type { RecognizerInput } from '../../domain/recognizer.ts';

/**
 * The languages conditions are looked for in: the document's, and the other too where the text is mixed or too short
 * to tell ("HTN, T2DM, COPD").
 */
export function languagesIn({ language, words }: RecognizerInput): readonly Language[] {
  const other = language === 'fr' ? 'en' : 'fr';
  const counts = { fr: 0, en: 0 };
  for (const word of words) {
    if (word.text.length > 4) continue;
    const lower = word.text.toLowerCase();
    if (FUNCTION_WORDS.fr.has(lower)) counts.fr++;
    else if (FUNCTION_WORDS.en.has(lower)) counts.en++;
  }
  const isMixed = counts[other] >= Math.max(3, counts[language] * MIXED_SHARE);
  return isMixed || counts[language] < FEW ? [language, other] : [language];
}

const MIXED_SHARE = 0.15;
const FEW = 3;

// No word of one is a word of the other.
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set('le la les des du une est et avec dans chez pour par sur au aux ans cette pas de en sous'.split(' ')),
  en: new Set('the and of was with is for to her his he she has had by from at no year this that'.split(' ')),
};
