import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A private folder (for this user only) where normalised copies and unverified outputs lie until they are done with. */
export class Workspace {
  readonly #folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<Workspace> {
    return new Workspace(await mkdtemp(path.join(tmpdir(), 'caviard-')));
  }

  /** Path of a new file; the name says nothing. */
  newFile(): string {
    return path.join(this.#folder, String(++this.#count));
  }

  async remove(...files: readonly (string | undefined)[]): Promise<void> {
    await Promise.all(files.map((file) => file && rm(file, { force: true })));
  }

  /** Removes everything; safe to call from a process' last moments. */
  destroy(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
