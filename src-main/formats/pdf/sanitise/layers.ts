// Which optional content is off when the document is opened: it is removed, the rest becomes plain content.
import { PDFArray, type PDFContext, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, elementsOf, entryOf, nameOf, resolve } from './values.ts';

export interface Layers {
  /** Whether a group or membership dictionary, given as a reference or object, is hidden. */
  isHidden(optionalContent: PDFObject | undefined): boolean;
}

const MAX_EXPRESSION_DEPTH = 32;

export function readLayers(context: PDFContext, catalog: PDFDict): Layers {
  const properties = dictOf(entryOf(catalog, 'OCProperties'));
  const config = properties && dictOf(entryOf(properties, 'D'));
  const isOffByDefault = config !== undefined && nameOf(entryOf(config, 'BaseState')) === 'OFF';
  const on = membersOf(config, 'ON');
  const off = membersOf(config, 'OFF');
  const viewed = viewedGroups(config);

  const isGroupOn = (group: PDFObject, dict: PDFDict): boolean => {
    const state = viewed.has(group) ? viewStateOf(dict) : undefined;
    if (state !== undefined) return state !== 'OFF';
    return !off.has(group) && (on.has(group) || !isOffByDefault);
  };

  const isVisible = (content: PDFObject, depth: number): boolean => {
    const dict = resolve(context, content);
    if (!(dict instanceof PDFDict) || depth > MAX_EXPRESSION_DEPTH) return true;
    if (nameOf(entryOf(dict, 'Type')) !== 'OCMD') return isGroupOn(content, dict);
    const expression = entryOf(dict, 'VE');
    if (expression instanceof PDFArray) return evaluate(expression, depth + 1);
    const states = groupsOf(dict).map((group) => isVisible(group, depth + 1));
    return meetsPolicy(nameOf(entryOf(dict, 'P')), states);
  };

  const evaluate = (expression: PDFArray, depth: number): boolean => {
    const [operator, ...operands] = expression.asArray();
    const values = operands.map((operand) => {
      const nested = resolve(context, operand);
      return nested instanceof PDFArray && depth < MAX_EXPRESSION_DEPTH
        ? evaluate(nested, depth + 1)
        : isVisible(operand, depth + 1);
    });
    if (nameOf(resolve(context, operator)) === 'And') return values.every((value) => value);
    if (nameOf(resolve(context, operator)) === 'Not') return !values[0];
    return values.some((value) => value);
  };

  return { isHidden: (content) => content !== undefined && !isVisible(content, 0) };
}

function meetsPolicy(policy: string | undefined, states: readonly boolean[]): boolean {
  if (states.length === 0) return true;
  if (policy === 'AllOn') return states.every((on) => on);
  if (policy === 'AnyOff') return states.some((on) => !on);
  if (policy === 'AllOff') return states.every((on) => !on);
  return states.some((on) => on);
}

/** The groups of a membership dictionary; those that are no dictionaries do not count. */
function groupsOf(membership: PDFDict): readonly PDFObject[] {
  const value = entryOf(membership, 'OCGs');
  const raw = [...membership.entries()].find(([key]) => key.decodeText() === 'OCGs')?.[1];
  const groups = value instanceof PDFArray ? value.asArray() : raw === undefined ? [] : [raw];
  return groups.filter((group) => resolve(membership.context, group) instanceof PDFDict);
}

function membersOf(config: PDFDict | undefined, key: string): ReadonlySet<PDFObject> {
  const list = config && entryOf(config, key);
  return new Set(list instanceof PDFArray ? list.asArray() : []);
}

/** Groups whose state follows what they say of viewing. */
function viewedGroups(config: PDFDict | undefined): ReadonlySet<PDFObject> {
  const usages = config && elementsOf(config.context, entryOf(config, 'AS'));
  const groups = new Set<PDFObject>();
  for (const value of usages ?? []) {
    const usage = dictOf(value);
    if (usage === undefined || nameOf(entryOf(usage, 'Event')) !== 'View') continue;
    const list = entryOf(usage, 'OCGs');
    if (list instanceof PDFArray) for (const group of list.asArray()) groups.add(group);
  }
  return groups;
}

function viewStateOf(group: PDFDict): string | undefined {
  const usage = dictOf(entryOf(group, 'Usage'));
  const view = usage && dictOf(entryOf(usage, 'View'));
  return view && nameOf(entryOf(view, 'ViewState'));
}
