import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../staleness.ts';

export interface TimedRun {
  readonly seconds: number;
  /** Most memory that the process and its children held at once, in megabytes; 0 where the system does not tell. */
  readonly megabytes: number;
}

const SAMPLE_MS = 50;

/** Runs the built command line to its end, start included. */
export function timedCli(args: readonly string[]): Promise<TimedRun> {
  return timed(process.execPath, [path.join(projectRoot, 'dist/main/caviard.js'), ...args]);
}

/** Runs any program to its end. Rejects where it is not installed or fails. */
export function timed(program: string, args: readonly string[]): Promise<TimedRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: 'ignore' });
    let megabytes = 0;
    const sampler = setInterval(() => {
      megabytes = Math.max(megabytes, child.pid === undefined ? 0 : treeMegabytes(child.pid));
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampler);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, megabytes });
      else reject(new Error(`exit ${code}`));
    });
  });
}

function treeMegabytes(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const fields = statOf(Number(name));
      if (fields !== undefined) parents.set(Number(name), fields.parent);
    }
    const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid)!));
    return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + (statOf(pid)?.megabytes ?? 0), 0);
  } catch {
    return 0;
  }
}

function statOf(pid: number): { parent: number; megabytes: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), megabytes: (Number(fields[21]) * 4096) / 2 ** 20 };
  } catch {
    return undefined;
  }
}
