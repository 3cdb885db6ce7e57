// Chromium over a pipe: commands and events of the DevTools protocol.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BINARIES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

const pending = new Map();
const sessions = new Map();
let lastId = 0;
let chromium;
export const profile = mkdtempSync(path.join(tmpdir(), 'caviard-standin-'));

export async function launchChromium(onClosed) {
  const binary = process.env.CHROMIUM ?? BINARIES.find((file) => existsSync(file));
  if (binary === undefined)
    throw new Error('Chromium is missing: apt-get install chromium fonts-dejavu fonts-liberation');
  const port = process.argv.find((argument) => argument.startsWith('--remote-debugging-port'));
  const hasScreen = process.env.DISPLAY !== undefined && process.env.STANDIN_HEADLESS === undefined;
  const shown = hasScreen ? ['--app=data:text/html,', '--test-type'] : ['--headless', 'about:blank'];
  const flags = [...FLAGS, ...(port ? [port] : []), `--user-data-dir=${profile}`, ...shown];
  // Playwright reads the address of its port from Chromium's standard error.
  chromium = spawn(binary, flags, { stdio: ['ignore', 'ignore', port ? 'inherit' : 'ignore', 'pipe', 'pipe'] });
  chromium.stdio[4].setEncoding('utf8').on('data', splitAtNul(receive));
  chromium.on('exit', () => {
    onClosed();
    cleanUp();
    process.exit(0);
  });
  process.on('exit', cleanUp);
}

export function send(method, params = {}, sessionId = undefined) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    pending.set(id, { resolve, reject });
    chromium.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
}

export function onSession(sessionId, listener) {
  sessions.set(sessionId, listener);
}

export function closeChromium() {
  chromium.kill();
}

function receive(text) {
  const message = JSON.parse(text);
  if (message.id === undefined) {
    sessions.get(message.sessionId)?.(message);
    return;
  }
  const { resolve, reject } = pending.get(message.id) ?? {};
  pending.delete(message.id);
  if (message.error) reject?.(new Error(message.error.message));
  else resolve?.(message.result);
}

function splitAtNul(listener) {
  let rest = '';
  return (data) => {
    const parts = (rest + data).split('\0');
    rest = parts.pop();
    for (const part of parts) listener(part);
  };
}

function cleanUp() {
  chromium?.kill();
  rmSync(profile, { recursive: true, force: true });
}
