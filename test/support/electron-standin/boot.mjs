// Starts Chromium, then the app's built main process; `ready` comes after its entry has been evaluated, as in Electron.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './chromium.mjs';
import * as electron from './electron.mjs';

globalThis.__electronStandin = electron;
process.versions.electron ??= 'stand-in';
const root = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

async function start() {
  await import(pathToFileURL(path.join(root, manifest.main)).href);
  electron.standin.becomeReady();
}

const waitsForPlaywright = process.argv.some((argument) => argument.startsWith('--remote-debugging-port'));
if (waitsForPlaywright) globalThis.__playwright_run = () => void start();
await launchChromium(() => electron.app.emit('window-all-closed'));
if (!waitsForPlaywright) await start();
