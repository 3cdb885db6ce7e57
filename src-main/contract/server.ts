import { AppError, codeOf } from '../domain/errors.ts';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  events,
  type Reply,
} from './api.ts';

export type CallHandlers = {
  readonly [Name in CallName]: (input: CallOutputOfInput<Name>) => Promise<CallOutput<Name>> | CallOutput<Name>;
};
type CallOutputOfInput<Name extends CallName> = CallInput<Name>;

export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** Answers calls, whatever carries them: nothing reaches a handler, or leaves it, unparsed. */
export function createServer(handlers: CallHandlers): (name: unknown, untrustedInput: unknown) => Promise<Reply> {
  return async (name, untrustedInput) => {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name)) throw new AppError('bad-request');
      const call = name as CallName;
      const input = calls[call].in.safeParse(untrustedInput);
      if (!input.success) throw new AppError('bad-request');
      const value = await (handlers[call] as (input: unknown) => unknown)(input.data);
      return { ok: true, value: calls[call].out.parse(value) };
    } catch (error) {
      return { ok: false, code: codeOf(error), data: error instanceof AppError ? { ...error.data } : {} };
    }
  };
}

/** An emitter that lets only events of the contract out. */
export function createEmitter(send: (name: EventName, payload: unknown) => void): Emit {
  return (name, payload) => send(name, events[name].parse(payload));
}
