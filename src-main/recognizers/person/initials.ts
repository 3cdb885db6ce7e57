/** Initials that stand for a person: labelled, hyphened ("J.-P. M."), of a typist ("JPM/cd"), closing a note, after "par". */

import type { Lexicons } from '../../domain/lexicon.ts';
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { Recognizer } from '../../domain/recognizer.ts';
import { foldWord } from '../../domain/text.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';
import { functionWords } from './vocabulary.ts';

const INITIALS = '\\p{Lu}(?:\\.?[ -]?\\p{Lu}){0,3}\\.?(?![\\p{L}\\p{N}])(?!\\.-)';

export function initialsRecognizer(lexicons: Lexicons): Recognizer {
  // An abbreviation of medicine is nobody's initials.
  const isNobody = (value: string) => {
    const folded = foldWord(value);
    const known = lexicons.words.flags(folded) & lexiconFlags.medical;
    return known !== 0 || functionWords.has(folded) || DEGREES.test(value);
  };
  return definePatternRecognizer({
    id: 'initials',
    entity: 'INITIALS',
    source: 'HHS de-identification guidance: initials are derived from names',
    rules: {
      labelled: {
        regex: new RegExp(
          `(?<![\\p{L}\\p{N}])(?<label>[Ii]nitiales?(?: du patient| de la patiente)?|[Ii]nitials?|INITIALES|INITIALS|[Dd]ictated(?: [Bb]y)?|[Tt]yped(?: [Bb]y)?|[Dd]ict[ée] par|[Tt]ap[ée] par|[Ff]rapp[ée] par|[Rr][ée]dig[ée](?: par)?|[Ss]ign[ée] par|[Ss]igned(?: by)?|[Ss]ig|init)[ ]?[.:=]?[ ]{0,2}(?<value>${INITIALS})`,
          'gu',
        ),
        score: 0.9,
      },
      'small-typist': {
        regex:
          /(?<![\p{L}\p{N}])(?<label>dict|typed|dictated|typist|tap[ée]e?)(?: by| par)?[.: ]{1,2}(?<value>\p{Ll}{2,3})(?=[ ]*(?:[\n\f.,;]|typed|slash|$))/gu,
        score: 0.7,
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
        regex: /(?<![\p{L}\p{N}/])(?<value>\p{Lu}{2,3}\/\p{L}{2,3})(?=[ ]*(?:[\n\f]|$))/gu,
        score: 0.6,
      },
      'after-name': {
        regex: /(?<=\p{Lu}{4} ?\/ ?|\p{Ll}{3} \/ )(?<value>\p{Lu}{2,3}|\p{Ll}{2})(?=[ ]*(?:[\n\f]|$))/gu,
        score: 0.55,
      },
      reference: {
        regex:
          /(?<label>(?:[NnVv]\/?[ ]?)?R[ée]f(?:[ée]rences?|\.)?|Our ref|Your ref)[ ]?[.:]{1,2}[ ]?(?<value>\p{Lu}{2,3}\/\p{L}{2,3})(?![\p{L}\p{N}])/gu,
        score: 0.7,
      },
      closing: {
        regex: /(?<=[.!?)][ ]|[\n][ ]{0,4}|\p{Ll} |\d[ ])(?<value>\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})(?=\s*(?:\f|$))/gu,
        score: 0.6,
        reason: 'place',
      },
      'own-line': { regex: /(?<=\n[ ]{0,4})(?<value>\p{Lu}{2,3})(?=[ ]*\n[ ]*\n)/gu, score: 0.5, reason: 'place' },
      agent: {
        regex:
          /(?<=(?:inform[ée]e?s?|vue?|fait|appel[ée]e?|pr[ée]venue?|t[ée]l[ée]phon[ée]e?s?|saisie?|valid[ée]e?|sign[ée]e?|not[ée]e?) par |(?:seen|done|entered|called|checked|signed|reviewed) by )(?<value>\p{Lu}{2,3})(?![\p{L}\p{N}])/gu,
        score: 0.6,
        reason: 'context',
      },
    },
    accept: ({ value, rule }) => /^(?:labelled|reference)$/.test(rule) || !isNobody(value),
  });
}

const DEGREES = /^(?:MD|DO|RN|NP|PA|PT|OT|DPT|PhD|BSN|MSW|FY\d|FRCS|MRCP|DES|PH|PU|USA|UK|EU)$/;
