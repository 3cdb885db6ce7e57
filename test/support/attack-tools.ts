/** The PDF tools of others that are installed here: what they get out of a file. They are test oracles, never shipped. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const toolNames = ['pdftotext', 'pdftoppm', 'pdfimages', 'pdfdetach', 'mutool', 'qpdf'] as const;
export type ToolName = (typeof toolNames)[number];

const present = new Map<ToolName, boolean>();

export function hasTool(tool: ToolName): boolean {
  let isPresent = present.get(tool);
  if (isPresent === undefined) {
    isPresent = isOnPath(tool);
    present.set(tool, isPresent);
  }
  return isPresent;
}

/** One line for people whose machine lacks some. */
export function missingToolsLine(): string | undefined {
  const missing = toolNames.filter((tool) => !hasTool(tool));
  if (missing.length === 0) return undefined;
  return `Not installed: ${missing.join(', ')}; some attacks are left out (Debian: apt-get install poppler-utils mupdf-tools qpdf).`;
}

/** What a tool wrote to standard output, whatever its exit code. */
export function runTool(tool: ToolName, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const options = { encoding: 'buffer', maxBuffer: 256 << 20, timeout: 60_000 } as const;
    execFile(tool, args, options, (_, stdout) => resolve(stdout));
  });
}

/** Gives the bytes to `use` as a file in a folder of their own, which is gone afterwards. */
export async function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'attack-'));
  try {
    const file = join(folder, 'in.pdf');
    await writeFile(file, bytes);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files with a prefix in a folder, read. */
export async function filesNamed(folder: string, prefix: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

function isOnPath(tool: ToolName): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
