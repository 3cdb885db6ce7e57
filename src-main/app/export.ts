import { createHash, randomBytes } from 'node:crypto';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../domain/errors.ts';

export interface ExportOrder {
  /** The verified copy in the private folder, and what its SHA-256 must be. */
  readonly from: string;
  readonly sha256: string;
  readonly folder: string;
  readonly name: string;
  readonly overwrite: boolean;
}

/**
 * Puts a verified copy under its final name in one step: written beside it, flushed, hashed again, then named.
 * @throws AppError `output-exists`, `output-unwritable`, `verification-failed` where the bytes changed on the way.
 */
export async function exportFile({ from, sha256, folder, name, overwrite }: ExportOrder): Promise<void> {
  const final = path.join(folder, name);
  const partial = path.join(folder, `.caviard-${randomBytes(6).toString('hex')}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFlushed(partial, await readFile(from));
    if (
      createHash('sha256')
        .update(await readFile(partial))
        .digest('hex') !== sha256
    ) {
      throw new AppError('verification-failed');
    }
    if (overwrite) await rename(partial, final);
    else await nameOnce(partial, final);
    await flushFolder(folder);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error instanceof AppError ? error : new AppError('output-unwritable', {}, { cause: error });
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A hard link fails where the name is taken, which a rename does not; file systems without links are asked first.
async function nameOnce(partial: string, final: string): Promise<void> {
  try {
    await link(partial, final);
    await rm(partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || (await exists(final))) {
      throw new AppError('output-exists', {}, { cause: error });
    }
    await rename(partial, final);
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems cannot flush a folder; the file itself is flushed already.
  await handle?.sync().catch(() => {});
  await handle?.close();
}
