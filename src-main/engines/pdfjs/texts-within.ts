const DEEPEST = 8;
const MOST = 2_000;

/** Every text inside a value of unknown shape, object by object: for what an engine hands out as loose records. */
export function textsWithin(untrusted: unknown): string[] {
  const texts: string[] = [];
  collect(untrusted, 0, texts);
  return texts;
}

function collect(untrusted: unknown, depth: number, texts: string[]): void {
  if (texts.length >= MOST || depth > DEEPEST) return;
  if (typeof untrusted === 'string') {
    if (untrusted !== '') texts.push(untrusted);
  } else if (untrusted instanceof Map) {
    for (const [key, value] of untrusted) collect([key, value], depth + 1, texts);
  } else if (Array.isArray(untrusted)) {
    for (const value of untrusted) collect(value, depth + 1, texts);
  } else if (typeof untrusted === 'object' && untrusted !== null && !ArrayBuffer.isView(untrusted)) {
    for (const [key, value] of Object.entries(untrusted)) if (!ENGINE_KEYS.has(key)) collect(value, depth + 1, texts);
  }
}

/** Entries the engine adds by itself: ids, type names, drawing hints. */
const ENGINE_KEYS = new Set([
  'id',
  'subtype',
  'annotationType',
  'fieldType',
  'borderStyle',
  'defaultAppearanceData',
  'dir',
  'rawDict',
]);
