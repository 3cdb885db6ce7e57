/** Languages the recognizers know; a document has one, the interface another. */
export type Language = 'fr' | 'en';
export const allLanguages = ['fr', 'en'] as const satisfies readonly Language[];

const MARKERS: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:le|la|les|des|du|une?|et|est|pour|avec|dans|patiente?|née?|chez|ans|sans|par|sur|ce|cette)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|of|was|with|is|for|patient|year|old|this|his|her|she|he|on|in|to|no|he)(?!\p{L})/giu,
};

/** The language a text is most probably in, from its function words. French where nothing decides. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (language: Language) => sample.match(MARKERS[language])?.length ?? 0;
  return count('en') > count('fr') ? 'en' : 'fr';
}
