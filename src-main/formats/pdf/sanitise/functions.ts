// Rebuilds PDF functions: samples, exponentials, stitchings and calculators, by allow-list.
import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { checkDepth } from './budget.ts';
import { formatNumber, parseNumber } from './content-numbers.ts';
import { decodePlain } from './decode-stream.ts';
import { dullSamples } from './dull-samples.ts';
import { addFlateStream, type RebuildContext } from './rebuild-context.ts';
import { aNumber, anInteger, copyShaped, numbers, type Shapes } from './shapes.ts';
import { dictOf, entryOf, numberOf, numbersOf, resolve } from './values.ts';

const COMMON: Shapes = { FunctionType: anInteger, Domain: numbers(2), Range: numbers(2) };
const SAMPLED: Shapes = {
  ...COMMON,
  Size: numbers(1),
  BitsPerSample: anInteger,
  Order: anInteger,
  Encode: numbers(2),
  Decode: numbers(2),
};
const EXPONENTIAL: Shapes = { ...COMMON, C0: numbers(1), C1: numbers(1), N: aNumber };
const STITCHING: Shapes = { ...COMMON, Bounds: numbers(), Encode: numbers(2) };

const CALCULATIONS: ReadonlySet<string> = new Set(
  (
    'abs add and atan bitshift ceiling copy cos cvi cvr div dup eq exch exp false floor ge gt idiv if ifelse index le ' +
    'ln log lt mod mul ne neg not or pop roll round sin sqrt sub true truncate xor'
  ).split(' '),
);

/** One function, or an array of them. */
export function rebuildFunction(context: RebuildContext, value: PDFObject, depth = 0): PDFObject | undefined {
  checkDepth(depth);
  return context.memo.get('function', value, () => {
    const resolved = resolve(context.source, value);
    if (resolved instanceof PDFArray) return rebuildAll(context, resolved, depth);
    const dict = dictOf(resolved);
    if (dict === undefined) return undefined;
    switch (numberOf(entryOf(dict, 'FunctionType'))) {
      case 0:
        return resolved instanceof PDFStream ? rebuildSamples(context, resolved) : undefined;
      case 2:
        return context.target.register(copyShaped(dict, context.target, EXPONENTIAL));
      case 3:
        return rebuildStitching(context, dict, depth);
      case 4:
        return resolved instanceof PDFStream ? rebuildCalculator(context, resolved) : undefined;
      default:
        return undefined;
    }
  });
}

function rebuildAll(context: RebuildContext, functions: PDFArray, depth: number): PDFArray | undefined {
  const rebuilt = PDFArray.withContext(context.target);
  for (const value of functions.asArray()) {
    const one = rebuildFunction(context, value, depth + 1);
    if (one === undefined) return undefined;
    rebuilt.push(one);
  }
  return rebuilt;
}

function rebuildStitching(context: RebuildContext, dict: PDFDict, depth: number): PDFObject | undefined {
  const functions = entryOf(dict, 'Functions');
  const rebuilt = functions instanceof PDFArray ? rebuildAll(context, functions, depth) : undefined;
  if (rebuilt === undefined) return undefined;
  const copy = copyShaped(dict, context.target, STITCHING);
  copy.set(PDFName.of('Functions'), rebuilt);
  return context.target.register(copy);
}

function rebuildSamples(context: RebuildContext, stream: PDFStream): PDFObject | undefined {
  const data = decodePlain(stream, context.budget);
  const size = numbersOf(context.source, entryOf(stream.dict, 'Size'));
  const range = numbersOf(context.source, entryOf(stream.dict, 'Range'));
  const bits = numberOf(entryOf(stream.dict, 'BitsPerSample'));
  if (data === undefined || size === undefined || range === undefined || bits === undefined) return undefined;
  const samples = size.reduce((product, count) => product * count, range.length / 2);
  const copy = copyShaped(stream.dict, context.target, SAMPLED);
  const used = data.subarray(0, Math.max(0, Math.ceil((samples * bits) / 8)));
  return addFlateStream(context, copy, bits === 8 ? dullSamples(used) : used);
}

function rebuildCalculator(context: RebuildContext, stream: PDFStream): PDFObject | undefined {
  const data = decodePlain(stream, context.budget);
  if (data === undefined) return undefined;
  const copy = copyShaped(stream.dict, context.target, COMMON);
  return addFlateStream(context, copy, Buffer.from(calculatorText(data), 'latin1'));
}

/** The program without comments and unknown words. */
function calculatorText(data: Uint8Array): string {
  const spaced = Buffer.from(data)
    .toString('latin1')
    .replace(/%[^\r\n]*/g, ' ')
    .replace(/[{}]/g, ' $& ');
  const words: string[] = [];
  for (const word of spaced.split(/[\0\t\n\f\r ]+/)) {
    if (word === '{' || word === '}' || CALCULATIONS.has(word)) words.push(word);
    else if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) words.push(formatNumber(parseNumber(word)));
  }
  return words.join(' ');
}
