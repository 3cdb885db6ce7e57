import { SCORE_WORD } from './date-grammar.ts';
import { endsBefore, hasUnitAfter } from './labelled.ts';

/** A pressure, score, fraction or duration; in doubt for single digits, dates for two. */
export function isMeasure(value: string, start: number, end: number, text: string, rule: string): boolean {
  const [first, second] = value.match(/\d+/g)!.map(Number) as [number, number];
  if (Math.min(first, second) > 12 || endsBefore(text, start, SCORE_WORD) || hasUnitAfter(text, end)) return true;
  if (endsBefore(text, start, /(?<!\p{L})(?:ta|pa|bp)[ :]{1,3}\d{1,3}\/\d{1,3}[^.;\n]{0,20}$/iu)) return true;
  if (rule === 'after-word' && endsBefore(text, start, /(?:di|day)\.?,? (?:le |the )?$/iu)) return false;
  if (FRACTION_AFTER.test(text.slice(end, end + 12)) && !/\/0/.test(value)) return true;
  if (rule === 'after-event' || /[/.]0/.test(value)) return false;
  if (/\./.test(value)) return !/\.\d{2}$/.test(value);
  // Strengths of two drugs in one ("20/10"), scores out of ten.
  if (second === 10)
    return rule === 'after-word' ? /^\d\//.test(value) : /^(?:[1-3]0|\d)\//.test(value) || first === 10;
  return /^[1-4]\/[2-5]$/.test(value) || first === second;
}

const FRACTION_AFTER =
  /^[ ]?(?:inf|sup|moy|prox|dist|ext|int|post|ant|cp|comp|de dose|d'|des |sem|j(?:ours?)?(?!\p{L})|mg|ml|%|mmhg|cmhg|points?|ans|pds|amp|gel|gél|systolic|diastolic|murmur|hpf|of )/iu;
