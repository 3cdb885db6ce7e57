/** Whose name it is, told by what stands right before or after it: titles, professions, kinship, positions in a list. */
import type { Role } from '../../domain/entity-type.ts';
import type { NameText } from './name-text.ts';
import { kin, titles, workers } from './vocabulary.ts';

const PATIENT =
  /^(?:patient|patiente|pt|client|cliente|nom|prenom|name|concernant|re|resident|residente|usager|beneficiaire|salarie|salariee|detenu|detenue|eleve|pupil|inmate)$/;
const REACH = 4;

/** Undefined where nothing right before says it. `from` is the index of the name's first token. */
export function roleBefore(text: NameText, from: number): Role | undefined {
  for (let index = from - 1; index >= 0 && index >= from - REACH; index--) {
    const gap = text.tokens[index + 1]!.gap;
    if (/[\n\f;]|[^.]\. /.test(gap)) return undefined;
    const word = text.wordAt(index);
    const title = titles.get(word);
    if (isKin(text, index)) return 'relative';
    if (PATIENT.test(word)) return 'patient';
    if (title !== undefined && title !== 'civil') return 'clinician';
    if (workers.has(word)) return 'clinician';
    if (title === 'civil') return 'patient';
    if (/[,.]/.test(gap) || text.tokens[index]!.shape !== 'lower') return undefined;
  }
  return undefined;
}

const BEDS = /^(?:rm|room|bed|lit|ch|chambre|box|poste|cas|case|place|cellule|bay|cubicle|station|appt|studio)$/;

// "Rm 5: Ron", "Lit 12 – PLANTIER"
function isInBed(text: NameText, from: number): boolean {
  const number = text.tokens[from - 1];
  return number?.shape === 'number' && text.gapAt(from).length <= 4 && BEDS.test(text.wordAt(from - 2));
}

/** The same of what follows: ", psychologue", "(wife)", ", MD", " : [08:12]", " 84 ans". `to` is the index after the name. */
export function roleAfter(text: NameText, to: number): Role | undefined {
  const first = text.tokens[to];
  if (first === undefined || !/^(?: |,? ?\(|, ?| - |, ?- ?)$/.test(first.gap)) return undefined;
  for (let index = to; index < to + 4; index++) {
    const token = text.tokens[index];
    if (token === undefined || (index > to && !/^(?: |-|'|, |\(|\.)$/.test(token.gap))) return undefined;
    if (index > to + 1 && /[,.]/.test(token.gap)) return undefined;
    if (first.gap === ' ' && index > to) return undefined;
    if (isKin(text, index) && first.gap !== ' ') return 'relative';
    const isWork = workers.has(token.folded) || (titles.get(token.folded) === 'profession' && token.folded !== 'me');
    if (isWork && !(first.gap === ' ' && token.shape === 'lower' && token.folded.length < 4)) return 'clinician';
    if (isAge(text, index)) return 'patient';
  }
  return undefined;
}

/** Whose name it is by where it stands: who did something, who begins a line of a list with an age, whom a verb follows. */
export function roleAround(text: NameText, from: number, to: number): Role | undefined {
  if (isInBed(text, from)) return 'patient';
  return roleBefore(text, from) ?? roleAfter(text, to) ?? roleByDeed(text, from, to);
}

function roleByDeed(text: NameText, from: number, to: number): Role | undefined {
  const before = text.wordAt(from - 1);
  const gap = text.tokens[from]!.gap;
  if (gap === ' ' && BONDS.test(text.wordAt(from - 2)) && /^(?:avec|with|a|to|de|of)$/.test(before)) return 'relative';
  if (gap === ' ' && /^(?:par|by|w|d)$/.test(before)) return 'clinician';
  if (gap === ' ' && /^(?:avec|with)$/.test(before) && VISITS.test(text.wordAt(from - 2))) return 'clinician';
  if (/[[\]] ?$/.test(gap) || /^: ?\[\d/.test(text.text.slice(text.tokens[to - 1]!.end, text.tokens[to - 1]!.end + 4)))
    return 'clinician';
  if (gap === ' ' && ASKED.test(before)) return 'clinician';
  if (gap === ' ' && RECEIVED.test(before)) return 'patient';
  const next = text.tokens[to];
  if (next?.gap === ' ' && next.shape === 'lower' && LIVES.test(next.folded)) return 'patient';
  if (
    gap !== ' ' &&
    text.tokens[from]!.startsLine &&
    next !== undefined &&
    next.shape === 'number' &&
    /^[ (,|-]+$/.test(next.gap)
  )
    return 'patient';
  return undefined;
}

const BONDS =
  /^(?:vit|vivant|lives|living|marie|mariee|married|veuf|veuve|widow|widower|habite|pacse|pacsee|separe|separee|separated|divorce|divorcee|divorced|engaged|fiance|fiancee|stays|hebergee|heberge)$/;
const VISITS =
  /^(?:discute|discussed|discussion|vu|revu|rdv|staff|avis|reviewed|seen|spoke|liaise|liaised|organise|accord)$/;
const ASKED =
  /^(?:contacter|contacte|prevenir|prevenu|appeler|appele|rappeler|demander|voir|avis|bip|bleep|paged|page|notify|notified|ask|asked|told|informed|inform|call|report|handover|oriente|orientee|adresse|adressee|confie|confiee|collegue|colleague|copie|copies)$/;
const RECEIVED =
  /^(?:pour|hospitalisation|admission|famille|chez|see|saw|seeing|reviewed|review|examined|met|assessed|discharged|transferred|dossier|bilan|resultats|inr|irm|chambre|bed|lit|baby|bebe|for)$/;
const LIVES =
  /^(?:a|est|etait|avait|presente|presentait|signale|rapporte|decrit|declare|exprime|vit|habite|travaille|consulte|consultait|accepte|refuse|souhaite|demande|prefere|marche|dort|mange|boit|beneficie|sera|reste|se|allegue|evoque|fume|was|is|has|had|reports|reported|denies|denied|states|stated|presents|presented|complains|lives|works|wants|doesnt|skipped|tolerated|settled|slept|ate|remains|feels|felt|agreed|declined|smokes|drinks|walks|needs|passed|died|underwent|refused|required)$/;

function isKin(text: NameText, index: number): boolean {
  const word = text.wordAt(index);
  return kin.has(word) && !(word === 'son' && text.language === 'fr');
}

function isAge(text: NameText, index: number): boolean {
  return (
    text.tokens[index]!.shape === 'number' &&
    /^(?:ans|a|y|yo|years?|yr|yrs|mois|months?|m|f)$/.test(text.wordAt(index + 1))
  );
}
