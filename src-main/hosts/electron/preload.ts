import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../contract/bridge.ts';
import { channels } from './channels.ts';

/** The bridge holds no logic and trusts nothing: names and inputs are parsed in the main process. */
const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  subscribe: (listener) => {
    const relay = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(channels.event, relay);
    return () => {
      ipcRenderer.removeListener(channels.event, relay);
    };
  },
  // A file becomes a path here and nowhere else.
  addFiles: async (files) =>
    ipcRenderer.invoke(
      channels.addFiles,
      await Promise.all(files.map((file) => webUtils.getPathForFile(file as File))),
    ),
  act: (name, input) => ipcRenderer.invoke(channels.act, name, input),
};

contextBridge.exposeInMainWorld('caviard', bridge);
