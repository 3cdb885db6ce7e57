/** Names after a title: "Dr Martin", "Mme Claire LE GOFF", "monsieur dupont", "Nurse Okafor", "DrDupont". */
import type { Role } from '../../domain/entity-type.ts';
import { type Lexicons, lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRest, claimRun } from './claim.ts';
import { type NameRun, readName } from './name-reader.ts';
import { type NameText, nameTextOf } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { roleAfter } from './role-before.ts';
import { functionWords, kin, type TitleKind, titles, workers } from './vocabulary.ts';

const id = 'name-title';

export function titleRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...text.tokens.keys()].flatMap((index) => [...afterTitle(text, index), ...gluedTo(text, index)]);
    },
  };
}

function afterTitle(text: NameText, index: number): Detection[] {
  const token = text.tokens[index]!;
  const kind = titles.get(token.folded);
  if (kind === undefined || !canBeTitle(text, index)) return [];
  const first = nameStart(text, index);
  if (first === undefined) return [];
  const isCivil = kind !== 'profession';
  const run = readName(
    text,
    first.index,
    isCivil ? { begins: 'any-capital', small: true, led: true } : { begins: 'listed', small: true, led: true },
  );
  if (run === undefined && kind !== 'profession') return dictatedSurname(text, index, first.index);
  if (run === undefined || (!isCivil && !isSafeAfterProfession(text, index, run))) return [];
  const cue = text.text.slice(token.start, token.end);
  const role = first.kind === 'civil' && kind === 'civil' ? roleAround(text, index, run.to) : 'clinician';
  const score = isCivil ? 0.95 : 0.8;
  const claim = { recognizer: id, score, reason: { code: 'title', cue } as const, role };
  return [claimRun(text, run, claim), ...claimRest(text, run, claim)];
}

// "doctor park", "mister cook": in a text without capitals a surname may be a word.
function dictatedSurname(text: NameText, title: number, index: number): Detection[] {
  const token = text.tokens[index]!;
  const isListed = (text.flagsOf(token) & lexiconFlags.lastName) !== 0;
  if (!text.isAllSmall || token.shape !== 'lower' || token.folded.length < 3 || !isListed) return [];
  if (functionWords.has(token.folded) || titles.has(token.folded) || !/^\.? $/.test(token.gap)) return [];
  const cue = text.text.slice(text.tokens[title]!.start, text.tokens[title]!.end);
  const role = titles.get(text.wordAt(title)) === 'clinician' ? 'clinician' : 'patient';
  const run = { start: token.start, end: token.end, from: index, to: index + 1 };
  return [claimRun(text, run, { recognizer: id, score: 0.8, reason: { code: 'title', cue }, role })];
}

// "M" is a title where a stop or a space and a capital follow, "Me" and "AS" only in French, "pa" only as "PA".
function canBeTitle(text: NameText, index: number): boolean {
  const token = text.tokens[index]!;
  const next = text.tokens[index + 1];
  if (next === undefined) return false;
  if (token.folded === 'm')
    return (
      text.language === 'fr' &&
      token.shape === 'initial' &&
      /^\.? ?$/.test(next.gap) &&
      token.gap !== "'" &&
      titles.get(text.wordAt(index - 1)) !== 'clinician'
    );
  if (token.folded === 'me') return text.language === 'fr' && (token.shape === 'capital' || text.isAllCaps);
  if (
    /^(?:as|pa|rn|np|ide|ash|aide|pc|opj|cna|pt|cns|cmw|hca|lpn|emt|sr|spr|dep|cst|pharm|rev|don|hv|sw|maj|chef|judge|coord|capt|lt|elder|sister|major|juge|pastor)$/.test(
      token.folded,
    )
  )
    return token.shape !== 'lower';
  if (/^(?:as|pa|np|rn|ash)$/.test(token.folded)) return token.shape === 'caps';
  // "162 ms, hémibloc": milliseconds.
  if (token.folded === 'ms' && /\d ?$/.test(text.text.slice(Math.max(0, token.start - 2), token.start))) return false;
  if (token.folded === 'pr' || token.folded === 'dr') return next.shape !== 'number';
  return true;
}

// Passes over "le", "la", the stop of an abbreviation and further titles: "Madame le Docteur X", "Mme le Dr X".
function nameStart(text: NameText, index: number): { index: number; kind: TitleKind } | undefined {
  let kind = titles.get(text.wordAt(index))!;
  let next = index + 1;
  while (next < Math.min(text.tokens.length, index + 7)) {
    const { gap, folded } = text.tokens[next]!;
    const isFirst = next === index + 1;
    // A full stop belongs to an abbreviation; after a whole word the sentence ends.
    if (/\./.test(gap) && !ABBREVIATED.test(text.wordAt(next - 1))) return undefined;
    if (!/^(?:\.? {0,2}|\.|,? ?\(?[ef]?\)? |s?\) )$/.test(gap) && !(isFirst && /^ ?: ?$/.test(gap))) return undefined;
    const title = titles.get(folded);
    if (title !== undefined && folded === 'm' && kind === 'clinician') break;
    if (title !== undefined) kind = title === 'civil' ? kind : title;
    else if (!(/^(?:le|la|l|e|f)$/.test(folded) && titles.has(text.wordAt(next + 1)))) break;
    next++;
  }
  return next < text.tokens.length ? { index: next, kind } : undefined;
}

const ABBREVIATED = /^(?:m|mm|mr|mrs|ms|mme|mlle|dr|drs|pr|prof|st|rev|sr|dep|cst|pharm|sgt|capt|lt|mlles|mmes)$/;

function isSafeAfterProfession(text: NameText, title: number, { from, to }: NameRun): boolean {
  const gap = text.tokens[title + 1]!.gap;
  const first = text.tokens[from]!;
  const weights = text.tokens
    .slice(from, to)
    .map((token) => (token.shape === 'initial' ? 0.6 : nameWeight(text, token)));
  const weight = first.shape === 'lower' ? weights[0]! : Math.max(...weights);
  return weight >= (/:/.test(gap) || text.isAllCaps ? 0.45 : 0.25) && (first.shape !== 'lower' || weight >= 0.95);
}

const PATIENT_BEFORE =
  /^(?:patient|patiente|concernant|concerne|votre|recu|vu|vue|revu|revue|consultation|regarding|re|pt)$/;
const WORKS =
  /^(?:assistante?|infirmiere?|ide|interne|kine|kinesitherapeute|psychologue|dieteticienne?|secretaire|cadre|medecin|sage|educatrice|orthophoniste|ergotherapeute|pharmacien|pharmacienne|consultant|surgeon|nurse|midwife|registrar|pharmacist|therapist|manager|coordinator|physiotherapist)$/;
const PATIENT_AFTER = /^(?:ne|nee|age|agee|aged|born|dob|demeurant|hospitalise|hospitalisee|patient|patiente)$/;

function roleAround(text: NameText, title: number, after: number): Role | undefined {
  const before = [1, 2, 3].map((back) => text.wordAt(title - back));
  if (before.slice(0, 2).some((word) => kin.has(word))) return 'relative';
  if (
    /^(?:chef|patron|employeur|employer|boss|landlord|maire|juge|substitut|avocat|solicitor|notaire|aupres)$/.test(
      before[0]!,
    )
  )
    return 'other';
  if (before.some((word) => PATIENT_BEFORE.test(word))) return 'patient';
  if (before.slice(0, 2).some((word) => workers.has(word) || /^(?:par|by|w)$/.test(word))) return 'clinician';
  if ([0, 1].some((ahead) => PATIENT_AFTER.test(text.wordAt(after + ahead)))) return 'patient';
  // "Mme Durand, assistante sociale" works there; of others with a civil title most notes speak as of the patient.
  const told = roleAfter(text, after);
  if (told !== undefined) return told;
  return WORKS.test(text.wordAt(after)) || WORKS.test(text.wordAt(after + 1)) ? 'clinician' : 'patient';
}

// "DrDupont", "MmeLEGALL": OCR lost the space.
function gluedTo(text: NameText, index: number): Detection[] {
  const token = text.tokens[index]!;
  if (token.shape !== 'mixed') return [];
  const match = /^(Dr|Pr|Mme|Mlle|Mrs|Mr|Docteur|Madame|Monsieur)(\p{Lu}\p{L}{2,})$/u.exec(
    text.text.slice(token.start, token.end),
  );
  if (match === null) return [];
  const role = /^(?:Dr|Pr|Docteur)$/.test(match[1]!) ? ({ role: 'clinician' } as const) : {};
  const start = token.start + match[1]!.length;
  return [
    {
      start,
      end: token.end,
      type: 'NAME',
      score: 0.85,
      recognizer: id,
      reason: { code: 'title', cue: match[1]! },
      ...role,
    },
  ];
}
