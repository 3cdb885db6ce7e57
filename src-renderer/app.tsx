import { useEffect, useReducer, useState } from 'react';
import { type SourceRef, sourceRef } from '../src-main/contract/api.ts';
import type { Bridge } from '../src-main/contract/bridge.ts';
import type { Client } from '../src-main/contract/client.ts';
import { codeOf } from '../src-main/domain/errors.ts';
import { nobodyKnown } from '../src-main/domain/known-patient.ts';
import { act } from './client.ts';
import type { Localised } from './i18n.ts';
import { emptyWorklist, openRows, reduceWorklist } from './state/worklist.ts';
import { ReportView } from './views/worklist/report-view.tsx';
import { WorklistView } from './views/worklist/worklist-view.tsx';

interface AppProps {
  readonly client: Client;
  readonly bridge: Bridge;
  readonly words: Localised;
}

/** The whole window: what is dropped, what becomes of it, and the report of what was done. */
export function App({ client, bridge, words }: AppProps) {
  const [list, dispatch] = useReducer(reduceWorklist, emptyWorklist);
  const [shownReport, showReport] = useState<string>();

  useEffect(() => {
    client.call('policies.list', {}).then((policies) => dispatch({ kind: 'policies-came', policies }));
    act('output.current', {}).then((output) => dispatch({ kind: 'output-came', output }));
    const ends = [
      client.on('document.progress', (progress) => dispatch({ kind: 'progressed', progress })),
      client.on('document.done', ({ result }) => dispatch({ kind: 'document-done', result })),
      client.on('run.done', () => dispatch({ kind: 'run-done' })),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client]);

  const fail = (error: unknown) => dispatch({ kind: 'failed', problem: codeOf(error) });
  const addSources = (sources: readonly SourceRef[]) => dispatch({ kind: 'sources-added', sources });

  const redact = async () => {
    if (list.output === undefined) return;
    try {
      const { run } = await client.call('run.start', {
        sources: openRows(list).map((row) => row.source.id),
        output: list.output.id,
        policy: list.policy,
        doubts: 'cover',
        names: 'neutral',
        language: 'auto',
        keepClinicians: false,
        overwrite: false,
        known: nobodyKnown,
      });
      dispatch({ kind: 'run-started', run });
      // A run that cannot start has no last event; its report says why.
      client.call('run.report', { run }).catch(fail);
    } catch (error) {
      fail(error);
    }
  };

  if (shownReport !== undefined) {
    return <ReportView client={client} run={shownReport} words={words} onClose={() => showReport(undefined)} />;
  }
  return (
    <WorklistView
      list={list}
      words={words}
      onDrop={(files) => bridge.addFiles(files).then((refs) => addSources(sourceRef.array().parse(refs)), fail)}
      onPick={(folders) => act('files.pick', { folders }).then(addSources, fail)}
      onPickOutput={() => act('output.pick', {}).then((output) => dispatch({ kind: 'output-came', output }), fail)}
      onPolicy={(policy) => dispatch({ kind: 'policy-chosen', policy })}
      onRemove={(source) => {
        dispatch({ kind: 'row-removed', source });
        client.call('sources.forget', { sources: [source] }).catch(fail);
      }}
      onRedact={redact}
      onStop={() => list.run !== undefined && client.call('run.cancel', { run: list.run }).catch(fail)}
      onReport={() => showReport(list.lastRun)}
      onShow={(output) => {
        if (list.output !== undefined) act('output.show', { folder: list.output.id, output }).catch(fail);
      }}
    />
  );
}
