/** Initials that stand for a person: labelled, hyphened ("J.-P. M."), of a typist ("JPM/cd"), closing a note, after "par". */
import type { Lexicons } from '../../domain/lexicon.ts';
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { Recognizer } from '../../domain/recognizer.ts';
import { foldWord } from '../../domain/text.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';
import { functionWords } from './vocabulary.ts';

const INITIALS = '\\p{Lu}(?:\\.?[ -]?\\p{Lu}){0,3}\\.?(?![\\p{L}\\p{N}])(?!\\.-)';
/** "JPM", "SdH", "FdAC", "McK": two to four letters, the first a capital and one more at least. */
const SHORT = '(?:\\p{Lu}{2,4}|\\p{Lu}\\p{Ll}\\p{Lu}{1,2}|\\p{Lu}{2}\\p{Ll}\\p{Lu})';

export function initialsRecognizer(lexicons: Lexicons): Recognizer {
  // An abbreviation of medicine is nobody's initials.
  const isNobody = (value: string) => {
    const folded = foldWord(value);
    const known = lexicons.words.flags(folded) & lexiconFlags.medical;
    return known !== 0 || functionWords.has(folded) || NOBODY.test(value);
  };
  return definePatternRecognizer({
    id: 'initials',
    entity: 'INITIALS',
    source: 'HHS de-identification guidance: initials are derived from names',
    role: 'clinician',
    rules: {
      labelled: {
        regex: new RegExp(`(?<![\\p{L}\\p{N}])(?<label>${LABELS})[ ]?[.:=]?[ ]{0,2}"? ?(?<value>${INITIALS})`, 'gu'),
        score: 0.9,
      },
      'weakly-labelled': {
        regex: new RegExp(
          `(?<![\\p{L}\\p{N}])(?<label>${WEAK_LABELS})[ ]?:?[ ]{1,2}(?<value>${SHORT})(?![\\p{L}\\p{N}/])`,
          'gu',
        ),
        score: 0.6,
      },
      patient: {
        regex:
          /(?<![\p{L}\p{N}])(?<label>[Ii]nitiales? (?:du patient|de la patiente)|[Pp]atient(?:e|'s)? initials|[Pp]atiente?|[Pp]t)[ ]?:?[ ]{1,2}(?<value>\p{Lu}\.? ?-?\p{Lu}\.?(?: ?\p{Lu}\.)?)(?![\p{L}\p{N}:/-])(?! ?\p{Lu}\p{Ll})/gu,
        score: 0.6,
        role: 'patient',
      },
      'small-typist': {
        regex:
          /(?<![\p{L}\p{N}])(?<label>dict|[Tt]yped|[Dd]ictated|[Tt]ranscribed|typist|tap[ée]e?|frapp[ée]e?|transcribed|dictation|initiales?|initials)(?: by| par)?[.: ]{1,2}(?<value>\p{Ll}{2,3})(?=[ ]*(?:[\n\f.,;]|typed|slash|barre|from|on \d|\d|$))/gu,
        score: 0.7,
      },
      'after-slash': {
        regex: /(?<=[ ](?:slash|barre oblique|barre)[ ])(?<value>\p{Ll}{2,3})(?=[ ]*(?:[\n\f.,;]|copie|cc |copy|$))/gu,
        score: 0.6,
      },
      'written-out': {
        regex: /(?<![\p{L}\p{N}])(?<value>\p{Lu}{2,3})(?= \(\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll})/gu,
        score: 0.7,
        reason: 'context',
        role: 'patient',
      },
      hyphened: {
        regex:
          /(?<![\p{L}\p{N}.])(?<value>\p{Lu}\.-\p{Lu}\.(?: ?\p{Lu}\.)?(?: d'\p{Lu}\.)?)(?!\p{L})(?! \p{Lu}\p{L})/gu,
        score: 0.7,
      },
      dotted: {
        regex:
          /(?<![\p{L}\p{N}.-])(?<value>\p{Lu}\. ?\p{Lu}\.)(?= ?(?:[,;)]|a |est |was |is |[\n\f]|$))(?![\p{L}\p{N}])/gu,
        score: 0.45,
      },
      typist: {
        regex: new RegExp(
          `(?<![\\p{L}\\p{N}/.-])(?<value>${SHORT}(?: ?/ ?|:)\\p{L}{2,3})(?=(?:/\\d{1,8})?[ ]*(?:\\.?[ ]*(?:[\\n\\f]|$)|\\. |[Cc]op(?:ie|y)|COP|[Cc][Cc] ?:|\\d{1,2}[/.]))`,
          'gu',
        ),
        score: 0.6,
      },
      'after-name': {
        regex: /(?<=\p{Lu}{4} ?\/ ?|\p{Ll}{3} \/ )(?<value>\p{Lu}{2,3}|\p{Ll}{2})(?=[ ]*(?:[\n\f]|$))/gu,
        score: 0.55,
      },
      reference: {
        regex: new RegExp(
          `(?<label>(?:[NnVv]/?[ ]?)?R[ée]f(?:[ée]rences?|\\.)?|Our ref|Your ref)[ ]?[.:]{1,2}[ ]?(?<value>${SHORT}/\\p{L}{2,3})(?![\\p{L}\\p{N}])`,
          'gu',
        ),
        score: 0.7,
      },
      closing: {
        regex:
          /(?<=[.!?)✔☑][ ]|[\n][ ]{0,4}|\p{Ll} |\d[ ])(?<value>\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})(?=(?:[,/] ?\p{Lu}{2,3})?\s*(?:\f|$))/gu,
        score: 0.6,
        reason: 'place',
      },
      'closing-second': {
        regex: /(?<=[\n.!?] ?\p{Lu}{2,3}[,/] ?)(?<value>\p{Lu}{2,3})(?=\s*(?:\f|$))/gu,
        score: 0.55,
        reason: 'place',
      },
      'small-closing': {
        regex:
          /(?<=\n[ ]{0,4}|[ ]\/ ?|\. )(?<value>\p{Ll}{2,3}(?:\/\p{Ll}{2,3})?)(?=[ ]*(?:rn|lpn|md|np|ide)?\s*(?:\f|$))/gu,
        score: 0.55,
        reason: 'place',
      },
      'own-line': { regex: /(?<=\n[ ]{0,4})(?<value>\p{Lu}{2,3})(?=[ ]*\n[ ]*\n)/gu, score: 0.5, reason: 'place' },
      'at-time': {
        regex: /(?<=\d ?[h:] ?\d{2},? (?:- )?)(?<value>\p{Lu}{2,3})(?=\.?[ ]*(?:[\n\f]|$)|\. \p{Lu})/gu,
        score: 0.55,
        reason: 'context',
      },
      copies: {
        regex:
          /(?<=(?<![\p{L}\p{N}])(?:[Cc]opies?|[Cc][Cc])(?: to| [àa])? ?: ?(?:\p{Lu}{2,3}, ?){0,4})(?<value>\p{Lu}{2,3})(?=[,.;\n\f]|$)/gu,
        score: 0.6,
        reason: 'context',
        onlyWith: /cop|cc/i,
      },
      agent: {
        regex: new RegExp(
          `(?<=(?:${DONE}) par |(?:${DONE_EN}) by |d/w |(?:[Hh]anded over|[Dd]iscussed|[Vv]u|[Rr]evu|[Dd]iscut[ée]) (?:to|with|avec) )(?<value>\\p{Lu}{2,3})(?![\\p{L}\\p{N}])`,
          'gu',
        ),
        score: 0.6,
        reason: 'context',
      },
    },
    accept: ({ value, rule, start, text }) => {
      if (rule === 'labelled' || rule === 'reference') return !/^(?:DE|D\.E\.)$/.test(value);
      if (/^(?:MG|ML|UI|IU|KG|CP|MCG|MMOL|MEQ|UG|NG|CM|MM|KM|GR|CI)\//iu.test(value)) return false;
      if (rule === 'written-out') return standsFor(value, text.slice(start + value.length + 2, start + 60));
      if (rule === 'copies') return !NOBODY.test(value);
      return !isNobody(value) || (rule === 'closing' && value.length === 2 && isLastLine(text, start, value));
    },
  });
}

// Two capitals alone at the end sign the note, though a disease may be abbreviated so.
function isLastLine(text: string, start: number, value: string): boolean {
  return /(?:\n[ ]{0,4}|[.!?)] )$/.test(text.slice(Math.max(0, start - 6), start)) && !NOBODY.test(value);
}

// "KT (Kwame Tetteh-Langford)"
function standsFor(initials: string, name: string): boolean {
  const firsts = [...name.matchAll(/(?:^|[ -])(\p{Lu})\p{Ll}/gu)].map((match) => match[1]);
  return firsts.join('').startsWith(initials);
}

const LABELS =
  '[Ii]nitiales?|[Ii]nitials?|INITIALES|INITIALS|[Ii]nitiall?ed(?: by)?|[Dd]ictated(?: [Bb]y)?|[Tt]yped(?: [Bb]y)?|[Tt]ranscribed [Bb]y|[Dd]ict[ée]e?(?: par)?|[Tt]ap[ée]e?(?: par)?|[Ff]rapp[ée]e?(?: par)?|[Rr][ée]dig[ée]e?(?: par)?|[Ss]ign[ée]e? par|[Ss]igned(?: by)?|[Vv]isa|[Pp]araphes?|[Ss]ig|init';
const WEAK_LABELS =
  '[Rr]ead back,|[Ww]itness|[Pp]artner|[Vv]ue? par|[Rr]elue?|[Ss]ign[ée]e?|SIGN[ÉE]|[Ll]ecture|[Cc]oord';
const DONE =
  'inform[ée]e?s?|vue?|fait|appel[ée]e?|pr[ée]venue?|t[ée]l[ée]phon[ée]e?s?|saisie?|valid[ée]e?|sign[ée]e?|not[ée]e?|relue?|revue?|remplie?|imprim[ée]e?|prescrite?|pos[ée]e?|pr[ée]lev[ée]e?|remise?|contr[ôo]l[ée]e?|v[ée]rifi[ée]e?|transmise?|r[ée]dig[ée]e?|administr[ée]e?|r[ée]alis[ée]e?|examin[ée]e?';
const DONE_EN =
  'seen|done|entered|called|checked|signed|reviewed|given|taken|typed|dictated|written|reported|verified|completed|administered|drawn|collected|witnessed|phoned|updated|assessed|documented|\\p{Ll}{3,12}ed';

const NOBODY =
  /^(?:MD|DO|RN|NP|PA|PT|OT|DPT|PhD|BSN|MSW|FY\d|FRCS|MRCP|DES|PH|PU|USA|UK|EU|ID|IV|OK|TV|WC|DE|II|FR|EN|US|CC|PJ|RV|RDV|FIN|END|OUI|NON|YES|NO)$/;
