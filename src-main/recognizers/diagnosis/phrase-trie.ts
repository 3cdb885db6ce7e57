/** Word sequences with the kinds of phrase they are; finds the longest that starts at a place. */
export interface PhraseTrie {
  add(stems: readonly string[], kind: number): void;
  /**
   * The longest phrase of one of the `kinds` (a bit mask) that starts at word `at`, as number of words; 0 where none does.
   * `kinds` of the result are all kinds of that phrase.
   */
  longest(words: PhraseWords, at: number, kinds: number): PhraseMatch;
}

export interface PhraseWords {
  readonly length: number;
  stem(at: number): string;
  /** True where the word stands close enough to the one before to go on with a phrase. */
  isJoined(at: number): boolean;
  /** True for words that a phrase may have or not have inside: "fracture (du) col (du) fémur". */
  isConnector(at: number): boolean;
}

export interface PhraseMatch {
  readonly length: number;
  readonly kinds: number;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  kinds: number;
}

// "de la l'" is the most there is; a hostile text has thousands.
const MAX_CONNECTORS = 3;
const NOTHING: PhraseMatch = { length: 0, kinds: 0 };

/** Phrases are added without the connectors inside them; the text's are stepped over. */
export function createPhraseTrie(): PhraseTrie {
  const root: TrieNode = { next: new Map(), kinds: 0 };
  return {
    add(stems, kind) {
      let node = root;
      for (const stem of stems) {
        let next = node.next.get(stem);
        if (next === undefined) {
          next = { next: new Map(), kinds: 0 };
          node.next.set(stem, next);
        }
        node = next;
      }
      node.kinds |= kind;
    },
    longest(words, at, kinds) {
      let node = root.next.get(words.stem(at));
      if (node === undefined) return NOTHING;
      let found = (node.kinds & kinds) === 0 ? NOTHING : { length: 1, kinds: node.kinds };
      let skipped = 0;
      for (let i = at + 1; i < words.length && words.isJoined(i) && node.next.size > 0; i++) {
        const next: TrieNode | undefined = node.next.get(words.stem(i));
        if (next !== undefined) {
          node = next;
          skipped = 0;
          if ((node.kinds & kinds) !== 0) found = { length: i + 1 - at, kinds: node.kinds };
        } else if (!words.isConnector(i) || ++skipped > MAX_CONNECTORS) {
          break;
        }
      }
      return found;
    },
  };
}
