import { describe, expect, it } from 'vitest';
import { blankCffTexts } from '../../../../src-main/formats/pdf/sanitise/cff.ts';
import { isCharacterName } from '../../../../src-main/formats/pdf/sanitise/glyph-names.ts';
import { sanitise } from '../../../../src-main/formats/pdf/sanitise/index.ts';
import { rebuildSfnt } from '../../../../src-main/formats/pdf/sanitise/sfnt.ts';
import { rebuildType1 } from '../../../../src-main/formats/pdf/sanitise/type1.ts';
import { simplePdf, stream } from '../../../support/pdf-builder.ts';
import { everythingIn, leftOf } from './read-back.ts';

const secret = 'QZV41907';
const latin1 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

function withFont(font: string, shown: string, objects: Record<number, string | Uint8Array> = {}): Uint8Array {
  const content = `BT /T 9 Tf ${shown} Tj ET`;
  return simplePdf({ pages: [{ content }], fonts: '/T 10 0 R', extraObjects: { 10: font, ...objects } });
}

const textMap = (body: string) => stream('', `% ${secret}\n/CMapName /${secret} def\n${body}`);

describe('a font of the rebuilt file', () => {
  it('maps only codes that are shown to text', async () => {
    const map = textMap('2 beginbfchar <41> <0058> <42> <0059> endbfchar 1 beginbfrange <43> <45> <0061> endbfrange');
    const font = '<< /Type /Font /Subtype /TrueType /BaseFont /Arial /ToUnicode 11 0 R >>';
    const output = await everythingIn(await sanitise(withFont(font, '(AD)', { 11: map })));
    expect(output).toContain('2 beginbfchar\n<41> <0058>\n<44> <0062>\nendbfchar');
    expect(output).not.toContain(secret);
  });

  it('maps shown codes of two bytes, and of mixed lengths however they are cut', async () => {
    const map = textMap('3 beginbfchar <0041> <0058> <4142> <0059> <0043> <005A> endbfchar');
    const font = (encoding: string) =>
      `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /${encoding} /ToUnicode 11 0 R /DescendantFonts [12 0 R] >>`;
    const objects = { 11: map, 12: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>' };
    const exact = await everythingIn(await sanitise(withFont(font('Identity-H'), '<00410042>', objects)));
    expect(exact).toContain('1 beginbfchar\n<0041> <0058>\nendbfchar');
    const mixed = await everythingIn(await sanitise(withFont(font('90ms-RKSJ-H'), '<4142>', objects)));
    expect(mixed).toContain('<4142> <0059>');
    expect(mixed).not.toContain('<0043>');
  });

  it('spells ligatures out', async () => {
    const font = '<< /Type /Font /Subtype /TrueType /BaseFont /Arial /ToUnicode 11 0 R >>';
    const map = textMap('1 beginbfchar <41> <FB01> endbfchar');
    expect(await everythingIn(await sanitise(withFont(font, '(A)', { 11: map })))).toContain('<41> <00660069>');
  });

  it('is not there when it shows nothing', async () => {
    const font = `<< /Type /Font /Subtype /TrueType /BaseFont /${secret} >>`;
    const pdf = simplePdf({ pages: [{ content: 'BT /T 9 Tf ET' }], fonts: '/T 10 0 R', extraObjects: { 10: font } });
    expect(await everythingIn(await sanitise(pdf))).not.toMatch(/\/Font\b/);
  });

  it('has no name of its own, but the family and style of a known one', async () => {
    const font = (name: string) =>
      `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FontDescriptor << /Type /FontDescriptor /FontName /${name} /FontFamily (${secret}) /CharSet (/${secret}) /Flags 32 >> >>`;
    const output = async (name: string) => everythingIn(await sanitise(withFont(font(name), '(a)')));
    expect(await output(`${secret}-Bold`)).toMatch(/\/BaseFont \/F1-Bold/);
    expect(await output(`${secret}-Bold`)).not.toContain(secret);
    expect(await output('TimesNewRoman,BoldItalic')).toMatch(/\/FontName \/TimesNewRoman-BoldItalic/);
    expect(await output('Helvetica-Oblique')).toMatch(/\/BaseFont \/Helvetica-Oblique/);
  });

  it('names only glyphs that are shown, and only after characters', async () => {
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /eacute /${secret} /Egrave /uni0041] >> >>`;
    const output = await everythingIn(await sanitise(withFont(font, '(ABD)')));
    expect(output).toContain('/Differences [ 65 /eacute 68 /uni0041 ]');
    expect(output).not.toContain(secret);
  });

  it('draws only glyphs that are shown, named by their codes', async () => {
    const glyphs = `/CharProcs << /${secret} 11 0 R /other 12 0 R >> /Encoding << /Differences [65 /${secret} /other] >>`;
    const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 65 /LastChar 66 /Widths [9 9] ${glyphs} >>`;
    const objects = { 11: stream('', '9 0 d0 1 w'), 12: stream('', '9 0 d0 77 w') };
    const output = await everythingIn(await sanitise(withFont(font, '(A)', objects)));
    expect(output).toContain('/Differences [ 65 /g65 ]');
    expect(output).toContain('9 0 d0\n1 w');
    expect(output).not.toContain('77 w');
    expect(output).not.toContain(secret);
  });

  it('maps codes to glyphs without comments', async () => {
    const map = stream(
      `/Type /CMap /CMapName /${secret}`,
      `% ${secret}\n1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <41> <5A> 7 endcidrange`,
    );
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 11 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /BaseFont /X >>] >>';
    const output = await sanitise(withFont(font, '(AB)', { 11: map }));
    expect(await everythingIn(output)).toContain('<41> <5a> 7');
    expect(await leftOf(secret, output)).toEqual([]);
  });

  it('embeds no program that is none', async () => {
    const descriptor = '/FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 32 /FontFile 11 0 R >>';
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Arial ${descriptor} >>`;
    const program = stream('/Length1 9', `%!PS-AdobeFont-1.0\n/Notice (${secret}) def`);
    const output = await sanitise(withFont(font, '(a)', { 11: program }));
    expect(await leftOf(secret, output)).toEqual([]);
    expect(await everythingIn(output)).toMatch(/\/BaseFont \/Arial/);
  });
});

describe('a font program', () => {
  it('of TrueType keeps its outlines, not its names', () => {
    const tables = { glyf: 'outlines', head: 'h'.repeat(54), name: secret, post: secret, DSIG: secret };
    const names = Object.keys(tables);
    const head = Buffer.alloc(12 + names.length * 16);
    head.writeUInt32BE(0x00010000, 0);
    head.writeUInt16BE(names.length, 4);
    let offset = head.length;
    for (const [index, [tag, body]] of Object.entries(tables).entries()) {
      head.write(tag, 12 + index * 16, 'latin1');
      head.writeUInt32BE(offset, 20 + index * 16);
      head.writeUInt32BE(body.length, 24 + index * 16);
      offset += body.length;
    }
    const program = Buffer.concat([head, Buffer.from(Object.values(tables).join('') + secret)]);
    const rebuilt = latin1(rebuildSfnt(program, false));
    expect(rebuilt).toContain('outlines');
    expect(rebuilt).not.toContain(secret);
    expect(latin1(rebuildSfnt(program, true))).toContain('post');
    expect(rebuildSfnt(Buffer.from('no font program'), false)).toBeUndefined();
  });

  it('of Type 1 keeps its encrypted part, matrix and encoding, not its notices', () => {
    const encrypted = Buffer.alloc(200, 0xa7);
    const clear = `%!PS-AdobeFont-1.0: ${secret}\n/FontInfo 9 dict dup begin /Notice (${secret}) readonly def end def\n/FontMatrix [0.002 0 0 0.001 0 0] readonly def\n/Encoding 256 array\ndup 65 /A put\nreadonly def\ncurrentfile eexec\n`;
    const tail = `${'0'.repeat(512)}\ncleartomark\n${secret}`;
    const program = Buffer.concat([Buffer.from(clear), encrypted, Buffer.from(tail)]);
    const rebuilt = rebuildType1(program, [clear.length, 200, tail.length]);
    expect(latin1(rebuilt?.data)).toContain('/FontMatrix [0.002 0 0 0.001 0 0]');
    expect(latin1(rebuilt?.data)).toContain('dup 65 /A put');
    expect(Buffer.from(rebuilt!.data).includes(encrypted)).toBe(true);
    expect(latin1(rebuilt?.data)).not.toContain(secret);
    expect(rebuilt?.lengths[1]).toBe(200);
    expect(rebuildType1(program, [0, 0, 0])?.lengths[1]).toBe(200);
  });

  it('of CFF keeps names of glyphs, not its own', () => {
    const index = (items: readonly Buffer[]) => {
      const offsets = [1];
      for (const item of items) offsets.push(offsets.at(-1)! + item.length);
      return Buffer.concat([Buffer.from([0, items.length, 1, ...offsets]), ...items]);
    };
    // Top dictionary: Notice is string 391, charset and glyphs follow at places filled in below.
    const top = (charset: number, glyphs: number) =>
      Buffer.from([28, 1, 135, 1, 28, 0, charset, 15, 28, 0, glyphs, 17]);
    const head = Buffer.from([1, 0, 4, 1]);
    const names = index([Buffer.from(secret)]);
    const strings = index([Buffer.from(secret), Buffer.from('alternate')]);
    const subroutines = Buffer.from([0, 0]);
    const start = head.length + names.length + index([top(0, 0)]).length + strings.length + subroutines.length;
    const charset = Buffer.from([0, 1, 136]);
    const glyphs = index([Buffer.from([14]), Buffer.from([14])]);
    const tops = index([top(start, start + charset.length)]);
    const program = Buffer.concat([head, names, tops, strings, subroutines, charset, glyphs]);
    const blanked = latin1(blankCffTexts(program));
    expect(blanked).toContain('alternate');
    expect(blanked).not.toContain(secret);
    expect(blanked).toHaveLength(program.length);
    expect(blankCffTexts(Buffer.from([1, 0, 4]))).toBeUndefined();
  });
});

describe('the name of a glyph', () => {
  it.each([
    'A',
    'eacute',
    'Ccedilla',
    'f_f_i',
    'uni00E9',
    'g12',
    'one.oldstyle',
    'afii10017',
    'germandbls',
    'zeroinferior',
  ])('%s is that of a character', (name) => expect(isCharacterName(name)).toBe(true));
  it.each(['Dupont', 'Jean', 'QZV41907', 'patient80412277', 'a_b_c_d_e_f'])('%s is not that of a character', (name) =>
    expect(isCharacterName(name)).toBe(false),
  );
});
