import { hasFlag, type Lexicons } from '../domain/lexicon.ts';
import { matchesIn } from '../domain/matches-in.ts';
import type { Detection, Recognizer } from '../domain/recognizer.ts';
import { fold, foldWord } from '../domain/text.ts';
import { type CityRule, cityRules } from './city-rules.ts';
import { compactLetters } from './compact-letters.ts';
import { endsBefore } from './labelled.ts';
import { isWorldPlace } from './world-places.ts';

/** Towns, by what stands before them or beside a postcode, or by list where the word means nothing else. */
export function city(lexicons: Lexicons): Recognizer {
  return {
    id: 'city',
    types: ['CITY'],
    recognize: ({ text }) =>
      rules.flatMap((rule) =>
        (rule.onlyWith?.test(text) === false ? [] : matchesIn(rule.regex, text)).flatMap((match) => {
          const value = match.groups!.value!;
          const start = match.indices!.groups!.value![0];
          const postcode = match.groups!.postcode;
          const isUnknown = postcode !== undefined && !lexicons.isFrenchPostcode(postcode);
          if (isUnknown && rule.unlisted === undefined) return [];
          const strict = isUnknown ? { regex: rule.regex, listed: rule.listed } : rule;
          return judge(lexicons, strict, text, start, value) ?? [];
        }),
      ),
  };
}

const rules: readonly CityRule[] = cityRules.map((rule) => ({ ...rule, regex: compactLetters(rule.regex) }));

const remembered = new WeakMap<Lexicons, Map<string, string>>();

const NO_PLACE =
  /^(?:Le patient|La patiente|Monsieur|Madame|Mme|Mr|Mrs|Ms|Miss|Dr|Docteur|Professeur|Prof|Pr|Service|Centre|Clinique|H[ôo]pital|CHU|CH|CHRU|EHPAD|No[ëe]l|Pâques|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Hospital|Clinic|University|The|No|Not|Ward|Room|Bed|Unit|Discharge|Admission|Emergency|Department|Cardiology|Surgery|Date|Tél|Nom|Prénom|French|English|Spanish|German|Polish|Arabic|Portuguese|Italian|Chinese|Urdu|Punjabi|Bengali|Mandarin|Cantonese|Vietnamese|Russian|Easter|Christmas|Ramadan|Thanksgiving|Trendelenburg|Fowler|Epic|Medicare|Medicaid|Theatre|Outside|Catholic|Tumou?r|Basal|Recovery|Resus|Majors|Stage|Grade|Day|Week|Cycle|Section|Table|Figure|Plan|Physio|Psychiatry|Neurology|Oncology|Radiology|Domicile|Jeun|Sujet|Ce|Cette|Son|Sa|Ses|Il|Elle|Prélevé|Fait|Naissance|Entrée|Sortie|Créée?|N[ée]e?|NEE?|ENTREE|SORTIE|SSN|DOB|Px|Hosp|Datix|Homme|Femme|EPS|CRISTAL|Wg|Cdr|Mum|Dad|Tuesdays|Fridays|SITU|VIVO|VITRO|UTERO|LABOU?R|HOSPITAL|THEATRE|PAIN|BED|RECOVERY|BIRTH|Situ|Vivo|Vitro|Utero)(?![\p{L}])/u;

// Scales and methods are named after towns.
const SCALE =
  /(?:grade|protocole?|classification|score|crit[èe]res|criteria|[ée]chelle|scale|consensus|stade|stage|syst[èe]me|system)[^.;\n]{0,14}$/iu;

function judge(lexicons: Lexicons, rule: CityRule, text: string, start: number, value: string): Detection | undefined {
  // Most capitalised words are no town at all: that is told first.
  if (rule.unlisted === undefined && longestListed(lexicons, value, rule.isBare !== true) === undefined)
    return undefined;
  if (NO_PLACE.test(value) || /'s$/u.test(value)) return undefined;
  if (rule.isWeak === true && endsBefore(text, start, SCALE)) return undefined;
  // Eponyms are towns somewhere in the world.
  const found = longestListed(lexicons, value, rule.isBare !== true);
  if (rule.isWhole === true && (found !== value || isShouted(lexicons, value))) return undefined;
  const listed =
    found !== undefined &&
    (rule.isWeak !== true ||
      isPlausible(lexicons, rule, found) ||
      (rule.isLoose === true &&
        found.length > 4 &&
        NO_NOUN_AFTER.test(text.slice(start + found.length, start + found.length + 12))))
      ? found
      : undefined;
  if (
    listed === undefined &&
    (rule.unlisted === undefined || !isProper(lexicons, rule, value, text.slice(start + value.length)))
  )
    return undefined;
  // A scale or stage is named after many a town ("Lille 0.41").
  if (
    rule.isWeak === true &&
    /^ ?(?:\d+[.,]\d|\d{1,2}(?=[.,;)])|I{1,3}(?!\p{L})|score|criteria|model|collar|tube|index|classification|scale|test|sign|staging|protocol)/u.test(
      text.slice(start + (listed ?? value).length, start + (listed ?? value).length + 9),
    )
  ) {
    return undefined;
  }
  const kept =
    listed !== undefined && (rule.unlisted === undefined || rule.isWeak) ? listed : (listed ?? beforeParticle(value));
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
function longestListed(lexicons: Lexicons, value: string, withWorld: boolean): string | undefined {
  const key = withWorld ? value : `-${value}`;
  const cached = remembered.get(lexicons)?.get(key);
  if (cached !== undefined) return cached === '' ? undefined : cached;
  const found = findListed(lexicons, value, withWorld);
  const lengths = remembered.get(lexicons) ?? new Map<string, string>();
  if (lengths.size > 50_000) lengths.clear();
  lengths.set(key, found ?? '');
  remembered.set(lexicons, lengths);
  return found;
}

function findListed(lexicons: Lexicons, value: string, withWorld: boolean): string | undefined {
  for (
    let end = value.length;
    end > 1;
    end = Math.max(value.lastIndexOf(' ', end - 1), value.lastIndexOf('-', end - 1))
  ) {
    const name = fold(value.slice(0, end))
      .replace(/[-']/g, ' ')
      .replace(/^st\.? /, 'saint ')
      .replace(/^ste\.? /, 'sainte ');
    if (
      hasFlag(lexicons.places, name, 'commune') ||
      hasFlag(lexicons.places, name, 'city') ||
      (withWorld && isWorldPlace(name))
    )
      return value.slice(0, end);
  }
  return undefined;
}

const NO_NOUN_AFTER =
  /^(?:[ ]{0,2}(?:[.,;:)\n]|$)| (?:and|with|where|since|for|in|on|by|who|until|so|but|to|et|avec|où|depuis|pour|en|par|comme|as)(?!\p{L}))/u;

const COMMON = ['frenchWord', 'englishWord', 'eponym', 'medical'] as const;

/** Several words are a place; one only where it is no everyday, clinical or eponymous word and no first name. */
function isPlausible(lexicons: Lexicons, rule: CityRule, name: string): boolean {
  if (/[ -]/.test(name)) return name.length > 5;
  const word = foldWord(name);
  if (word.length < (rule.unlisted === undefined ? 4 : 3)) return false;
  if (rule.isShouted === true) return !isCommon(lexicons, word);
  if (name === name.toUpperCase()) return false;
  if (rule.unlisted !== undefined)
    return !hasFlag(lexicons.words, word, 'eponym') && !hasFlag(lexicons.words, word, 'medical');
  return !isCommon(lexicons, word) && !hasFlag(lexicons.words, word, 'firstName');
}

/** An everyday word in capitals, as in texts that are all capitals. */
function isShouted(lexicons: Lexicons, value: string): boolean {
  return value === value.toUpperCase() && isCommon(lexicons, value);
}

function isCommon(lexicons: Lexicons, word: string): boolean {
  return COMMON.some((flag) => hasFlag(lexicons.words, foldWord(word), flag));
}

/** A capitalised name in no list, after a small word: no acronym, eponym or clinical word; after "at" and "to" no everyday word either. */
function isProper(lexicons: Lexicons, rule: CityRule, value: string, after: string): boolean {
  if (rule.isWeak !== true) return !/^\p{Lu}{2,4}$/u.test(value);
  const words = beforeParticle(value).split(/[ -]/);
  if (rule.isShouted === true) return !words.some((word) => isCommon(lexicons, word));
  if (words.some((word) => word.length > 1 && word === word.toUpperCase())) return false;
  if (rule.isLoose !== true) return words.some((word) => word.length > 3 && !isCommon(lexicons, word));
  const isClinical = (word: string) =>
    hasFlag(lexicons.words, foldWord(word), 'eponym') || hasFlag(lexicons.words, foldWord(word), 'medical');
  if (value.length < 4 || words.every(isClinical)) return false;
  // An everyday word is a name only where no noun follows ("in Cork, so …", not "in Catholic faith").
  return !words.every((word) => isCommon(lexicons, word)) || NO_NOUN_AFTER.test(after.slice(0, 12));
}

/** An unlisted name ends before a particle set apart by spaces ("Retour de …"). */
function beforeParticle(value: string): string {
  return value.replace(
    / (?:de|du|des|d'|en|et|à|au|aux|sur|sous|la|le|les|of|on|upon|the|DE|DU|DES|EN|LA|LE|LES)(?: .*|'.*)$/u,
    '',
  );
}
