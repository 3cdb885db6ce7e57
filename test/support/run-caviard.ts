/** Runs the built command line as a user does, in a process of its own. */
import { existsSync } from 'node:fs';
import { caviard, runCli } from './cli.ts';

export interface CaviardRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One object of `redact --json`. */
export interface RedactRow {
  readonly input: string;
  readonly output: string | null;
  readonly status: 'exported' | 'held' | 'failed';
  readonly code: string | null;
  readonly pages: number;
  readonly found: Readonly<Record<string, number>>;
  readonly doubts: number;
  readonly verified: boolean;
}

export async function runCaviard(args: readonly string[]): Promise<CaviardRun> {
  if (!existsSync(caviard)) throw new Error('not built yet: npm run build');
  const { code, out, err } = await runCli(args, { LANG: 'C.UTF-8' });
  return { exitCode: code ?? -1, stdout: out, stderr: err };
}

/** `redact --json` over files and folders: one row an input, by its relative name. */
export async function redactAll(
  args: readonly string[],
): Promise<CaviardRun & { readonly rows: ReadonlyMap<string, RedactRow> }> {
  const run = await runCaviard(['redact', ...args, '--json']);
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  const rows = lines.map((line) => JSON.parse(line) as RedactRow);
  return { ...run, rows: new Map(rows.map((row) => [row.input, row])) };
}
