import type { Word } from '../domain/text.ts';
import { wordsOf } from '../domain/text.ts';

/** Phrases of a list by the stems of their words; finds the longest that starts at a word of a text. */
export interface PhraseIndex<Kind> {
  longestAt(
    text: string,
    words: readonly Word[],
    at: number,
  ): { readonly count: number; readonly kind: Kind } | undefined;
}

interface Node<Kind> {
  readonly next: Map<string, Node<Kind>>;
  kind?: Kind;
}

// What may stand between two words of a phrase.
const JOINT = /^(?:[ ]{1,2}|[ ]?['-][ ]?|[ ]?\n[ ]{0,4})$/;

/** An index of phrases, each with a kind; `stem` makes different forms of a word alike. */
export function indexPhrases<Kind>(
  phrases: Iterable<readonly [phrase: string, kind: Kind]>,
  stem: (word: string) => string,
): PhraseIndex<Kind> {
  const root: Node<Kind> = { next: new Map() };
  for (const [phrase, kind] of phrases) {
    let node = root;
    for (const word of wordsOf(phrase)) {
      const key = stem(word.text);
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.kind ??= kind;
  }
  return {
    longestAt(text, words, at) {
      let node = root.next.get(stem(words[at]!.text));
      let found: { count: number; kind: Kind } | undefined;
      for (let i = at; node !== undefined; i++) {
        if (node.kind !== undefined) found = { count: i - at + 1, kind: node.kind };
        const next = words[i + 1];
        if (next === undefined || node.next.size === 0 || !JOINT.test(text.slice(words[i]!.end, next.start))) break;
        node = node.next.get(stem(next.text));
      }
      return found;
    },
  };
}
