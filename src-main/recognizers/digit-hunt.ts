/** Finds known numbers in a text in one pass, however their digits are grouped. */

export interface FoundNumber<Payload> {
  readonly start: number;
  readonly end: number;
  readonly payload: Payload;
}

// Groups of digits with at most two separators between them.
const RUN = /\d(?:[ .\-_/·|()]{0,2}\d){5,63}/g;

/** `keys` are digits only. A number counts where a key fills whole groups of the text, so that none is cut out of another. */
export function huntDigits<Payload>(text: string, keys: ReadonlyMap<string, Payload>): FoundNumber<Payload>[] {
  if (keys.size === 0) return [];
  const lengths = [...new Set([...keys.keys()].map((key) => key.length))];
  const found: FoundNumber<Payload>[] = [];
  for (const run of text.matchAll(RUN)) {
    const groups = [...run[0].matchAll(/\d+/g)];
    const digits = groups.map((group) => group[0]).join('');
    let before = 0;
    for (const group of groups) {
      for (const length of lengths) {
        const payload = keys.get(digits.slice(before, before + length));
        const end = payload === undefined ? undefined : endOfGroup(groups, before + length);
        if (payload !== undefined && end !== undefined) {
          found.push({ start: run.index + group.index, end: run.index + end, payload });
        }
      }
      before += group[0].length;
    }
  }
  return found;
}

// Offset in the run of the end of the group that ends with the nth digit.
function endOfGroup(groups: readonly RegExpExecArray[], digits: number): number | undefined {
  let count = 0;
  for (const group of groups) {
    count += group[0].length;
    if (count === digits) return group.index + group[0].length;
    if (count > digits) return undefined;
  }
  return undefined;
}
