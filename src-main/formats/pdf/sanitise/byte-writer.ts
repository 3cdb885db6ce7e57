// A growing byte buffer for content streams.
export class ByteWriter {
  private buffer: Uint8Array;
  private size = 0;

  constructor(capacity: number) {
    this.buffer = new Uint8Array(Math.max(256, capacity));
  }

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.size++] = value;
  }

  /** Latin-1 text. */
  text(value: string): void {
    this.reserve(value.length);
    for (let index = 0; index < value.length; index++) this.buffer[this.size++] = value.charCodeAt(index);
  }

  bytes(source: Uint8Array, start = 0, end = source.length): void {
    this.reserve(end - start);
    if (end - start > 32) this.buffer.set(source.subarray(start, end), this.size);
    else for (let index = start; index < end; index++) this.buffer[this.size + index - start] = source[index]!;
    this.size += end - start;
  }

  get length(): number {
    return this.size;
  }

  clear(): void {
    this.size = 0;
  }

  take(): Uint8Array {
    return this.buffer.subarray(0, this.size);
  }

  private reserve(extra: number): void {
    if (this.size + extra <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.size + extra));
    larger.set(this.buffer.subarray(0, this.size));
    this.buffer = larger;
  }
}
