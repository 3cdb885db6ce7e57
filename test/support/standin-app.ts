import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

/** What one line says to whoever has no Chromium. */
export const CHROMIUM_MISSING = 'Chromium is missing: apt-get install chromium fonts-dejavu fonts-liberation';

export const hasChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(
  existsSync,
);

export interface OpenApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Console errors and uncaught exceptions of the page. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Opens the built app: in real Electron where its runtime is there, in the stand-in otherwise. */
export async function openApp(settings: { documents: string; locale?: string }): Promise<OpenApp> {
  const app = await _electron.launch({
    executablePath: realElectron() ?? path.join(root, 'test/support/electron-standin/electron'),
    args: [root],
    cwd: root,
    env: {
      ...(process.env as Record<string, string>),
      STANDIN_DOCUMENTS: settings.documents,
      STANDIN_LOCALE: settings.locale ?? 'fr-FR',
    },
  });
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.getByTestId('window').waitFor();
  return { app, page, problems, close: () => app.close() };
}

/** A real drop of files and folders, through the browser's own input. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const box = (await page.getByTestId('window').boundingBox())!;
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await devtools.detach();
}

// Loading the package to find the binary would start a download.
function realElectron(): string | undefined {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const binary = path.join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
