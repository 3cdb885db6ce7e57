import { countDigits, endsBefore, hasUnitAfter } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const EXTENSION = '(?:[ ,]{1,2}(?:x|ext\\.?|extension|poste|p\\.)[ .:]{0,2}\\d{1,6}(?!\\d))?';
const NUMBER = '(?:\\+|[(]?\\+?)[\\dOo](?:[ ().\\-/]{0,3}[\\dOolI]|[ ]?\\n[ ]?\\d){6,16}(?![\\p{L}\\d])';
const LABEL =
  't[ée]l[ée]?(?:phone|\\.)?(?: ?[/&] ?(?:fax|t[ée]l[ée]copie))?(?: (?:portable|mobile|fixe|domicile|dom\\.?|prof(?:essionnel)?\\.?|pers(?:onnel)?\\.?|direct|secr[ée]tariat|bureau|patient|\\d))?|t[ée]l[ée]phone|portable|port\\.?|mobile|mob\\.?|dom\\.?|fixe|gsm|secr(?:[ée]tariat|\\.)?|standard|ligne directe|num[ée]ro|joignable(?: au)?|appeler(?: au)?|rappeler(?: au)?|contacter(?: au)?|contact|urgences?|phone|ph\\.?|cell(?:ular)?|tel\\.?(?: ?(?:no\\.?|number))?|home|work|office|call(?:ed)?|telephone|pager|t\\.|c\\.|☎|📞';
const FAX_LABEL = 'fax|t[ée]l[ée]copie(?:ur)?|t[ée]l[ée]c\\.?|tlc|facsimile';
const AFTER_LABEL = '(?:[ ]?\\([^()\\n\\d]{1,30}\\))?[ .:=|_>*#°-]{0,20}(?:n[°o][ ]?)?(?:\\n[ ]{0,10})?';

/** Telephone and fax numbers: French with overseas, American, British, international; extensions and pagers by label. */
export const phone = definePatternRecognizer({
  id: 'phone',
  entity: 'PHONE',
  source: 'ARCEP, plan national de numérotation; NANP; Ofcom; ITU-T E.164',
  rules: {
    fax: {
      regex: new RegExp(`(?<![\\p{L}\\d])(?<label>${FAX_LABEL})(?!\\p{L})${AFTER_LABEL}(?<value>${NUMBER})`, 'giu'),
      score: 0.96,
      type: 'FAX',
    },
    labelled: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<label>${LABEL})(?!\\p{L})${AFTER_LABEL}(?<value>${NUMBER}${EXTENSION})`,
        'giu',
      ),
      score: 0.95,
    },
    french: {
      regex:
        /(?<![\p{L}\d+]|\d[.,-])\(?0[1-79]\)?(?:[ .\-/_]{0,3}\d{2}){4}(?![\p{L}\d]|[.,]\d)|(?<![\p{L}\d+]|\d[.,-])0[1-79]\d{2}[ .-]\d{3}[ .-]\d{3}(?![\p{L}\d]|[.,]\d)|(?<![\p{L}\d+]|\d[.,-])0[1-79][ .-]\d{2}[ .-]\d{3}[ .-]\d{3}(?![\p{L}\d]|[.,]\d)|(?<![\p{L}\d+]|\d[.,-])0 ?8(?! ?0 ?[05])(?:[ .\-/]?\d){8}(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.93,
    },
    broken: {
      regex:
        /(?<![\p{L}\d+]|\d[.,/-])0[1-79](?:[ .-]\d{2}){0,3}[ ]?\n[ ]?\d{2}(?:[ .-]\d{2}){0,3}(?![\p{L}\d]|[.,/]\d)/gu,
      score: 0.7,
    },
    misread: {
      regex: /(?<![\p{L}\d])[0Oo][1-79Il](?:[ .-]?[\dOoIlSBb]{2}){4}(?![\p{L}\d])/gu,
      score: 0.85,
    },
    international: {
      regex:
        /(?<![\p{L}\d+]|\d[ .,])\(?(?:\+[ ]?|00)[1-9]\d{0,2}\)?(?:[ .\-/]{0,2}\(0\))?(?:[ .\-/()]{0,2}\d){6,12}(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.92,
    },
    american: {
      regex: new RegExp(
        `(?<![\\p{L}\\d-]|\\d[.,])(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\)[ ]?-?|[2-9]\\d{2}[-. /])[2-9]\\d{2}[-. ]\\d{4}(?![\\p{L}\\d]|[.,-]\\d)${EXTENSION}`,
        'giu',
      ),
      score: 0.9,
    },
    'american-compact': { regex: /(?<![\p{L}\d.,-])1?[2-9]\d{2}[2-9]\d{6}(?![\p{L}\d]|[.,-]\d)/gu, score: 0.5 },
    british: {
      regex:
        /(?<![\p{L}\d+]|\d[.,/-])(?:\(?0(?:2\d|1\d{2,4}|3\d{2}|7\d{2,4}|8\d{2})\)?[ -]?\d{3,4}[ -]?\d{3,4}|0(?:1\d{3}|7\d{3})[ -]?\d{5,6}|07\d{9})(?![\p{L}\d]|[.,]\d)/gu,
      score: 0.85,
    },
    extension: {
      regex:
        /(?<![\p{L}\d])(?<label>postes?|dect|bips?|beep|pager|pgr|bleep|ext\.?|extension|num[ée]ro interne|n[°o] interne|spectralink|vocera)(?!\p{L})(?: n[°o])?[ .:=#]{0,4}(?<value>\d{3,6}(?![\d/]|[.,]\d))/giu,
      score: 0.85,
    },
    local: {
      regex:
        /(?<![\p{L}\d])(?<label>phone|tel\.?|call|cell|fax|ph\.?|home|work|pager|contact)(?: ?(?:number|no\.?|#))?[ .:=#]{0,4}(?:at |is )?(?<value>\d{3}[-. ]\d{4})(?![\d-])/giu,
      score: 0.9,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (isDateLike(value)) return false;
    const digits = countDigits(value);
    if (rule === 'extension' || rule === 'local') return !hasUnitAfter(text, end);
    if (rule === 'french') return isGrouped(value) && !endsBefore(text, start, /(?:ndc|isbn|cip|lpp)[ :]{1,2}$/iu);
    if (rule === 'misread') return digits >= 6 && /[OoIlSBb]/.test(value);
    if (rule === 'british' || rule === 'broken') return digits >= 10 && digits <= 11;
    if (rule === 'international') return digits >= 8 && digits <= 17;
    if (rule === 'labelled' || rule === 'fax') return digits >= 6 && digits <= 17;
    if (rule === 'american-compact') return !endsBefore(text, start, /(?:npi|cip|nhs|snomed|n[°o])[ :#]{0,4}$/iu);
    return true;
  },
});

function isDateLike(value: string): boolean {
  return /^\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/.test(value) || /^(?:19|20)\d{2}-\d{2}-\d{2}/.test(value);
}

/** Ten digits without a gap, or gaps from the first pair on, or four and twice three. */
function isGrouped(value: string): boolean {
  return /^\(?0 ?\d\)?(?:[ .\-/_]|\d{8}$)/.test(value) || /^0\d{3}[ .-]\d{3}[ .-]\d{3}$/.test(value);
}
