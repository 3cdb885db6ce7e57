import { documentJobs, type JobInput, type JobOutput, type JobTable, verificationJobs } from '../contract/jobs.ts';
import { codeOf, type ErrorCode } from '../domain/errors.ts';
import type { Lease } from '../engines/process-pool/pool.ts';
import type { JobLimits } from '../engines/process-pool/worker.ts';

const PAGE_MS = 20_000;
const FILE_MS = 5 * 60_000;
const FILE_MS_PER_PAGE = 1_000;

/** Deadlines of one job: from page to page, and for the whole file by its number of pages. */
export function limitsFor(pages: number): JobLimits {
  return { pageMs: PAGE_MS, totalMs: FILE_MS + pages * FILE_MS_PER_PAGE };
}

/** An attack looks at the whole file before its first page; what it reads was written by ourselves. */
export function attackLimitsFor(pages: number): JobLimits {
  const { pageMs, totalMs } = limitsFor(pages);
  return { pageMs: 2 * pageMs + pages * ATTACK_MS_PER_PAGE, totalMs };
}

const ATTACK_MS_PER_PAGE = 100;

/** Asks a lent child for one job of a table and parses its answer. Once `signal` aborts the child is killed. */
export type AskJob<Table extends JobTable> = <Name extends keyof Table & string>(
  lease: Lease,
  name: Name,
  input: JobInput<Table, Name>,
  onPage?: () => void,
) => Promise<JobOutput<Table, Name>>;

export function askDocumentJobs(signal: AbortSignal, limits: () => JobLimits): AskJob<typeof documentJobs> {
  return (lease, name, input, onPage) =>
    ask(documentJobs, { prefix: 'document', lease, name, input, onPage, signal, limits: limits() });
}

export function askVerificationJobs(signal: AbortSignal, limits: () => JobLimits): AskJob<typeof verificationJobs> {
  return (lease, name, input, onPage) =>
    ask(verificationJobs, { prefix: 'verification', lease, name, input, onPage, signal, limits: limits() });
}

interface Question<Table extends JobTable, Name extends keyof Table & string> {
  readonly prefix: string;
  readonly lease: Lease;
  readonly name: Name;
  readonly input: JobInput<Table, Name>;
  readonly onPage: (() => void) | undefined;
  readonly signal: AbortSignal;
  readonly limits: JobLimits;
}

async function ask<Table extends JobTable, Name extends keyof Table & string>(
  table: Table,
  { prefix, lease, name, input, onPage, signal, limits }: Question<Table, Name>,
): Promise<JobOutput<Table, Name>> {
  const stop = () => lease.worker.kill('cancelled');
  signal.addEventListener('abort', stop, { once: true });
  try {
    const untrustedAnswer = await lease.worker.run(`${prefix}.${name}`, input, limits, onPage);
    return table[name]!.out.parse(untrustedAnswer) as JobOutput<Table, Name>;
  } catch (error) {
    // An engine that ran out of memory, or a child that answers nonsense, is in no state to serve another file.
    if (UNUSABLE.has(codeOf(error))) lease.worker.kill();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const UNUSABLE: ReadonlySet<ErrorCode> = new Set(['worker-memory', 'internal']);
