/** Names after a label, on the same line or the next: "Nom : DUPONT", "Next of kin: Emily Carter", "Chirurgien : …". */
import type { Role } from '../../domain/entity-type.ts';
import type { Lexicons } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRest, claimRun } from './claim.ts';
import { readName } from './name-reader.ts';
import { type NameText, nameTextOf, tokenFrom } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { kin, particles, titles } from './vocabulary.ts';

const id = 'name-label';

export function labelRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...input.text.matchAll(LABEL)].flatMap((match) => afterLabel(text, match));
    },
  };
}

/** Labels by what they name; `strong` ones take small letters and dictionary words too. */
const labels: readonly { readonly role: Role | undefined; readonly strong: boolean; readonly words: string }[] = [
  {
    role: 'patient',
    strong: true,
    words: `noms?|nom et pr[ée]noms?|nom,? pr[ée]noms?|pr[ée]noms?|pr[ée]nom et nom|nom/pr[ée]nom|nom de naissance|nom d'usage|nom usuel|nom marital|nom de jeune fille|nom d'[ée]pouse|nom du patient|nom de la patiente|nom de famille|nom patronymique|premier pr[ée]nom|pr[ée]noms? de naissance|pr[ée]nom utilis[ée]|nom utilis[ée]|identit[ée](?: du patient)?|patient name|patient's name|name|full name|surname|last name|first name|middle name|given names?|forenames?|family name|maiden name|preferred name|known as|alias|client name|birth name|legal name`,
  },
  {
    role: 'patient',
    strong: false,
    words: `patient|patiente|pt|client|subject|assur[ée]|assur[ée]e|b[ée]n[ée]ficiaire|re|objet|concerne|concernant|dossier de|resident|r[ée]sident|b[ée]b[ée]|enfant|nouveau-n[ée]|baby|mother's name|insured|subscriber|member`,
  },
  {
    role: 'relative',
    strong: false,
    words: `personne de confiance|personne [àa] pr[ée]venir|pers\\.? [àa] pr[ée]venir|[àa] pr[ée]venir|personne [àa] contacter|contact d'urgence|proche aidant|aidant principal|repr[ée]sentant l[ée]gal|tuteur|tutrice|curateur|curatrice|next of kin|nok|emergency contact|contact person|spouse|guardian|legal guardian|power of attorney|poa|hcp proxy|health care proxy|healthcare proxy|carer|informant|guarantor|contact|contacts|accompagnant|accompanied by|conjoint|[ée]poux|[ée]pouse|m[èe]re|p[èe]re|mari|fils|fille|s[œo]e?ur|fr[èe]re|mother|father|husband|wife|daughter|son|sister|brother|partner`,
  },
  {
    role: 'clinician',
    strong: false,
    words: `m[ée]decin(?: traitant| r[ée]f[ée]rent| adresseur| prescripteur| responsable| correspondant| senior| du smur| r[ée]gulateur| urgentiste| coordonnateur| conseil)?|m[ée]decins?|op[ée]rateurs?|op[ée]rateur principal|chirurgiens?|anesth[ée]sistes?|aides?(?:-op[ée]ratoires?| op[ée]ratoires?)?|1er aide|2e aide|2[èe]me aide|assistants?|instrumentistes?|ibode|iade|infirmi[èe]re?s?|idel?|ide r[ée]f[ée]rente?|sage-femme|interne|externe|prescripteur|pr[ée]leveur|pathologiste|radiologue|lecteur|relecteur|r[ée]dacteur|r[ée]dig[ée] par|dict[ée] par|tap[ée] par|frapp[ée] par|saisi par|valid[ée] par|sign[ée] par|sign[ée] [ée]lectroniquement par|vu par|r[ée]alis[ée] par|demand[ée] par|prescrit par|adress[ée]e? par|examinateur|r[ée]f[ée]rent|correspondants?|destinataires?|copies?(?: [àa])?|cc|cci|c\\.c\\.|secr[ée]taire|secr[ée]tariat|responsable(?: m[ée]dical)?|chef de service|praticien|pharmacien|biologiste|cardiologue|kin[ée](?:sith[ée]rapeute)?|psychologue|assistante? sociale|di[ée]t[ée]ticienne?|cadre(?: de sant[ée])?|auteur|praticiens?|[ée]quipe|de|[àa]|from|to|pcp|gp|primary care physician|primary care provider|attending(?: physician| surgeon| anesthesiologist)?|physician|surgeons?|co-surgeon|assistant(?: surgeon)?s?|first assistant|anesthesiologist|anaesthetist|anesthesia(?: provider)?|anaesthesia|referring(?: physician| provider| doctor)?|referred by|ordering(?: physician| provider)?|provider|consultant|registrar|resident physician|fellow|nurse|scrub nurse|circulating nurse|circulator|scrub|rn|midwife|therapist|radiologist|pathologist|cardiologist|dictated by|dictated|transcribed by|transcriptionist|signed by|signed|electronically signed by|e-signed by|authenticated by|verified by|reviewed by|reported by|reporting radiologist|prepared by|completed by|author|written by|entered by|documented by|seen by|performed by|technologist|technician|sonographer|interpreter|social worker|case manager|care coordinator|pharmacist|prescriber|copy to|copies to|gp name|doctor|dentist|clinician|team|consultants?|hygienist`,
  },
];

const roleOf = labels.map((row) => ({ ...row, regex: new RegExp(`^(?:${row.words})$`, 'iu') }));
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(?<label>${labels.map((row) => row.words).join('|')})(?: ?\\((?:e|s|es|ne|le|re|\\p{L}{1,12})\\)|\\(\\p{L}{1,3}\\))?[ ]{0,3}(?::|=|\\|(?= ?\\p{Lu})|\\bn[°o] ?:|(?<=nom)(?=[ ]+\\p{Lu}[\\p{L}'-]+(?:[ ]{2,}|[ ]*\\n|[ ]+(?:DDN|n[ée]e?|pr[ée]nom))))[ ]*`,
  'giu',
);

function afterLabel(text: NameText, match: RegExpExecArray): Detection[] {
  const label = match.groups!.label!;
  const row = roleOf.find((candidate) => candidate.regex.test(label));
  if (row === undefined) return [];
  const end = match.index + match[0].length;
  const found = skipTitles(text, tokenFrom(text.tokens, end));
  if (found === undefined || !isNear(text, end, text.tokens[found.index]!.start)) return [];
  const isCivilised = found.titled;
  const options =
    row.strong || isCivilised
      ? ({ begins: 'any-capital', small: true, comma: true, led: true } as const)
      : ({ begins: 'listed', comma: true, led: true, small: true } as const);
  const run = readName(text, found.index, options) ?? smallName(text, found.index, row.strong);
  if (run === undefined || isOtherLabel(text, run.end) || isLoneLetter(text, run)) return [];
  if (!row.strong && !isCivilised && isDoubtfulSmall(text, run.from)) return [];
  const role = found.clinician ? 'clinician' : row.role;
  const claim = { recognizer: id, score: 0.95, reason: { code: 'label', cue: label.trim() } as const, role };
  return [claimRun(text, run, claim), ...claimRest(text, run, claim)];
}

// "nom : dupont", "prénom : jean": one to three small words and nothing else in the field.
function smallName(text: NameText, index: number, strong: boolean) {
  const token = text.tokens[index];
  if (!strong || token?.shape !== 'lower' || token.folded.length < 3) return undefined;
  let to = index + 1;
  while (to < index + 3 && text.tokens[to]?.shape === 'lower' && /^[ -]$/.test(text.tokens[to]!.gap)) to++;
  const end = text.tokens[to - 1]!.end;
  const rest = text.text.slice(end, end + 12);
  if (!/^ ?(?:$|[\n\f,;|(/]|\p{L}{3,10} ?:)/u.test(rest)) return undefined;
  const words = text.tokens.slice(index, to);
  if (words.some((word) => text.flagsOf(word) % 4 === 0 && text.isWord(word))) return undefined;
  return { start: token.start, end, from: index, to };
}

const MOST_TITLES = 6;

function skipTitles(text: NameText, from: number): { index: number; titled: boolean; clinician: boolean } | undefined {
  let index = from;
  let titled = false;
  let clinician = false;
  while (index < from + MOST_TITLES && canLead(text.wordAt(index))) {
    const next = text.tokens[index + 1];
    if (next === undefined || /[\n\f]/.test(next.gap)) return undefined;
    const word = text.wordAt(index);
    if (!titles.has(word) && !titles.has(next.folded) && !kin.has(word)) break;
    if (text.tokens[index]!.shape === 'initial' && word === 'm' && !/^\.? /.test(next.gap)) break;
    if (kin.has(word) && !titles.has(word) && !/^ ?[:,(]? ?$/.test(next.gap)) break;
    if (titles.get(word) !== undefined && titles.get(word) !== 'profession') titled = true;
    if (titles.get(word) === 'clinician') clinician = true;
    index++;
  }
  return index < text.tokens.length ? { index, titled, clinician } : undefined;
}

// On the same line, or at the start of the next one that holds anything.
function isNear(text: NameText, from: number, start: number): boolean {
  return (
    (start - from <= 40 && !/[\f]|\n[ ]*\n[ ]*\n|[\p{L}]{0}[;|].*[;|]/u.test(text.text.slice(from, start))) ||
    start - from <= 3
  );
}

function isOtherLabel(text: NameText, end: number): boolean {
  return /^ ?:/.test(text.text.slice(end, end + 2));
}

function canLead(word: string): boolean {
  return titles.has(word) || kin.has(word) || /^(?:le|la|votre|sa|son|your)$/.test(word);
}

function isDoubtfulSmall(text: NameText, from: number): boolean {
  let index = from;
  while (particles.has(text.wordAt(index))) index++;
  const first = text.tokens[index] ?? text.tokens[from]!;
  return first.shape === 'lower' && nameWeight(text, first) < 0.95;
}

// "CC: I can't sleep"
function isLoneLetter(
  text: NameText,
  run: { readonly from: number; readonly to: number; readonly end: number },
): boolean {
  return (
    run.to - run.from === 1 &&
    text.tokens[run.from]!.shape === 'initial' &&
    !/^(?:\.|[ ]*(?:[\n\f]|$))/.test(text.text.slice(run.end, run.end + 8))
  );
}
