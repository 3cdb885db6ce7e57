import { AppError } from '../../domain/errors.ts';
import { Worker, type WorkerOptions } from './worker.ts';

export interface PoolOptions extends WorkerOptions {
  readonly size: number;
  /** A worker that has served so many leases, or holds so much memory when given back, is replaced. */
  readonly recycleAfter: number;
  readonly recycleMegabytes: number;
}

/** A worker on loan. Give it back with `release`; after `kill` it is replaced. */
export interface Lease {
  readonly worker: Worker;
  release(): void;
}

interface Waiting {
  readonly grant: (lease: Lease) => void;
  readonly refuse: (error: AppError) => void;
}

/** A fixed number of child processes, lent one at a time: a document keeps its worker as long as it is worked on. */
export class ProcessPool {
  readonly #options: PoolOptions;
  readonly #idle: Worker[] = [];
  readonly #lent = new Set<Worker>();
  readonly #waiting: Waiting[] = [];
  readonly #leases = new WeakMap<Worker, number>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts workers before they are needed, so that their start-up overlaps with other work. */
  warm(count: number): void {
    while (!this.#isClosed && this.#count() < Math.min(count, this.#options.size)) {
      this.#idle.push(new Worker(this.#options));
    }
  }

  get size(): number {
    return this.#options.size;
  }

  /** True where a further lease would be granted at once. */
  get hasRoom(): boolean {
    return this.#waiting.length === 0 && this.#lent.size < this.#options.size;
  }

  /** Waits for a free worker. @throws AppError `cancelled` once the pool is closed. */
  lease(signal?: AbortSignal): Promise<Lease> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed || signal?.aborted) return reject(new AppError('cancelled'));
      const withdraw = () => this.#withdraw(waiting);
      const settled = () => signal?.removeEventListener('abort', withdraw);
      const waiting: Waiting = {
        grant: (lease) => {
          settled();
          resolve(lease);
        },
        refuse: reject,
      };
      signal?.addEventListener('abort', withdraw, { once: true });
      this.#waiting.push(waiting);
      this.#serve();
    });
  }

  /** Kills every worker; whoever waits is refused. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(new AppError('cancelled'));
    for (const worker of [...this.#idle.splice(0), ...this.#lent]) worker.kill();
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#take();
      if (worker === undefined) return;
      this.#lent.add(worker);
      this.#leases.set(worker, (this.#leases.get(worker) ?? 0) + 1);
      this.#waiting.shift()!.grant({ worker, release: () => this.#giveBack(worker) });
    }
  }

  #take(): Worker | undefined {
    for (let worker = this.#idle.pop(); worker !== undefined; worker = this.#idle.pop()) {
      if (!worker.isDead) return worker;
    }
    return this.#count() < this.#options.size ? new Worker(this.#options) : undefined;
  }

  #giveBack(worker: Worker): void {
    if (!this.#lent.delete(worker)) return;
    const isWorn =
      (this.#leases.get(worker) ?? 0) >= this.#options.recycleAfter ||
      worker.megabytes > this.#options.recycleMegabytes;
    if (this.#isClosed || isWorn) worker.kill();
    if (!worker.isDead) this.#idle.push(worker);
    this.#serve();
  }

  #withdraw(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    waiting.refuse(new AppError('cancelled'));
  }

  #count(): number {
    return this.#idle.length + this.#lent.size;
  }
}
