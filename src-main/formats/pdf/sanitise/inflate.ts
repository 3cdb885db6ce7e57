// Deflate with a ceiling, as tolerant as viewers are: what a damaged stream still yields is used.
import { constants, deflateSync, type Inflate, inflateSync } from 'node:zlib';
import { AppError } from '../../../domain/errors.ts';

/** Damaged data beyond this many bytes is given up: each attempt to save it costs a pass. */
const MAX_SALVAGE_BYTES = 32 * 1024 * 1024;

const MIN_CHUNK = 4_096;
const MAX_CHUNK = 1024 * 1024;

export interface Inflated {
  readonly data: Uint8Array;
  /** Bytes of the input that belong to the compressed data; what follows is trailing matter. */
  readonly consumed: number;
}

/** Throws `pdf-too-complex` past `limit` bytes; `undefined` where nothing can be read. */
export function inflate(data: Uint8Array, limit: number): Inflated | undefined {
  return attempt(data, limit) ?? salvage(data, limit);
}

export function deflate(data: Uint8Array): Uint8Array {
  return deflateSync(data, { level: 6 });
}

function attempt(data: Uint8Array, limit: number): Inflated | undefined {
  try {
    const chunkSize = Math.min(MAX_CHUNK, Math.max(MIN_CHUNK, data.length * 4));
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH, chunkSize, info: true };
    const { buffer, engine } = inflateSync(data, options) as unknown as { buffer: Buffer; engine: Inflate };
    return { data: buffer, consumed: engine.bytesWritten };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new AppError('pdf-too-complex', { limit });
    }
    return undefined;
  }
}

/** The longest prefix that still inflates, found by bisection. */
function salvage(data: Uint8Array, limit: number): Inflated | undefined {
  if (data.length > MAX_SALVAGE_BYTES) return undefined;
  let good = 2;
  let bad = data.length;
  let best: Inflated | undefined;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    const inflated = attempt(data.subarray(0, middle), limit);
    if (inflated === undefined) bad = middle;
    else {
      good = middle;
      best = inflated;
    }
  }
  return best !== undefined && best.data.length > 0 ? best : undefined;
}
