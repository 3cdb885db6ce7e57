// Neutral font names: a font's own name may say anything, and matters only where the font is not embedded.
import type { PDFDict } from '@cantoo/pdf-lib';
import { entryOf, nameOf } from './values.ts';

const STANDARD: ReadonlySet<string> = new Set([
  'Courier',
  'Courier-Bold',
  'Courier-BoldOblique',
  'Courier-Oblique',
  'Helvetica',
  'Helvetica-Bold',
  'Helvetica-BoldOblique',
  'Helvetica-Oblique',
  'Symbol',
  'Times-Bold',
  'Times-BoldItalic',
  'Times-Italic',
  'Times-Roman',
  'ZapfDingbats',
]);

/** Families viewers know how to stand in for, without spaces and in lower case. */
const FAMILIES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'Arial ArialMT ArialNarrow ArialBlack ArialUnicodeMS Helvetica Times TimesNewRoman TimesNewRomanPS TimesNewRomanPSMT ' +
    'Courier CourierNew CourierNewPS CourierNewPSMT Calibri Cambria Candara Consolas Constantia Corbel Georgia Garamond ' +
    'Verdana Tahoma TrebuchetMS Trebuchet ComicSansMS Impact LucidaConsole LucidaSansUnicode Palatino PalatinoLinotype ' +
    'BookAntiqua Bookman CenturyGothic CenturySchoolbook Symbol SymbolMT ZapfDingbats Wingdings Wingdings2 Wingdings3 ' +
    'Webdings SegoeUI LiberationSans LiberationSerif LiberationMono DejaVuSans DejaVuSerif DejaVuSansMono OpenSans ' +
    'Roboto Lato MyriadPro MinionPro MSGothic MSMincho MS-Gothic MS-Mincho HeiseiMin-W3 HeiseiKakuGo-W5 KozMinPro-Regular ' +
    'STSong-Light MSung-Light MHei-Medium HYGoThic-Medium HYSMyeongJo-Medium SimSun SimHei Batang Gulim'
  )
    .split(' ')
    .map((family) => [family.toLowerCase(), family]),
);
/** Endings in the order they are tried; longer ones first. */
const STYLES = /[-,]?(?:bold|italic|oblique|regular|roman|mt|ps|psmt)+$/i;

/** The name an embedded font gets. */
export function neutralName(index: number): string {
  return `${subsetTag(index)}+F${index}`;
}

/** The name a font that is not embedded gets: a known family with its style, or a neutral one with its style. */
export function substitutableName(name: string, index: number): string {
  const bare = name.replace(/^[A-Z]{6}\+/, '').replace(/ /g, '');
  if (STANDARD.has(bare)) return bare;
  const known = FAMILIES[bare.toLowerCase()];
  if (known !== undefined) return known;
  const family = FAMILIES[bare.replace(STYLES, '').replace(/[-,]$/, '').toLowerCase()] ?? `F${index}`;
  const isBold = /bold|black|heavy/i.test(bare);
  const isItalic = /italic|oblique/i.test(bare);
  const style = `${isBold ? 'Bold' : ''}${isItalic ? 'Italic' : ''}`;
  return style === '' ? family : `${family}-${style}`;
}

export function baseFontOf(font: PDFDict): string {
  return nameOf(entryOf(font, 'BaseFont')) ?? '';
}

/** Six capitals, different for every font of the document. */
function subsetTag(index: number): string {
  let rest = index;
  let tag = '';
  for (let position = 0; position < 6; position++) {
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return tag;
}
