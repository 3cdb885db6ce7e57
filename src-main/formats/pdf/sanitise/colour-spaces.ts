// Rebuilds colour spaces: no profiles, no colorant names, palettes cut to their size.
import { PDFArray, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { checkDepth } from './budget.ts';
import { decodePlain } from './decode-stream.ts';
import { dullSamples } from './dull-samples.ts';
import { rebuildFunction } from './functions.ts';
import type { RebuildContext } from './rebuild-context.ts';
import { aNumber, copyShaped, numbers, type Shapes, tuple } from './shapes.ts';
import { bytesOfString, dictOf, elementsOf, entryOf, nameOf, numberOf, resolve } from './values.ts';

const WHITE: Shapes = { WhitePoint: tuple(3), BlackPoint: tuple(3) };
const CALIBRATED: Readonly<Record<string, Shapes>> = {
  CalGray: { ...WHITE, Gamma: aNumber },
  CalRGB: { ...WHITE, Gamma: tuple(3), Matrix: tuple(9) },
  Lab: { ...WHITE, Range: numbers(4, 4) },
};
const DEVICES: Readonly<Record<string, string>> = {
  DeviceGray: 'DeviceGray',
  DeviceRGB: 'DeviceRGB',
  DeviceCMYK: 'DeviceCMYK',
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  CalCMYK: 'DeviceCMYK',
  Pattern: 'Pattern',
};
const BY_COMPONENTS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };
const COLORANTS: ReadonlySet<string> = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);
const MAX_COLORANTS = 32;

/** The device colour space a name stands for, in contents and images. */
export function deviceSpace(name: string): string | undefined {
  return DEVICES[name];
}

export function rebuildColourSpace(context: RebuildContext, value: PDFObject, depth = 0): PDFObject | undefined {
  checkDepth(depth);
  const resolved = resolve(context.source, value);
  const name = nameOf(resolved);
  if (name !== undefined) return DEVICES[name] === undefined ? undefined : PDFName.of(DEVICES[name]);
  if (!(resolved instanceof PDFArray)) return undefined;
  return context.memo.get('colour-space', value, () => {
    const rebuilt = rebuildFamily(context, resolved, depth);
    return rebuilt instanceof PDFArray ? context.target.register(rebuilt) : rebuilt;
  });
}

/** Components a colour has in this space; `undefined` where it cannot be told. */
export function componentsOf(context: RebuildContext, value: PDFObject | undefined, depth = 0): number | undefined {
  checkDepth(depth);
  const resolved = resolve(context.source, value);
  const elements = elementsOf(context.source, resolved);
  const family = nameOf(elements === undefined ? resolved : elements[0]);
  switch (DEVICES[family ?? ''] ?? family) {
    case 'DeviceGray':
    case 'CalGray':
    case 'Indexed':
    case 'I':
    case 'Separation':
      return 1;
    case 'DeviceRGB':
    case 'CalRGB':
    case 'Lab':
      return 3;
    case 'DeviceCMYK':
      return 4;
    case 'ICCBased':
      return elements && numberOf(entryOf(dictOf(elements[1]) ?? context.source.obj({}), 'N'));
    case 'DeviceN':
      return elements && elementsOf(context.source, elements[1])?.length;
    default:
      return undefined;
  }
}

function rebuildFamily(context: RebuildContext, array: PDFArray, depth: number): PDFObject | undefined {
  const elements = elementsOf(context.source, array) ?? [];
  const family = nameOf(elements[0]) ?? '';
  if (elements.length === 1 || DEVICES[family] === 'DeviceCMYK') return rebuildName(family, elements, context, depth);
  switch (family) {
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
      return rebuildCalibrated(context, family, elements[1]);
    case 'ICCBased':
      return rebuildProfile(context, elements[1], depth);
    case 'Indexed':
    case 'I':
      return rebuildPalette(context, array, elements, depth);
    case 'Separation':
    case 'DeviceN':
      return rebuildColorants(context, array, elements, depth);
    default:
      return rebuildName(family, elements, context, depth, array);
  }
}

function rebuildName(
  family: string,
  elements: readonly PDFObject[],
  context: RebuildContext,
  depth: number,
  array?: PDFArray,
): PDFObject | undefined {
  if (DEVICES[family] === undefined) return undefined;
  if (family !== 'Pattern' || elements.length < 2 || array === undefined) return PDFName.of(DEVICES[family]);
  const base = rebuildColourSpace(context, array.get(1), depth + 1);
  return base === undefined ? PDFName.of('Pattern') : arrayOf(context, [PDFName.of('Pattern'), base]);
}

function rebuildCalibrated(context: RebuildContext, family: string, value: PDFObject | undefined): PDFObject {
  const dict = dictOf(value) ?? context.source.obj({});
  return arrayOf(context, [PDFName.of(family), copyShaped(dict, context.target, CALIBRATED[family]!)]);
}

/** A profile may hold any text: its alternate stands in, or the device space with as many components. */
function rebuildProfile(context: RebuildContext, value: PDFObject | undefined, depth: number): PDFObject | undefined {
  const dict = dictOf(value);
  if (dict === undefined) return undefined;
  const alternate = entryOf(dict, 'Alternate');
  const family = alternate instanceof PDFArray ? nameOf(resolve(context.source, alternate.get(0))) : undefined;
  if (alternate !== undefined && family === 'Lab') return rebuildColourSpace(context, alternate, depth + 1);
  const device = BY_COMPONENTS[numberOf(entryOf(dict, 'N')) ?? 0];
  return device === undefined ? undefined : PDFName.of(device);
}

function rebuildPalette(
  context: RebuildContext,
  array: PDFArray,
  elements: readonly PDFObject[],
  depth: number,
): PDFObject | undefined {
  const base = rebuildColourSpace(context, array.get(1), depth + 1);
  const components = componentsOf(context, array.get(1), depth + 1);
  const highest = Math.min(255, Math.max(0, numberOf(elements[2]) ?? -1));
  const lookup = elements[3];
  const colours = lookup instanceof PDFStream ? decodePlain(lookup, context.budget) : bytesOfString(lookup);
  if (base === undefined || components === undefined || colours === undefined) return undefined;
  const used = Buffer.from(dullSamples(colours.subarray(0, (highest + 1) * components)));
  return arrayOf(context, [PDFName.of('Indexed'), base, PDFNumber.of(highest), PDFHexString.of(used.toString('hex'))]);
}

function rebuildColorants(
  context: RebuildContext,
  array: PDFArray,
  elements: readonly PDFObject[],
  depth: number,
): PDFObject | undefined {
  const family = nameOf(elements[0])!;
  const alternate = rebuildColourSpace(context, array.get(2), depth + 1);
  const tint = rebuildFunction(context, array.get(3), depth + 1);
  const names = family === 'Separation' ? [elements[1]] : (elementsOf(context.source, elements[1]) ?? []);
  if (alternate === undefined || tint === undefined || names.length > MAX_COLORANTS) return undefined;
  const neutral = names.map((value, index) => PDFName.of(neutralColorant(nameOf(value), index)));
  const colorants = family === 'Separation' ? neutral[0]! : arrayOf(context, neutral);
  return arrayOf(context, [PDFName.of(family), colorants, alternate, tint]);
}

function neutralColorant(name: string | undefined, index: number): string {
  return name !== undefined && COLORANTS.has(name) ? name : `Spot${index + 1}`;
}

function arrayOf({ target }: RebuildContext, values: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(target);
  for (const value of values) array.push(value);
  return array;
}
