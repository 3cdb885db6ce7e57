import { stat } from 'node:fs/promises';
import { AppError } from '../../domain/errors.ts';
import { commonOptions } from './common-options.ts';
import type { Arguments } from './flags.ts';
import { type Desktop, say, t } from './terminal.ts';

/** `caviard detect`: one finding a line, offsets in UTF-16 code units of the decoded text. */
export async function detect(given: Arguments, { service, client }: Desktop): Promise<number> {
  const [file, ...more] = given.operands;
  if (file === undefined || more.length > 0) throw new AppError('usage');
  const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() === true;
  const [source] = isFolder ? [] : await service.sources.add([file]);
  if (source === undefined) throw new AppError('usage');
  const options = await commonOptions(given, 'harmless');
  for (const found of await client.call('document.detect', { source: source.id, ...options })) {
    const { start, end, type, text, score, recognizer, reason } = found;
    const why = t(`reason.${reason.code}`, { cue: reason.cue ?? '' });
    if (given.has('json')) say(JSON.stringify({ start, end, type, text, score, recognizer, reason }));
    else say(`${`${start}-${end}`.padEnd(14)}${type.padEnd(14)}${score.toFixed(2)}  ${JSON.stringify(text)}  ${why}`);
  }
  return 0;
}
