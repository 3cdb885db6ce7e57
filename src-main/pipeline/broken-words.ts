import { familyOf } from '../domain/entity-type.ts';
import type { Detection } from '../domain/recognizer.ts';

/** A hyphen at a line end and what stands around it: "Mar-⏎chandeau". */
const BREAK = /([\p{L}\p{N}'-]+)-[ ]?\r?\n[ ]{0,8}([\p{L}\p{N}'-]+)/gu;

/**
 * A name or place broken over two lines is one: where only one half was found, the other half goes with it. The text
 * cannot tell a broken word from a hyphenated one, and either way the halves belong together.
 */
export function joinBrokenWords(text: string, detections: readonly Detection[]): readonly Detection[] {
  const breaks = [...text.matchAll(BREAK)].map((match) => {
    const second = match.index + match[0].length - match[2]!.length;
    return {
      first: match.index,
      firstEnd: match.index + match[1]!.length,
      second,
      secondEnd: match.index + match[0].length,
    };
  });
  if (breaks.length === 0) return detections;
  const startingAt = new Map(breaks.map((broken) => [broken.second, broken]));
  const endingAt = new Map(breaks.map((broken) => [broken.firstEnd, broken]));
  return detections.map((detection) => {
    if (!BREAKABLE.has(familyOf(detection.type))) return detection;
    const start = startingAt.get(detection.start)?.first ?? detection.start;
    const end = endingAt.get(detection.end)?.secondEnd ?? detection.end;
    return start === detection.start && end === detection.end ? detection : { ...detection, start, end };
  });
}

const BREAKABLE: ReadonlySet<string> = new Set(['person', 'place']);
