import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../domain/language.ts';
import { type GoldNote, parseGoldNote } from './gold-marks.ts';

export const splits = ['dev', 'held'] as const;
/** `dev` is for tuning; `held` is only ever measured, never looked at. */
export type Split = (typeof splits)[number];

export interface NamedNote extends GoldNote {
  /** File name without ending; `clean-…` holds no identifier. */
  readonly name: string;
}

/** The notes of a split and language, in order of name. */
export function loadNotes(folder: string, split: Split, language: Language): NamedNote[] {
  const home = path.join(folder, split, language);
  return readdirSync(home)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), ...parseGoldNote(readFileSync(path.join(home, file), 'utf8')) }));
}

export function isClean(note: NamedNote): boolean {
  return note.name.startsWith('clean-');
}
