/** Runs the built command line as a user does, in a process of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/main/caviard.js', import.meta.url));

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

export async function runCaviard(args: readonly string[], timeout = 600_000): Promise<CaviardRun> {
  if (!existsSync(entry)) throw new Error('not built yet: npm run build');
  return new Promise((resolve) => {
    const options = { maxBuffer: 256 << 20, timeout, env: { ...process.env, LANG: 'C.UTF-8' } };
    const child = execFile(process.execPath, [entry, ...args], options, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : (child.exitCode ?? -1), stdout, stderr });
    });
  });
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
