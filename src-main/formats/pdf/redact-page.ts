import type { PdfCharacter, PdfEditingDocument, PdfEditingPage } from '../../domain/engine.ts';
import type { ImageReason, PageRedaction } from '../../domain/format.ts';
import type { Rect } from '../../domain/geometry.ts';
import { lineBoxes, removalRect } from './boxes.ts';
import { countChangedPixels } from './compare-drawings.ts';
import { findHiddenText } from './hidden-text.ts';
import { cutImages, type HarmlessImages } from './image-cuts.ts';
import { emptyPlan, type PagePlan, planPage } from './page-plan.ts';
import { paintBox } from './painted-box.ts';

/** Drawings before and after are compared at this resolution; more changed pixels than this make the page an image. */
const CHECK_DPI = 60;
const MAX_CHANGED_PIXELS = 40;
/** A glyph that is still at its old place, in points, was not removed. */
const SAME_PLACE = 0.25;
/** An image that covers more of a page, and is little written over or large, makes it an image page: rewriting it would
 * blow the file up. */
const IMAGE_PAGE_SHARE = 0.6;
const MANY_CHARACTERS = 200;
const MANY_PIXELS = 4_000_000;

export interface PageOutcome {
  readonly boxes: readonly Rect[];
  readonly isTouched: boolean;
  /** Why the page has to become an image. */
  readonly reason?: ImageReason | undefined;
}

export interface PageTask {
  readonly document: PdfEditingDocument;
  readonly redaction: PageRedaction;
  readonly risks: readonly ImageReason[];
  readonly harmless: HarmlessImages;
}

/** Removes and paints on one page, and reads it again. Gives the reason why that was not enough, if so. */
export function redactPage({ document, redaction, risks, harmless }: PageTask): PageOutcome {
  const isAsked = redaction.spans.length > 0 || redaction.zones.length > 0;
  const open = <Result>(use: (page: PdfEditingPage) => Result) => withPage(document, redaction.page, use);
  const first = open((page) => {
    const plan = isAsked ? planPage(page, redaction) : emptyPlan;
    const boxes = plan.boxes.map(({ rect }) => rect);
    const reason = reasonBefore(page, redaction, isAsked ? risks : []);
    if (reason !== undefined) return { boxes, isTouched: true, reason };
    if (!isAsked) return cutOnly(page, harmless);
    const before = page.render(CHECK_DPI);
    const isDone = changePage(page, plan, harmless);
    if (!isDone) return { boxes, isTouched: true, reason: 'undecodable' } as const;
    return { plan, boxes, before };
  });
  if (!('plan' in first)) return first;
  const { plan, boxes, before } = first;
  const targets = [...plan.covered].map((index) => plan.characters[index]!);
  const isLeft = () => open((page) => stillThere(page.characters(), targets).length > 0);
  if (isLeft()) {
    open((page) => removeAgain(page, targets));
    if (isLeft()) return { boxes, isTouched: true, reason: 'text-left' };
  }
  // Labels are written once all is gone: a letter of theirs may stand where a letter was removed.
  if (saysSomething(plan)) open((page) => paintAll(page, plan));
  const changed = open((page) => countChangedPixels(before, page.render(CHECK_DPI), page, boxes));
  return { boxes, isTouched: true, reason: changed > MAX_CHANGED_PIXELS ? 'render-changed' : undefined };
}

function reasonBefore(
  page: PdfEditingPage,
  { rasterise, spans, zones }: PageRedaction,
  risks: readonly ImageReason[],
): ImageReason | undefined {
  if (rasterise) return 'residual';
  if (risks.length > 0) return risks[0];
  return (spans.length > 0 || zones.length > 0) && isImagePage(page) ? 'image-page' : undefined;
}

function isImagePage(page: PdfEditingPage): boolean {
  const area = (rect: Rect) => (rect.right - rect.left) * (rect.top - rect.bottom);
  const limit = IMAGE_PAGE_SHARE * area(page.visible);
  const isWritten = page.countCharacters() >= MANY_CHARACTERS;
  return page.paints().some(({ image, shown }) => {
    if (image === undefined || area(shown) <= limit) return false;
    return !isWritten || image.width * image.height > MANY_PIXELS;
  });
}

function cutOnly(page: PdfEditingPage, harmless: HarmlessImages): PageOutcome {
  // Text that could not be taken out of the normalised copy without changing its looks.
  if (findHiddenText(page, page.characters()).size > 0) return { boxes: [], isTouched: true, reason: 'text-left' };
  const { changed, undecodable } = cutImages(page, [], harmless);
  if (changed > 0) page.commit();
  return { boxes: [], isTouched: changed > 0, ...(undecodable > 0 && { reason: 'undecodable' }) };
}

/** False where an image that has to change cannot be decoded or found again. */
function changePage(page: PdfEditingPage, plan: PagePlan, harmless: HarmlessImages): boolean {
  const rects = plan.boxes.map(({ rect }) => rect);
  const targets = [...plan.covered].map((index) => plan.characters[index]!);
  page.removePaints(picturesWithin(page, plan.zones));
  const { undecodable, settle } = cutImages(page, rects, harmless);
  if (undecodable > 0) return false;
  if (targets.length > 0) page.remove(targets.map(removalRect));
  if (plan.zones.length > 0) page.remove(plan.zones);
  // Removing glyphs has left their places white in images: as they were, they do not tell the letters' widths.
  if (!settle()) return false;
  if (saysSomething(plan)) page.commit();
  else paintAll(page, plan);
  return true;
}

function saysSomething({ boxes }: PagePlan): boolean {
  return boxes.some(({ label }) => label !== undefined);
}

function paintAll(page: PdfEditingPage, { boxes }: PagePlan): void {
  for (const box of boxes) paintBox(page, box);
  page.commit();
}

/** Pictures that lie in a zone go as a whole. */
function picturesWithin(page: PdfEditingPage, zones: readonly Rect[]): number[] {
  if (zones.length === 0) return [];
  return page
    .paints()
    .filter(({ kind, shown }) => kind === 'image' && zones.some((zone) => isWithin(shown, zone)))
    .map(({ index }) => index);
}

function isWithin(rect: Rect, zone: Rect): boolean {
  const { left, bottom, right, top } = grow(zone, 0.5);
  return rect.left >= left && rect.bottom >= bottom && rect.right <= right && rect.top <= top;
}

/** What was too small or too odd to be hit at its core is hit with its whole place on the line. */
function removeAgain(page: PdfEditingPage, targets: readonly PdfCharacter[]): void {
  page.remove(lineBoxes(stillThere(page.characters(), targets)).map((rect) => grow(rect, 0.5)));
  page.commit();
}

function stillThere(characters: readonly PdfCharacter[], targets: readonly PdfCharacter[]): PdfCharacter[] {
  const rows = new Map<number, PdfCharacter[]>();
  for (const character of characters) {
    if (character.isGenerated) continue;
    const row = Math.round(character.originY);
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [character]);
    else known.push(character);
  }
  return targets.filter((target) => {
    // Spaces leave no ink to be found again.
    if (target.codePoint === 0x20 || target.codePoint === 0xa0) return false;
    const row = Math.round(target.originY);
    return [row - 1, row, row + 1].some((at) => rows.get(at)?.some((character) => isSame(character, target)) === true);
  });
}

function isSame(character: PdfCharacter, target: PdfCharacter): boolean {
  return (
    character.codePoint === target.codePoint &&
    Math.abs(character.originX - target.originX) < SAME_PLACE &&
    Math.abs(character.originY - target.originY) < SAME_PLACE
  );
}

function grow({ left, bottom, right, top }: Rect, by: number): Rect {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function withPage<Result>(document: PdfEditingDocument, index: number, use: (page: PdfEditingPage) => Result): Result {
  const page = document.page(index);
  try {
    return use(page);
  } finally {
    page.close();
  }
}
