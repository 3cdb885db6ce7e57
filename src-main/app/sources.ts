import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceRef } from '../contract/api.ts';
import { AppError } from '../domain/errors.ts';
import { SNIFF_BYTES, sniff } from '../formats/sniff.ts';

export interface Source {
  readonly ref: SourceRef;
  readonly path: string;
}

/** Files and folders that a host has granted. Paths stay here; everybody else knows opaque ids. */
export class Sources {
  readonly #sources = new Map<string, Source>();
  readonly #folders = new Map<string, string>();
  readonly #roots = new Set<string>();
  #count = 0;

  /** Files as they are, folders with everything in them, in sorted order. What cannot be read fails when it is run. */
  async add(paths: readonly string[]): Promise<SourceRef[]> {
    const refs: SourceRef[] = [];
    for (const given of paths.map((p) => path.resolve(p)).sort(byName)) {
      const isFolder = (await stat(given).catch(() => undefined))?.isDirectory() === true;
      if (isFolder) {
        this.#roots.add(await realpath(given));
        for (const file of await filesIn(given))
          refs.push(await this.#addFile(file, path.relative(given, path.dirname(file))));
      } else refs.push(await this.#addFile(await realpath(given).catch(() => given), '', path.basename(given)));
    }
    return refs;
  }

  /** Grants a folder to write into and returns its id. */
  grantFolder(folder: string): string {
    const id = `folder-${++this.#count}`;
    this.#folders.set(id, path.resolve(folder));
    return id;
  }

  /** @throws AppError `bad-request` where nothing was granted under this id. */
  source(id: string): Source {
    const source = this.#sources.get(id);
    if (source === undefined) throw new AppError('bad-request');
    return source;
  }

  folder(id: string): string {
    const folder = this.#folders.get(id);
    if (folder === undefined) throw new AppError('bad-request');
    return folder;
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#sources.delete(id);
  }

  /** True where a folder is one of the folders given, or lies inside one. */
  async isInsideInput(folder: string): Promise<boolean> {
    const real = await realpathOfExisting(folder);
    return [...this.#roots].some((root) => real === root || real.startsWith(root + path.sep));
  }

  /** True where a file is one of those given. */
  async isGiven(file: string): Promise<boolean> {
    const real = await realpath(file).catch(() => path.resolve(file));
    return [...this.#sources.values()].some((source) => source.path === real);
  }

  async #addFile(file: string, folder: string, name = path.basename(file)): Promise<SourceRef> {
    const id = `source-${++this.#count}`;
    const { kind, bytes } = await kindOf(file);
    const ref = { id, name, folder: folder.split(path.sep).join('/'), bytes, kind };
    this.#sources.set(id, { ref, path: file });
    return ref;
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Links resolved as far as the path exists; an output folder is often still to be made.
async function realpathOfExisting(folder: string): Promise<string> {
  const parent = path.dirname(folder);
  if (parent === folder) return folder;
  return realpath(folder).catch(async () => path.join(await realpathOfExisting(parent), path.basename(folder)));
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(full)));
    // Links and special files are named as skipped, never followed or opened.
    else files.push(full);
  }
  return files;
}

/** Names that say a file was meant as a document, however broken its content is. */
const DOCUMENT_NAME = /\.(?:txt|text|pdf|docx?|odt|rtf|md|csv)$/i;

async function kindOf(file: string): Promise<{ kind: SourceRef['kind']; bytes: number }> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    if (!(await lstat(file)).isFile()) return { kind: 'skipped', bytes: 0 };
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, SNIFF_BYTES));
    await handle.read(head, 0, head.length, 0);
    const sniffed = sniff(head);
    if (sniffed.kind === 'none') return { kind: 'skipped', bytes: size };
    const isUnknown = sniffed.kind === 'refused' && sniffed.code === 'kind-unknown';
    if (isUnknown && !DOCUMENT_NAME.test(file)) return { kind: 'skipped', bytes: size };
    return { kind: sniffed.kind, bytes: size };
  } catch {
    return { kind: 'refused', bytes: 0 };
  } finally {
    await handle?.close();
  }
}
