import { AppError } from '../../domain/errors.ts';

/** One flag: its name, what it takes and where. Its help stands in the locale files under `flag.<name>`. */
export interface Flag {
  readonly name: string;
  /** What the argument is called in the help; none for a switch. */
  readonly argument?: string;
  readonly values?: readonly string[];
  readonly commands: readonly string[];
}

export const flags = [
  { name: 'out', argument: 'folder', commands: ['redact'] },
  { name: 'policy', argument: 'name', commands: ['redact', 'detect'] },
  { name: 'lang', argument: 'fr|en|auto', values: ['fr', 'en', 'auto'], commands: ['redact', 'detect'] },
  { name: 'doubts', argument: 'cover|keep|fail', values: ['cover', 'keep', 'fail'], commands: ['redact'] },
  { name: 'names', argument: 'neutral|keep', values: ['neutral', 'keep'], commands: ['redact'] },
  { name: 'known', argument: 'file', commands: ['redact', 'detect'] },
  { name: 'password-file', argument: 'file', commands: ['redact', 'detect'] },
  { name: 'keep-clinicians', commands: ['redact'] },
  { name: 'report', argument: 'file', commands: ['redact'] },
  { name: 'json', commands: ['redact', 'detect', 'policies'] },
  { name: 'force', commands: ['redact'] },
] as const satisfies readonly Flag[];
export type FlagName = (typeof flags)[number]['name'];

export interface Arguments {
  readonly command: string;
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<FlagName, string>;
  has(name: FlagName): boolean;
}

/** @throws AppError `usage` for an unknown flag, a missing or wrong argument. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [command = '', ...rest] = argv;
  const values = new Map<FlagName, string>();
  const operands: string[] = [];
  const queue = [...rest];
  for (let token = queue.shift(); token !== undefined; token = queue.shift()) {
    if (token === '--') {
      operands.push(...queue.splice(0));
    } else if (!token.startsWith('--')) {
      operands.push(token);
    } else {
      const [name = '', inline] = token.slice(2).split(/=(.*)/s);
      const flag = (flags as readonly Flag[]).find((row) => row.name === name && row.commands.includes(command));
      if (flag === undefined) throw new AppError('usage');
      const value = flag.argument === undefined ? '' : (inline ?? queue.shift());
      if (value === undefined || (flag.argument === undefined && inline !== undefined)) throw new AppError('usage');
      if (flag.values !== undefined && !flag.values.includes(value)) throw new AppError('usage');
      values.set(name as FlagName, value);
    }
  }
  return { command, operands, values, has: (name) => values.has(name) };
}
