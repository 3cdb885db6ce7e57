import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './staleness.ts';

/** The main job on the shipped samples: redacted, verified copies and a report in `out`, shown as a table. */
const out = path.join(projectRoot, 'out');
rmSync(out, { recursive: true, force: true });
const folder = path.join(projectRoot, 'assets/samples');
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => path.join(folder, name));
const { status } = spawnSync(
  process.execPath,
  [
    path.join(projectRoot, 'dist/main/caviard.js'),
    'redact',
    ...samples,
    '--out',
    out,
    '--report',
    path.join(out, 'report.json'),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
