import { type Flag, flags } from './flags.ts';
import { t } from './terminal.ts';

/** The help, made from the table of flags. */
export function help(): string {
  const rows = (flags as readonly Flag[]).map((flag) => {
    const left = `  --${flag.name}${flag.argument === undefined ? '' : ` <${flag.argument}>`}`;
    return `${left.padEnd(30)}${t(`flag.${flag.name}`)}`;
  });
  return [t('help.usage'), '', t('help.commands'), '', t('help.flags'), ...rows, '', t('help.exit')].join('\n');
}
