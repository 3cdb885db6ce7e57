import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../formats/text/encoding.ts';
import { projectRoot } from '../staleness.ts';

/** The shipped text samples, which every benchmark multiplies. */
export function sampleTexts(): readonly string[] {
  const folder = path.join(projectRoot, 'assets/samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => decodeText(readFileSync(path.join(folder, name))).text);
}
