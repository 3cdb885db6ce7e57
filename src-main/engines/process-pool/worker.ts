import { AppError, codeOf, type ErrorCode, type ErrorData } from '../../domain/errors.ts';
import type { Child, SpawnChild } from './child.ts';

/** How long and how much one job may take. */
export interface JobLimits {
  /** Milliseconds from one finished page to the next. */
  readonly pageMs: number;
  /** Milliseconds for the whole job. */
  readonly totalMs: number;
}

/** An answer, already parsed by the caller of the pool. */
export type WorkerReply =
  | { readonly kind: 'page'; readonly id: number; readonly page: number }
  | { readonly kind: 'done'; readonly id: number; readonly value?: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly data: ErrorData };

export interface WorkerOptions {
  readonly spawn: SpawnChild;
  readonly parseReply: (untrustedMessage: unknown) => WorkerReply | undefined;
  readonly memoryMegabytes: number;
  readonly memoryOf: (pid: number) => number | undefined;
}

interface RunningJob {
  readonly id: number;
  readonly onPage: (page: number) => void;
  readonly finish: (settle: () => void) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

const WATCH_MS = 100;

/** One child process that does one job at a time, under deadlines and a memory cap. Killed, it is dead for good. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #child: Child;
  #job: RunningJob | undefined;
  #lastId = 0;
  #deathCause: ErrorCode = 'worker-crashed';
  #isDead = false;
  jobsDone = 0;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#child = options.spawn();
    this.#child.onMessage((message) => this.#receive(message));
    this.#child.onExit(() => {
      this.#isDead = true;
      const job = this.#job;
      job?.finish(() => job.reject(new AppError(this.#deathCause)));
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  get megabytes(): number {
    return this.#child.pid === undefined ? 0 : (this.#options.memoryOf(this.#child.pid) ?? 0);
  }

  kill(cause: ErrorCode = 'cancelled'): void {
    if (this.#isDead) return;
    this.#deathCause = cause;
    this.#isDead = true;
    this.#child.kill();
    const job = this.#job;
    job?.finish(() => job.reject(new AppError(cause)));
  }

  /** @throws AppError what the job reported, or `worker-timeout`, `worker-memory`, `worker-crashed`, `cancelled`. */
  run(job: string, input: unknown, limits: JobLimits, onPage: (page: number) => void = () => {}): Promise<unknown> {
    if (this.#isDead) return Promise.reject(new AppError(this.#deathCause));
    if (this.#job !== undefined) return Promise.reject(new AppError('internal'));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const late = () => this.kill('worker-timeout');
      const total = setTimeout(late, limits.totalMs);
      let page = setTimeout(late, limits.pageMs);
      const watch = setInterval(() => {
        if (this.megabytes > this.#options.memoryMegabytes) this.kill('worker-memory');
      }, WATCH_MS);
      this.#job = {
        id,
        resolve,
        reject,
        onPage: (number) => {
          clearTimeout(page);
          page = setTimeout(late, limits.pageMs);
          onPage(number);
        },
        finish: (settle) => {
          clearTimeout(total);
          clearTimeout(page);
          clearInterval(watch);
          this.#job = undefined;
          this.jobsDone++;
          settle();
        },
      };
      this.#child.post({ id, job, input });
    });
  }

  #receive(untrustedMessage: unknown): void {
    const job = this.#job;
    if (job === undefined) return;
    let reply: WorkerReply | undefined;
    try {
      reply = this.#options.parseReply(untrustedMessage);
    } catch (error) {
      this.kill(codeOf(error));
      return;
    }
    if (reply === undefined || reply.id !== job.id) return;
    const answer = reply;
    if (answer.kind === 'page') job.onPage(answer.page);
    else if (answer.kind === 'done') job.finish(() => job.resolve(answer.value));
    else job.finish(() => job.reject(new AppError(answer.code, answer.data)));
  }
}
