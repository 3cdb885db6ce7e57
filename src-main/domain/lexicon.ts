/** What a list says of a folded word; flags add up. Evidence, never proof. */
export const lexiconFlags = {
  firstName: 1,
  lastName: 2,
  frenchWord: 4,
  englishWord: 8,
  eponym: 16,
  medical: 32,
  commune: 64,
  city: 128,
} as const;
export type LexiconFlag = keyof typeof lexiconFlags;

/** A compiled word list. */
export interface Lexicon {
  /** Sum of the flags of a folded word, 0 where it is in no list. */
  flags(foldedWord: string): number;
}

/** The lists that recognizers need, loaded by the host and handed down. */
export interface Lexicons {
  readonly words: Lexicon;
  /** French communes by folded name with spaces for hyphens ("saint denis"); the flag is `commune`. */
  readonly places: Lexicon;
  /** True where the five digits are a postcode in use in France. */
  isFrenchPostcode(digits: string): boolean;
}

export function hasFlag(lexicon: Lexicon, foldedWord: string, flag: LexiconFlag): boolean {
  return (lexicon.flags(foldedWord) & lexiconFlags[flag]) !== 0;
}

const EMPTY = 0;

/** Hash table of 40-bit fingerprints: `Uint32Array` of second hashes beside one flag byte a slot. */
export function lexiconFromTable(fingerprints: Uint32Array, flags: Uint8Array): Lexicon {
  const mask = flags.length - 1;
  return {
    flags(word) {
      let slot = slotHash(word) & mask;
      const fingerprint = fingerprintHash(word);
      while (flags[slot] !== EMPTY) {
        if (fingerprints[slot] === fingerprint) return flags[slot]!;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
  };
}

/** Builds the table that `lexiconFromTable` reads. Flags of a word that comes twice are united. */
export function compileLexicon(entries: Iterable<readonly [word: string, flags: number]>): {
  fingerprints: Uint32Array;
  flags: Uint8Array;
} {
  const merged = new Map<string, number>();
  for (const [word, flag] of entries) merged.set(word, (merged.get(word) ?? 0) | flag);
  let size = 16;
  while (size < merged.size * 2) size *= 2;
  const fingerprints = new Uint32Array(size);
  const flags = new Uint8Array(size);
  for (const [word, flag] of merged) {
    let slot = slotHash(word) & (size - 1);
    while (flags[slot] !== EMPTY) slot = (slot + 1) & (size - 1);
    fingerprints[slot] = fingerprintHash(word);
    flags[slot] = flag;
  }
  return { fingerprints, flags };
}

// FNV-1a with a final avalanche.
function slotHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

// djb2 with another avalanche, so that the two are independent.
function fingerprintHash(word: string): number {
  let hash = 5381;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 33) ^ word.charCodeAt(i)) >>> 0;
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x5bd1e995);
  return (hash ^ (hash >>> 15)) >>> 0;
}
