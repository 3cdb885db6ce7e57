import { describe, expect, it } from 'vitest';
import { personRecognizers } from '../../../src-main/recognizers/person/index.ts';
import { freshLexicons } from '../../support/lexicons.ts';
import { runRecognizer } from '../../support/recognizes.ts';

const recognizers = personRecognizers(await freshLexicons());

function roleOf(name: string, text: string, language: 'fr' | 'en') {
  const found = recognizers.flatMap((recognizer) => [...runRecognizer(recognizer, text, language)]);
  const start = text.indexOf(name);
  const roles = found.filter((d) => d.start <= start && d.end > start && d.role !== undefined).map((d) => d.role);
  return [...new Set(roles)];
}

describe('whose name it is', () => {
  it.each([
    ['Solenn', 'Le bilan a été revu par Solenn ce matin.', 'fr', 'clinician'],
    ['Solenn', 'La suite est vue avec Solenn, psychologue, jeudi.', 'fr', 'clinician'],
    ['Priya', 'Stoma teaching was given by Priya on Monday.', 'en', 'clinician'],
    ['Yann', 'Il vit avec Yann depuis dix ans.', 'fr', 'relative'],
    ['Priya', 'She has been married to Priya for ten years.', 'en', 'relative'],
    ['Priya', 'Then Priya skipped two doses of it.', 'en', 'patient'],
    ['Solenn', 'Hier Solenn refuse le petit déjeuner.', 'fr', 'patient'],
  ] as const)('%s in "%s" (%s) is a %s', (name, text, language, role) => {
    expect(roleOf(name, text, language)).toEqual([role]);
  });

  it('one whom nothing tells has no role', () => {
    expect(roleOf('Solenn', 'Le courrier de Solenn, hier.', 'fr')).toEqual([]);
  });
});
