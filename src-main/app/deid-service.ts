import { setMaxListeners } from 'node:events';
import type { RunOptions } from '../contract/api.ts';
import { type CallHandlers, createServer, type Emit } from '../contract/server.ts';
import type { AuditReport } from '../domain/audit.ts';
import { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { analyse, type Tools } from '../pipeline/run.ts';
import { ProcessDesk } from './desk.ts';
import { foundSpansOf } from './found-spans.ts';
import { defaultPolicy, findPolicy, policies } from './policies.ts';
import type { Pools } from './pools.ts';
import { runBatch } from './run-batch.ts';
import type { Sources } from './sources.ts';
import type { Workspace } from './workspace.ts';

export interface ServiceRooms {
  readonly version: string;
  readonly locale: Language;
  readonly sources: Sources;
  readonly pools: Pools;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly emit: Emit;
}

interface Run {
  readonly stop: AbortController;
  readonly report: Promise<AuditReport>;
}

/** The one service behind every host. */
export function createDeidService(rooms: ServiceRooms): ReturnType<typeof createServer> {
  const runs = new Map<string, Run>();
  const runOf = (id: string) => {
    const run = runs.get(id);
    if (run === undefined) throw new AppError('bad-request');
    return run;
  };
  const handlers: CallHandlers = {
    'app.info': () => ({ version: rooms.version, locale: rooms.locale }),
    'policies.list': () =>
      policies.map(({ id, name, sentence }) => ({ id, name, sentence, isDefault: id === defaultPolicy })),
    'sources.forget': ({ sources }) => {
      rooms.sources.forget(sources);
      return {};
    },
    'run.start': async (options) => {
      findPolicy(options.policy);
      const output = rooms.sources.folder(options.output);
      if (await rooms.sources.isInsideInput(output)) throw new AppError('output-inside-input');
      const id = `run-${runs.size + 1}`;
      const stop = new AbortController();
      // As many jobs listen as documents wait; none stays once it is done.
      setMaxListeners(0, stop.signal);
      const report = reportOf(id, options, rooms, stop.signal);
      // The report call hands a failure on; without anyone asking it must not bring the process down.
      report.catch(() => {});
      runs.set(id, { stop, report });
      return { run: id };
    },
    'run.cancel': ({ run }) => {
      runOf(run).stop.abort();
      return {};
    },
    'run.report': ({ run }) => runOf(run).report,
    'document.detect': async ({ source, policy, language, known, password }) => {
      const desk = new ProcessDesk(rooms.pools, rooms.workspace, {
        path: rooms.sources.source(source).path,
        signal: new AbortController().signal,
        onProgress: () => {},
        ...(password === undefined ? {} : { password }),
        ...(language === 'auto' ? {} : { language }),
      });
      try {
        const task = { policy: findPolicy(policy), options: { keepClinicians: false }, known, dateShift: 1 };
        return foundSpansOf(await analyse(desk, task, rooms.tools));
      } finally {
        await desk.close();
      }
    },
  };
  return createServer(handlers);
}

async function reportOf(
  run: string,
  options: RunOptions,
  rooms: ServiceRooms,
  signal: AbortSignal,
): Promise<AuditReport> {
  // The caller learns the run's id before its first event.
  await new Promise((resolve) => setImmediate(resolve));
  const documents = await runBatch(run, options, rooms, signal);
  return {
    product: 'caviard',
    version: rooms.version,
    policy: options.policy,
    doubts: options.doubts,
    finishedAt: new Date().toISOString(),
    documents,
  };
}
