import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPages } from '../support/attack.ts';
import { runCli } from '../support/cli.ts';
import { simplePdf, textLines } from '../support/pdf-builder.ts';

const letter = (name: string) =>
  [
    'Clinique des Tilleuls, 12 rue des Acacias, 69003 Lyon, tél. 04 65 71 00 12',
    `Patiente : Mme Jeanne ${name}, née le 02/11/1951, IPP : 80412277`,
    'Lyon, le 14 mars 2024',
    `Mme ${name} va mieux. Hypertension artérielle équilibrée. Signe de Babinski absent.`,
    '',
  ].join('\n');

let folder: string;
let input: string;
let out: string;

const write = async (file: string, content: string | Buffer) => {
  const full = path.join(input, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
};
const copies = async () =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(path.relative(out, entry.parentPath), entry.name))
    .sort();
const redact = (...args: string[]) => runCli(['redact', input, '--out', out, ...args]);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
  input = path.join(folder, 'in');
  out = path.join(folder, 'out');
  await mkdir(input);
});

describe('caviard redact', () => {
  it('keeps the depth of the tree and gives neutral names in sorted order', async () => {
    await write('a.txt', letter('MARTEL'));
    await write('MARTEL Jeanne/2024/b.txt', letter('MARTEL'));
    await write('MARTEL Jeanne/c.txt', letter('MARTEL'));
    const run = await redact('--json');
    expect(run.code).toBe(0);
    expect(run.json().map(({ input: from, output }) => [from, output])).toEqual([
      ['MARTEL Jeanne/2024/b.txt', 'dossier-01/dossier-02/document-0001.txt'],
      ['MARTEL Jeanne/c.txt', 'dossier-01/document-0002.txt'],
      ['a.txt', 'document-0003.txt'],
    ]);
    expect(await copies()).toEqual([
      'document-0003.txt',
      'dossier-01/document-0002.txt',
      'dossier-01/dossier-02/document-0001.txt',
    ]);
  });

  it('prints one object a file with counts by type', async () => {
    await write('a.txt', letter('MARTEL'));
    const [result] = (await redact('--json')).json();
    expect(Object.keys(result!)).toEqual(['input', 'output', 'status', 'code', 'pages', 'found', 'doubts', 'verified']);
    expect(result).toMatchObject({ status: 'exported', code: null, pages: 1, verified: true });
    expect(result!.found).toMatchObject({ DATE_BIRTH: 1, DATE: 1, ID_PATIENT: 1, PHONE: 1, ZIP: 1 });
  });

  it('covers diagnoses unless the policy keeps them', async () => {
    await write('a.txt', letter('MARTEL'));
    await redact();
    expect(await readFile(path.join(out, 'document-0001.txt'), 'utf8')).not.toContain('Hypertension');
    await redact('--policy', 'identity');
    const kept = await readFile(path.join(out, 'document-0002.txt'), 'utf8');
    expect(kept).toContain('Hypertension artérielle équilibrée. Signe de Babinski absent.');
    expect(kept).not.toMatch(/MARTEL|80412277|69003/);
  });

  it('goes on numbering where copies are, and overwrites only when forced', async () => {
    await write('a.txt', letter('MARTEL'));
    await redact();
    await writeFile(path.join(out, 'document-0001.txt'), 'kept');
    await redact();
    expect(await copies()).toEqual(['document-0001.txt', 'document-0002.txt']);
    expect(await readFile(path.join(out, 'document-0001.txt'), 'utf8')).toBe('kept');
    await redact('--force');
    expect(await copies()).toEqual(['document-0001.txt', 'document-0002.txt']);
    expect(await readFile(path.join(out, 'document-0001.txt'), 'utf8')).not.toBe('kept');
  });

  it('never touches the input', async () => {
    await write('a.txt', letter('MARTEL'));
    const before = await stat(path.join(input, 'a.txt'));
    await redact();
    const after = await stat(path.join(input, 'a.txt'));
    expect([after.mtimeMs, after.size]).toEqual([before.mtimeMs, before.size]);
    expect(await readFile(path.join(input, 'a.txt'), 'utf8')).toBe(letter('MARTEL'));
    expect(await readdir(input)).toEqual(['a.txt']);
  });

  it('refuses an output folder inside the input', async () => {
    await write('a.txt', letter('MARTEL'));
    for (const inside of [input, path.join(input, 'out')]) {
      const run = await runCli(['redact', input, '--out', inside]);
      expect(run.code).toBe(2);
      expect(run.err).toContain('dossier des originaux');
    }
    expect(await readdir(input)).toEqual(['a.txt']);
  });

  it('skips and names what is no document, and goes on when a file fails', async () => {
    await write('Thumbs.db', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await write('lettre.docx', 'PK\x03\x04word/document.xml');
    await write('vide.txt', '');
    await write('faux.txt', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 251)));
    await write('z.txt', letter('MARTEL'));
    const run = await redact('--json');
    expect(run.code).toBe(1);
    expect(run.json().map(({ input: from, status, code }) => [from, status, code])).toEqual([
      ['faux.txt', 'failed', 'text-binary'],
      ['lettre.docx', 'failed', 'kind-unsupported'],
      ['vide.txt', 'failed', 'file-empty'],
      ['z.txt', 'exported', null],
    ]);
    expect(run.err).toContain('Thumbs.db');
    expect(run.err).toContain('Word');
    expect(run.err).toContain('Enregistrez le document en PDF');
    expect(await copies()).toEqual(['document-0004.txt']);
  });

  it('reports a file that is not there and goes on', async () => {
    await write('a.txt', letter('MARTEL'));
    const run = await runCli(['redact', path.join(folder, 'absent.txt'), input, '--out', out, '--json']);
    expect(run.code).toBe(1);
    expect(
      run
        .json()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['exported', 'failed']);
  });

  it('covers what a kept name gives away', async () => {
    await write('MARTEL Jeanne/MARTEL_Jeanne_CR_consultation_80412277.txt', letter('MARTEL'));
    await redact('--names', 'keep');
    const [copy] = await copies();
    expect(copy).toMatch(/consultation.*\.txt$/);
    expect(copy).not.toMatch(/martel|jeanne|80412277/i);
  });

  it('writes a report without a name, a path or a word of the document', async () => {
    await write('MARTEL.txt', letter('MARTEL'));
    const file = path.join(folder, 'report.json');
    await redact('--report', file);
    const text = await readFile(file, 'utf8');
    expect(text).not.toMatch(/martel|jeanne|tilleuls|hypertension|lyon/i);
    expect(text).not.toContain(folder);
    const sha256 = createHash('sha256')
      .update(await readFile(path.join(out, 'document-0001.txt')))
      .digest('hex');
    expect(JSON.parse(text)).toMatchObject({
      product: 'caviard',
      policy: 'harmless',
      documents: [{ document: 1, status: 'exported', outputSha256: sha256, verification: { passed: true } }],
    });
  });

  it('hunts what is known of the patient in every variant', async () => {
    await write('note.txt', 'vu ce jour zybarek, bien. dossier 4471-B. revoir Z. Xanthe Zybarek.\n');
    await writeFile(path.join(folder, 'known.txt'), 'nom: Zybarek\nprénom: Xanthe\ndossier: 4471-B\n');
    await redact('--known', path.join(folder, 'known.txt'));
    const copy = await readFile(path.join(out, 'document-0001.txt'), 'utf8');
    expect(copy).not.toMatch(/zybarek|xanthe|4471/i);
    expect(copy).toContain('vu ce jour');
  });

  it('never puts a report over an original or, unless forced, over any file', async () => {
    await write('a.txt', letter('MARTEL'));
    const other = path.join(folder, 'other.json');
    await writeFile(other, 'kept');
    for (const file of [path.join(input, 'a.txt'), path.join(input, 'new.json'), other]) {
      expect((await redact('--report', file)).code).toBe(2);
    }
    expect(await readFile(path.join(input, 'a.txt'), 'utf8')).toBe(letter('MARTEL'));
    expect(await readFile(other, 'utf8')).toBe('kept');
    expect((await redact('--report', other, '--force')).code).toBe(0);
  });

  it('keeps every copy of a run apart, also where kept names become equal', async () => {
    for (const name of ['Durand Paul', 'Martin Anne', 'Martin Jeanne']) await write(`${name}.txt`, letter('MARTEL'));
    await redact('--names', 'keep', '--force');
    expect(await copies()).toHaveLength(3);
  });

  it('takes free numbers where another run writes into the same folder', async () => {
    for (let i = 0; i < 6; i++) await write(`${i}.txt`, letter('MARTEL'));
    const runs = await Promise.all([redact(), redact()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(await copies()).toHaveLength(12);
  });

  it('reads windows-1252 with its own signs, in documents and in what is known', async () => {
    await write('a.txt', Buffer.from('Vu M. Z\xe9bulon le matin \x96 \x80 20, c\x9cur r\xe9gulier.\n', 'latin1'));
    await writeFile(path.join(folder, 'known.txt'), Buffer.from('pr\xe9nom: Z\xe9bulon\n', 'latin1'));
    const run = await redact('--known', path.join(folder, 'known.txt'), '--policy', 'identity');
    expect(run.code).toBe(0);
    const copy = await readFile(path.join(out, 'document-0001.txt'), 'latin1');
    expect(copy).not.toContain('bulon');
    expect(copy).toContain('\x80 20, c\x9cur');
  });

  it('refuses a file of known values that names nothing', async () => {
    await write('a.txt', letter('MARTEL'));
    await writeFile(path.join(folder, 'known.txt'), '\n');
    expect((await redact('--known', path.join(folder, 'known.txt'))).code).toBe(2);
  });

  it('writes labels and shifted dates whole into a PDF', async () => {
    const lines = ['Patient: Mr Alan Brook, date of birth 12/02/1956', 'Seen on 3 March 2024. Diagnosed in 2016.'];
    await write('a.pdf', Buffer.from(simplePdf({ pages: [{ content: textLines(lines) }] })));
    await redact('--policy', 'safe-harbor', '--lang', 'en');
    await redact('--policy', 'research', '--lang', 'en');
    const [harbor, research] = await Promise.all(
      (await copies()).map(async (copy) => readPages(await readFile(path.join(out, copy)))),
    );
    for (const year of ['1956', '2024', '2016']) expect(harbor).toMatch(new RegExp(`(?<!\\d)${year}(?!\\d)`));
    expect(research).toMatch(/\[NAME 1\]/);
    expect(research).toMatch(/(?<!\d)\d{2}\/\d{2}\/\d{4}(?!\d)/);
  });

  it.each([
    ['no output folder', ['redact', 'x.txt']],
    ['no input', ['redact', '--out', 'x']],
    ['an unknown flag', ['redact', 'x', '--out', 'y', '--colour', 'red']],
    ['a wrong value', ['redact', 'x', '--out', 'y', '--doubts', 'maybe']],
    ['an unknown policy', ['redact', 'x', '--out', 'y', '--policy', 'none']],
    ['an unknown command', ['hide', 'x']],
  ])('exits 2 for %s and writes nothing to standard output', async (_, args) => {
    const run = await runCli(args.map((arg) => (arg === 'y' ? out : arg)));
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^caviard: /);
  });
});

describe('caviard detect', () => {
  it('gives offsets in UTF-16 code units of the decoded text', async () => {
    const text = '😀 Patiente : Mme Jeanne MARTEL, IPP : 80412277\n';
    await write('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const run = await runCli(['detect', path.join(input, 'a.txt'), '--json']);
    expect(run.code).toBe(0);
    for (const found of run.json()) {
      expect(Object.keys(found)).toEqual(['start', 'end', 'type', 'text', 'score', 'recognizer', 'reason']);
      expect(text.slice(found.start as number, found.end as number)).toBe(found.text);
    }
    expect(run.json().map(({ text: value }) => value)).toContain('80412277');
  });
});

describe('caviard detect on a folder', () => {
  it('is refused as wrong usage', async () => {
    await write('a.txt', letter('MARTEL'));
    expect(await runCli(['detect', input])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the other commands', () => {
  it('list policies with the sentence that says what each removes', async () => {
    const run = await runCli(['policies']);
    expect(run.out.split('\n').filter((line) => line !== '')).toHaveLength(4);
    expect(run.out).toMatch(/^harmless/m);
  });

  it('show help and version in the user’s language', async () => {
    expect((await runCli(['--help'])).out).toContain('--doubts <cover|keep|fail>');
    expect((await runCli(['--help'], { LANG: 'en_GB.UTF-8' })).out).toContain('Exit code');
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
