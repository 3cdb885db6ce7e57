import type { PdfCharacter, PdfEditingDocument, PdfEditingEngine, PdfEditingPage } from '../../domain/engine.ts';
import type { ImageReason, PageRedaction, PageWriting, WrittenDocument } from '../../domain/format.ts';
import { intersects, type Rect } from '../../domain/geometry.ts';
import { lineBoxes, removalRect } from './boxes.ts';
import { countChangedPixels } from './compare-drawings.ts';
import { cutImages, type HarmlessImages } from './image-cuts.ts';
import { assembleText, charactersOf } from './page-text.ts';
import { boxesOfSpan, type PaintedBox, paintBox } from './painted-box.ts';
import { type RebuiltPage, rebuildPage } from './rebuild-page.ts';
import type { Sanitiser } from './sanitiser.ts';

/** Drawings before and after are compared at this resolution; more changed pixels than this make the page an image. */
const CHECK_DPI = 60;
const MAX_CHANGED_PIXELS = 40;
/** A glyph that is still at its old place, in points, was not removed. */
const SAME_PLACE = 0.25;
/** Images that cover more of a page than this make it an image page: rewriting them would blow the file up. */
const IMAGE_PAGE_SHARE = 0.6;

export interface WriteTask {
  readonly engine: PdfEditingEngine;
  readonly sanitiser: Sanitiser;
  readonly normalised: Uint8Array;
  readonly redactions: readonly PageRedaction[];
  /** For each page, why it cannot be redacted object by object. */
  readonly risks: readonly (ImageReason | undefined)[];
  readonly onPage: (page: number) => void;
}

/** What is to be covered on one page, in characters and boxes. */
interface PageTask {
  readonly characters: readonly PdfCharacter[];
  readonly covered: ReadonlySet<number>;
  readonly boxes: readonly PaintedBox[];
  readonly zones: readonly Rect[];
}

/** Writes a redacted copy: content removed page by page, pages that cannot be handled safely rebuilt as images. */
export async function writeRedacted(task: WriteTask): Promise<WrittenDocument> {
  const { engine, sanitiser, normalised, redactions, risks, onPage } = task;
  const byPage = new Map(redactions.map((redaction) => [redaction.page, redaction]));
  const harmless: HarmlessImages = new Set();
  const writings: PageWriting[] = [];
  const rebuilt = new Map<number, RebuiltPage>();
  const document = engine.open(normalised);
  let saved: Uint8Array;
  try {
    for (let page = 0; page < document.pageCount; page++) {
      const redaction = byPage.get(page) ?? { page, spans: [], zones: [], rasterise: false };
      const isAsked = redaction.spans.length > 0 || redaction.zones.length > 0 || redaction.rasterise;
      const { boxes, isTouched, reason } = redactPage(document, redaction, isAsked ? risks[page] : undefined, harmless);
      if (reason !== undefined) rebuilt.set(page, rebuild(engine, normalised, redaction));
      if (isTouched || reason !== undefined) writings.push({ page, boxes, ...(reason && { image: reason }) });
      onPage(page);
    }
    saved = document.save();
  } finally {
    document.close();
  }
  return { bytes: await sanitiser.rebuild(saved, rebuilt), pages: writings };
}

interface PageOutcome {
  readonly boxes: readonly Rect[];
  readonly isTouched: boolean;
  readonly reason?: ImageReason | undefined;
}

/** Removes and paints on one page; the reason why that was not enough, if so. */
function redactPage(
  document: PdfEditingDocument,
  redaction: PageRedaction,
  risk: ImageReason | undefined,
  harmless: HarmlessImages,
): PageOutcome {
  const page = document.page(redaction.page);
  let task: PageTask;
  let outcome: PageOutcome;
  try {
    const isAsked = redaction.spans.length > 0 || redaction.zones.length > 0;
    task = isAsked ? planPage(page, redaction) : { characters: [], covered: new Set(), boxes: [], zones: [] };
    const boxes = task.boxes.map(({ rect }) => rect);
    const reason = redaction.rasterise ? 'residual' : (risk ?? (isAsked && isImagePage(page) ? 'image-page' : undefined));
    if (reason !== undefined) return { boxes, isTouched: true, reason };
    if (isAsked) return changePage(document, page, task, harmless, redaction.page);
    const { changed, undecodable } = cutImages(page, [], harmless);
    if (changed > 0) page.commit();
    outcome = { boxes, isTouched: changed > 0, ...(undecodable > 0 && { reason: 'undecodable' }) };
  } finally {
    page.close();
  }
  return outcome;
}

function planPage(page: PdfEditingPage, { spans, zones }: PageRedaction): PageTask {
  const characters = page.characters();
  const text = assembleText(characters);
  const covered = new Set<number>();
  const boxes: PaintedBox[] = [];
  for (const { start, end, replacement } of spans) {
    const indexes = charactersOf(text, start, end);
    for (const index of indexes) covered.add(index);
    const rects = lineBoxes(indexes.map((index) => characters[index]!));
    boxes.push(...boxesOfSpan(rects, replacement.kind === 'text' ? replacement.text : undefined));
  }
  for (const rect of zones) boxes.push({ rect, kind: 'blackout' });
  return { characters, covered, boxes, zones };
}

function changePage(
  document: PdfEditingDocument,
  page: PdfEditingPage,
  task: PageTask,
  harmless: HarmlessImages,
  index: number,
): PageOutcome {
  const rects = task.boxes.map(({ rect }) => rect);
  const before = page.render(CHECK_DPI);
  page.removePaints(picturesWithin(page, task.zones));
  const { undecodable } = cutImages(page, rects, harmless);
  if (undecodable > 0) return { boxes: rects, isTouched: true, reason: 'undecodable' };
  const targets = [...task.covered].map((at) => task.characters[at]!);
  if (targets.length > 0) page.remove(targets.map(removalRect));
  if (task.zones.length > 0) page.remove(task.zones);
  const left = stillThere(page.characters(), targets);
  if (left.length > 0) page.remove(lineBoxes(left).map(grow));
  for (const box of task.boxes) paintBox(page, box);
  page.commit();
  return { boxes: rects, isTouched: true, reason: checkPage(document, index, before, targets, rects) };
}

/** Reads and draws the page again from what was made of it. */
function checkPage(
  document: PdfEditingDocument,
  index: number,
  before: ReturnType<PdfEditingPage['render']>,
  targets: readonly PdfCharacter[],
  boxes: readonly Rect[],
): ImageReason | undefined {
  const page = document.page(index);
  try {
    if (stillThere(page.characters(), targets).length > 0) return 'text-left';
    const changed = countChangedPixels(before, page.render(CHECK_DPI), page, boxes);
    return changed > MAX_CHANGED_PIXELS ? 'render-changed' : undefined;
  } finally {
    page.close();
  }
}

function rebuild(engine: PdfEditingEngine, normalised: Uint8Array, redaction: PageRedaction): RebuiltPage {
  const document = engine.open(normalised);
  try {
    const page = document.page(redaction.page);
    try {
      const { characters, covered, boxes } = planPage(page, redaction);
      return rebuildPage(page, characters, covered, boxes);
    } finally {
      page.close();
    }
  } finally {
    document.close();
  }
}

function isImagePage(page: PdfEditingPage): boolean {
  const { visible } = page;
  const area = (rect: Rect) => (rect.right - rect.left) * (rect.top - rect.bottom);
  const shares = page.paints().filter(({ kind }) => kind === 'image').map(({ shown }) => area(shown) / area(visible));
  return shares.some((share) => share > IMAGE_PAGE_SHARE);
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
  const slack = 0.5;
  return (
    intersects(rect, zone) &&
    rect.left >= zone.left - slack &&
    rect.bottom >= zone.bottom - slack &&
    rect.right <= zone.right + slack &&
    rect.top <= zone.top + slack
  );
}

function stillThere(characters: readonly PdfCharacter[], targets: readonly PdfCharacter[]): PdfCharacter[] {
  const places = new Map<number, PdfCharacter[]>();
  for (const character of characters) {
    if (character.isGenerated) continue;
    const row = Math.round(character.originY);
    places.set(row, [...(places.get(row) ?? []), character]);
  }
  return targets.filter((target) => {
    // Spaces leave no ink to be found again.
    if (target.codePoint === 0x20 || target.codePoint === 0xa0) return false;
    const row = Math.round(target.originY);
    const near = [row - 1, row, row + 1].flatMap((at) => places.get(at) ?? []);
    return near.some(
      (character) =>
        character.codePoint === target.codePoint &&
        Math.abs(character.originX - target.originX) < SAME_PLACE &&
        Math.abs(character.originY - target.originY) < SAME_PLACE,
    );
  });
}

function grow({ left, bottom, right, top }: Rect): Rect {
  return { left: left - 0.5, bottom: bottom - 0.5, right: right + 0.5, top: top + 0.5 };
}
