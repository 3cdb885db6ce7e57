import type { Arguments } from './flags.ts';
import { type Desktop, locale, say, t } from './terminal.ts';

/** `caviard policies`: each with the sentence that says what it removes. */
export async function policies(given: Arguments, { client }: Desktop): Promise<number> {
  for (const { id, sentence, isDefault } of await client.call('policies.list', {})) {
    if (given.has('json')) say(JSON.stringify({ id, sentence: sentence[locale], default: isDefault }));
    else say(`${id.padEnd(14)}${sentence[locale]}${isDefault ? ` ${t('policies.default')}` : ''}`);
  }
  return 0;
}
