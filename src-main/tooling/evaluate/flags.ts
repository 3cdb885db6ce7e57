import { parseArgs } from 'node:util';
import { allLanguages, type Language } from '../../domain/language.ts';
import { type Split, splits } from './notes.ts';

export type EvaluateFlags =
  | { readonly kind: 'run'; readonly split: Split; readonly languages: readonly Language[]; readonly misses: boolean }
  /** A sentence for the terminal; the run ends with exit code 2. */
  | { readonly kind: 'wrong'; readonly sentence: string };

/** `--split dev|held`, `--language fr|en` and `--misses`; without any, both languages of `dev`. */
export function readFlags(args: readonly string[]): EvaluateFlags {
  const values = parseFlags(args);
  if (values === undefined) return wrong('Usage: npm run evaluate -- [--split dev|held] [--language fr|en] [--misses]');
  const { split = 'dev', language, misses = false } = values;
  const knownSplit = splits.find((known) => known === split);
  if (knownSplit === undefined) return wrong('--split is dev or held.');
  const languages = language === undefined ? allLanguages : allLanguages.filter((known) => known === language);
  if (languages.length === 0) return wrong('--language is fr or en.');
  if (misses && knownSplit === 'held')
    return wrong('Held notes are measured, never shown: --misses works with dev only.');
  return { kind: 'run', split: knownSplit, languages, misses };
}

interface UntrustedFlags {
  readonly split?: string;
  readonly language?: string;
  readonly misses?: boolean;
}

function parseFlags(args: readonly string[]): UntrustedFlags | undefined {
  try {
    const options = { split: { type: 'string' }, language: { type: 'string' }, misses: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}

function wrong(sentence: string): EvaluateFlags {
  return { kind: 'wrong', sentence };
}
