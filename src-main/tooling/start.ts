import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './staleness.ts';

/** Opens the desktop app; with `--stand-in`, in an installed Chromium instead of Electron's own runtime. */
const electronFolder = path.join(projectRoot, 'node_modules/electron');
const standIn = path.join(projectRoot, 'test/support/electron-standin/electron');

const wantsStandIn = process.argv.includes('--stand-in');
if (!wantsStandIn && runtime() === undefined) fetchRuntime();
const binary = wantsStandIn ? standIn : runtime();
if (binary === undefined) {
  process.stderr.write(
    [
      'caviard: Electron’s runtime could not be fetched. / Le programme Electron n’a pas pu être téléchargé.',
      '  Connect this machine to the internet once and run "npm start" again, or',
      '  run "npm start -- --stand-in" to open the app in an installed Chromium (apt-get install chromium fonts-dejavu fonts-liberation).',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
process.exit(spawnSync(binary, [projectRoot], { stdio: 'inherit' }).status ?? 1);

// Loading the package to find the binary would start a download, since version 42.
function runtime(): string | undefined {
  const pointer = path.join(electronFolder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const file = path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(file) ? file : undefined;
}

function fetchRuntime(): void {
  process.stderr.write('caviard: fetching Electron’s runtime (once) …\n');
  spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 5 * 60_000,
  });
}
