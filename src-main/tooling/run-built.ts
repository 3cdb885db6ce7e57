import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './ensure-build.ts';
import { projectRoot } from './staleness.ts';

/** `caviard`, `demo`, `start` and `bench` run what is built, and build first what is missing or stale. */
const tsx = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
const commands: Readonly<Record<string, readonly string[]>> = {
  caviard: [path.join(projectRoot, 'dist/main/caviard.js')],
  demo: [tsx, path.join(projectRoot, 'src-main/tooling/demo.ts')],
  start: [tsx, path.join(projectRoot, 'src-main/tooling/start.ts')],
  bench: [tsx, path.join(projectRoot, 'src-main/tooling/bench.ts')],
};

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  process.stderr.write(`caviard: no command ${name}\n`);
  process.exit(2);
}
ensureBuild();
const run = spawnSync(process.execPath, [...command, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
