import type { z } from 'zod';
import { type JobHandlers, type JobReply, type JobTable, jobRequest } from '../../contract/jobs.ts';
import { AppError, codeOf } from '../../domain/errors.ts';

/** The parent's side of a child's only channel. */
export interface ParentPort {
  post(reply: JobReply): void;
  onMessage(listener: (message: unknown) => void): void;
}

type Handler = (input: unknown, onPage: (page: number) => void) => Promise<unknown>;
export type JobRows = ReadonlyMap<string, { readonly input: z.ZodType; readonly run: Handler }>;

/** The jobs of one table under `<prefix>.<name>`. */
export function jobRows<Table extends JobTable>(prefix: string, table: Table, handlers: JobHandlers<Table>): JobRows {
  const names = Object.keys(table) as (keyof Table & string)[];
  return new Map(
    names.map((name) => [`${prefix}.${name}`, { input: table[name]!.in, run: handlers[name] as Handler }]),
  );
}

/** Answers job requests one by one. Whatever a handler throws leaves as a code with numbers, never as text. */
export function serveJobs(rows: JobRows, port: ParentPort): void {
  port.onMessage(async (message) => {
    const { id, job, input } = jobRequest.parse(message);
    try {
      const row = rows.get(job);
      if (row === undefined) throw new AppError('bad-request');
      const value = await row.run(row.input.parse(input), (page) => port.post({ kind: 'page', id, page }));
      port.post({ kind: 'done', id, value });
    } catch (error) {
      const data = error instanceof AppError ? { ...error.data } : {};
      port.post({ kind: 'failed', id, code: codeOf(error), data });
    }
  });
}
