// Rebuilds what `Do` draws: images and forms.
import { type PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { checkDepth } from './budget.ts';
import { rebuildColourSpace } from './colour-spaces.ts';
import { formatNumber } from './content-numbers.ts';
import { decodePlain } from './decode-stream.ts';
import { rebuildImage } from './images.ts';
import {
  addFlateStream,
  duplicateStream,
  newDict,
  type RebuildContext,
  type RebuiltForm,
  type Sharing,
} from './rebuild-context.ts';
import { aBoolean, matrix, numberArray, rectangle } from './shapes.ts';
import { dictOf, entryOf, nameOf, numbersOf, resolve } from './values.ts';

export interface Surroundings {
  readonly resources: PDFDict | undefined;
  readonly sharing: Sharing;
  readonly depth: number;
}

const IDENTITY = [1, 0, 0, 1, 0, 0];

/** `undefined` for what is hidden, unknown, or draws itself. */
export function rebuildDrawn(
  context: RebuildContext,
  value: PDFObject,
  surroundings: Surroundings,
): RebuiltForm | undefined {
  const stream = resolve(context.source, value);
  if (!(stream instanceof PDFStream) || context.layers.isHidden(stream.dict.get(PDFName.of('OC')))) return undefined;
  const subtype = nameOf(entryOf(stream.dict, 'Subtype'));
  if (subtype === 'Image') return drawnImage(context, value, stream, surroundings.sharing);
  if (subtype !== 'Form' || stream.dict.has(PDFName.of('PS'))) return undefined;
  return drawnForm(context, value, stream, surroundings);
}

/** A form that is no `Do` target, such as a soft mask's group: its matrix stays where it is. */
export function rebuildForm(
  context: RebuildContext,
  stream: PDFStream,
  surroundings: Surroundings,
  bakes = context.bakesMatrices,
): RebuiltForm | undefined {
  checkDepth(surroundings.depth);
  const bytes = decodePlain(stream, context.budget);
  const box = numbersOf(context.source, entryOf(stream.dict, 'BBox'));
  if (bytes === undefined) return undefined;
  const form = numbersOf(context.source, entryOf(stream.dict, 'Matrix'));
  const baked = bakes && box?.length === 4 && form?.length === 6 && !isIdentity(form) ? form : undefined;
  const content = context.rebuildContent({
    bytes,
    resources: dictOf(entryOf(stream.dict, 'Resources')) ?? surroundings.resources,
    sharing: surroundings.sharing,
    depth: surroundings.depth + 1,
    ...(baked === undefined ? {} : { baseMatrix: baked }),
  });
  const { target, source } = context;
  const dict = newDict(target, {
    Type: PDFName.of('XObject'),
    Subtype: PDFName.of('Form'),
    BBox: box && rectangle(entryOf(stream.dict, 'BBox')!, target, source),
    Matrix: form && baked === undefined ? matrix(entryOf(stream.dict, 'Matrix')!, target, source) : undefined,
    Group: rebuildGroup(context, entryOf(stream.dict, 'Group')),
    Resources: content.resources,
  });
  if (baked === undefined || box === undefined) {
    return { ref: addFlateStream(context, dict, content.bytes), inherited: content.inherited };
  }
  dict.set(PDFName.of('BBox'), numberArray(target, transformedBox(box, baked)));
  return { ref: addFlateStream(context, dict, bake(content.bytes, box, baked)), inherited: content.inherited };
}

export function rebuildGroup(context: RebuildContext, value: PDFObject | undefined): PDFObject | undefined {
  const group = dictOf(value);
  if (group === undefined || nameOf(entryOf(group, 'S')) !== 'Transparency') return undefined;
  const space = group.get(PDFName.of('CS'));
  const flag = (key: string): PDFObject | undefined => {
    const raw = entryOf(group, key);
    return raw && aBoolean(raw, context.target, context.source);
  };
  return newDict(context.target, {
    Type: PDFName.of('Group'),
    S: PDFName.of('Transparency'),
    CS: space && rebuildColourSpace(context, space),
    I: flag('I'),
    K: flag('K'),
  });
}

function drawnImage(
  context: RebuildContext,
  key: PDFObject,
  stream: PDFStream,
  sharing: Sharing,
): RebuiltForm | undefined {
  const image = context.memo.get('image', key, () => rebuildImage(context, stream));
  if (!(image instanceof PDFRef)) return undefined;
  if (sharing.copies === undefined) return { ref: image, inherited: [] };
  const drawn = drawnWith(sharing, undefined);
  const known = drawn.get(key);
  if (known !== undefined && !spend(sharing, stream)) return known;
  const copy = { ref: duplicateStream(context.target, image), inherited: [] };
  drawn.set(key, copy);
  return copy;
}

function drawnForm(
  context: RebuildContext,
  key: PDFObject,
  stream: PDFStream,
  surroundings: Surroundings,
): RebuiltForm | undefined {
  const { sharing, resources } = surroundings;
  const isSelfContained = dictOf(entryOf(stream.dict, 'Resources')) !== undefined;
  const drawn = drawnWith(sharing, isSelfContained ? undefined : resources);
  const known = drawn.get(key);
  const isBeingBuilt = known === undefined && drawn.has(key);
  if (isBeingBuilt) return undefined;
  if (known !== undefined && !spend(sharing, stream)) return known;
  drawn.set(key, undefined);
  const form = rebuildForm(context, stream, surroundings);
  if (form === undefined) return undefined;
  drawn.set(key, form);
  return form;
}

function drawnWith({ drawn }: Sharing, resources: PDFDict | undefined): Map<PDFObject, RebuiltForm | undefined> {
  const known = drawn.get(resources);
  if (known !== undefined) return known;
  const created = new Map<PDFObject, RebuiltForm | undefined>();
  drawn.set(resources, created);
  return created;
}

/** Whether another copy may be made. */
function spend(sharing: Sharing, stream: PDFStream): boolean {
  if (sharing.copies === undefined) return false;
  sharing.copies.left -= 4_096 + stream.getContentsSize();
  return sharing.copies.left > 0;
}

function isIdentity(values: readonly number[]): boolean {
  return values.every((value, index) => Math.abs(value - IDENTITY[index]!) < 1e-9);
}

function bake(content: Uint8Array, box: readonly number[], form: readonly number[]): Uint8Array {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const corner = [left, bottom, right - left, top - bottom].map(formatNumber).join(' ');
  const head = `q ${form.map(formatNumber).join(' ')} cm ${corner} re W n\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from('Q\n', 'latin1')]);
}

function transformedBox(box: readonly number[], form: readonly number[]): readonly number[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = form;
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
