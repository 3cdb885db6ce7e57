/** Whose name it is, told by the title, profession or word of kinship that stands right before it. */
import type { Role } from '../../domain/entity-type.ts';
import type { NameText } from './name-text.ts';
import { kin, titles } from './vocabulary.ts';

const PATIENT = /^(?:patient|patiente|pt|client|nom|prenom|name|concernant|re)$/;
const REACH = 4;

/** Undefined where nothing right before says it. `from` is the index of the name's first token. */
export function roleBefore(text: NameText, from: number): Role | undefined {
  for (let index = from - 1; index >= 0 && index >= from - REACH; index--) {
    const gap = text.tokens[index + 1]!.gap;
    if (/[\n\f;]|[^.]\. /.test(gap)) return undefined;
    const word = text.wordAt(index);
    const title = titles.get(word);
    if (kin.has(word) && !(word === 'son' && text.language === 'fr')) return 'relative';
    if (PATIENT.test(word)) return 'patient';
    if (title !== undefined && title !== 'civil') return 'clinician';
    if (title === 'civil') return 'patient';
    if (/[,.]/.test(gap) || text.tokens[index]!.shape !== 'lower') return undefined;
  }
  return undefined;
}
