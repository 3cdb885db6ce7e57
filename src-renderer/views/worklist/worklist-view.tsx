import { FilePlus, FolderPlus, ShieldCheck } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { Localised } from '../../i18n.ts';
import { openRows, tallyOf, type Worklist } from '../../state/worklist.ts';
import { DocumentRow } from './document-row.tsx';
import { DropZone } from './drop-zone.tsx';
import { PolicyBar } from './policy-bar.tsx';

export interface WorklistViewProps {
  readonly list: Worklist;
  readonly words: Localised;
  readonly onDrop: (files: readonly File[]) => void;
  readonly onPick: (folders: boolean) => void;
  readonly onPickOutput: () => void;
  readonly onPolicy: (policy: string) => void;
  readonly onRemove: (source: string) => void;
  readonly onRedact: () => void;
  readonly onStop: () => void;
  readonly onReport: () => void;
  readonly onShow: (output: string) => void;
}

/** The first window: drop, choose what the copies are for, redact, and see each verified. */
export function WorklistView(props: WorklistViewProps) {
  const { list, words } = props;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onDrop([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole window takes drops; the buttons do the same by key
    <div
      className={isOver ? 'window over' : 'window'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-testid="window"
    >
      <header className="bar">
        <h1>Caviard</h1>
        <span className="promise">
          <ShieldCheck aria-hidden="true" size={16} /> {words.t('window.promise')}
        </span>
        <span className="grow" />
        <button type="button" onClick={() => props.onPick(false)}>
          <FilePlus aria-hidden="true" size={16} /> {words.t('window.add-files')}
        </button>
        <button type="button" onClick={() => props.onPick(true)}>
          <FolderPlus aria-hidden="true" size={16} /> {words.t('window.add-folder')}
        </button>
      </header>
      <PolicyBar {...props} />
      {list.problem !== undefined && (
        <p className="problem" role="alert">
          {words.t(`error.${list.problem}`)}
        </p>
      )}
      <main className="documents">
        {list.rows.length === 0 ? <DropZone words={words} /> : <Documents {...props} />}
      </main>
      <Footer {...props} />
    </div>
  );
}

function Documents({ list, words, onRemove, onShow }: WorklistViewProps) {
  const columns = ['document', 'pages', 'found', 'state', 'actions'] as const;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.t(`window.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <DocumentRow
            key={row.source.id}
            row={row}
            words={words}
            isRunning={list.run !== undefined}
            onRemove={onRemove}
            onShow={onShow}
          />
        ))}
      </tbody>
    </table>
  );
}

function Footer({ list, words, onRedact, onStop, onReport }: WorklistViewProps) {
  const { exported, failed, left } = tallyOf(list);
  const open = openRows(list).length;
  const isRunning = list.run !== undefined;
  return (
    <footer className="bar">
      <span role="status">{words.t('window.tally', { exported, failed, left })}</span>
      {isRunning && (
        <progress value={exported + failed} max={exported + failed + left} aria-label={words.t('window.progress')} />
      )}
      <span className="grow" />
      {list.lastRun !== undefined && !isRunning && (
        <button type="button" onClick={onReport}>
          {words.t('window.report')}
        </button>
      )}
      {isRunning ? (
        <button type="button" onClick={onStop}>
          {words.t('window.stop')}
        </button>
      ) : (
        <button type="button" className="primary" onClick={onRedact} disabled={open === 0 || list.output === undefined}>
          {words.t('window.redact', { count: open })}
        </button>
      )}
    </footer>
  );
}
