import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sanitise, scanRisks } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { simplePdf, stream, writePdf } from '../../../support/pdf-builder.ts';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** Packed twice, a few kilobytes that stand for 320 MB: one block over and over, each cut off from the last. */
function bomb(): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: 320 }, () => block);
  return deflateSync(Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks]));
}

describe('a hostile PDF is refused with a code:', () => {
  it('a stream that unpacks without measure', async () => {
    const body = stream('/Filter [/FlateDecode /FlateDecode]', bomb());
    const objects = new Map<number, string | Uint8Array>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>'],
      [4, body],
    ]);
    const pdf = writePdf({ objects, root: 1 });
    expect(await code(sanitise(pdf))).toBe('pdf-too-complex');
    expect(await code(scanRisks(pdf))).toBe('pdf-too-complex');
  });

  it('forms within forms without end', async () => {
    const forms = Array.from({ length: 90 }, (_, index) => {
      const next = `/Resources << /XObject << /X ${11 + index} 0 R >> >>`;
      return [10 + index, stream(`/Subtype /Form /BBox [0 0 9 9] ${index < 89 ? next : ''}`, '/X Do')] as const;
    });
    const page = { content: '/X Do', resources: '/XObject << /X 10 0 R >>' };
    expect(await code(sanitise(simplePdf({ pages: [page], extraObjects: Object.fromEntries(forms) })))).toBe(
      'pdf-too-complex',
    );
  });

  it('a page tree as deep as it is wrong', async () => {
    const objects = new Map([[1, '<< /Type /Catalog /Pages 2 0 R >>']]);
    for (let node = 2; node < 200; node++) objects.set(node, `<< /Type /Pages /Kids [${node + 1} 0 R] /Count 1 >>`);
    objects.set(200, '<< /Type /Page /MediaBox [0 0 9 9] >>');
    expect(await code(sanitise(writePdf({ objects, root: 1 })))).toBe('pdf-too-complex');
  });

  it('what is no PDF', async () => {
    expect(await code(sanitise(Buffer.from('no PDF at all')))).toBe('pdf-damaged');
    expect(await code(scanRisks(Buffer.from('%PDF-1.7\n')))).toBe('pdf-damaged');
  });

  it('a file without pages', async () => {
    expect(await code(sanitise(simplePdf({ pages: [] })))).toBe('pdf-no-pages');
  });
});

describe('an odd PDF is rebuilt all the same:', () => {
  it('a page tree that contains itself', async () => {
    const objects = new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>'],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'],
    ]);
    expect(await code(sanitise(writePdf({ objects, root: 1 })))).toBe('done');
  });

  it('colour spaces, functions and references that contain themselves', async () => {
    const resources =
      '/ColorSpace << /C 10 0 R >> /Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Function 11 0 R >> >>';
    const pdf = simplePdf({
      pages: [{ content: '/C cs /S sh', resources }],
      extraObjects: { 10: '[/Indexed 10 0 R 1 (ab)]', 11: '<< /FunctionType 3 /Functions [11 0 R] >>', 12: '12 0 R' },
    });
    expect(await code(sanitise(pdf))).toBe('done');
  });
});
