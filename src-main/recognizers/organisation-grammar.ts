import { hasFlag, type Lexicons } from '../domain/lexicon.ts';
import type { Recognizer } from '../domain/recognizer.ts';
import { foldWord } from '../domain/text.ts';
import { englishCues, englishTails, frenchCues, frenchHeads, smallTails } from './organisation-words.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const WORD = "\\p{Lu}[\\p{L}\\d'&.-]{0,24}(?<!\\.)";
const PARTICLE = "(?:de la |de l'|de |du |des |d'|la |le |les |l'|aux |à la |à |en |sur |et |& )";
const FRENCH_NAME = `(?:"[ ]?)?${PARTICLE}{0,2}(?:(?:Le|La|Les|Au|Aux|À|L') ?)?${WORD}(?:[ ]${PARTICLE}{0,2}${WORD}){0,5}(?:[ ]?")?`;
const LINK = '(?:of the |of |and the |and |& |for |in |on the |on )';
const ENGLISH_NAME = `${WORD}(?:[ ]${LINK}?${WORD}){0,4}`;

const CAPITAL_TAILS = englishTails
  .split('|')
  .filter((tail) => /^[\p{L} &']{5,}$/u.test(tail))
  .map((tail) => tail.toUpperCase())
  .join('|');

/** Organisations by the grammar of their names and of what is said of them; drugs and eponyms are none. */
export function organisationGrammar(lexicons: Lexicons): Recognizer {
  return definePatternRecognizer({
    id: 'organisation-grammar',
    entity: 'ORGANISATION',
    source: '45 CFR 164.514(b)(2)(i)(R); i2b2 2014 annotation guideline',
    role: 'patient',
    rules: {
      'french-head': {
        regex: new RegExp(`(?<![\\p{L}-])(?<value>(?:${anyCase(frenchHeads)}) ${FRENCH_NAME})`, 'gu'),
        score: 0.6,
      },
      'french-cue': {
        regex: new RegExp(
          `(?<![\\p{L}])(?:${anyCase(frenchCues)})(?: (?:la |le |les |l')?|(?<=') ?|[ ]?[:,(] ?)(?<value>${FRENCH_NAME})`,
          'gu',
        ),
        score: 0.55,
        reason: 'context',
      },
      'english-tail': {
        onlyWith: new RegExp(`[ ](?:${englishTails})(?!\\p{L})`, 'u'),
        regex: new RegExp(
          `(?<![\\p{L}'-])(?<value>(?:(?!(?:The|This|In|At|LZ|To|From|On|By|For|With|And|No|His|Her)[ ])${WORD}[ ]${LINK}?){1,4}(?:${englishTails})(?:,? (?:Inc|Ltd|LLC|P\\.C|PLC)\\.?)?)(?![\\p{L}'])(?:,? (?:in|of|at) (?=\\p{Lu}))?`,
          'gu',
        ),
        score: 0.6,
      },
      'english-cue': {
        regex: new RegExp(
          `(?<![\\p{L}])(?:${anyCase(englishCues)})(?: as an? [\\p{Ll} -]{3,24})?(?: the | |: | \\()(?<value>${ENGLISH_NAME})`,
          'gu',
        ),
        score: 0.55,
        reason: 'context',
      },
      'english-tail-capitals': {
        onlyWith: new RegExp(`[ ](?:${CAPITAL_TAILS})(?!\\p{L})`, 'u'),
        regex: new RegExp(
          `(?<![\\p{L}'-])(?<value>(?:(?!(?:THE|THIS|IN|AT|TO|FROM|ON|BY|FOR|WITH|AND|NO|HIS|HER|OF)[ ])\\p{Lu}[\\p{Lu}'-]{1,20}[ ](?:& |OF |AND )?){1,4}(?:${CAPITAL_TAILS}))(?![\\p{L}'])`,
          'gu',
        ),
        score: 0.5,
      },
      'english-small-tail': {
        onlyWith: new RegExp(`[ ](?:${smallTails})(?!\\p{L})`, 'u'),
        regex: new RegExp(
          `(?<![\\p{L}'-])(?<value>(?:(?!(?:The|This|In|At|To|From|On|By|For|With|And|No|His|Her|My|Our|Old|New|Every|Went)[ ])${WORD}[ ]){1,4}(?:${smallTails})(?: in \\p{Lu}[\\p{L}'-]{2,20}|, (?=\\p{Lu}))?)(?![\\p{L}'])`,
          'gu',
        ),
        score: 0.5,
      },
      // "via the Westmorland", "a letter from the Waterside": a capital after the article within a sentence.
      'after-article': {
        regex:
          /(?<=\p{Ll} )(?:at|to|from|via|in|into|by|with|under) the (?<value>(?!(?:North|South|East|West|Left|Right|Emergency|Department|Ward|Hospital|Clinic|Unit|Team|Court|Act|Trust|Care|Mental|Children|Data|Human|Equality|Road|English|French|Spanish|Polish|Arabic|UK|US|USA|EU|NHS|GP|ED|ER|OR|ICU|ITU|HDU|OT|PT|CT|MRI)(?!\p{L}))\p{Lu}[\p{L}'&-]{1,24}(?:[ ]\p{Lu}[\p{L}'-]{1,24}){0,3})(?![\p{L}-]| Act(?!\p{L}))/gu,
        score: 0.5,
        reason: 'context',
      },
      'two-partners': {
        onlyWith: /\p{Ll} & \p{Lu}/u,
        regex:
          /(?<![\p{L}&'-])\p{Lu}\p{Ll}[\p{L}'-]{1,20} & \p{Lu}\p{Ll}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}(?![\p{L}])/gu,
        score: 0.55,
      },
      'of-county': {
        onlyWith: /(?:TOWN|Town|City|CITY|Village|Borough) (?:OF|of)/u,
        regex:
          /(?<![\p{L}])(?:TOWN|Town|City|CITY|Village|Borough) (?:OF|of) \p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})?/gu,
        score: 0.6,
      },
      prison: {
        regex: /(?<![\p{L}])(?:HMP|HMYOI|FCI|USP|MCI|SCI) \p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})?/gu,
        score: 0.7,
      },
      club: {
        onlyWith: /(?:FC|OGC|ASM|ASPTT|RC|SC|AJ|AS|US|ES) /u,
        regex:
          /(?<![\p{L}-])(?:(?:FC|OGC|ASM|ASPTT|RC|SC|AJ)|(?<=l')(?:AS|US|ES)) (?:de |d'|du )?\p{Lu}\p{Ll}[\p{L}'-]{2,20}(?:[- ]\p{Lu}[\p{L}'-]{1,20}){0,2}/gu,
        score: 0.5,
      },
    },
    accept: ({ value, rule }) => {
      const names = value.match(/\p{Lu}[\p{L}'-]*/gu) ?? [];
      const proper = names.filter((name) => !isClinical(lexicons, name));
      if (
        proper.length === 0 ||
        /^(?:Le|La|Il|Elle|Les|He|She|Dr|Mr|Mrs|Mme|Miss|Ms|Prof|M)(?![\p{L}'])\.?$/u.test(value)
      )
        return false;
      if (/^(?:M\.?|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms|Miss|Docteur|Professeur)[ .]/u.test(value)) return false;
      if (rule === 'english-cue' || rule === 'english-small-tail' || rule === 'french-cue' || rule === 'two-partners')
        return names.some((name) => !isClinical(lexicons, name) && !isEveryday(lexicons, name)) || names.length > 1;
      if (rule === 'english-tail') return !NO_ORGANISATION.test(value);
      return true;
    },
  });
}

const NO_ORGANISATION =
  /^(?:[Tt]he )?(?:(?:Occupational|Physical|Speech|Social|Family|Home|Health|Medical|Clinical|Nursing|Mental|Emergency|Community|Hospital|Patient|Support|Palliative|Care|Adult|Children|Child|Primary|Secondary|Public|Private|Local|Police|Coroner|General|National|Community|Diabetes|Respiratory|Cardiac|Renal|Crisis|Early|Day|Night|Out|Therapy|Pain|Ambulance|Sick|Case|Risk|Test|Lab|Laboratory|Safeguarding|Human|Legal|Urgent|County|District|City|Town|Borough|Parish|Fire|Sheriff|High|Old|New|Post|Total|Left|Right|Upper|Lower|Section|Record|Records|Interpreter|Interpreting|Chaplaincy|Imaging|Blood|Pharmacy|Support|Social)[ &]{1,3}(?:and |of )?){1,4}(?:\p{L}+)$/u;

function isClinical(lexicons: Lexicons, name: string): boolean {
  const word = foldWord(name);
  return hasFlag(lexicons.words, word, 'medical') || hasFlag(lexicons.words, word, 'eponym');
}

function isEveryday(lexicons: Lexicons, name: string): boolean {
  const word = foldWord(name);
  return hasFlag(lexicons.words, word, 'frenchWord') || hasFlag(lexicons.words, word, 'englishWord');
}

/** Words with a small or a capital first letter. */
function anyCase(words: string): string {
  return words
    .split(/\|(?![^(]*\))/u)
    .map((word) => (/^\p{Ll}/u.test(word) ? `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}` : word))
    .join('|');
}
