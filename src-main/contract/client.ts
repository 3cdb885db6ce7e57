import { AppError } from '../domain/errors.ts';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  events,
  reply,
} from './api.ts';

/** What carries calls and events: Electron's IPC, or a function call within one process. */
export interface Transport {
  invoke(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (name: string, untrustedPayload: unknown) => void): () => void;
}

/** The service as a front sees it. */
export interface Client {
  /** @throws AppError with the service's code. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Returns what ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      const answer = reply.parse(await transport.invoke(name, input));
      if (!answer.ok) throw new AppError(answer.code, answer.data);
      return calls[name].out.parse(answer.value) as CallOutput<typeof name>;
    },
    on(name, listener) {
      return transport.subscribe((sent, untrustedPayload) => {
        if (sent === name) listener(events[name].parse(untrustedPayload) as EventPayload<typeof name>);
      });
    },
  };
}
