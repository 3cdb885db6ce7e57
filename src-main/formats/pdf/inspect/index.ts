import type { HiddenChannel } from '../../../domain/format.ts';
import { decryptionOf, isEncrypted } from '../raw/decryption.ts';
import { readRawDocument } from '../raw/document.ts';
import { ChannelList } from './channel-list.ts';
import { inspectContents } from './contents.ts';
import { inspectLeftovers } from './leftovers.ts';
import { inspectObjects } from './objects.ts';
import { inspectRevisions } from './revisions.ts';

/** A stream that grows beyond this says nothing a person wrote. */
const MOST_BYTES = 32_000_000;

/**
 * Lists what a PDF carries beside its pages, from the original bytes, all revisions included. Its texts are untrusted
 * and capped; nothing where the password does not open the file. Hidden text on pages is found by the reader, which sees what is painted over what.
 */
export async function inspectHiddenChannels(bytes: Uint8Array, password = ''): Promise<readonly HiddenChannel[]> {
  let isLocked = false;
  const document = await readRawDocument(bytes, {
    most: MOST_BYTES,
    decryption: (plain) => {
      const decrypt = decryptionOf(plain, password);
      isLocked = decrypt === undefined && isEncrypted(plain);
      return decrypt;
    },
  });
  if (isLocked) return [];
  const list = new ChannelList();
  await inspectObjects(document, list);
  await inspectContents(document, list);
  await inspectRevisions(document, list);
  await inspectLeftovers(document, list);
  return list.channels();
}
