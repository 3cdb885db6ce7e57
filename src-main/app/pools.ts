import { availableParallelism } from 'node:os';
import { jobReply } from '../contract/jobs.ts';
import type { SpawnChild } from '../engines/process-pool/child.ts';
import { residentMegabytes } from '../engines/process-pool/fork.ts';
import { ProcessPool } from '../engines/process-pool/pool.ts';

export type { SpawnChild };

/** The two kinds of child: those that read and write documents, and those that attack what was written. */
export interface Pools {
  readonly documents: ProcessPool;
  readonly verifiers: ProcessPool;
}

const MOST_PROCESSES = 4;

/** All processes together stay under 4 GB: the caps are what a hostile file may reach before it is killed. */
export function createPools(spawn: SpawnChild, cores = availableParallelism()): Pools {
  const size = Math.max(1, Math.min(cores, MOST_PROCESSES));
  const common = { spawn, parseReply: jobReply.parse, memoryOf: residentMegabytes, recycleAfter: 200 };
  return {
    documents: new ProcessPool({ ...common, size: size + 1, memoryMegabytes: 900, recycleMegabytes: 450 }),
    verifiers: new ProcessPool({ ...common, size, memoryMegabytes: 700, recycleMegabytes: 400 }),
  };
}

/** Megabytes of JavaScript heap a child may use. */
export const CHILD_HEAP_MEGABYTES = 640;
