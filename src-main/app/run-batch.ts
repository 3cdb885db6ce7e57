import { randomInt } from 'node:crypto';
import type { DocumentResult, RunOptions } from '../contract/api.ts';
import type { Emit } from '../contract/server.ts';
import type { AuditRecord } from '../domain/audit.ts';
import { AppError } from '../domain/errors.ts';
import type { Tools } from '../pipeline/run.ts';
import { ProcessDesk } from './desk.ts';
import { neutralNames } from './output-names.ts';
import { findPolicy } from './policies.ts';
import type { Pools } from './pools.ts';
import { type DocumentOrder, type DocumentOutcome, runDocument } from './run-document.ts';
import type { Source, Sources } from './sources.ts';
import type { Workspace } from './workspace.ts';

export interface BatchRooms {
  readonly sources: Sources;
  readonly pools: Pools;
  readonly workspace: Workspace;
  readonly tools: Tools;
  readonly emit: Emit;
}

/** Many documents side by side, as many at once as there are children. One that fails costs no other. */
export async function runBatch(
  run: string,
  options: RunOptions,
  rooms: BatchRooms,
  signal: AbortSignal,
): Promise<readonly AuditRecord[]> {
  const orders = await ordersOf(options, rooms);
  const records: AuditRecord[] = [];
  const counts = { exported: 0, held: 0, failed: 0, skipped: 0 };
  const finish = (outcome: { result: DocumentResult; audit?: AuditRecord }) => {
    counts[outcome.result.status]++;
    if (outcome.audit !== undefined) records.push(outcome.audit);
    rooms.emit('document.done', { run, result: outcome.result });
  };
  const queue = [...orders];
  const serve = async () => {
    for (let order = queue.shift(); order !== undefined; order = queue.shift()) {
      if (order.source.ref.kind === 'skipped') finish({ result: skippedResult(order.source) });
      else finish(await runOne(run, order, options, rooms, signal));
    }
  };
  await Promise.all(Array.from({ length: rooms.pools.documents.size }, serve));
  rooms.emit('run.done', { run, ...counts });
  return records.sort((a, b) => a.document - b.document);
}

async function runOne(
  run: string,
  order: DocumentOrder,
  { language, password }: RunOptions,
  { pools, workspace, tools, emit }: BatchRooms,
  signal: AbortSignal,
): Promise<DocumentOutcome> {
  const { source } = order;
  const desk = new ProcessDesk(pools, workspace, {
    path: source.path,
    signal,
    ...(password === undefined ? {} : { password }),
    ...(language === 'auto' ? {} : { language }),
    onProgress: (stage, page, pages) => emit('document.progress', { run, source: source.ref.id, stage, page, pages }),
  });
  return runDocument(order, desk, tools);
}

async function ordersOf(options: RunOptions, { sources }: BatchRooms): Promise<DocumentOrder[]> {
  const policy = findPolicy(options.policy);
  const output = sources.folder(options.output);
  if (await sources.isInsideInput(output)) throw new AppError('output-inside-input');
  const given = options.sources.map((id) => sources.source(id));
  const documents = given.filter(({ ref }) => ref.kind !== 'skipped').map(({ ref }) => ref);
  const names = await neutralNames(documents, output, options.overwrite);
  const coverFolder = folderCoverer();
  const written = new Set<string>();
  const shiftOf = patientShifts(hasKnown(options));
  let number = 0;
  return given.map((source) => ({
    source,
    number: source.ref.kind === 'skipped' ? 0 : ++number,
    task: {
      policy,
      options: { keepClinicians: options.keepClinicians },
      known: options.known,
      dateShift: shiftOf(source.ref.folder),
    },
    doubts: options.doubts,
    names: options.names,
    overwrite: options.overwrite,
    output,
    neutralFolder: source.ref.kind === 'skipped' ? '' : names.folderOf(source.ref),
    neutralName: source.ref.kind === 'skipped' ? '' : names.fileOf(source.ref),
    nextNeutralName: names.nextFile,
    written,
    coverFolder,
  }));
}

/** Covers the parts of folder names, each once: the files of a folder stay together. */
function folderCoverer(): DocumentOrder['coverFolder'] {
  const covered = new Map<string, Promise<string>>();
  const used = new Set<string>();
  return async (folder, cover) => {
    const parts: string[] = [];
    for (const [i, part] of (folder === '' ? [] : folder.split('/')).entries()) {
      const key = folder
        .split('/')
        .slice(0, i + 1)
        .join('/');
      if (!covered.has(key))
        covered.set(
          key,
          cover(part).then((name) => unusedName(parts.join('/'), name || 'dossier', used)),
        );
      parts.push(await covered.get(key)!);
    }
    return parts.join('/');
  };
}

// Two folders that are covered to the same name stay two.
function unusedName(parent: string, name: string, used: Set<string>): string {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? name : `${name} (${copy})`;
    if (used.has(`${parent}/${candidate}`)) continue;
    used.add(`${parent}/${candidate}`);
    return candidate;
  }
}

/** One offset a patient: the run's where a patient is known, else one a folder, whose files belong together. */
function patientShifts(isOnePatient: boolean): (folder: string) => number {
  const shifts = new Map<string, number>();
  return (folder) => {
    const patient = isOnePatient ? '' : folder;
    const shift = shifts.get(patient) ?? randomShift();
    shifts.set(patient, shift);
    return shift;
  };
}

const LONGEST_SHIFT = 365;
const SHORTEST_SHIFT = 15;

/** Days to shift a patient's dates by: secret, at least two weeks, at most a year, either way. */
function randomShift(): number {
  const days = randomInt(SHORTEST_SHIFT, LONGEST_SHIFT + 1);
  return randomInt(2) === 0 ? days : -days;
}

function hasKnown({ known }: RunOptions): boolean {
  return known.names.length > 0 || known.numbers.length > 0;
}

function skippedResult(source: Source): DocumentResult {
  return {
    source: source.ref.id,
    status: 'skipped',
    code: 'kind-unknown',
    data: {},
    output: null,
    pages: 0,
    found: {},
    doubts: 0,
    zones: 0,
    imagePages: 0,
    verified: false,
  };
}
