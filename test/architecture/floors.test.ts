import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Floor {
  /** Floors that may be imported besides the own one. */
  readonly below: readonly string[];
  readonly packages: readonly RegExp[] | 'any';
  readonly mayUseNode: boolean;
}

const leaves = ['recognizers', 'operators', 'formats', 'engines'] as const;
const everythingBelow = ['domain', 'contract', ...leaves, 'pipeline'];
const purePackages = [/^compromise$/, /^fr-compromise$/, /^stdnum(\/|$)/];

const floors: Readonly<Record<string, Floor>> = {
  domain: { below: [], packages: [], mayUseNode: false },
  contract: { below: ['domain'], packages: [/^zod$/], mayUseNode: false },
  recognizers: { below: ['domain'], packages: purePackages, mayUseNode: false },
  operators: { below: ['domain'], packages: purePackages, mayUseNode: false },
  formats: { below: ['domain'], packages: 'any', mayUseNode: true },
  engines: { below: ['domain'], packages: 'any', mayUseNode: true },
  pipeline: { below: ['domain'], packages: [], mayUseNode: false },
  app: { below: everythingBelow, packages: 'any', mayUseNode: true },
  hosts: { below: ['app', 'contract', 'domain'], packages: 'any', mayUseNode: true },
  tooling: { below: [...everythingBelow, 'app'], packages: 'any', mayUseNode: true },
  renderer: { below: ['contract', 'domain'], packages: 'any', mayUseNode: false },
};

interface Import {
  readonly file: string;
  readonly target: string;
}

describe('floors', () => {
  const imports = [...sourceFiles('src-main'), ...sourceFiles('src-renderer')].flatMap(importsOf);

  it('reads every import there is', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ target }) => target.startsWith('@/') || target.startsWith('~'))).toEqual([]);
  });

  it('imports only from its own floor and those below', () => {
    expect(imports.filter(isRelative).filter(breaksFloor).map(shown)).toEqual([]);
  });

  it('keeps Node out of the pure floors and the renderer', () => {
    const node = imports.filter(({ target }) => target.startsWith('node:') || builtinModules.includes(target));
    expect(node.filter(({ file }) => !floorAt(file).mayUseNode).map(shown)).toEqual([]);
  });

  it('imports only packages that its floor allows', () => {
    expect(imports.filter(isPackage).filter(breaksPackages).map(shown)).toEqual([]);
  });

  it('imports electron in its own host only', () => {
    const electron = imports.filter(({ target }) => target === 'electron');
    expect(electron.filter(({ file }) => !file.startsWith('src-main/hosts/electron/')).map(shown)).toEqual([]);
  });

  it('has no host that imports another', () => {
    const hosts = imports.filter(({ file }) => file.startsWith('src-main/hosts/')).filter(isRelative);
    const room = (file: string) => file.split('/').slice(0, 3).join('/');
    const crossing = hosts.filter(({ file, target }) => {
      const goal = resolved(file, target);
      return goal.startsWith('src-main/hosts/') && room(goal) !== room(file);
    });
    expect(crossing.map(shown)).toEqual([]);
  });

  it('has no leaf that imports a leaf of another room', () => {
    const crossing = imports.filter(isRelative).filter(({ file, target }) => {
      const from = leafRoom(file);
      const to = leafRoom(resolved(file, target));
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(crossing.map(shown)).toEqual([]);
  });
});

// The room of a leaf: formats/pdf, engines/pdfium … for folders; the whole floor where leaves are files.
function leafRoom(file: string): string | undefined {
  const [, floor, room, ...rest] = file.split('/');
  if (floor !== 'formats' && floor !== 'engines') return undefined;
  return rest.length === 0 ? undefined : `${floor}/${room}`;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire(?:\.resolve)?\s*\(\s*)(['"])([^'"\n]+)\1/g;
  return [...text.matchAll(pattern)].map((match) => ({ file, target: match[2]! }));
}

function floorOf(file: string): string {
  return file.startsWith('src-renderer/') ? 'renderer' : file.split('/')[1]!;
}

function floorAt(file: string): Floor {
  return floors[floorOf(file)]!;
}

function isRelative({ target }: Import): boolean {
  return target.startsWith('.');
}

function isPackage({ target }: Import): boolean {
  return !target.startsWith('.') && !target.startsWith('node:');
}

function resolved(file: string, target: string): string {
  return path.posix.join(path.posix.dirname(file), target);
}

function breaksFloor({ file, target }: Import): boolean {
  const goal = resolved(file, target);
  if (goal.startsWith('assets/') || goal === 'package.json') return false;
  const floor = floorOf(goal);
  return floor !== floorOf(file) && !floorAt(file).below.includes(floor);
}

function breaksPackages({ file, target }: Import): boolean {
  const { packages } = floorAt(file);
  return packages !== 'any' && !packages.some((allowed) => allowed.test(target));
}

function shown({ file, target }: Import): string {
  return `${file} → ${target}`;
}
