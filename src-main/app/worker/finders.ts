import type { Lexicons } from '../../domain/lexicon.ts';
import type { Recognizer } from '../../domain/recognizer.ts';

/** What a child needs to find identifiers. */
export interface Finders {
  readonly recognizers: readonly Recognizer[];
  readonly lexicons: Lexicons;
}

/** Loads recognizers and lexicons once, when first asked: a child that only verifies never does. */
export function lazyFinders(folder: string): () => Promise<Finders> {
  let loading: Promise<Finders> | undefined;
  return () => {
    loading ??= loadFinders(folder);
    return loading;
  };
}

export async function loadFinders(folder: string): Promise<Finders> {
  const [{ createRecognizers }, { loadLexicons }] = await Promise.all([
    import('../../recognizers/index.ts'),
    import('../lexicon-files.ts'),
  ]);
  const lexicons = loadLexicons(folder);
  return { recognizers: createRecognizers(lexicons), lexicons };
}
