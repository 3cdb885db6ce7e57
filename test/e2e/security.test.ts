import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_MISSING, hasChromium, type OpenApp, openApp } from '../support/standin-app.ts';

let open: OpenApp;
let asked: unknown[];

beforeAll(async () => {
  if (!hasChromium) throw new Error(CHROMIUM_MISSING);
  open = await openApp({ documents: await mkdtemp(path.join(tmpdir(), 'security-')) });
  // Only the stand-in notes what the main process asked for; real Electron would have to be asked otherwise.
  asked = await open.app.evaluate((electron) => {
    const { standin } = electron as unknown as { standin?: { asked: unknown[] } };
    return JSON.parse(JSON.stringify(standin?.asked ?? [])) as unknown[];
  });
});

afterAll(() => open?.close());

describe('the main process', () => {
  it('enables the sandbox before anything starts', () => {
    expect(asked[0]).toBe('protocol.registerSchemesAsPrivileged');
    expect(asked[1]).toBe('app.enableSandbox');
  });

  it('opens its window sandboxed, isolated and without Node', () => {
    const [, options] = asked.find((entry) => Array.isArray(entry) && entry[0] === 'BrowserWindow') as [string, object];
    expect(options).toMatchObject({
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    });
  });

  it('answers every question for a permission with no', () => {
    const names = asked.map((entry) => (Array.isArray(entry) ? entry[0] : entry));
    expect(names).toContain('setPermissionRequestHandler');
    expect(names).toContain('setPermissionCheckHandler');
    expect(names).toContain('setDevicePermissionHandler');
  });

  it('serves nothing outside the built renderer', async () => {
    const statuses = await open.page.evaluate(() =>
      Promise.all(
        ['/../main/electron.js', '/%2e%2e/main/electron.js', '/..%2fmain%2felectron.js', '/nothing.js'].map((path) =>
          fetch(path).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it('shows the window’s code no Node, no path and no more than the bridge', async () => {
    const seen = await open.page.evaluate(() => {
      const all = globalThis as unknown as Record<string, unknown>;
      return [typeof all.require, typeof all.process, Object.keys(all.caviard as object).sort()];
    });
    expect(seen).toEqual(['undefined', 'undefined', ['act', 'addFiles', 'invoke', 'subscribe']]);
  });
});
