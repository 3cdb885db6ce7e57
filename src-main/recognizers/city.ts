import { hasFlag, type Lexicons } from '../domain/lexicon.ts';
import type { Detection, Recognizer } from '../domain/recognizer.ts';
import { fold, foldWord } from '../domain/text.ts';

const CAP = "\\p{Lu}[\\p{L}']{1,24}";
const JOIN =
  "(?:[ -](?:sur|sous|en|l[eè]s|lez|la|le|les|de la|de l'|de|du|des|d'|l'|aux?|et|à|of|upon|on|the|SUR|SOUS|EN|L[EÈ]S|LA|LE|LES|DE|DU|DES))";
const NAME = `(?:(?:Le|La|Les|L'|LE|LA|LES|Saint|Sainte|St\\.?|Ste\\.?|SAINT|SAINTE|ST\\.?|STE\\.?|Mont|Bourg|New|Los|San|Santa|East|West|North|South)[ -]?)?${CAP}(?:${JOIN}{0,2}[ -]${CAP}|${JOIN}-${CAP}|-${CAP}){0,3}`;

interface Rule {
  readonly regex: RegExp;
  /** Score where the name is in no list; undefined: the list decides. */
  readonly unlisted?: number;
  readonly listed: number;
}

const RULES: readonly Rule[] = [
  {
    // Beside a postcode.
    regex: new RegExp(
      `(?<![\\p{L}\\d.,])(?:F-)?\\d{5}[ ,-]{1,3}\\n?[ ]{0,4}(?<value>${NAME})(?:(?= (?:CEDEX|Cedex|cedex))|(?![\\p{L}]))`,
      'gu',
    ),
    unlisted: 0.7,
    listed: 0.95,
  },
  {
    regex: /(?<![\p{L}\d.,])\d{5}[ ](?<value>\p{Ll}[\p{L}'-]{2,24}(?:[ -]\p{Ll}[\p{L}'-]{1,20}){0,4})/gu,
    listed: 0.85,
  },
  {
    // Words that only a place follows.
    regex: new RegExp(
      `(?<![\\p{L}])(?:[Nn](?:ée?|e|é)(?:e|\\(e\\)|s)?(?: le \\d[^\\n,]{3,20}?)?,? (?:à|a|A)|NÉE? (?:LE \\d[^\\n,]{3,20}? )?[ÀA]|[Hh]abit(?:e|ait|ant|ent)(?: (?:seule?|toujours|actuellement|désormais))?(?: (?:à|sur|dans))?|[Dd]omicili(?:é|ée|és)(?: (?:à|sur))|[Dd]emeur(?:ant|e)(?: à)?|[Oo]riginaire de|[Rr]ésid(?:e|ant|ait)(?: à)?|[Vv]it(?: (?:seule?|à|dans|près de)){0,2} à|[Dd]éménagé à|[Vv]ille(?: de naissance)?[ :]{1,3}|[Cc]ommune(?: de naissance)?[ :]{1,3}|(?:[Ll]ieu|LIEU) (?:de|DE) (?:naissance|NAISSANCE)[ :]{1,3}|[Mm]aire de|[Mm]airie de|[Ff]ait à|[Ee]n vacances à|[Ll]ives in|[Ll]iving in|[Ll]ived in|[Bb]orn in|[Rr]esides in|[Rr]esident of|[Nn]ative of|[Mm]oved (?:from|to)|[Hh]ometown[ :]{1,3}|[Bb]irthplace[ :]{1,3}|[Pp]lace of birth[ :]{1,3}|[Cc]ity[ :]{1,3}|[Tt]own[ :]{1,3}|[Oo]riginally from|[Tt]ravel(?:l?ed|s)? to)[ ]{0,2}(?<value>${NAME})(?![\\p{L}])`,
      'gu',
    ),
    unlisted: 0.85,
    listed: 0.95,
  },
  {
    // Place of a letter: "Brest, le 12 mars 2024".
    regex: new RegExp(`(?:^|\\n)[ ]{0,60}(?:À |A )?(?<value>${NAME}),? (?:le|LE|the) (?=\\d|1er)`, 'gu'),
    unlisted: 0.8,
    listed: 0.95,
  },
  {
    // American city before a state.
    regex: new RegExp(
      `(?<![\\p{L}])(?<value>${CAP}(?: ${CAP}){0,2}), (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[AEINOST]|N[CDEHJMVY]|O[HKR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?![\\p{L}])`,
      'gu',
    ),
    unlisted: 0.6,
    listed: 0.9,
  },
  {
    regex: new RegExp(
      `(?<value>${CAP}(?: ${CAP}){0,2}),? (?:[A-Z]{2}|New York|California|Texas|Massachusetts|Ohio|Illinois|Pennsylvania|Florida) \\d{5}(?!\\d)`,
      'gu',
    ),
    unlisted: 0.85,
    listed: 0.95,
  },
  // British town before a postcode.
  {
    regex: new RegExp(
      `(?<value>${CAP}(?: ${CAP}){0,2}),?[ \\n]{1,3}[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\d])`,
      'gu',
    ),
    unlisted: 0.75,
    listed: 0.93,
  },
  {
    // Weak words: only a listed place.
    regex: new RegExp(
      `(?<![\\p{L}'])(?:à|vers|sur|depuis|de|À|près de|région de|in|from|at|near|to|around|outside|of)[ ]{1,2}(?<value>${NAME})(?![\\p{L}])`,
      'gu',
    ),
    listed: 0.6,
  },
];

/** Towns by what stands before them or beside a postcode; by list alone never. */
export function city(lexicons: Lexicons): Recognizer {
  return {
    id: 'city',
    types: ['CITY'],
    recognize: ({ text }) =>
      RULES.flatMap((rule) =>
        [...text.matchAll(rule.regex)].flatMap((match) => {
          const value = match.groups!.value!;
          const start = match.index + match[0].lastIndexOf(value);
          return judge(lexicons, rule, text, start, value) ?? [];
        }),
      ),
  };
}

const NO_PLACE =
  /^(?:Le patient|La patiente|Monsieur|Madame|Mme|Mr|Dr|Docteur|Professeur|Pr|Service|Centre|Clinique|H[ôo]pital|CHU|CH|CHRU|EHPAD|Noël|Pâques|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Hospital|Clinic|University|The|No|Not|Ward|Room|Bed|Unit|ICU|ER|ED|ICD|Discharge|Admission|Emergency|Department|Cardiology|Surgery|J|M|Date|Tél|Nom|Prénom)(?![\p{L}])/u;

function judge(lexicons: Lexicons, rule: Rule, text: string, start: number, value: string): Detection | undefined {
  if (NO_PLACE.test(value)) return undefined;
  const listed = longestListed(lexicons, value);
  if (listed === undefined && rule.unlisted === undefined) return undefined;
  if (listed !== undefined && rule.unlisted === undefined && !isPlausible(lexicons, listed, text, start))
    return undefined;
  const kept = rule.unlisted === undefined ? listed! : value;
  return {
    start,
    end: start + kept.length,
    type: 'CITY',
    score: listed === undefined ? rule.unlisted! : rule.listed,
    recognizer: 'city',
    reason: { code: listed === undefined ? 'context' : 'list' },
  };
}

/** The longest start of `value` that is a listed commune or city. */
function longestListed(lexicons: Lexicons, value: string): string | undefined {
  for (
    let end = value.length;
    end > 1;
    end = Math.max(value.lastIndexOf(' ', end - 1), value.lastIndexOf('-', end - 1))
  ) {
    const name = fold(value.slice(0, end)).replace(/[-']/g, ' ').replace(/^st /, 'saint ').replace(/^ste /, 'sainte ');
    if (hasFlag(lexicons.places, name, 'commune') || hasFlag(lexicons.words, name, 'city')) return value.slice(0, end);
  }
  return undefined;
}

/** A single word that is also an everyday, clinical or eponymous word is a place only in mixed-case prose. */
function isPlausible(lexicons: Lexicons, name: string, text: string, start: number): boolean {
  if (/[ -]/.test(name)) return true;
  const word = foldWord(name);
  if (word.length < 3 || hasFlag(lexicons.words, word, 'eponym') || hasFlag(lexicons.words, word, 'medical'))
    return false;
  const isCommon = hasFlag(lexicons.words, word, 'frenchWord') || hasFlag(lexicons.words, word, 'englishWord');
  const isShouted = name === name.toUpperCase();
  if (!isCommon) return !isShouted || word.length > 4;
  return !isShouted && /(?:à|À|in|from|near|sur|vers) {1,2}$/u.test(text.slice(Math.max(0, start - 6), start));
}
