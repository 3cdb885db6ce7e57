import en from '../assets/locales/en.json' with { type: 'json' };
import fr from '../assets/locales/fr.json' with { type: 'json' };
import type { Language } from '../src-main/domain/language.ts';
import { word } from '../src-main/domain/wording.ts';

/** The words of one language. */
export interface Localised {
  readonly locale: Language;
  /** Words of a key, with data filled in. */
  readonly t: (key: string, data?: Readonly<Record<string, string | number>>) => string;
}

export function wordsIn(locale: Language): Localised {
  const words = { fr, en }[locale];
  return { locale, t: (key, data = {}) => word(words, key, data) };
}
