import { type Client, createClient } from '../contract/client.ts';
import { createEmitter } from '../contract/server.ts';
import type { Language } from '../domain/language.ts';
import type { SpawnChild } from '../engines/process-pool/child.ts';
import { operators } from '../operators/index.ts';
import { createDeidService } from './deid-service.ts';
import { hunters } from './hunters.ts';
import { createPools } from './pools.ts';
import { Sources } from './sources.ts';
import { Workspace } from './workspace.ts';

export interface HostParts {
  readonly version: string;
  readonly locale: Language;
  readonly spawn: SpawnChild;
}

/** The service with everything it needs; a host adds a way to its user. */
export interface Service {
  readonly sources: Sources;
  /** Answers a call of the contract, parsed on this side. */
  readonly answer: (name: unknown, untrustedInput: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (name: string, payload: unknown) => void) => () => void;
  /** Starts children before they are needed. */
  warm(): void;
  /** Kills every child and removes the private folder. */
  close(): void;
}

export async function composeService({ version, locale, spawn }: HostParts): Promise<Service> {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const emit = createEmitter((name, payload) => {
    for (const listener of listeners) listener(name, payload);
  });
  const pools = createPools(spawn);
  const workspace = await Workspace.create();
  const sources = new Sources();
  const tools = { hunters, operators };
  return {
    sources,
    answer: createDeidService({ version, locale, sources, pools, workspace, tools, emit }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    warm: () => {
      pools.documents.warm(1);
      pools.verifiers.warm(1);
    },
    close: () => {
      pools.documents.close();
      pools.verifiers.close();
      workspace.destroy();
    },
  };
}

/** The service as a client sees it, without a process boundary between. */
export function clientOf(service: Service): Client {
  return createClient({ invoke: service.answer, subscribe: service.subscribe });
}
