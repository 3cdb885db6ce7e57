import type { SpawnChild } from '../engines/process-pool/child.ts';
import { forkSpawner } from '../engines/process-pool/fork.ts';

/** Children made by Node's `fork`, for hosts without Electron. */
export function forkedChildren(script: string, heapMegabytes: number): SpawnChild {
  return forkSpawner({ script, heapMegabytes });
}
