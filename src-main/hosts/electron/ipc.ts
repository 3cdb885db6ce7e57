import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { Service } from '../../app/compose.ts';
import { type HostActionHandlers, type HostActionName, hostActions } from '../../contract/bridge.ts';
import { channels } from './channels.ts';
import { ORIGIN } from './security.ts';

const droppedPaths = z.array(z.string().min(1)).max(5_000);

/** Everything that crosses between window and main process. Only our own top frame is answered. */
export function setupIpc(
  service: Service,
  actions: HostActionHandlers,
  currentWindow: () => BrowserWindow | undefined,
): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) => {
    refuseStrangers(event);
    return service.answer(name, input);
  });
  ipcMain.handle(channels.addFiles, (event, untrustedPaths: unknown) => {
    refuseStrangers(event);
    return service.sources.add(droppedPaths.parse(untrustedPaths).filter((path) => path !== ''));
  });
  ipcMain.handle(channels.act, async (event, name: unknown, input: unknown) => {
    refuseStrangers(event);
    const action = z.enum(Object.keys(hostActions) as [HostActionName]).parse(name);
    const handler = actions[action] as (input: unknown) => Promise<unknown>;
    return hostActions[action].out.parse(await handler(hostActions[action].in.parse(input)));
  });
  service.subscribe((name, payload) => {
    const window = currentWindow();
    if (window !== undefined && !window.isDestroyed()) window.webContents.send(channels.event, name, payload);
  });
}

function refuseStrangers(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !frame.url.startsWith(`${ORIGIN}/`)) throw new Error('bad-request');
}
