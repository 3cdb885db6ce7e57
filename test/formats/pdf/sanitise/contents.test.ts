import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { type SimplePage, simplePdf, stream } from '../../../support/pdf-builder.ts';
import { contentsIn } from './read-back.ts';

const form = (content: string) => stream('/Subtype /Form /BBox [0 0 99 99]', content);

async function rebuilt(content: string, rest: Partial<SimplePage> = {}, objects: Record<number, Uint8Array> = {}) {
  return contentsIn(await sanitise(simplePdf({ pages: [{ content, ...rest }], extraObjects: objects })));
}

describe('a rebuilt content stream', () => {
  it('keeps drawing and text as they are', async () => {
    const content = 'q\n1 0 0 1 10 20 cm\n0.5 g\n10 10 20 20 re\nf\nQ\nBT\n/F1 12 Tf\n[(A) -20 (B)] TJ\nET\n';
    expect((await rebuilt(content)).replaceAll('[ ', '[')).toContain(
      'q\n1 0 0 1 10 20 cm\n0.5 g\n10 10 20 20 re\nf\nQ\nBT\n/F1 12 Tf\n[(A) -20 (B) ] TJ\nET'.replaceAll(' ]', ' ]'),
    );
  });

  it('holds no number longer than a drawing needs', async () => {
    expect(await rebuilt('1.12345678901234567 0 0 RG')).toContain('1.12345679 0 0 RG');
  });

  it('leaves no state open that was not closed, and closes none that was not open', async () => {
    const content = await rebuilt('Q Q q q BT /F1 9 Tf (a) Tj');
    expect(content.match(/\bQ\b/g)).toHaveLength(2);
    expect(content.match(/\bq\b/g)).toHaveLength(2);
    expect(content).toMatch(/ET\n(?:Q\n){2}/);
  });

  it('turns inline images into images, whatever their bytes look like', async () => {
    const pixels = 'a EI b EI ';
    const content = `BI /W 10 /H 1 /BPC 8 /CS /G ID ${pixels} EI 7 w`;
    expect(await rebuilt(content)).toContain('/X1 Do\n7 w');
  });

  it('names its resources neutrally and the same everywhere', async () => {
    const resources = '/XObject << /Dupont 10 0 R /Durand 10 0 R >>';
    expect(await rebuilt('/Dupont Do /Durand Do', { resources }, { 10: form('1 w') })).toContain('/X1 Do\n/X1 Do');
  });

  it('sets a font only where it shows something', async () => {
    const content = await rebuilt('BT /F2 9 Tf ET BT /F1 9 Tf (a) Tj (b) Tj ET q BT /F2 7 Tf (c) Tj ET Q BT (d) Tj ET');
    expect(content.match(/\/F\d+ \d+ Tf/g)).toEqual(['/F2 9 Tf', '/F1 7 Tf']);
  });

  it('keeps the font of a form that shows text in whatever font is set', async () => {
    const content = 'BT /F1 9 Tf ET /X Do';
    const output = await rebuilt(content, { resources: '/XObject << /X 10 0 R >>' }, { 10: form('BT (inner) Tj ET') });
    expect(output).toMatch(/\/F1 9 Tf\n\/X1 Do/);
  });

  it('shows text whose font is missing', async () => {
    expect(await rebuilt('BT /Nowhere 9 Tf (text) Tj ET')).toMatch(/\/F1 9 Tf\n\(text\) Tj/);
  });

  it('leaves out a form that draws itself', async () => {
    const resources = '/XObject << /X 10 0 R >>';
    const recursive = stream('/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>', '/X Do 3 w');
    const output = await rebuilt('/X Do', { resources }, { 10: recursive });
    expect(output.match(/ Do/g)).toHaveLength(1);
    expect(output).toContain('3 w');
  });

  it('joins streams that are cut within a line', async () => {
    const output = await sanitise(simplePdf({ pages: [{ content: ['1 0 0', 'RG 2 w'] }] }));
    expect(await contentsIn(output)).toContain('1 0 0 RG\n2 w');
  });

  it('uses what a damaged stream still yields', async () => {
    const whole = stream('', `3 w\n${Array.from({ length: 900 }, (_, i) => `${i} ${i * 7} m`).join('\n')}`, {
      flate: true,
    });
    const cut = Buffer.concat([whole.subarray(0, whole.length - 200), Buffer.from('\nendstream')]);
    const pdf = simplePdf({
      pages: [{ content: '/X Do', resources: '/XObject << /X 10 0 R >>' }],
      extraObjects: { 10: cut },
    });
    expect(await sanitise(pdf)).toBeInstanceOf(Uint8Array);
  });
});
