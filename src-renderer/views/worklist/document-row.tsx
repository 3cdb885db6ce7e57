import { ArrowRight, CircleAlert, CircleCheck, CircleSlash, Clock } from 'lucide-react';
import type { DocumentResult } from '../../../src-main/contract/api.ts';
import type { EntityType } from '../../../src-main/domain/entity-type.ts';
import type { Localised } from '../../i18n.ts';
import type { Row, RowState } from '../../state/worklist.ts';

interface DocumentRowProps {
  readonly row: Row;
  readonly words: Localised;
  readonly isRunning: boolean;
  readonly onRemove: (source: string) => void;
  readonly onShow: (output: string) => void;
}

/** One document: what it is called, what was found, where it stands, and its copy. */
export function DocumentRow({ row, words, isRunning, onRemove, onShow }: DocumentRowProps) {
  const { source, state } = row;
  const result = state.kind === 'done' ? state.result : undefined;
  return (
    <tr data-testid="row" data-state={result?.status ?? state.kind}>
      <th scope="row">
        <div className="document">
          <span className="kind">{words.t(`window.kind.${source.kind}`)}</span>
          <span className="name">
            {source.folder === '' ? '' : `${source.folder} / `}
            {source.name}
            {result?.output != null && (
              <span className="copy">
                <ArrowRight aria-label={words.t('window.copy')} size={14} /> {result.output}
              </span>
            )}
          </span>
        </div>
      </th>
      <td>{pagesOf(state) || '–'}</td>
      <td>{result === undefined ? '' : <Found result={result} words={words} />}</td>
      <td>
        <State row={row} words={words} />
      </td>
      <td className="actions">
        {result?.output != null && (
          <button
            type="button"
            aria-label={`${words.t('window.show')} : ${source.name}`}
            onClick={() => onShow(result.output!)}
          >
            {words.t('window.show')}
          </button>
        )}
        {!isRunning && (
          <button
            type="button"
            className="quiet"
            aria-label={`${words.t('window.remove')} : ${source.name}`}
            onClick={() => onRemove(source.id)}
          >
            {words.t('window.remove')}
          </button>
        )}
      </td>
    </tr>
  );
}

function pagesOf(state: RowState): number {
  switch (state.kind) {
    case 'waiting':
      return 0;
    case 'working':
      return state.pages;
    case 'done':
      return state.result.pages;
  }
}

function Found({ result, words }: { readonly result: DocumentResult; readonly words: Localised }) {
  const found = Object.entries(result.found) as [EntityType, number][];
  const total = found.reduce((sum, [, count]) => sum + count, 0);
  if (result.pages === 0) return null;
  return (
    <details>
      <summary>{words.t('window.found', { count: total })}</summary>
      {found.map(([type, count]) => `${words.t(`type.${type}`)} ${count}`).join(', ')}
    </details>
  );
}

function State({ row, words }: { readonly row: Row; readonly words: Localised }) {
  const { source, state } = row;
  if (source.kind === 'skipped') {
    return (
      <span className="chip">
        <CircleSlash aria-hidden="true" size={14} /> {words.t('status.skipped')}
      </span>
    );
  }
  if (state.kind === 'waiting') {
    return (
      <span className="chip">
        <Clock aria-hidden="true" size={14} /> {words.t('window.waiting')}
      </span>
    );
  }
  if (state.kind === 'working') {
    const { stage, page, pages } = state;
    const label = words.t(`window.stage.${stage}`, { page, pages });
    return (
      <span className="working">
        <progress value={page} max={pages} aria-label={label} /> <span className="small">{label}</span>
      </span>
    );
  }
  const { status, code, data } = state.result;
  if (status === 'exported') {
    return (
      <span className="chip done">
        <CircleCheck aria-hidden="true" size={14} /> {words.t('status.exported')}
      </span>
    );
  }
  return (
    <div>
      <span className={status === 'held' ? 'chip doubt' : 'chip fail'}>
        <CircleAlert aria-hidden="true" size={14} /> {words.t(`status.${status}`)}
      </span>
      {code !== null && <p className="small advice">{words.t(`error.${code}`, data)}</p>}
    </div>
  );
}
