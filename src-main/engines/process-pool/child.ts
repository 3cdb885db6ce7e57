/** A child process as the pool sees it, whoever made it: `fork` in Node, `utilityProcess` in Electron, a fake in tests. */
export interface Child {
  readonly pid: number | undefined;
  post(message: unknown): void;
  onMessage(listener: (untrustedMessage: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

export type SpawnChild = () => Child;
