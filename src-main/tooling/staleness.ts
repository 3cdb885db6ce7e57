import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(projectRoot, 'dist', '.built-from');

/** What a build is made from. */
const INPUTS = [
  'src-main',
  'src-renderer',
  'assets/lexicons',
  'assets/locales',
  'assets/policies',
  'package-lock.json',
];

/** True where nothing is built, or something changed since. */
export function isStale(): boolean {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();
}

export function markBuilt(): void {
  writeFileSync(stamp, fingerprint());
}

// Sizes and times of change, not contents: a check before every start must cost nothing.
function fingerprint(): string {
  const hash = createHash('sha256');
  const visit = (file: string) => {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined) return;
    if (status.isDirectory()) for (const name of readdirSync(file).sort()) visit(path.join(file, name));
    else hash.update(`${path.relative(projectRoot, file)} ${status.size} ${status.mtimeMs}\n`);
  };
  for (const input of INPUTS) visit(path.join(projectRoot, input));
  return hash.digest('hex');
}
