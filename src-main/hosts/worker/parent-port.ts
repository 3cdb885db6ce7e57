import type { ParentPort } from '../../app/worker/serve-jobs.ts';

interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** The channel to the parent: Electron's utility process has `parentPort`, Node's fork has `process.send`. */
export function parentPort(): ParentPort {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility !== undefined) {
    return {
      post: (reply) => utility.postMessage(reply),
      onMessage: (listener) => utility.on('message', (event) => listener(event.data)),
    };
  }
  return {
    post: (reply) => process.send?.(reply),
    onMessage: (listener) => process.on('message', listener),
  };
}
