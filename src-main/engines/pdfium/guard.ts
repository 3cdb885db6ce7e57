import { AppError } from '../../domain/errors.ts';

type Method = (...values: never[]) => unknown;

/**
 * The same object with every call guarded: where the engine gives up (out of memory, a trap in its code) it throws
 * `worker-memory`. The engine is then of no more use, and its process has to end.
 */
export function guard<Guarded extends object>(object: Guarded): Guarded {
  const entries = Object.entries(object).map(([key, value]) => [
    key,
    typeof value === 'function' ? guardMethod(value as Method) : value,
  ]);
  return Object.fromEntries(entries) as Guarded;
}

function guardMethod(method: Method): Method {
  return (...values) => {
    try {
      return method(...values);
    } catch (error) {
      if (error instanceof AppError || !isEngineFailure(error)) throw error;
      throw new AppError('worker-memory', {}, { cause: error });
    }
  };
}

function isEngineFailure(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /stack/i.test(error.message));
}
