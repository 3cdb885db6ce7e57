import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../src-main/contract/api.ts';
import type { Client } from '../../../src-main/contract/client.ts';
import type { EntityType } from '../../../src-main/domain/entity-type.ts';
import type { Localised } from '../../i18n.ts';

type Report = CallOutput<'run.report'>;
type Record = Report['documents'][number];

interface ReportViewProps {
  readonly client: Client;
  readonly run: string;
  readonly words: Localised;
  readonly onClose: () => void;
}

/** The report of a run: what was covered, and what the attacker's checks found. It names no file and no person. */
export function ReportView({ client, run, words, onClose }: ReportViewProps) {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    client.call('run.report', { run }).then(setReport);
  }, [client, run]);
  return (
    <div className="window">
      <header className="bar">
        <button type="button" className="quiet" onClick={onClose}>
          <ArrowLeft aria-hidden="true" size={16} /> {words.t('report.back')}
        </button>
        <h1>{words.t('report.title')}</h1>
        <span className="muted small">{words.t('report.promise')}</span>
      </header>
      <main className="report">
        {report?.documents.map((record) => (
          <DocumentRecord key={record.document} record={record} words={words} />
        ))}
      </main>
    </div>
  );
}

function DocumentRecord({ record, words }: { readonly record: Record; readonly words: Localised }) {
  const found = Object.entries(record.found) as [EntityType, number][];
  return (
    <article className="card record" data-testid="record">
      <h2>{words.t('report.document', { number: record.document, pages: record.pages })}</h2>
      <p>
        {record.code === null ? words.t('status.exported') : words.t(`error.${record.code}`)}
        {record.imagePages.length > 0 &&
          ` ${words.t('report.images', { pages: record.imagePages.map(({ page }) => page).join(', ') })}`}
      </p>
      <p className="small">{found.map(([type, count]) => `${words.t(`type.${type}`)} ${count}`).join(' · ')}</p>
      {record.verification !== null && (
        <ul className="checks">
          {record.verification.checks.map(({ check, outcome }) => (
            <li key={check}>
              <span className={outcome === 'passed' ? 'chip done' : 'chip fail'}>{words.t(`report.${outcome}`)}</span>{' '}
              {words.t(`check.${check}`)}
            </li>
          ))}
        </ul>
      )}
      {record.outputSha256 !== null && <p className="small muted hash">SHA-256 {record.outputSha256}</p>}
    </article>
  );
}
