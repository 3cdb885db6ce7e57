import type { documentJobs, JobOutput, verificationJobs } from '../contract/jobs.ts';
import { AppError } from '../domain/errors.ts';
import type { DocumentKind, PageRedaction } from '../domain/format.ts';
import type { Language } from '../domain/language.ts';
import type { PlannedZone, UnfinishedPart } from '../domain/plan.ts';
import type { Detection } from '../domain/recognizer.ts';
import { PAGE_BREAK } from '../domain/text.ts';
import {
  type ExpectedPage,
  type RemovedValue,
  uniteVerification,
  type VerificationPart,
} from '../domain/verification.ts';
import type { Lease } from '../engines/process-pool/pool.ts';
import type { Desk, DeskReading, DeskVerification, DeskWriting } from '../pipeline/run.ts';
import { type AskJob, askDocumentJobs, askVerificationJobs, attackLimitsFor, limitsFor } from './desk-jobs.ts';
import type { Pools } from './pools.ts';
import type { Workspace } from './workspace.ts';

/** Pages a child is asked for at once: messages stay small. */
const PAGES_AT_ONCE = 8;
/** A document with fewer pages stays in one child. */
const PAGES_WORTH_SHARING = 48;

export type DeskStage = 'reading' | 'writing' | 'verifying';

export interface DeskOptions {
  readonly path: string;
  readonly password?: string;
  readonly language?: Language;
  readonly signal: AbortSignal;
  readonly onProgress: (stage: DeskStage, page: number, pages: number) => void;
}

type Opened = JobOutput<typeof documentJobs, 'open'>;

/** One document in child processes: the first keeps it open, others help with long files, verifiers attack the output. */
export class ProcessDesk implements Desk {
  readonly #pools: Pools;
  readonly #workspace: Workspace;
  readonly #options: DeskOptions;
  readonly #document: AskJob<typeof documentJobs>;
  readonly #verification: AskJob<typeof verificationJobs>;
  #lease: Lease | undefined;
  #opened: Opened | undefined;
  readonly #normalised: string;
  #isStored = false;
  #output: string | undefined;

  constructor(pools: Pools, workspace: Workspace, options: DeskOptions) {
    this.#pools = pools;
    this.#workspace = workspace;
    this.#options = options;
    const pages = () => this.#opened?.pageCount ?? 0;
    this.#document = askDocumentJobs(options.signal, () => limitsFor(pages()));
    this.#verification = askVerificationJobs(options.signal, () => attackLimitsFor(pages()));
    this.#normalised = workspace.newFile();
  }

  /** Path of the written, unverified copy in the private folder. */
  get output(): string {
    if (this.#output === undefined) throw new AppError('internal');
    return this.#output;
  }

  get kind(): DocumentKind | undefined {
    return this.#opened?.kind;
  }

  async open(): Promise<Opened> {
    const { path, password, language, signal } = this.#options;
    this.#lease = await this.#pools.documents.lease(signal);
    this.#opened = await this.#document(this.#lease, 'open', {
      path,
      ...(password === undefined ? {} : { password }),
      ...(language === undefined ? {} : { language }),
    });
    return this.#opened;
  }

  async read(): Promise<DeskReading> {
    const opened = this.#require();
    const chunks = new Map<number, JobOutput<typeof documentJobs, 'read'>>();
    let language = this.#options.language;
    let pagesRead = 0;
    const readChunk = async (lease: Lease, from: number) => {
      const to = Math.min(from + PAGES_AT_ONCE, opened.pageCount);
      const input = { from, to, ...(language === undefined ? {} : { language }) };
      const chunk = await this.#document(lease, 'read', input, () => this.#progress('reading', ++pagesRead));
      if (chunk.pages.length !== to - from) throw new AppError('internal');
      language ??= chunk.language;
      chunks.set(from, chunk);
    };
    // The first chunk decides the language of the document.
    await readChunk(this.#ownLease(), 0);
    const starts = Array.from(
      { length: Math.ceil(opened.pageCount / PAGES_AT_ONCE) - 1 },
      (_, i) => (i + 1) * PAGES_AT_ONCE,
    );
    await this.#withHelpers((lease) => this.#drain(starts, (from) => readChunk(lease, from)));
    return joinChunks(opened, chunks, language ?? 'fr');
  }

  async write(redactions: readonly PageRedaction[]): Promise<DeskWriting> {
    await this.#workspace.remove(this.#output);
    this.#output = this.#workspace.newFile();
    let done = 0;
    const input = {
      path: this.#output,
      redactions,
    };
    return await this.#document(this.#ownLease(), 'write', input, () => this.#progress('writing', ++done));
  }

  async verify(expected: readonly ExpectedPage[], removed: readonly RemovedValue[]): Promise<DeskVerification> {
    await this.#store();
    const parts: VerificationPart[] = [];
    const failedPages: number[] = [];
    const tasks: ('document' | number)[] = ['document'];
    for (let from = 0; from < expected.length; from += PAGES_AT_ONCE) tasks.push(from);
    let done = 0;
    const work = async (lease: Lease) => {
      const open = { kind: this.#require().kind, output: this.output, normalised: this.#normalised };
      await this.#verification(lease, 'open', open);
      await this.#drain(tasks, async (task) => {
        if (task === 'document') {
          parts.push(await this.#verification(lease, 'checkDocument', { removed }));
          return;
        }
        const pages = expected.slice(task, task + PAGES_AT_ONCE);
        const input = { expected: pages, removed };
        const checked = await this.#verification(lease, 'checkPages', input, () => this.#progress('verifying', ++done));
        if (checked.length !== pages.length) throw new AppError('verification-failed');
        for (const { page, part } of checked) {
          parts.push(part);
          if (part.checks.some((check) => check.outcome === 'failed')) failedPages.push(page);
        }
      });
      await this.#verification(lease, 'close', {});
    };
    await this.#lend(this.#pools.verifiers, this.#helpersFor(expected.length), work);
    return { report: uniteVerification(parts), failedPages };
  }

  /** What may stay of the file's name. */
  async coverName(name: string, values: readonly string[]): Promise<string> {
    return (await this.#document(this.#ownLease(), 'coverName', { name, values })).name;
  }

  /** Gives the child back and removes what was stored. */
  async close(): Promise<void> {
    const lease = this.#lease;
    this.#lease = undefined;
    if (lease !== undefined) {
      await this.#document(lease, 'close', {}).catch(() => lease.worker.kill());
      lease.release();
    }
    await this.#workspace.remove(this.#normalised, this.#output);
  }

  async #store(): Promise<void> {
    if (this.#isStored) return;
    await this.#document(this.#ownLease(), 'store', { path: this.#normalised });
    this.#isStored = true;
  }

  async #withHelpers(work: (lease: Lease) => Promise<void>): Promise<void> {
    const opened = this.#require();
    const helpers = this.#helpersFor(opened.pageCount) - 1;
    if (helpers > 0) await this.#store();
    const reopen = { path: this.#normalised, kind: opened.kind };
    const help = this.#lend(this.#pools.documents, helpers, async (lease) => {
      await this.#document(lease, 'reopen', reopen);
      await work(lease);
      await this.#document(lease, 'close', {});
    });
    const settled = await Promise.allSettled([work(this.#ownLease()), help]);
    for (const result of settled) if (result.status === 'rejected') throw result.reason;
  }

  #helpersFor(pages: number): number {
    return pages < PAGES_WORTH_SHARING
      ? 1
      : Math.min(this.#pools.verifiers.size, Math.ceil(pages / PAGES_WORTH_SHARING));
  }

  // The first lease is waited for; further ones are only taken where the pool has room, so that no two documents can
  // wait for each other.
  async #lend(pool: Pools['documents'], count: number, work: (lease: Lease) => Promise<void>): Promise<void> {
    const isDocuments = pool === this.#pools.documents;
    const jobs: Promise<void>[] = [];
    for (let i = 0; i < count; i++) {
      if ((isDocuments || i > 0) && !pool.hasRoom) break;
      const lease = await pool.lease(this.#options.signal);
      jobs.push(this.#watched(lease, () => work(lease)));
    }
    const settled = await Promise.allSettled(jobs);
    for (const result of settled) if (result.status === 'rejected') throw result.reason;
  }

  async #watched(lease: Lease, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // A child in an unknown state is not lent again.
      lease.worker.kill();
      throw error;
    } finally {
      lease.release();
    }
  }

  async #drain<Task>(tasks: Task[], work: (task: Task) => Promise<void>): Promise<void> {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await work(task);
  }

  #progress(stage: DeskStage, page: number): void {
    this.#options.onProgress(stage, page, this.#require().pageCount);
  }

  #ownLease(): Lease {
    if (this.#lease === undefined) throw new AppError('internal');
    return this.#lease;
  }

  #require(): Opened {
    if (this.#opened === undefined) throw new AppError('internal');
    return this.#opened;
  }
}

function joinChunks(
  opened: Opened,
  chunks: ReadonlyMap<number, JobOutput<typeof documentJobs, 'read'>>,
  language: Language,
): DeskReading {
  const pageTexts: string[] = [];
  const zones: PlannedZone[] = [];
  const detections: Detection[] = [];
  const unfinished: UnfinishedPart[] = [];
  const separator = opened.tiled ? 0 : PAGE_BREAK.length;
  let base = 0;
  for (const [, chunk] of [...chunks].sort(([a], [b]) => a - b)) {
    for (const d of chunk.detections) detections.push({ ...d, start: d.start + base, end: d.end + base });
    unfinished.push(...chunk.unfinished);
    for (const page of chunk.pages) {
      pageTexts.push(page.text);
      zones.push(...page.zones.map((zone) => ({ zone, page: page.page })));
      base += page.text.length + separator;
    }
  }
  const { hiddenText, hiddenDetections } = opened;
  return { pageTexts, zones, language, detections, hiddenText, hiddenDetections, unfinished };
}
