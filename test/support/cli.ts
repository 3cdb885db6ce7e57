import { spawn } from 'node:child_process';
import path from 'node:path';

/** The built command line. */
export const caviard = path.resolve(import.meta.dirname, '../../dist/main/caviard.js');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as one JSON object a line. */
  json(): Record<string, unknown>[];
}

/** Runs the built command line, in French unless told otherwise. */
export function runCli(args: readonly string[], environment: Record<string, string> = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [caviard, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LANG: 'fr_FR.UTF-8', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      out += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const json = () =>
        out
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
      resolve({ code, out, err, json });
    });
  });
}
