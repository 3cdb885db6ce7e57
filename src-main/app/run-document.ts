import path from 'node:path';
import type { DocumentResult, NameHandling } from '../contract/api.ts';
import type { AuditRecord } from '../domain/audit.ts';
import { AppError, codeOf, type ErrorCode } from '../domain/errors.ts';
import { type ApprovedPlan, approve, type DoubtHandling } from '../domain/plan.ts';
import { coveredSpans } from '../pipeline/apply.ts';
import { type Analysis, analyse, type Product, produce, type Task, type Tools } from '../pipeline/run.ts';
import { auditRecordOf } from './audit.ts';
import type { ProcessDesk } from './desk.ts';
import { exportFile } from './export.ts';
import type { Source } from './sources.ts';

export interface DocumentOrder {
  readonly source: Source;
  /** Number of the document in the run, from 1. */
  readonly number: number;
  readonly task: Task;
  readonly doubts: DoubtHandling;
  readonly names: NameHandling;
  readonly overwrite: boolean;
  readonly output: string;
  /** Folder and name without extension, relative to the output folder, `/` between parts. */
  readonly neutralFolder: string;
  readonly neutralName: string;
  /** The next neutral name, where another run has taken this one meanwhile. */
  readonly nextNeutralName: () => string;
  /** Paths this run has written: it never overwrites a copy of its own. */
  readonly written: Set<string>;
  /** The name of a folder with what it gives away covered. */
  readonly coverFolder: (folder: string, cover: (name: string) => Promise<string>) => Promise<string>;
}

export interface DocumentOutcome {
  readonly result: DocumentResult;
  readonly audit: AuditRecord;
}

/** Held back rather than failed: a person could still decide. */
const HELD: ReadonlySet<ErrorCode> = new Set(['doubts-left', 'needs-text-recognition', 'detection-unfinished']);
const EXTENSIONS = { text: '.txt', pdf: '.pdf' } as const;

/** One document from file to verified copy. Never throws: what goes wrong is in the outcome. */
export async function runDocument(order: DocumentOrder, desk: ProcessDesk, tools: Tools): Promise<DocumentOutcome> {
  let analysis: Analysis | undefined;
  let plan: ApprovedPlan | undefined;
  let product: Product | undefined;
  const finish = (status: AuditRecord['status'], error: unknown, output: string | null): DocumentOutcome => {
    const code = status === 'exported' ? null : codeOf(error);
    const audit = auditRecordOf({ document: order.number, status, code, kind: desk.kind, analysis, plan, product });
    return { audit, result: resultOf(order.source.ref.id, audit, { output, data: dataOf(error) }) };
  };
  try {
    analysis = await analyse(desk, order.task, tools);
    plan = approve(analysis.plan, order.doubts);
    product = await produce(desk, analysis.canonical, plan);
    if (!product.verification.passed) throw new AppError('verification-failed', residualData(product));
    const output = await exportCopy(order, desk, { analysis, plan, product });
    return finish('exported', undefined, output);
  } catch (error) {
    return finish(HELD.has(codeOf(error)) ? 'held' : 'failed', error, null);
  } finally {
    await desk.close();
  }
}

interface Finished {
  readonly analysis: Analysis;
  readonly plan: ApprovedPlan;
  readonly product: Product;
}

const MOST_NAMES = 1000;

async function exportCopy(order: DocumentOrder, desk: ProcessDesk, { analysis, plan, product }: Finished) {
  const extension = EXTENSIONS[desk.kind ?? 'text'];
  const { folder, stem } = await outputPlace(order, desk, { analysis, plan });
  let name = stem + extension;
  for (let copy = 1; ; copy++) {
    if (copy > 1) name = `${order.names === 'neutral' ? order.nextNeutralName() : `${stem} (${copy})`}${extension}`;
    const output = path.posix.join(folder, name);
    if (order.written.has(output)) continue;
    order.written.add(output);
    try {
      await exportFile({
        from: desk.output,
        sha256: product.writing.sha256,
        folder: path.join(order.output, ...folder.split('/')),
        name,
        overwrite: order.overwrite,
      });
      return output;
    } catch (error) {
      const mayTryNext = codeOf(error) === 'output-exists' && copy < MOST_NAMES;
      if (!mayTryNext) throw error;
    }
  }
}

async function outputPlace(order: DocumentOrder, desk: ProcessDesk, { analysis, plan }: Omit<Finished, 'product'>) {
  if (order.names === 'neutral') return { folder: order.neutralFolder, stem: order.neutralName };
  const values = coveredSpans(plan).map((span) => analysis.canonical.text.slice(span.start, span.end));
  const { task, source } = order;
  const known = [...values, ...task.known.names, ...task.known.numbers, ...task.known.others];
  const cover = (name: string) => desk.coverName(name, known);
  const stem = path.parse(source.ref.name).name;
  return { folder: await order.coverFolder(source.ref.folder, cover), stem: (await cover(stem)) || order.neutralName };
}

function resultOf(
  source: string,
  audit: AuditRecord,
  { output, data }: { output: string | null; data: DocumentResult['data'] },
): DocumentResult {
  const { status, code, pages, found, doubts, zones } = audit;
  const verified = status === 'exported' && audit.verification?.passed === true;
  return {
    source,
    status,
    code,
    data,
    output,
    pages,
    found,
    doubts,
    zones,
    imagePages: audit.imagePages.length,
    verified,
  };
}

function dataOf(error: unknown): DocumentResult['data'] {
  return error instanceof AppError ? { ...error.data } : {};
}

function residualData({ verification }: Product): Record<string, number> {
  const page = verification.residuals.find((residual) => residual.page !== undefined)?.page;
  return { residuals: verification.residuals.length, ...(page === undefined ? {} : { page: page + 1 }) };
}
