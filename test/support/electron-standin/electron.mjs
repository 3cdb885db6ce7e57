// The part of Electron's main-process API that the app uses. It has no sandbox, fuses, safeStorage or native dialogs.
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { closeChromium, profile, send } from './chromium.mjs';
import { WebContents, webUrl } from './web-contents.mjs';

const main = { invocations: new Map(), protocols: new Map(), beforeRequest: undefined };
const windows = new Set();
/** What the app asked for before and after ready: tests read it. */
const asked = [];
let isReady = false;
let announceReady;
const ready = new Promise((resolve) => {
  announceReady = resolve;
});

function beforeReadyOnly(name) {
  if (isReady) throw new Error(`${name} after ready`);
  asked.push(name);
}

export const standin = {
  asked,
  becomeReady() {
    isReady = true;
    announceReady();
    app.emit('ready', {});
  },
};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  whenReady: () => ready,
  isReady: () => isReady,
  enableSandbox: () => beforeReadyOnly('app.enableSandbox'),
  requestSingleInstanceLock: () => true,
  getLocale: () => process.env.STANDIN_LOCALE ?? 'fr-FR',
  getPath(name) {
    const folder = process.env[`STANDIN_${name.toUpperCase()}`] ?? path.join(profile, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  },
  quit() {
    app.emit('will-quit', {});
    closeChromium();
  },
  exit: (code) => process.exit(code),
});

export const protocol = {
  registerSchemesAsPrivileged: () => beforeReadyOnly('protocol.registerSchemesAsPrivileged'),
  handle: (scheme, handler) => main.protocols.set(scheme, handler),
};

const noted =
  (name) =>
  (...args) =>
    asked.push([name, ...args]);

export const session = {
  defaultSession: {
    setPermissionRequestHandler: noted('setPermissionRequestHandler'),
    setPermissionCheckHandler: noted('setPermissionCheckHandler'),
    setDevicePermissionHandler: noted('setDevicePermissionHandler'),
    setSpellCheckerEnabled: noted('setSpellCheckerEnabled'),
    webRequest: {
      onBeforeRequest(handler) {
        main.beforeRequest = handler;
      },
    },
  },
};

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel, handler) {
    if (main.invocations.has(channel)) throw new Error(`second handler for ${channel}`);
    main.invocations.set(channel, handler);
  },
});

/** Tests put answers of the system's dialogs here, first come first served. */
export const dialogAnswers = [];
export const dialog = {
  showOpenDialog: async () => {
    const filePaths = dialogAnswers.shift() ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
};

export const shell = { showItemInFolder: noted('shell.showItemInFolder') };

export const utilityProcess = {
  fork(script, args, { execArgv = [], env = {} } = {}) {
    const child = fork(script, args, {
      execArgv,
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => {});
    return Object.assign(new EventEmitter(), {
      pid: child.pid,
      postMessage: (message) => child.connected && child.send(message, () => {}),
      kill: () => child.kill('SIGKILL'),
      on: (event, listener) => child.on(event, listener),
      once: (event, listener) => child.once(event, listener),
    });
  },
};

export const webContents = {
  getAllWebContents: () => [...windows].map((window) => window.webContents),
  fromDevToolsTargetId: (id) => webContents.getAllWebContents().find(({ targetId }) => targetId === id),
};

export class BrowserWindow extends EventEmitter {
  constructor(options = {}) {
    super();
    asked.push(['BrowserWindow', options]);
    this.webContents = new WebContents(this, options.webPreferences ?? {}, main);
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.attached = this.webContents.attach();
  }

  static getAllWindows() {
    return [...windows];
  }

  static fromWebContents(contents) {
    return contents?.window;
  }

  async loadURL(url) {
    await this.attached;
    const { errorText } = await this.webContents.command('Page.navigate', { url: webUrl(url) });
    if (errorText) throw new Error(errorText);
    setTimeout(() => this.emit('ready-to-show'), 50);
  }

  show() {}

  focus() {}

  isDestroyed() {
    return !windows.has(this);
  }

  close() {
    windows.delete(this);
    void send('Target.closeTarget', { targetId: this.webContents.targetId });
  }
}

export const contextBridge = undefined;
export const ipcRenderer = undefined;
export const webUtils = undefined;
export default { app, protocol, session, ipcMain, dialog, shell, utilityProcess, webContents, BrowserWindow };
