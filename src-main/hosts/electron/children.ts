import { utilityProcess } from 'electron';
import type { SpawnChild } from '../../app/pools.ts';

/** Children made by Electron: no inherited environment and no output. */
export function utilityChildren(script: string, heapMegabytes: number): SpawnChild {
  return () => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Caviard document',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      stdio: 'ignore',
      env: { NODE_ENV: 'production' },
    });
    return {
      get pid() {
        return child.pid;
      },
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => {
        child.kill();
      },
    };
  };
}
