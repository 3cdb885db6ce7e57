import { documentJobs, verificationJobs } from '../../contract/jobs.ts';
import { createDocumentJobs } from './document-jobs.ts';
import { lazyFinders } from './finders.ts';
import { jobRows, type ParentPort, serveJobs } from './serve-jobs.ts';
import { createVerificationJobs } from './verification-jobs.ts';

/** A child knows both tables of jobs; the pool that asks decides which of them it ever does. */
export function startWorker(port: ParentPort, lexiconFolder: string): void {
  const rows = new Map([
    ...jobRows('document', documentJobs, createDocumentJobs(lazyFinders(lexiconFolder))),
    ...jobRows('verification', verificationJobs, createVerificationJobs()),
  ]);
  serveJobs(rows, port);
}
