import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forkSpawner, residentMegabytes } from '../../src-main/engines/process-pool/fork.ts';
import { ProcessPool } from '../../src-main/engines/process-pool/pool.ts';
import type { WorkerReply } from '../../src-main/engines/process-pool/worker.ts';

const script = path.join(import.meta.dirname, '../support/unruly-child.mjs');
const limits = { pageMs: 10_000, totalMs: 20_000 };
let pool: ProcessPool;

function createPool(options: { size?: number; memoryMegabytes?: number; recycleAfter?: number } = {}) {
  pool = new ProcessPool({
    spawn: forkSpawner({ script, heapMegabytes: 64 }),
    parseReply: (message) => message as WorkerReply,
    memoryOf: residentMegabytes,
    size: options.size ?? 1,
    memoryMegabytes: options.memoryMegabytes ?? 2_000,
    recycleAfter: options.recycleAfter ?? 100,
    recycleMegabytes: 1_000,
  });
  return pool;
}

async function once(job: string, input: unknown = {}, within = limits) {
  const lease = await pool.lease();
  try {
    return await lease.worker.run(job, input, within);
  } finally {
    lease.release();
  }
}

afterEach(() => pool.close());

describe('the process pool', () => {
  it('keeps a worker for as long as it is lent', async () => {
    createPool();
    const lease = await pool.lease();
    expect(await lease.worker.run('add', { a: 1, b: 2 }, limits)).toBe(3);
    let isServed = false;
    const second = pool.lease().then((other) => {
      isServed = true;
      return other;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isServed).toBe(false);
    lease.release();
    expect((await second).worker).toBe(lease.worker);
  });

  it('kills a child that overruns its deadline', async () => {
    createPool();
    await expect(once('spin', {}, { pageMs: 10_000, totalMs: 300 })).rejects.toMatchObject({ code: 'worker-timeout' });
  });

  it('kills a child that stops finishing pages, and not one that goes on', async () => {
    createPool();
    const within = { pageMs: 1_500, totalMs: 60_000 };
    expect(await once('pages', { count: 6, everyMs: 400 }, within)).toBe('done');
    await expect(once('stall', {}, within)).rejects.toMatchObject({ code: 'worker-timeout' });
  });

  it('kills a child over its memory cap, buffers counted', async () => {
    createPool({ memoryMegabytes: 250 });
    await expect(once('buffers')).rejects.toMatchObject({ code: 'worker-memory' });
  });

  it.each(['segv', 'abort', 'heap', 'exit'])(
    'turns a child that dies by %s into an error, and goes on',
    async (death) => {
      createPool();
      await expect(once(death)).rejects.toMatchObject({ code: 'worker-crashed' });
      expect(await once('add', { a: 2, b: 2 })).toBe(4);
    },
  );

  it('passes a job’s own error code on', async () => {
    createPool();
    await expect(once('fail')).rejects.toMatchObject({ code: 'pdf-damaged' });
  });

  it('replaces a worker that has served its time', async () => {
    createPool({ recycleAfter: 1 });
    const first = await once('pid');
    expect(await once('pid')).not.toBe(first);
  });

  it('refuses whoever waits once it is closed', async () => {
    createPool();
    await pool.lease();
    const waiting = pool.lease();
    pool.close();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });
});
