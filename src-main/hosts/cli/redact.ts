import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentResult, RunOptions, SourceRef } from '../../contract/api.ts';
import { AppError } from '../../domain/errors.ts';
import { commonOptions } from './common-options.ts';
import type { Arguments } from './flags.ts';
import { resultTable } from './result-table.ts';
import { type Desktop, errorWords, note, progress, say, t } from './terminal.ts';

/** `caviard redact`: files and folders → redacted, verified copies. */
export async function redact(given: Arguments, desktop: Desktop): Promise<number> {
  const out = given.values.get('out');
  if (given.operands.length === 0 || out === undefined) throw new AppError('usage');
  desktop.service.warm();
  const common = await commonOptions(given, 'harmless');
  await refuseUnknownPolicy(common.policy, desktop);
  const sources = await desktop.service.sources.add(given.operands);
  const reportFile = given.values.get('report');
  if (reportFile !== undefined) await refuseReport(reportFile, given.has('force'), desktop);
  await makeFolder(out, desktop);
  const options: RunOptions = {
    ...common,
    sources: sources.map((source) => source.id),
    output: desktop.service.sources.grantFolder(out),
    doubts: (given.values.get('doubts') ?? 'cover') as RunOptions['doubts'],
    names: (given.values.get('names') ?? 'neutral') as RunOptions['names'],
    keepClinicians: given.has('keep-clinicians'),
    overwrite: given.has('force'),
  };
  const results = await runToEnd(desktop, options, sources, given.has('json'));
  if (!given.has('json')) say(resultTable(sources, results.results));
  if (reportFile !== undefined) await writeReport(desktop, results.run, reportFile);
  const isClean = results.results.every(({ status }) => status === 'exported' || status === 'skipped');
  return isClean ? 0 : 1;
}

async function runToEnd({ client }: Desktop, options: RunOptions, sources: readonly SourceRef[], asJson: boolean) {
  const refs = new Map(sources.map((source) => [source.id, source]));
  const results: DocumentResult[] = [];
  const inOrder = orderedPrinter(sources, (result) => printResult(refs.get(result.source)!, result, asJson));
  return await new Promise<{ run: string; results: DocumentResult[] }>((resolve, reject) => {
    let run = '';
    client.on('document.progress', ({ source, stage, page, pages }) => {
      const { name } = refs.get(source)!;
      progress(t(`progress.${stage}`, { done: results.length, all: sources.length, name, page, pages }));
    });
    client.on('document.done', ({ result }) => {
      results.push(result);
      inOrder(result);
    });
    client.on('run.done', () => {
      progress('');
      resolve({ run, results });
    });
    client.call('run.start', options).then((started) => {
      run = started.run;
      // A run that cannot start has no last event; its report says why.
      client.call('run.report', { run }).catch(reject);
    }, reject);
  });
}

/** Results come as they are done; lines are printed in the order of the files. */
function orderedPrinter(sources: readonly SourceRef[], print: (result: DocumentResult) => void) {
  const waiting = new Map<string, DocumentResult>();
  let next = 0;
  return (result: DocumentResult) => {
    waiting.set(result.source, result);
    for (; next < sources.length && waiting.has(sources[next]!.id); next++) print(waiting.get(sources[next]!.id)!);
  };
}

function printResult(source: SourceRef, result: DocumentResult, asJson: boolean): void {
  const input = path.posix.join(source.folder, source.name);
  progress('');
  if (result.status === 'skipped') {
    note(t('redact.skipped', { name: input }));
    return;
  }
  if (result.code !== null) note(`${input}: ${errorWords(result.code, result.data)}`);
  if (!asJson) return;
  const { output, status, code, pages, found, doubts, verified } = result;
  say(JSON.stringify({ input, output, status, code, pages, found, doubts, verified }));
}

async function refuseUnknownPolicy(id: string, { client }: Desktop): Promise<void> {
  const policies = await client.call('policies.list', {});
  if (!policies.some((policy) => policy.id === id)) throw new AppError('policy-unknown');
}

/** A report never replaces a file unless told to, and never one among the originals. */
async function refuseReport(file: string, mayReplace: boolean, { service }: Desktop): Promise<void> {
  if (await service.sources.isInsideInput(path.resolve(file))) throw new AppError('output-inside-input');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere && (!mayReplace || (await service.sources.isGiven(file)))) throw new AppError('output-exists');
}

async function makeFolder(out: string, { service }: Desktop): Promise<void> {
  if (await service.sources.isInsideInput(path.resolve(out))) throw new AppError('output-inside-input');
  try {
    await mkdir(out, { recursive: true });
  } catch (cause) {
    throw new AppError('output-unwritable', {}, { cause });
  }
}

async function writeReport({ client }: Desktop, run: string, file: string): Promise<void> {
  const report = await client.call('run.report', { run });
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(`${file}.partial`, `${JSON.stringify(report, null, 2)}\n`);
    await rename(`${file}.partial`, file);
  } catch (cause) {
    throw new AppError('output-unwritable', {}, { cause });
  }
}
