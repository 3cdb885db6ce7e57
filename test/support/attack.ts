/** Looks for values in a PDF as somebody would who wants them: in every channel we know, with every tool that is there. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { compact, encodingsOf, skeletonOf, spellingsOf, streamsOf } from './attack-decode.ts';
import { filesNamed, hasTool, runTool, withFile } from './attack-tools.ts';
import { markerColour } from './corpus/bitmap-text.ts';

/** Values by a name that may be printed. */
export type Needles = Readonly<Record<string, string>>;

/** Where a value was found; `value` is the needle's name, never the value. */
export interface Finding {
  readonly channel: string;
  readonly value: string;
}

/** Our own look at the bytes: raw, between streams, every decoded stream, files inside files. */
export function attackBytes(file: Uint8Array, needles: Needles, prefix = 'bytes'): Finding[] {
  const raw = Buffer.from(file);
  const findings = [...searchBytes(raw, needles, prefix), ...search(skeletonOf(raw), needles, prefix)];
  for (const [index, stream] of streamsOf(raw).entries()) {
    const channel = `${prefix}: stream ${index}`;
    findings.push(...(stream.isBinary ? searchBytes : search)(stream.bytes, needles, channel));
    if (stream.bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
      findings.push(...attackBytes(stream.bytes, needles, `${channel} as file`));
    }
  }
  return unique(findings);
}

/** Every channel: our own look, then the text, structure, attachments and pictures that other tools get out. */
export async function attackValues(file: Uint8Array, needles: Needles): Promise<readonly Finding[]> {
  const own = attackBytes(file, needles);
  const byTools = await withFile(file, async (path, folder) => {
    const attacks = [
      ...textTools(path).map(([name, run]) => run.then((text) => searchText(text.toString('utf8'), needles, name))),
      rewritten(path, folder, needles),
      extracted(path, folder, needles),
    ];
    return (await Promise.all(attacks)).flat();
  });
  return unique([...own, ...byTools]);
}

/** Pixels and paths in the marker colour: drawn pages, pictures as stored, drawing operations. */
export async function attackPixels(file: Uint8Array): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [index, stream] of streamsOf(file).entries()) {
    if (await holdsMarker(stream.bytes)) findings.push({ channel: `bytes: stream ${index}`, value: 'pixels' });
  }
  const byTools = await withFile(file, async (path, folder) => {
    const found: Finding[] = [];
    if (hasTool('pdftoppm')) {
      await runTool('pdftoppm', ['-r', '100', '-png', path, join(folder, 'page')]);
      if (await anyMarker(folder, 'page')) found.push({ channel: 'pdftoppm', value: 'pixels' });
    }
    if (hasTool('pdfimages')) {
      await runTool('pdfimages', ['-png', path, join(folder, 'picture')]);
      if (await anyMarker(folder, 'picture')) found.push({ channel: 'pdfimages', value: 'pixels' });
    }
    if (hasTool('mutool')) {
      const trace = (await runTool('mutool', ['draw', '-q', '-F', 'trace', path])).toString('latin1');
      if (tracesMarker(trace)) found.push({ channel: 'mutool trace', value: 'paths' });
    }
    return found;
  });
  return [...findings, ...byTools];
}

/** The text of the pages as another tool reads it; empty where none is installed. */
export async function readPages(file: Uint8Array): Promise<string> {
  return withFile(file, async (path) => {
    const text = hasTool('pdftotext') ? (await runTool('pdftotext', [path, '-'])).toString('utf8') : '';
    if (text.trim() !== '') return text;
    return hasTool('mutool') ? (await runTool('mutool', ['draw', '-q', '-F', 'text', path])).toString('utf8') : '';
  });
}

function textTools(path: string): [string, Promise<Buffer>][] {
  const runs: [string, Promise<Buffer>][] = [];
  if (hasTool('pdftotext')) {
    runs.push(['pdftotext', runTool('pdftotext', [path, '-'])]);
    runs.push(['pdftotext -raw', runTool('pdftotext', ['-raw', path, '-'])]);
    runs.push(['pdftotext -layout', runTool('pdftotext', ['-layout', path, '-'])]);
  }
  if (hasTool('mutool')) runs.push(['mutool text', runTool('mutool', ['draw', '-q', '-F', 'text', path])]);
  return runs;
}

async function rewritten(path: string, folder: string, needles: Needles): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (hasTool('qpdf')) {
    await runTool('qpdf', ['--qdf', '--object-streams=disable', '--decrypt', path, join(folder, 'qdf.pdf')]);
  }
  if (hasTool('mutool')) await runTool('mutool', ['clean', '-d', '-s', path, join(folder, 'clean.pdf')]);
  for (const [prefix, channel] of [['qdf', 'qpdf --qdf'] as const, ['clean', 'mutool clean'] as const]) {
    for (const bytes of await filesNamed(folder, prefix)) findings.push(...attackBytes(bytes, needles, channel));
  }
  return findings;
}

async function extracted(path: string, folder: string, needles: Needles): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (hasTool('pdfdetach')) {
    const attached = join(folder, 'attached');
    await mkdir(attached);
    await runTool('pdfdetach', ['-saveall', '-o', attached, path]);
    for (const bytes of await filesNamed(attached, '')) findings.push(...attackBytes(bytes, needles, 'pdfdetach'));
  }
  if (hasTool('pdfimages')) {
    await runTool('pdfimages', ['-all', path, join(folder, 'image')]);
    for (const bytes of await filesNamed(folder, 'image')) findings.push(...searchBytes(bytes, needles, 'pdfimages'));
  }
  return findings;
}

/** As it stands: for what is large and no text. */
function searchBytes(bytes: Buffer, needles: Needles, channel: string): Finding[] {
  const found = Object.entries(needles).filter(([, value]) => {
    return encodingsOf(value).some((encoded) => bytes.includes(encoded));
  });
  return found.map(([value]) => ({ channel: `${channel} (bytes)`, value }));
}

function search(bytes: Buffer, needles: Needles, channel: string): Finding[] {
  const findings: Finding[] = [];
  for (const [spelling, text] of Object.entries(spellingsOf(bytes))) {
    for (const [value, needle] of Object.entries(needles)) {
      if (text.includes(compact(needle))) findings.push({ channel: `${channel} (${spelling})`, value });
    }
  }
  return findings;
}

function searchText(text: string, needles: Needles, channel: string): Finding[] {
  const forward = compact(text);
  const backward = [...forward].reverse().join('');
  const found = Object.entries(needles).filter(([, needle]) => {
    return forward.includes(compact(needle)) || backward.includes(compact(needle));
  });
  return found.map(([value]) => ({ channel, value }));
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.channel}|${finding.value}`, finding])).values()];
}

/** Raw RGB samples, or a picture in a format of its own. */
async function holdsMarker(bytes: Buffer): Promise<boolean> {
  if (bytes.includes(Buffer.from([...markerColour, ...markerColour, ...markerColour, ...markerColour]))) return true;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  return countMarker(bytes).then((count) => count > 20);
}

async function anyMarker(folder: string, prefix: string): Promise<boolean> {
  for (const bytes of await filesNamed(folder, prefix)) if ((await countMarker(bytes)) > 20) return true;
  return false;
}

async function countMarker(picture: Buffer): Promise<number> {
  const decode = sharp(picture, { failOn: 'none' }).removeAlpha().toColourspace('srgb').raw().toBuffer();
  const pixels = await decode.catch(() => Buffer.alloc(0));
  let count = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    if (markerColour.every((part, i) => Math.abs((pixels[at + i] ?? 0) - part) < 30)) count++;
  }
  return count;
}

function tracesMarker(trace: string): boolean {
  return [...trace.matchAll(/color="([^"]*)"/g)].some((match) => {
    const parts = (match[1] ?? '').trim().split(/\s+/).map(Number);
    return parts.length === 3 && markerColour.every((part, i) => Math.abs((parts[i] ?? 0) * 255 - part) < 4);
  });
}
