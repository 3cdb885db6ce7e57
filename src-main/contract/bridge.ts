import { z } from 'zod';
import { sourceRef } from './api.ts';

/** What the preload puts into the window: the service's calls and events, and what only a host can do. */
export interface Bridge {
  invoke(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (name: string, untrustedPayload: unknown) => void): () => void;
  /** Hands dropped or picked files and folders over; the page never sees a path. Answers `sourceRef[]`. */
  addFiles(files: readonly unknown[]): Promise<unknown>;
  /** One of `hostActions`. */
  act(name: string, input: unknown): Promise<unknown>;
}

const folder = z.strictObject({ id: z.string(), name: z.string() });

/** What only a host can do: system dialogs, showing a copy in its folder. */
export const hostActions = {
  /** Files chosen in a system dialog. */
  'files.pick': { in: z.strictObject({ folders: z.boolean() }), out: z.array(sourceRef) },
  /** The folder that copies go to; `name` is for showing. */
  'output.current': { in: z.strictObject({}), out: folder },
  'output.pick': { in: z.strictObject({}), out: folder },
  /** Shows a copy in the system's file manager. */
  'output.show': { in: z.strictObject({ folder: z.string(), output: z.string() }), out: z.strictObject({}) },
} as const;
export type HostActionName = keyof typeof hostActions;
export type HostActionInput<Name extends HostActionName> = z.input<(typeof hostActions)[Name]['in']>;
export type HostActionOutput<Name extends HostActionName> = z.output<(typeof hostActions)[Name]['out']>;
export type HostActionHandlers = {
  readonly [Name in HostActionName]: (input: HostActionInput<Name>) => Promise<HostActionOutput<Name>>;
};

/** Name of the bridge in the window. */
export const BRIDGE = 'caviard';
