import type { PdfCharacter, PdfEditingPage, PdfPaint } from '../../domain/engine.ts';
import type { ImageReason, PageContent, UnreadZone } from '../../domain/format.ts';
import { isEmpty, type Rect } from '../../domain/geometry.ts';
import { findOutlines } from './outlines.ts';
import { assembleText, type PageText } from './page-text.ts';
import { findPictures } from './pictures.ts';
import { findUnmapped, findUntrusted } from './unmapped-text.ts';
import { findUnreachable } from './unreachable.ts';

/** Fewer letters are no usable text, where an image covers the page. */
const FEW_LETTERS = 50;
/** More of a page under images than this is a scan, if nearly nothing is written on it. */
const SCAN_SHARE = 0.6;
/** A font that fails this often gives no usable text. */
const UNMAPPED_SHARE = 0.3;

/** A page's text with its characters, and the parts of it that nothing has read. */
export interface ReadPage extends PageContent {
  readonly characters: readonly PdfCharacter[];
  readonly pageText: PageText;
}

export function readPdfPage(page: PdfEditingPage, index: number, risks: readonly ImageReason[]): ReadPage {
  const characters = page.characters();
  const paints = page.paints();
  const pageText = assembleText(characters);
  const untrusted = findUntrusted(characters);
  const zones = [
    ...findPictures(page),
    ...findOutlines(paints),
    ...findUnmapped(characters, untrusted, paints),
    ...risks.flatMap((risk) => findUnreachable(risk, { page: index, characters, paints, visible: page.visible })),
  ];
  const isScan = isScanned({ characters, untrusted, paints, zones, visible: page.visible });
  return { page: index, text: pageText.text, isScan, zones, characters, pageText };
}

interface Evidence {
  readonly characters: readonly PdfCharacter[];
  readonly untrusted: ReadonlySet<number>;
  readonly paints: readonly PdfPaint[];
  readonly zones: readonly UnreadZone[];
  readonly visible: Rect;
}

function isScanned({ characters, untrusted, paints, zones, visible }: Evidence): boolean {
  const ink = characters.filter(({ isGenerated, codePoint }) => !isGenerated && codePoint !== 0x20);
  if (ink.length >= 10 && untrusted.size > ink.length * UNMAPPED_SHARE) return true;
  const letters = ink.length - untrusted.size;
  if (letters >= FEW_LETTERS) return false;
  const images = paints.filter(({ kind }) => kind === 'image').map(({ shown }) => shown);
  if (shareOf(images, visible) > SCAN_SHARE) return true;
  const outlines = zones.filter(({ kind }) => kind === 'outlines').map(({ rect }) => rect);
  return letters === 0 && shareOf([...images, ...outlines], visible) > 0.02;
}

/** Steps of the grid that measures what part of a page is covered. */
const GRID = 48;

function shareOf(rects: readonly Rect[], visible: Rect): number {
  const large = rects.filter((rect) => !isEmpty(rect));
  if (large.length === 0) return 0;
  let covered = 0;
  for (let column = 0; column < GRID; column++) {
    const x = visible.left + ((column + 0.5) / GRID) * (visible.right - visible.left);
    for (let row = 0; row < GRID; row++) {
      const y = visible.bottom + ((row + 0.5) / GRID) * (visible.top - visible.bottom);
      if (large.some(({ left, right, bottom, top }) => x >= left && x <= right && y >= bottom && y <= top)) covered++;
    }
  }
  return covered / (GRID * GRID);
}
