import { AppError } from '../../domain/errors.ts';
import type { PdfiumCalls } from './calls.ts';

/** The memory of the engine: 32-bit addresses into one growing buffer. */
export interface Heap {
  readonly u8: Uint8Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
  readonly f64: Float64Array;
  /** Runs with `size` bytes of memory that are freed afterwards. @throws AppError `worker-memory`. */
  borrow<Result>(size: number, use: (address: number) => Result): Result;
  /** @throws AppError `worker-memory`. Must be freed. */
  take(size: number): number;
  free(address: number): void;
}

export function createHeap(calls: PdfiumCalls): Heap {
  let views = viewsOf(calls.memory.buffer);
  // After the memory has grown the old buffer is detached: its views are empty.
  const current = () => {
    if (views.u8.length === 0) views = viewsOf(calls.memory.buffer);
    return views;
  };
  const take = (size: number) => checkAddress(calls.malloc(size));
  return {
    get u8() {
      return current().u8;
    },
    get i32() {
      return current().i32;
    },
    get f32() {
      return current().f32;
    },
    get f64() {
      return current().f64;
    },
    take,
    free(address) {
      calls.free(address);
    },
    borrow(size, use) {
      const address = take(size);
      try {
        return use(address);
      } finally {
        calls.free(address);
      }
    },
  };
}

/** The engine answers 0 where it has no memory left. */
export function checkAddress(address: number): number {
  if (address === 0) throw new AppError('worker-memory');
  return address >>> 0;
}

function viewsOf(buffer: ArrayBuffer) {
  return {
    u8: new Uint8Array(buffer),
    i32: new Int32Array(buffer),
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
  };
}
