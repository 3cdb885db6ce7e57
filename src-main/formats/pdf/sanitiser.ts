import type { ImageReason } from '../../domain/format.ts';
import type { RebuiltPage } from './rebuild-page.ts';

/** The allow-list rebuild, as reader and writer use it. */
export interface Sanitiser {
  /** The normalised copy of a decrypted, flattened file: form matrices are baked into their content. */
  normalise(bytes: Uint8Array): Promise<Uint8Array>;
  /** For each page, why it cannot be redacted object by object. */
  scanRisks(bytes: Uint8Array): Promise<readonly (ImageReason | undefined)[]>;
  /** The output: what is not on a page is gone, and some pages are replaced by images. */
  rebuild(bytes: Uint8Array, pages: ReadonlyMap<number, RebuiltPage>): Promise<Uint8Array>;
}
