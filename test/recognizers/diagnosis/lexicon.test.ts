import { describe, expect, it } from 'vitest';
import english from '../../../assets/lexicons/diagnoses.en.json' with { type: 'json' };
import french from '../../../assets/lexicons/diagnoses.fr.json' with { type: 'json' };
import { conditions } from '../../../src-main/recognizers/diagnosis/conditions.ts';
import { diagnosisRecognizers } from '../../../src-main/recognizers/diagnosis/index.ts';
import { runRecognizer } from '../../support/recognizes.ts';

const lexicons = { fr: french, en: english };
const languages = ['fr', 'en'] as const;

describe('the lists of conditions', () => {
  it.each(languages)('hold at least 1,500 terms in %s, with every sensitive family', (language) => {
    const { terms } = lexicons[language];
    expect(termsOf(language).length).toBeGreaterThan(1500);
    for (const family of ['infections', 'addictions', 'psychiatry', 'reproduction', 'genetics', 'cancer'] as const) {
      expect(terms[family].flatMap((line) => line.split('; ')).length).toBeGreaterThan(60);
    }
  });

  it.each(languages)('are found term by term, each one whole (%s)', (language) => {
    const lost = termsOf(language).filter((term) => {
      const text = `on note ${term}.`;
      const [found] = runRecognizer(conditions, text, language);
      return found === undefined || found.start > 8 || /[\p{L}\p{N}]/u.test(text.slice(found.end));
    });
    expect(lost).toEqual([]);
  });

  it.each(languages)('name what they step over without finding it (%s)', (language) => {
    const nots = lexicons[language].nots.flatMap((line) => line.split('; '));
    const found = nots.filter((phrase) => runRecognizer(conditions, `xx ${phrase}.`, language).length > 0);
    expect(found).toEqual([]);
  });
});

describe('finders of diagnoses', () => {
  it.each(['', '\n\n', '///', '⟦', 'de de de de', 'maladie', 'A12.', 'CIM', '\u0000'])('take the text %j', (text) => {
    for (const recognizer of diagnosisRecognizers()) {
      expect(() => runRecognizer(recognizer, text, 'fr')).not.toThrow();
      expect(() => runRecognizer(recognizer, text, 'en')).not.toThrow();
    }
  });

  it('look for conditions of the other language where a text is mixed or too short to tell', () => {
    const found = (text: string) =>
      runRecognizer(conditions, text, 'fr').map((detection) => text.slice(detection.start, detection.end));
    expect(found('HTN, T2DM, heart failure')).toEqual(['HTN', 'T2DM', 'heart failure']);
    expect(found('Le patient va bien. The letter from the clinic was about heart failure.')).toEqual(['heart failure']);
    expect(
      found('Le patient et la famille sont informés de la suite, le film Heart Failure est dans la salle.'),
    ).toEqual([]);
  });

  it('never give two findings that overlap', () => {
    const text = 'Diabète de type 2 compliqué de néphropathie, HTA, cancer du sein métastatique hépatique et VIH/VHC.';
    const found = runRecognizer(conditions, text, 'fr');
    expect(found.length).toBeGreaterThan(3);
    for (const [index, detection] of found.entries()) {
      expect(detection.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });
});

function termsOf(language: 'fr' | 'en'): readonly string[] {
  return Object.values(lexicons[language].terms).flatMap((lines) => lines.flatMap((line) => line.split('; ')));
}
