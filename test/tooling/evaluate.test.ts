import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../src-main/tooling/evaluate/flags.ts';
import { parseGoldNote } from '../../src-main/tooling/evaluate/gold-marks.ts';
import { type FoundSpan, measureNote } from '../../src-main/tooling/evaluate/metrics.ts';
import { isClean, loadNotes, splits } from '../../src-main/tooling/evaluate/notes.ts';
import { summarise } from '../../src-main/tooling/evaluate/summary.ts';
import { summaryLines } from '../../src-main/tooling/evaluate/tables.ts';

const root = path.resolve(import.meta.dirname, '../..');
const notesFolder = path.join(root, 'test/fixtures/notes');
const note = parseGoldNote(
  'Mme ⟦NAME.patient|Anne LE GOFF⟧, ⟦EITHER|2014⟧ : ⟦DIAGNOSIS|maladie de Crohn⟧, signe de ⟦KEEP|Murphy⟧, tél. ⟦PHONE|06 39 98 12 34⟧.',
);

describe('marked notes', () => {
  it('a mark is read as a range of the text without marks', () => {
    expect(note.text).toBe('Mme Anne LE GOFF, 2014 : maladie de Crohn, signe de Murphy, tél. 06 39 98 12 34.');
    expect(note.marks.map((mark) => [mark.type, note.text.slice(mark.start, mark.end)])).toEqual([
      ['NAME', 'Anne LE GOFF'],
      ['EITHER', '2014'],
      ['DIAGNOSIS', 'maladie de Crohn'],
      ['KEEP', 'Murphy'],
      ['PHONE', '06 39 98 12 34'],
    ]);
    expect(note.marks[0]?.role).toBe('patient');
  });

  it.each(['⟦SURNAME|Anne⟧', '⟦NAME.doctor|Anne⟧', 'Anne⟧', '⟦NAME|Anne', '⟦NAME|⟧'])(
    'a broken mark is refused: %s',
    (text) => {
      expect(() => parseGoldNote(text)).toThrow('internal');
    },
  );

  it.each(splits)('every %s note can be read, and notes called clean hold no identifier', (split) => {
    for (const language of ['fr', 'en'] as const) {
      const notes = loadNotes(notesFolder, split, language);
      const summary = summarise(notes.map((one) => measureNote(one, [])));
      const clean = summarise(notes.filter(isClean).map((one) => measureNote(one, [])));
      expect(summary.notes - clean.notes).toBeGreaterThanOrEqual(25);
      expect(clean.notes).toBeGreaterThanOrEqual(8);
      expect(summary.whole.of).toBe(summary.notes - clean.notes);
      expect(clean.identifiers).toBe(0);
    }
  });
});

describe('what is measured', () => {
  it('an identifier is missed when one letter of it is uncovered, and found whatever type covers it', () => {
    const nearly = measureNote(note, [found('Anne LE GOF', 'NAME'), found('06 39 98 12 34', 'ID_OTHER')]);
    expect(nearly.missed.map((mark) => mark.type)).toEqual(['NAME']);
  });

  it('two findings together cover an identifier, and what stands between its words does not matter', () => {
    expect(measureNote(note, [found('Anne', 'NAME'), found('LE', 'CITY'), found('GOFF', 'NAME')]).missed).toHaveLength(
      1,
    );
    expect(measureNote(note, [found('Anne LE', 'NAME'), found('GOFF', 'NAME')]).missed.map((m) => m.type)).toEqual([
      'PHONE',
    ]);
  });

  it('a finding under the threshold covers nothing', () => {
    expect(measureNote(note, [{ ...found('Anne LE GOFF', 'NAME'), score: 0.49 }]).missed).toHaveLength(2);
    expect(measureNote(note, [{ ...found('Anne LE GOFF', 'NAME'), score: 0.5 }]).missed).toHaveLength(1);
  });

  it('a diagnosis finding covers no identifier, and an identifier finding no diagnosis', () => {
    const result = measureNote(note, [found('Anne LE GOFF', 'DIAGNOSIS'), found('maladie de Crohn', 'NAME')]);
    expect(result.missed).toHaveLength(2);
    expect(result.diagnosesTouched).toHaveLength(0);
  });

  it('false words are covered words outside identifiers; bare years count neither way', () => {
    const result = measureNote(note, [found('Mme Anne LE GOFF, 2014', 'NAME'), found('Crohn', 'NAME')]);
    expect(result.falseWords.map((word) => note.text.slice(word.start, word.end))).toEqual(['Mme', 'Crohn']);
    expect(summarise([result]).falseByType).toEqual([{ type: 'NAME', count: 2 }]);
  });

  it('what must be kept is touched by an identifier finding alone', () => {
    expect(measureNote(note, [found('Murphy', 'NAME')]).keepTouched).toHaveLength(1);
    expect(measureNote(note, [found('Murphy', 'DIAGNOSIS')]).keepTouched).toHaveLength(0);
  });

  it('a diagnosis is touched by one word and covered by all of them; precision is by word', () => {
    const result = measureNote(note, [found('Crohn, signe', 'DIAGNOSIS')]);
    expect([result.diagnosesTouched.length, result.diagnosesCovered.length]).toEqual([1, 0]);
    expect(summarise([result]).diagnosisPrecision).toEqual({ good: 1, of: 2 });
    expect(measureNote(note, [found('maladie de Crohn', 'DIAGNOSIS')]).diagnosesCovered).toHaveLength(1);
  });

  it('a note counts as whole when nothing is missed, and notes without identifiers do not count', () => {
    const whole = measureNote(note, [found('Anne LE GOFF', 'NAME'), found('06 39 98 12 34', 'PHONE')]);
    const town = parseGoldNote('Vit à ⟦CITY|Brest⟧.');
    const { whole: all, wholeDirect } = summarise([
      whole,
      measureNote(town, []),
      measureNote(parseGoldNote('Rien.'), []),
    ]);
    expect([all, wholeDirect]).toEqual([
      { good: 1, of: 2 },
      { good: 2, of: 2 },
    ]);
  });

  it('a role is judged where a name is found as a name', () => {
    const right = measureNote(note, [{ ...found('Anne LE GOFF', 'NAME'), role: 'patient' }]);
    expect([right.roles, measureNote(note, [found('Anne LE GOFF', 'NAME')]).roles]).toEqual([
      { good: 1, of: 1 },
      { good: 0, of: 1 },
    ]);
  });
});

describe('the command', () => {
  it('measures both languages of the dev notes unless told otherwise', () => {
    expect(readFlags([])).toEqual({ kind: 'run', split: 'dev', languages: ['fr', 'en'], misses: false });
    expect(readFlags(['--split', 'held', '--language', 'en'])).toMatchObject({ split: 'held', languages: ['en'] });
  });

  it.each([[['--split', 'test']], [['--language', 'de']], [['--loud']], [['--split', 'held', '--misses']]])(
    'is refused with a sentence: %j',
    (args) => {
      expect(readFlags(args)).toMatchObject({ kind: 'wrong', sentence: expect.stringMatching(/\.|--/) });
    },
  );

  it('does not show held notes: exit code 2 and nothing on standard output', () => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const run = spawnSync(
      process.execPath,
      [tsx, path.join(root, 'src-main/tooling/evaluate.ts'), '--split', 'held', '--misses'],
      { encoding: 'utf8' },
    );
    expect([run.status, run.stdout]).toEqual([2, '']);
  });

  it('prints sums and no word of a note', () => {
    const summary = summarise([measureNote(note, [found('Crohn', 'NAME')])]);
    const printed = summaryLines({ title: 'held fr', all: summary, clean: summary }).join('\n');
    expect(printed).toMatch(/NAME +1 of +1 +100\.0 %/);
    expect(printed).not.toMatch(/Anne|GOFF|Crohn|Murphy|39 98/);
  });
});

function found(part: string, type: FoundSpan['type']): FoundSpan {
  const start = note.text.indexOf(part);
  return { start, end: start + part.length, type, score: 0.9, role: 'other' };
}
