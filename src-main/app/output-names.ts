import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SourceRef } from '../contract/api.ts';

/** Names that say nothing: a folder is often called after its patient, a file too. */
export interface NeutralNames {
  /** Folder of a source's copy, relative to the output folder, `/` between parts; as deep as the source's. */
  folderOf(source: SourceRef): string;
  /** Name of a source's copy, without extension. */
  fileOf(source: SourceRef): string;
  /** The name after the last one given out. */
  nextFile(): string;
}

/** Numbers documents and folders over the whole run in the order given; numbering goes on after what is there. */
export async function neutralNames(
  sources: readonly SourceRef[],
  output: string,
  startsAnew: boolean,
): Promise<NeutralNames> {
  const used = startsAnew ? { document: 0, folder: 0 } : await highestNumbersIn(output);
  const nextFile = () => `document-${String(++used.document).padStart(4, '0')}`;
  const folders = new Map<string, string>([['', '']]);
  const files = new Map<string, string>();
  for (const source of sources) {
    let parent = '';
    for (const part of source.folder === '' ? [] : source.folder.split('/')) {
      const full = parent === '' ? part : `${parent}/${part}`;
      if (!folders.has(full)) {
        const name = `dossier-${String(++used.folder).padStart(2, '0')}`;
        folders.set(full, path.posix.join(folders.get(parent)!, name));
      }
      parent = full;
    }
    files.set(source.id, nextFile());
  }
  return {
    folderOf: (source) => folders.get(source.folder)!,
    fileOf: (source) => files.get(source.id)!,
    nextFile,
  };
}

async function highestNumbersIn(folder: string): Promise<{ document: number; folder: number }> {
  const highest = { document: 0, folder: 0 };
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const { name } of entries) {
    const match = /^(document|dossier)-(\d+)(?:\.|$)/.exec(name);
    if (match?.[1] === 'document') highest.document = Math.max(highest.document, Number(match[2]));
    if (match?.[1] === 'dossier') highest.folder = Math.max(highest.folder, Number(match[2]));
  }
  return highest;
}
