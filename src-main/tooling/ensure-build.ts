import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isStale, projectRoot } from './staleness.ts';

/** Builds what is missing or stale; says so on standard error, since standard output belongs to results. */
export function ensureBuild(): void {
  if (!isStale()) return;
  process.stderr.write('caviard: building (once, about ten seconds) …\n');
  const tsx = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const build = path.join(projectRoot, 'src-main/tooling/build.ts');
  const done = spawnSync(process.execPath, [tsx, build], { stdio: ['ignore', process.stderr, process.stderr] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (process.argv[1] === import.meta.filename) ensureBuild();
