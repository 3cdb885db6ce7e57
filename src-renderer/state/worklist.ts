import type {
  DocumentResult,
  DocumentStage,
  EventPayload,
  PolicySummary,
  SourceRef,
} from '../../src-main/contract/api.ts';

/** Where a document of the list is. */
export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly stage: DocumentStage; readonly page: number; readonly pages: number }
  | { readonly kind: 'done'; readonly result: DocumentResult };

export interface Row {
  readonly source: SourceRef;
  readonly state: RowState;
}

export interface Folder {
  readonly id: string;
  readonly name: string;
}

export interface Worklist {
  readonly rows: readonly Row[];
  readonly policies: readonly PolicySummary[];
  readonly policy: string;
  readonly output: Folder | undefined;
  /** The run that is under way. */
  readonly run: string | undefined;
  readonly lastRun: string | undefined;
  /** Code of an error that concerns no single row. */
  readonly problem: string | undefined;
}

export const emptyWorklist: Worklist = {
  rows: [],
  policies: [],
  policy: 'harmless',
  output: undefined,
  run: undefined,
  lastRun: undefined,
  problem: undefined,
};

export type WorklistAction =
  | { readonly kind: 'policies-came'; readonly policies: readonly PolicySummary[] }
  | { readonly kind: 'output-came'; readonly output: Folder }
  | { readonly kind: 'policy-chosen'; readonly policy: string }
  | { readonly kind: 'sources-added'; readonly sources: readonly SourceRef[] }
  | { readonly kind: 'row-removed'; readonly source: string }
  | { readonly kind: 'run-started'; readonly run: string }
  | { readonly kind: 'progressed'; readonly progress: EventPayload<'document.progress'> }
  | { readonly kind: 'document-done'; readonly result: DocumentResult }
  | { readonly kind: 'run-done' }
  | { readonly kind: 'failed'; readonly problem: string };

export function reduceWorklist(list: Worklist, action: WorklistAction): Worklist {
  switch (action.kind) {
    case 'policies-came': {
      const fallback = action.policies.find((policy) => policy.isDefault)?.id ?? list.policy;
      return { ...list, policies: action.policies, policy: fallback };
    }
    case 'output-came':
      return { ...list, output: action.output };
    case 'policy-chosen':
      return { ...list, policy: action.policy };
    case 'sources-added': {
      const fresh = action.sources.map((source): Row => ({ source, state: { kind: 'waiting' } }));
      return { ...list, rows: [...list.rows, ...fresh], problem: undefined };
    }
    case 'row-removed':
      return { ...list, rows: list.rows.filter((row) => row.source.id !== action.source) };
    case 'run-started':
      return { ...list, run: action.run, lastRun: action.run, problem: undefined };
    case 'progressed': {
      const { source, stage, page, pages } = action.progress;
      return withState(list, source, { kind: 'working', stage, page, pages });
    }
    case 'document-done':
      // What was stopped is as it was before.
      if (action.result.code === 'cancelled') return withState(list, action.result.source, { kind: 'waiting' });
      return withState(list, action.result.source, { kind: 'done', result: action.result });
    case 'run-done':
      return { ...list, run: undefined };
    case 'failed':
      return { ...list, run: undefined, problem: action.problem };
  }
}

/** Rows that a run would work on: documents that have no verified copy yet. */
export function openRows(list: Worklist): readonly Row[] {
  return list.rows.filter(
    ({ source, state }) => source.kind !== 'skipped' && !(state.kind === 'done' && state.result.status === 'exported'),
  );
}

export interface Tally {
  readonly exported: number;
  readonly failed: number;
  readonly left: number;
}

export function tallyOf(list: Worklist): Tally {
  const documents = list.rows.filter(({ source }) => source.kind !== 'skipped');
  const ended = documents.flatMap(({ state }) => (state.kind === 'done' ? [state.result.status] : []));
  const exported = ended.filter((status) => status === 'exported').length;
  return { exported, failed: ended.length - exported, left: documents.length - ended.length };
}

function withState(list: Worklist, source: string, state: RowState): Worklist {
  return { ...list, rows: list.rows.map((row) => (row.source.id === source ? { ...row, state } : row)) };
}
