import { createInflate, createInflateRaw, inflateRawSync, inflateSync } from 'node:zlib';

export interface Inflated {
  readonly bytes: Uint8Array;
  /** Bytes of the input behind the end of the compressed data. */
  readonly trailing: Uint8Array;
  /** The data ended early or was damaged; what could be had of it is there. */
  readonly isPartial: boolean;
}

/** Undoes Flate, as far as it goes. @throws where more than `most` bytes come out. */
export async function inflate(data: Uint8Array, most: number): Promise<Inflated> {
  for (const [whole, stream] of [
    [inflateSync, createInflate],
    [inflateRawSync, createInflateRaw],
  ] as const) {
    try {
      // `info` is missing in the types of the synchronous calls.
      const { buffer, engine } = whole(data, { maxOutputLength: most, info: true } as object) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      return { bytes: buffer, trailing: data.subarray(engine.bytesWritten), isPartial: false };
    } catch (error) {
      if (isTooLarge(error)) throw error;
    }
    const partial = await inflatePartly(data, stream, most);
    if (partial.length > 0) return { bytes: partial, trailing: new Uint8Array(), isPartial: true };
  }
  return { bytes: new Uint8Array(), trailing: data, isPartial: data.length > 0 };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function inflatePartly(
  data: Uint8Array,
  create: typeof createInflate | typeof createInflateRaw,
  most: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stream = create({ chunkSize: 16_384 });
    const finish = () => resolve(Buffer.concat(chunks));
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) {
        stream.destroy();
        reject(new RangeError('too large'));
      } else chunks.push(chunk);
    });
    stream.on('end', finish);
    stream.on('error', finish);
    stream.end(data);
  });
}
