import type { HiddenChannel } from '../../../domain/format.ts';
import { decryptionOf } from '../raw/decryption.ts';
import { readRawDocument } from '../raw/document.ts';
import { ChannelList } from './channel-list.ts';
import { inspectContents } from './contents.ts';
import { inspectLeftovers } from './leftovers.ts';
import { inspectObjects } from './objects.ts';
import { inspectRevisions } from './revisions.ts';

/**
 * Lists what a PDF carries beside its pages, from the original bytes, all revisions included. Its texts are untrusted
 * and capped. Hidden text on pages is found by the reader, which sees what is painted over what.
 */
export async function inspectHiddenChannels(bytes: Uint8Array, password = ''): Promise<readonly HiddenChannel[]> {
  const document = await readRawDocument(bytes, (plain) => decryptionOf(plain, password));
  const list = new ChannelList();
  await inspectObjects(document, list);
  await inspectContents(document, list);
  await inspectRevisions(document, list);
  await inspectLeftovers(document, list);
  return list.channels();
}
