import { readFile } from 'node:fs/promises';
import type { JobHandlers, verificationJobs } from '../../contract/jobs.ts';
import { AppError } from '../../domain/errors.ts';
import type { OpenVerification } from '../../domain/verification.ts';
import { verifierOf } from './formats.ts';

/** The child that attacks one output. It never wrote one: writer and verifier share no process. */
export function createVerificationJobs(): JobHandlers<typeof verificationJobs> {
  let open: OpenVerification | undefined;
  const verification = () => {
    if (open === undefined) throw new AppError('internal');
    return open;
  };
  const close = () => {
    open?.close();
    open = undefined;
  };
  return {
    async open({ kind, output, normalised }) {
      close();
      const verifier = await verifierOf(kind);
      open = await verifier.open(await readFile(output), await readFile(normalised));
      return {};
    },
    async checkDocument({ removed }) {
      return await verification().checkDocument(removed);
    },
    async checkPages({ expected, removed }, onPage) {
      const checked = [];
      for (const page of expected) {
        checked.push({ page: page.page, part: await verification().checkPage(page, removed) });
        onPage(page.page);
      }
      return checked;
    },
    async close() {
      close();
      return {};
    },
  };
}
