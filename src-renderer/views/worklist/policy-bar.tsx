import { FolderOpen } from 'lucide-react';
import type { WorklistViewProps } from './worklist-view.tsx';

/** The policy with the sentence that says what it removes, and the folder that copies go to. */
export function PolicyBar({ list, words, onPolicy, onPickOutput }: WorklistViewProps) {
  const chosen = list.policies.find((policy) => policy.id === list.policy);
  return (
    <section className="policy" aria-label={words.t('window.policy')}>
      <div className="card">
        <label htmlFor="policy">{words.t('window.policy')}</label>
        <select
          id="policy"
          value={list.policy}
          disabled={list.run !== undefined}
          onChange={(event) => onPolicy(event.target.value)}
        >
          {list.policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policy.name[words.locale]}
            </option>
          ))}
        </select>
        <p className="policy-sentence">{chosen?.sentence[words.locale]}</p>
      </div>
      <div className="card output">
        <span className="muted">{words.t('window.output')}</span>
        <b>{list.output?.name ?? '…'}</b>
        <button type="button" className="quiet" disabled={list.run !== undefined} onClick={onPickOutput}>
          <FolderOpen aria-hidden="true" size={16} /> {words.t('window.change')}
        </button>
      </div>
    </section>
  );
}
