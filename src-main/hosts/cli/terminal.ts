import en from '../../../assets/locales/en.json' with { type: 'json' };
import fr from '../../../assets/locales/fr.json' with { type: 'json' };
import type { Service } from '../../app/compose.ts';
import type { Client } from '../../contract/client.ts';
import type { ErrorCode, ErrorData } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { word } from '../../domain/wording.ts';

/** What a command works with. */
export interface Desktop {
  readonly service: Service;
  readonly client: Client;
}

/** The user's language: English where the system says so, French otherwise. */
export const locale: Language = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'en'
  : 'fr';

const words = { fr, en }[locale];

export function t(key: string, data: Readonly<Record<string, string | number>> = {}): string {
  return word(words, key, data);
}

/** What happened and what to do. */
export function errorWords(code: ErrorCode, data: ErrorData): string {
  return t(`error.${code}`, data);
}

/** A result, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Anything else, on standard error. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A line that replaces itself, on a terminal only. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`);
}
