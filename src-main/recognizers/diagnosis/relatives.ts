import type { Role } from '../../domain/entity-type.ts';
import type { Grammar } from './grammar.ts';
import type { WordStream } from './word-stream.ts';

const REACH = 7;

/** Whose condition it is: a relative's where a word of kinship stands shortly before in the same sentence. */
export function roleOf(text: string, words: WordStream, grammar: Grammar, at: number): Role {
  for (let before = at - 1; before >= 0 && before >= at - REACH; before--) {
    if (/[.;\n]/.test(text.slice(words.end(before), words.start(before + 1)))) break;
    if (grammar.relatives.has(words.classOf(before).folded)) return 'relative';
  }
  return 'patient';
}
