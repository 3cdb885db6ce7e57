import type { Detection, Recognizer } from '../../domain/recognizer.ts';

/**
 * Codes of diseases and acts: ICD-10 with a decimal, and any after a label. Bare "B12", "S100" or "L5" are none.
 * Source: WHO ICD-10 (letter and two digits, a decimal), CIM-10 FR, CCAM (four letters, three digits), IDENTIFIERS §9.
 */
export const diagnosisCodes: Recognizer = {
  id: 'diagnosis-codes',
  types: ['DIAGNOSIS'],
  recognize({ text }) {
    const detections = new Map<number, Detection>();
    const add = (start: number, end: number, score: number, cue?: string) => {
      const reason = cue === undefined ? ({ code: 'shape' } as const) : ({ code: 'label', cue } as const);
      detections.set(start, {
        start,
        end,
        type: 'DIAGNOSIS',
        score,
        recognizer: 'diagnosis-codes',
        reason,
        role: 'patient',
      });
    };
    for (const match of text.matchAll(DECIMAL)) {
      if (!isTemperature(match[0], text, match.index)) add(match.index, match.index + match[0].length, 0.8);
    }
    for (const match of text.matchAll(IN_BRACKETS)) add(match.index, match.index + match[0].length, 0.7);
    for (const { label, code } of LABELLED) {
      for (const match of text.matchAll(label)) {
        for (const [start, end] of codesAfter(text, match.index + match[0].length, code)) {
          add(start, end, 0.95, match[0].trim());
        }
      }
    }
    return [...detections.values()].sort((a, b) => a.start - b.start);
  },
};

const DECIMAL =
  /(?<![\p{L}\p{N}.,+-])[A-Z]\d[0-9AB]\.(?:\d{1,2}[0-9A-Z]{0,2}|[0-9X]{1,3}[ADS])[†*]?(?![\p{L}\p{N}]|[.,]\d)/gu;

// "pyélonéphrite (N10)": chapters whose codes are no vertebra, vitamin, day, month or hour.
const IN_BRACKETS = /(?<=\p{L}{4} \()[EFGIKNOQZ]\d{2}(?=\))/gu;

const ICD = String.raw`[A-Z]\d[0-9AB]\.?[\dA-Z+-]{0,5}[†*]?`;

const LABELLED: readonly { readonly label: RegExp; readonly code: RegExp }[] = [
  {
    label:
      /(?<![\p{L}\p{N}])(?:CIM(?:[- ]?10)?(?:[- ]?FR)?|ICD(?:[- ]?10)?(?:[- ]?(?:CM|GM))?|D[PRAS]|DAS|DAD|Dx|codes? (?:CIM|ICD|diagnostics?))(?![\p{L}\p{N}]) ?(?:codes?)? ?[:=]? ?\(?/giu,
    code: new RegExp(ICD, 'y'),
  },
  { label: /(?<![\p{L}\p{N}])ICD[- ]?9(?:[- ]?CM)? ?(?:codes?)? ?[:=]? ?/giu, code: /[VE]?\d{2,4}(?:\.\d{1,2})?/y },
  { label: /(?<![\p{L}\p{N}])(?:CIM|ICD)[- ]?11 ?[:=]? ?/giu, code: /[0-9A-Z]{2}\d[0-9A-Z](?:\.[0-9A-Z]{1,2})?/y },
  { label: /(?<![\p{L}\p{N}])CCAM ?[:=]? ?/giu, code: /[A-Z]{4}\d{3}/y },
  { label: /(?<![\p{L}\p{N}])ORPHA(?:NET)?[: ]{0,2}/giu, code: /\d{1,6}/y },
  { label: /(?<![\p{L}\p{N}])(?:SNOMED(?:[- ]?CT)?|SCTID) ?[:=]? ?/giu, code: /\d{6,18}/y },
];

const BETWEEN = /(?: ?[,;/+&] ?| (?:et|and) | )/y;

function* codesAfter(text: string, from: number, code: RegExp): Generator<readonly [start: number, end: number]> {
  let at = from;
  for (;;) {
    const end = endOf(code, text, at);
    if (end === undefined || /[\p{L}\p{N}]/u.test(text[end] ?? '')) return;
    yield [at, end];
    const next = endOf(BETWEEN, text, end);
    if (next === undefined) return;
    at = next;
  }
}

function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** "T37.5" is a fever more often than a poisoning. */
function isTemperature(code: string, text: string, start: number): boolean {
  if (!/^T(?:3[4-9]|4[0-2])\.\d$/.test(code)) return false;
  return !/(?:CIM|ICD|DP|DAS|DR)\D{0,12}$/i.test(text.slice(Math.max(0, start - 24), start));
}
