import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { SpawnChild } from './child.ts';

export interface ForkOptions {
  readonly script: string;
  readonly heapMegabytes: number;
}

/** Children made by Node: no inherited environment, and no output, so that a dying child's last words reach nobody. */
export function forkSpawner({ script, heapMegabytes }: ForkOptions): SpawnChild {
  return () => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { NODE_ENV: 'production' },
    });
    // A child that dies early emits `error`; without a listener the parent would go down with it.
    child.on('error', () => {});
    return {
      pid: child.pid,
      post: (message) => {
        if (child.connected) child.send(message as object, () => {});
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill('SIGKILL'),
    };
  };
}

/** Resident memory of a process in megabytes; undefined where the system does not tell. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return (pages * PAGE_BYTES) / 2 ** 20;
  } catch {
    return undefined;
  }
}

const PAGE_BYTES = 4096;
