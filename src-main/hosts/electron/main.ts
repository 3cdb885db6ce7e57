import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { composeService } from '../../app/compose.ts';
import { CHILD_HEAP_MEGABYTES } from '../../app/pools.ts';
import { version } from '../../app/version.ts';
import { utilityChildren } from './children.ts';
import { createHostActions } from './host-actions.ts';
import { setupIpc } from './ipc.ts';
import { registerScheme, serveRenderer } from './protocol.ts';
import { denyEverything, denyNavigation } from './security.ts';
import { systemLanguage } from './system-language.ts';
import { openWindow } from './window.ts';

const dist = path.join(import.meta.dirname, '..');

registerScheme();
app.enableSandbox();
denyNavigation();
let window: BrowserWindow | undefined;
if (app.requestSingleInstanceLock()) {
  // Never a top-level await: with an ES module entry, ready comes only after the module has been evaluated.
  app.whenReady().then(start, () => app.exit(1));
} else {
  app.quit();
}
app.on('second-instance', () => window?.focus());
app.on('window-all-closed', () => app.quit());

async function start(): Promise<void> {
  const locale = systemLanguage();
  const spawn = utilityChildren(path.join(dist, 'main', 'worker.js'), CHILD_HEAP_MEGABYTES);
  const service = await composeService({ version, locale, spawn });
  app.on('will-quit', () => service.close());
  denyEverything();
  serveRenderer(path.join(dist, 'renderer'));
  setupIpc(
    service,
    createHostActions(service.sources, locale, () => window),
    () => window,
  );
  window = openWindow(path.join(dist, 'preload', 'preload.cjs'));
  service.warm();
}
