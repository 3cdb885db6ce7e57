import { FileDown } from 'lucide-react';
import type { Localised } from '../../i18n.ts';

/** What an empty window says: where to drop, and what may be dropped. */
export function DropZone({ words }: { readonly words: Localised }) {
  return (
    <section className="drop" aria-label={words.t('window.drop')}>
      <FileDown aria-hidden="true" size={40} />
      <p className="drop-title">{words.t('window.drop')}</p>
      <p className="muted">{words.t('window.drop-kinds')}</p>
    </section>
  );
}
