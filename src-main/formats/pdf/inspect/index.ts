import type { HiddenChannel } from '../../../domain/format.ts';

/** Lists what a PDF carries outside its pages, from the original bytes. */
export async function inspectHiddenChannels(_bytes: Uint8Array, _password?: string): Promise<readonly HiddenChannel[]> {
  return [];
}
