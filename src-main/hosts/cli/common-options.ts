import { readFile } from 'node:fs/promises';
import { decodedText, readKnownFile } from '../../app/known-file.ts';
import type { RunOptions } from '../../contract/api.ts';
import { AppError } from '../../domain/errors.ts';
import { nobodyKnown } from '../../domain/known-patient.ts';
import type { Arguments } from './flags.ts';

type CommonOptions = Pick<RunOptions, 'policy' | 'language' | 'known' | 'password'>;

/** What `redact` and `detect` both take. @throws AppError `usage`, `known-unreadable`. */
export async function commonOptions(given: Arguments, fallbackPolicy: string): Promise<CommonOptions> {
  const knownFile = given.values.get('known');
  const known = knownFile === undefined ? nobodyKnown : await readKnownFile(knownFile);
  const password = await passwordOf(given.values.get('password-file'));
  return {
    policy: given.values.get('policy') ?? fallbackPolicy,
    language: (given.values.get('lang') ?? 'auto') as RunOptions['language'],
    known,
    ...(password === undefined ? {} : { password }),
  };
}

async function passwordOf(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return decodedText(await readFile(file)).split(/\r?\n/)[0]!;
  } catch (cause) {
    throw new AppError('usage', {}, { cause });
  }
}
