import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackValues } from '../support/attack.ts';
import { simplePdf, textLines } from '../support/pdf-builder.ts';
import { CHROMIUM_MISSING, dropPaths, hasChromium, type OpenApp, openApp } from '../support/standin-app.ts';

const letter = [
  'Dr Hugo LENOIR, 12 rue des Acacias, 69003 Lyon, tél. 04 65 71 00 12',
  'Patiente : Mme Jeanne MARTEL, née le 02/11/1951, IPP : 80412277',
  'Consultation pour une hypertension artérielle.',
].join('\n');

let folder: string;
let open: OpenApp;

beforeAll(async () => {
  if (!hasChromium) throw new Error(CHROMIUM_MISSING);
  folder = await mkdtemp(path.join(tmpdir(), 'window-'));
  await mkdir(path.join(folder, 'MARTEL'));
  await writeFile(path.join(folder, 'lettre.txt'), letter);
  await writeFile(path.join(folder, 'MARTEL', 'suite.txt'), letter);
  const content = textLines(letter.split('\n'));
  const info = { Author: 'Jeanne MARTEL', Title: 'MARTEL' };
  await writeFile(path.join(folder, 'rapport.pdf'), simplePdf({ pages: [{ content }], info }));
  await writeFile(path.join(folder, 'MARTEL', 'ancien.rtf'), '{\\rtf1 x}');
  await writeFile(path.join(folder, 'MARTEL', 'Thumbs.db'), Buffer.from('d0cf11e0a1b11ae100', 'hex'));
  open = await openApp({ documents: path.join(folder, 'documents') });
});

afterAll(() => open?.close());

describe('the first window', () => {
  it('takes a real drop of a file and a folder and shows a row for each', async () => {
    const dropped = ['lettre.txt', 'MARTEL', 'rapport.pdf'].map((name) => path.join(folder, name));
    await dropPaths(open.page, dropped);
    await open.page.getByTestId('row').nth(4).waitFor();
    expect(await open.page.getByTestId('row').count()).toBe(5);
  });

  it('redacts by keys, verifies and shows each copy beside its original', async () => {
    const button = open.page.getByRole('button', { name: /Caviarder/ });
    await button.focus();
    await open.page.keyboard.press('Enter');
    await open.page.locator('[data-state=exported]').nth(2).waitFor();
    await open.page.locator('[data-state=failed]').waitFor();
    const text = await open.page.locator('tbody').textContent();
    expect(text).toContain('document-0003.txt');
    expect(text).toContain('exporté et vérifié');
    expect(text).toContain('Enregistrez le document en PDF');
    expect(await open.page.locator('[data-state=waiting]').textContent()).toContain('ignoré');
  });

  it('leaves verified copies under neutral names, without what identifies the patient', async () => {
    const copies = path.join(folder, 'documents', 'Copies caviardées');
    const names = (await readdir(copies, { recursive: true })).sort();
    expect(names).toEqual(['document-0002.txt', 'document-0003.txt', 'document-0004.pdf']);
    const copy = await readFile(path.join(copies, 'document-0003.txt'), 'utf8');
    for (const value of ['LENOIR', 'MARTEL', 'Jeanne', '80412277', '02/11/1951', '04 65 71']) {
      expect(copy).not.toContain(value);
    }
    expect(copy).toContain('Consultation');
  });

  it('leaves a PDF in which no attack finds a value, in any channel', async () => {
    const copy = await readFile(path.join(folder, 'documents', 'Copies caviardées', 'document-0004.pdf'));
    const values = { surname: 'MARTEL', given: 'Jeanne', birth: '02/11/1951', number: '80412277', doctor: 'LENOIR' };
    expect(await attackValues(await readFile(path.join(folder, 'rapport.pdf')), values)).not.toEqual([]);
    expect(await attackValues(copy, values)).toEqual([]);
  });

  it('shows a report that names no file and no person', async () => {
    await open.page.getByRole('button', { name: 'Voir le rapport' }).click();
    await open.page.getByTestId('record').first().waitFor();
    const report = await open.page.locator('main').textContent();
    expect(report).toContain('✓ bon');
    expect(report).not.toMatch(/MARTEL|lettre|suite/);
    await open.page.getByRole('button', { name: 'Retour à la liste' }).click();
  });

  it('has no accessibility violation axe can see', async () => {
    const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const devtools = await open.page.context().newCDPSession(open.page);
    await devtools.send('Runtime.evaluate', { expression: source });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: 'axe.run().then((r) => JSON.stringify(r.violations.map((v) => v.id)))',
      awaitPromise: true,
    });
    expect(JSON.parse(result.value as string)).toEqual([]);
  });

  it('runs without an error in the console', () => {
    expect(open.problems).toEqual([]);
  });

  it('can reach nothing outside the app', async () => {
    const reached = await open.page.evaluate(async () => {
      const tried = await fetch('https://example.org/').then(
        () => 'reached',
        () => 'blocked',
      );
      return [tried, window.open('https://example.org/') === null];
    });
    expect(reached[0]).toBe('blocked');
  });

  it('refuses inline script, inline style and markup from strings', async () => {
    const refused = await open.page.evaluate(async () => {
      const seen: string[] = [];
      addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const style = document.createElement('style');
      style.textContent = 'body{}';
      document.head.append(style);
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      } catch {
        seen.push('markup refused');
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return seen;
    });
    expect(refused).toContain('style-src-elem');
    expect(refused).toContain('markup refused');
  });

  it('refuses calls that are not in the contract', async () => {
    const answers = await open.page.evaluate(() => {
      const bridge = (window as unknown as { caviard: { invoke(name: string, input: unknown): Promise<unknown> } })
        .caviard;
      return Promise.all([bridge.invoke('constructor', {}), bridge.invoke('run.cancel', { run: '../../etc/passwd' })]);
    });
    expect(answers).toMatchObject([{ code: 'bad-request' }, { code: 'bad-request' }]);
  });
});
