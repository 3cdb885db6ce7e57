// What runs in the page before anything else: the built preload over a stand-in of Electron's renderer modules.
export function preloadShim(preloadSource) {
  return `(() => { 'use strict';
  const listeners = new Map();
  const waiting = new Map();
  const files = [];
  let lastId = 0;
  const ask = (message) => new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    globalThis.__standinSend(JSON.stringify({ ...message, id }));
  });
  Object.defineProperty(globalThis, '__standinFiles', { value: files });
  Object.defineProperty(globalThis, '__standinReceive', { value: (message) => {
    if (message.id === undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) resolve(message.value);
    else reject(new Error(message.error));
  } });
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) =>
      Object.defineProperty(globalThis, name, { value: Object.freeze(api) }) },
    ipcRenderer: {
      invoke: (channel, ...args) => ask({ kind: 'invoke', channel, args: structuredClone(args) }),
      on: (channel, listener) => {
        if (!listeners.has(channel)) listeners.set(channel, new Set());
        listeners.get(channel).add(listener);
      },
      removeListener: (channel, listener) => listeners.get(channel)?.delete(listener),
    },
    webUtils: { getPathForFile: (file) => ask({ kind: 'path', index: files.push(file) - 1 }) },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('not available in a sandboxed preload: ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports) { ${preloadSource}
  })(require, module, module.exports);
})()`;
}
