// Rebuilds extended graphics states; a font set by one becomes an ordinary font.
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { rebuildForm, type Surroundings } from './drawn-objects.ts';
import { rebuildFunction } from './functions.ts';
import { newDict, type RebuildContext } from './rebuild-context.ts';
import { aBoolean, aNumber, anInteger, copyShaped, either, numbers, oneOf, type Shapes } from './shapes.ts';
import { dictOf, entryOf, nameOf, resolve } from './values.ts';

const BLEND_MODES = oneOf(
  'Normal',
  'Compatible',
  'Multiply',
  'Screen',
  'Overlay',
  'Darken',
  'Lighten',
  'ColorDodge',
  'ColorBurn',
  'HardLight',
  'SoftLight',
  'Difference',
  'Exclusion',
  'Hue',
  'Saturation',
  'Color',
  'Luminosity',
);
const STATE: Shapes = {
  LW: aNumber,
  LC: anInteger,
  LJ: anInteger,
  ML: aNumber,
  RI: oneOf('AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'),
  OP: aBoolean,
  op: aBoolean,
  OPM: anInteger,
  FL: aNumber,
  SM: aNumber,
  SA: aBoolean,
  BM: either(BLEND_MODES, (value, target, source) => {
    const first = value instanceof PDFArray ? resolve(source, value.get(0)) : undefined;
    return first && BLEND_MODES(first, target, source);
  }),
  CA: aNumber,
  ca: aNumber,
  AIS: aBoolean,
  TK: aBoolean,
};

export interface RebuiltState {
  readonly state: PDFObject | undefined;
  /** The font it sets, as it stands in the old file, and its size. */
  readonly font: { readonly value: PDFObject; readonly size: number } | undefined;
}

export function rebuildGraphicsState(
  context: RebuildContext,
  value: PDFObject,
  surroundings: Surroundings,
): RebuiltState | undefined {
  const dict = dictOf(resolve(context.source, value));
  if (dict === undefined) return undefined;
  const state = context.memo.get('graphics-state', value, () => {
    const copy = copyShaped(dict, context.target, STATE);
    setDash(context, entryOf(dict, 'D'), copy);
    const mask = rebuildMask(context, entryOf(dict, 'SMask'), surroundings);
    if (mask !== undefined) copy.set(PDFName.of('SMask'), mask);
    for (const key of ['TR', 'TR2']) {
      const transfer = rebuildTransfer(context, dict.get(PDFName.of(key)));
      if (transfer !== undefined) copy.set(PDFName.of(key), transfer);
    }
    return copy.keys().length === 0 ? undefined : context.target.register(copy);
  });
  return { state, font: fontOf(context, entryOf(dict, 'Font')) };
}

function setDash(context: RebuildContext, value: PDFObject | undefined, copy: PDFDict): void {
  if (!(value instanceof PDFArray) || value.size() !== 2) return;
  const dashes = resolve(context.source, value.get(0));
  const phase = resolve(context.source, value.get(1));
  const lengths = dashes && numbers(0, 64)(dashes, context.target, context.source);
  if (lengths === undefined || !(phase instanceof PDFNumber)) return;
  const array = PDFArray.withContext(context.target);
  array.push(lengths);
  array.push(PDFNumber.of(phase.asNumber()));
  copy.set(PDFName.of('D'), array);
}

function rebuildMask(
  context: RebuildContext,
  value: PDFObject | undefined,
  surroundings: Surroundings,
): PDFObject | undefined {
  if (nameOf(value) === 'None') return PDFName.of('None');
  const dict = dictOf(value);
  const group = dict && resolve(context.source, dict.get(PDFName.of('G')));
  const kind = dict && nameOf(entryOf(dict, 'S'));
  if (dict === undefined || !(group instanceof PDFStream) || (kind !== 'Alpha' && kind !== 'Luminosity'))
    return undefined;
  const form = rebuildForm(context, group, { ...surroundings, depth: surroundings.depth + 1 }, false);
  if (form === undefined) return undefined;
  const backdrop = entryOf(dict, 'BC');
  return newDict(context.target, {
    Type: PDFName.of('Mask'),
    S: PDFName.of(kind),
    G: form.ref,
    BC: backdrop && numbers(1, 32)(backdrop, context.target, context.source),
    TR: rebuildTransfer(context, dict.get(PDFName.of('TR'))),
  });
}

function rebuildTransfer(context: RebuildContext, value: PDFObject | undefined): PDFObject | undefined {
  const resolved = resolve(context.source, value);
  const name = nameOf(resolved);
  if (name !== undefined) return name === 'Identity' || name === 'Default' ? PDFName.of(name) : undefined;
  return value && rebuildFunction(context, value);
}

function fontOf(context: RebuildContext, value: PDFObject | undefined): RebuiltState['font'] {
  if (!(value instanceof PDFArray) || value.size() !== 2) return undefined;
  const size = resolve(context.source, value.get(1));
  return size instanceof PDFNumber ? { value: value.get(0), size: size.asNumber() } : undefined;
}
