import { describe, expect, test } from 'vitest';
import type { RemovedValue } from '../../../src-main/domain/verification.ts';
import { uniteVerification } from '../../../src-main/domain/verification.ts';
import { textVerifier } from '../../../src-main/formats/text/verify.ts';

const removed: readonly RemovedValue[] = [
  { text: 'Anne LEROY', type: 'NAME' },
  { text: '12/03/1950', type: 'DATE_BIRTH' },
];
const before = 'Patiente : Anne LEROY, née le 12/03/1950.\r\nVue cette année pour une maladie de Leroy.\r\n';
const kept = 'Patiente :  █ , née le  █ .\r\nVue cette année pour une maladie de Leroy.\r\n';

async function verify(output: Uint8Array | string, input: Uint8Array | string = before, keptText = kept) {
  const open = await textVerifier.open(Buffer.from(output as string), Buffer.from(input as string));
  return uniteVerification([
    await open.checkDocument(removed),
    await open.checkPage({ page: 0, keptText, boxes: [], isImage: false }, removed),
  ]);
}

const good = before.replace('Anne LEROY', '█████').replace('12/03/1950', '█████');

describe('a written text passes', () => {
  test('when every value is covered and the rest is as it was', async () => {
    expect(await verify(good)).toMatchObject({ passed: true, residuals: [] });
  });

  test.each(['utf16le', 'latin1'] as const)('in %s', async (encoding) => {
    const output = good.replaceAll('█', encoding === 'latin1' ? '*' : '█');
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const report = await verify(Buffer.from(mark + output, encoding), Buffer.from(mark + before, encoding));
    expect(report.passed).toBe(true);
  });
});

describe('a written text is rejected', () => {
  test('when a value is left', async () => {
    const report = await verify(before.replace('12/03/1950', '█████'));
    expect(report.passed).toBe(false);
    expect(report.residuals).toContainEqual({ check: 'page-text', page: 0, type: 'NAME' });
  });

  test('when a value is only written otherwise', async () => {
    expect((await verify(good.replace(', née le █████', ', née le 12 03 1950'))).passed).toBe(false);
  });

  test('when something that was kept is lost', async () => {
    expect((await verify(good.replace('Vue cette année', 'Vue'))).passed).toBe(false);
  });

  test('when the original follows the redacted text', async () => {
    expect((await verify(good + before)).passed).toBe(false);
  });

  test('when it cannot be decoded', async () => {
    await expect(verify(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).rejects.toThrow('text-encoding');
  });
});
