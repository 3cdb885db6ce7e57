import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { simplePdf, stream, textLines } from '../../../support/pdf-builder.ts';
import { contentsIn, everythingIn, leftOf } from './read-back.ts';

const secret = 'QZV41907';

interface Layered {
  /** Entries of the default configuration. */
  readonly config: string;
  readonly content?: string;
  /** What the property `/L` is. */
  readonly property?: string;
  readonly usage?: string;
}

/** Group 10 is `/L` unless `property` says otherwise; group 11 is always on. */
function layered({ config, content, property = '10 0 R', usage = '' }: Layered): Uint8Array {
  const group = (rest = '') => `<< /Type /OCG /Name (${secret}) ${rest} >>`;
  return simplePdf({
    pages: [
      {
        content: content ?? `/OC /L BDC\n${textLines(['In the layer'])}EMC\n${textLines(['Beside it'])}`,
        resources: `/Properties << /L ${property} >> /XObject << /X 12 0 R >>`,
      },
    ],
    catalog: `/OCProperties << /OCGs [10 0 R 11 0 R] /D << ${config} >> >>`,
    extraObjects: {
      10: group(usage),
      11: group(),
      12: stream('/Subtype /Form /BBox [0 0 99 99] /OC 10 0 R', '(In the layer) pop 5 w'),
    },
  });
}

const hiding: Readonly<Record<string, Layered>> = {
  'is off': { config: '/OFF [10 0 R]' },
  'is not on where the base state is off': { config: '/BaseState /OFF /ON [11 0 R]' },
  'is off for viewing': {
    config: '/AS [<< /Event /View /OCGs [10 0 R] >>]',
    usage: '/Usage << /View << /ViewState /OFF >> >>',
  },
  'belongs to groups that all have to be on': {
    config: '/OFF [10 0 R]',
    property: '<< /Type /OCMD /OCGs [10 0 R 11 0 R] /P /AllOn >>',
  },
  'has to be off while it is on': { config: '', property: '<< /Type /OCMD /OCGs [11 0 R] /P /AllOff >>' },
  'is excluded by an expression': { config: '', property: '<< /Type /OCMD /VE [/Not [/Or 11 0 R 10 0 R]] >>' },
};

const showing: Readonly<Record<string, Layered>> = {
  'is on': { config: '' },
  'is on where the base state is off': { config: '/BaseState /OFF /ON [10 0 R]' },
  'belongs to groups of which one is on': {
    config: '/OFF [10 0 R]',
    property: '<< /Type /OCMD /OCGs [10 0 R 11 0 R] >>',
  },
  'belongs to no group': { config: '', property: '<< /Type /OCMD /OCGs [] /P /AllOn >>' },
};

describe('content of a layer', () => {
  it.each(Object.entries(hiding))('goes where the layer %s', async (_, layer) => {
    const content = await contentsIn(await sanitise(layered(layer)));
    expect(content).not.toContain('In the layer');
    expect(content).toContain('Beside it');
  });

  it.each(Object.entries(showing))('stays where the layer %s', async (_, layer) => {
    const content = await contentsIn(await sanitise(layered(layer)));
    expect(content).toContain('In the layer');
    expect(content).toContain('Beside it');
  });

  it('goes with all that is marked within it', async () => {
    const content = `/OC /L BDC /P BMC (x) Tj EMC ${textLines(['In the layer'])} EMC ${textLines(['Beside it'])}`;
    const output = await contentsIn(await sanitise(layered({ config: '/OFF [10 0 R]', content })));
    expect(output).not.toContain('In the layer');
    expect(output).toContain('Beside it');
  });

  it('goes where a whole form is in it', async () => {
    const output = await contentsIn(await sanitise(layered({ config: '/OFF [10 0 R]', content: '/X Do 7 w' })));
    expect(output).not.toContain('Do');
    expect(output).not.toContain('5 w');
    expect(output).toContain('7 w');
  });

  it('goes, but what it set for others stays: position, clip, state', async () => {
    const content = 'BT /F1 10 Tf /OC /L BDC (AA) Tj EMC (B) Tj ET /OC /L BDC 0 0 5 5 re W f 1 1 2 2 re f 3 w EMC';
    const output = await contentsIn(await sanitise(layered({ config: '/OFF [10 0 R]', content })));
    expect(output).toMatch(/\[-1000\] TJ\n\(B\) Tj/);
    expect(output).toContain('0 0 5 5 re\nW\nn\n3 w');
  });

  it('leaves neither layers nor their names behind', async () => {
    const output = await sanitise(layered({ config: '' }));
    expect(await leftOf(secret, output)).toEqual([]);
    expect(await everythingIn(output)).not.toMatch(/OCG|OCProperties|BDC/);
  });
});
