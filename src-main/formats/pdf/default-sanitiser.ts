import { AppError } from '../../domain/errors.ts';
import type { Sanitiser } from './sanitiser.ts';

/** Stands in until the allow-list rebuild is there: changes nothing, refuses pages as images. */
export const defaultSanitiser: Sanitiser = {
  normalise: async (bytes) => bytes,
  scanRisks: async () => [],
  async rebuild(bytes, pages) {
    if (pages.size > 0) throw new AppError('internal', { step: 'rebuild' });
    return bytes;
  },
};
