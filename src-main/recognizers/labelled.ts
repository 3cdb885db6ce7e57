/** Grammar of labelled values: a label, what may stand between, the value; and what stands around a value. */

// "n°", an explanation in brackets, a few small words, leaders, at most one line break.
const BETWEEN =
  '(?:[ ]?\\((?!\\d)[^()\\n\\d]{1,40}\\))?(?:[ ]{1,2}(?:est|le|la|de|du|des|patiente?|assurée?|ci-dessous|suivant|is|of|the|was)(?!\\p{L})){0,4}(?:[ ]{0,2}(?:n[°ºo*]|n\\. ?°|num[ée]ro|number|no|#)(?!\\p{L}))?[ .:=|_>*#\'"-]{0,30}(?:\\n[ |*:]{0,20})?';

/** A regex with the groups `label` and `value`, case-insensitive. Both are regex sources. */
export function labelled(labels: string, value: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<label>${labels})(?!\\p{L})${BETWEEN}(?<value>${value})`, 'giu');
}

/** "n°" in all the ways it is written, typed and misread, with what follows it. */
export const NUMBER_WORD = '(?:n[°ºo*][ ]?|n\\. ?°[ ]?|n°s?[ ]?|nos?\\.?[ ]|num[ée]ros?[ ]|num\\.?[ ])';

const NO_DATE =
  '(?!(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|[12]\\d|3[01])[/.-](?:\\d{4}|\\d{2})(?!\\d)|(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d))';

/** An identifier of letters and digits in one piece, dashes, slashes and dots within; at least one digit. */
export const CODE = `${NO_DATE}(?:[A-Z]{1,5}[ ](?=\\d))?(?=[\\p{L}./_-]{0,12}\\d)[A-Z0-9](?:[./_-]?[A-Z0-9]){2,29}(?![\\p{L}\\p{N}]|[/]\\d)`;

/** Digits, in one piece or in groups of up to four; five at least. */
export const DIGITS = `${NO_DATE}(?:[A-Z]{1,5}[-./ ]?)?(?:\\d{5,22}(?:[-/.]\\d{1,6}){0,3}|\\d{2,4}[/-]\\d{3,8}(?:[/-][A-Z\\d]{1,8}){0,2}|\\d{1,4}(?:[ .|_-]\\d{1,5}(?![\\d/]|[.,]\\d)){1,8})(?![\\p{L}\\p{N}])`;

const UNIT =
  /^ ?(?:%|‰|°|€|\$|£|(?:[mµu]?g|kg|ng|pg|[mcdµ]?l|mmol|[µun]mol|mol|pmol|m?eq|[mµ]?ui|iu|u\/|g\/|mg\/|mm|cm|km|mmhg|hpa|kcal|kj|cp|cpr?s?|comprim|gel|gél|gouttes?|gtt|amp|bpm|\/ ?(?:min|mn|mm|l|µl|ml|h|j|d)|x ?10|j(?:ours?)?|days?|h|hrs?|hours?|heures?|min|mn|sem(?:aines?)?|weeks?|mois|months?|ans?|years?|gy|mgy|msv|ms|hz|w|cells?|plaquettes|copies|log|fois|times|euros?|points?|pts)(?![\p{L}\p{N}]))/iu;

/** True where a unit follows: a dose, a measure, a duration, an amount. */
export function hasUnitAfter(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 16));
}

/** True where the text just before (at most 40 characters, same line) ends in `pattern`. */
export function endsBefore(text: string, start: number, pattern: RegExp): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return pattern.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Number of digits in a value. */
export function countDigits(value: string): number {
  return value.replace(/\D/g, '').length;
}

/**
 * True for a value with enough digits that does not start with a small word ("en 2019"): label patterns ignore case, so
 * only capitals may be a code's prefix.
 */
export function isIdentifier(value: string, digits: number): boolean {
  return countDigits(value) >= digits && (!/^\p{L}{1,5} /u.test(value) || /^\p{Lu}{1,5} /u.test(value));
}
