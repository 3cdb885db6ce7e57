/** Initials that stand for a person: labelled, hyphened ("J.-P. M."), or as the reference of a typist ("JPM/cd"). */
import type { Lexicons } from '../../domain/lexicon.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const INITIALS = '\\p{Lu}(?:[.\\u00ad]?[ -]?\\p{Lu}){0,3}\\.?(?![\\p{L}\\p{N}])';

export function initialsRecognizer(_lexicons: Lexicons) {
  return definePatternRecognizer({
    id: 'initials',
    entity: 'INITIALS',
    source: 'HHS de-identification guidance: initials are derived from names',
    rules: {
      labelled: {
        regex: new RegExp(
          `(?<![\\p{L}\\p{N}])(?<label>[Ii]nitiales?(?: du patient| de la patiente)?|[Ii]nitials?|INITIALES|INITIALS|[Dd]ictated [Bb]y|[Tt]yped by|[Dd]ict[ée] par|[Tt]ap[ée] par|[Ff]rapp[ée] par)[ ]?[:=]?[ ]{0,2}(?<value>${INITIALS})`,
          'gu',
        ),
        score: 0.9,
      },
      hyphened: {
        regex: /(?<![\p{L}\p{N}.])(?<value>\p{Lu}\.-\p{Lu}\.(?: ?\p{Lu}\.)?)(?!\p{L}|\.?\p{L})(?! \p{Lu}\p{L})/gu,
        score: 0.7,
      },
      dotted: {
        regex:
          /(?<![\p{L}\p{N}.])(?<value>\p{Lu}\. ?\p{Lu}\.)(?= ?(?:[,;)]|a |est |was |is |[\n\f]|$))(?![\p{L}\p{N}])/gu,
        score: 0.45,
      },
      typist: { regex: /(?<![\p{L}\p{N}/])(?<value>\p{Lu}{2,3}\/\p{Ll}{2,3})(?=[ ]*(?:\n|$))/gu, score: 0.6 },
      reference: {
        regex:
          /(?<label>(?:[NnVv]\/?[ ]?)?R[ée]f(?:[ée]rences?|\.)?|Our ref|Your ref)[ ]?[.:]{1,2}[ ]?(?<value>\p{Lu}{2,3}\/\p{L}{2,3})(?![\p{L}\p{N}])/gu,
        score: 0.7,
      },
    },
  });
}
