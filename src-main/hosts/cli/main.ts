import path from 'node:path';
import { clientOf, composeService, type Service } from '../../app/compose.ts';
import { forkedChildren } from '../../app/forked-children.ts';
import { CHILD_HEAP_MEGABYTES } from '../../app/pools.ts';
import { version } from '../../app/version.ts';
import { AppError, codeOf } from '../../domain/errors.ts';
import { detect } from './detect.ts';
import { type Arguments, parseArguments } from './flags.ts';
import { help } from './help.ts';
import { policies } from './policies.ts';
import { redact } from './redact.ts';
import type { Desktop } from './terminal.ts';
import { errorWords, locale, say } from './terminal.ts';

/** Exit codes: 0 all done and verified, 1 some file failed or was held back, 2 wrong usage. */
const commands: Readonly<Record<string, (given: Arguments, desktop: Desktop) => Promise<number>>> = {
  redact,
  detect,
  policies,
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`caviard: ${errorWords(codeOf(error), error instanceof AppError ? error.data : {})}\n`);
    process.exitCode = USAGE.has(codeOf(error)) ? 2 : 1;
  },
);

const USAGE = new Set(['usage', 'policy-unknown', 'known-unreadable', 'output-inside-input', 'output-exists']);

async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--version')) return print(version);
  if (argv.length === 0 || argv.includes('--help')) return print(help());
  const given = parseArguments(argv);
  const command = commands[given.command];
  if (command === undefined) throw new AppError('usage');
  const worker = path.join(import.meta.dirname, 'worker.js');
  const service = await composeService({ version, locale, spawn: forkedChildren(worker, CHILD_HEAP_MEGABYTES) });
  closeOnSignal(service);
  try {
    return await command(given, { service, client: clientOf(service) });
  } finally {
    service.close();
  }
}

function print(text: string): number {
  say(text);
  return 0;
}

function closeOnSignal(service: Service): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      service.close();
      process.exit(130);
    });
  }
}
