import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compileLexicons } from './compile-lexicons.ts';
import { markBuilt, projectRoot } from './staleness.ts';

/** Builds the app, the command line and the lexicons into `dist`. */
const dist = path.join(projectRoot, 'dist');
const electronVite = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
const config = path.join(projectRoot, 'src-main/tooling/electron.vite.config.ts');
const vite = spawnSync(process.execPath, [electronVite, 'build', '--config', config, '--logLevel', 'warn'], {
  cwd: projectRoot,
  stdio: ['ignore', process.stderr, process.stderr],
});
if (vite.status !== 0) process.exit(vite.status ?? 1);
await compileLexicons(path.join(dist, 'lexicons'));
markBuilt();
