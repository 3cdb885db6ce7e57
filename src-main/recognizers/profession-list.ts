import english from '../../assets/lexicons/professions.en.json' with { type: 'json' };
import french from '../../assets/lexicons/professions.fr.json' with { type: 'json' };
import type { Detection, Recognizer } from '../domain/recognizer.ts';
import { foldWord } from '../domain/text.ts';
import { indexPhrases } from './phrase-index.ts';

/**
 * Trades of our lists. `free` ones mean nothing else and count anywhere; `said` ones are everyday words too, and
 * `clinical` ones are what those around a patient do: they count only where someone is said to be one.
 */
export const professionList: Recognizer = {
  id: 'profession-list',
  types: ['PROFESSION'],
  recognize({ text, words }) {
    const detections: Detection[] = [];
    for (let at = 0; at < words.length; at++) {
      const found = trades.longestAt(text, words, at);
      if (found === undefined) continue;
      const { start } = words[at]!;
      const { end } = words[at + found.count - 1]!;
      const isCalled = isSaid(text, start, end, found.kind);
      if (!isCalled && (found.kind !== 'free' || !isPlain(text, start, end))) continue;
      at += found.count - 1;
      detections.push({
        start: isCalled ? beforeModifiers(text, start) : start,
        end: afterComplement(text, end),
        type: 'PROFESSION',
        score: isCalled ? 0.7 : 0.55,
        recognizer: 'profession-list',
        reason: { code: isCalled ? 'context' : 'list' },
        role: 'patient',
      });
    }
    return detections;
  },
};

type Kind = 'free' | 'said' | 'clinical';

const STEMS = new Map<string, string>();
// Of two trades alike but for their endings the stricter kind counts.
const STRICTNESS: readonly Kind[] = ['clinical', 'said', 'free'];

const trades = indexPhrases<Kind>(
  [...kindsOf(french), ...kindsOf(english)].sort((a, b) => STRICTNESS.indexOf(a[1]) - STRICTNESS.indexOf(b[1])),
  stemOf,
);

function kindsOf(groups: Readonly<Record<string, string>>): (readonly [phrase: string, kind: Kind])[] {
  return Object.entries(groups).flatMap(([group, phrases]) => {
    const kind = group === 'said' || group === 'clinical' ? group : 'free';
    return phrases.split('|').map((phrase) => [phrase, kind] as const);
  });
}

/** One form for masculine, feminine and plural. */
function stemOf(word: string): string {
  let stem = STEMS.get(word);
  if (stem === undefined) {
    stem = foldWord(word)
      .replace(/s$/, '')
      .replace(/men$/, 'man')
      .replace(/(?:euse|rice|eure)$/, 'eur')
      .replace(/ffe$/, 'f')
      .replace(/ere$/, 'er')
      .replace(/(?:ienne)$/, 'ien')
      .replace(/onne$/, 'on')
      .replace(/ive$/, 'if')
      .replace(/elle$/, 'el')
      .replace(/e$/, '');
    if (STEMS.size > 50_000) STEMS.clear();
    STEMS.set(word, stem);
  }
  return stem;
}

const KIN =
  'père|mère|papa|maman|mari|femme|épouse|époux|conjointe?|compagne|compagnon|concubine?|fils|fille|frère|sœur|soeur|beau-père|belle-mère|beau-frère|belle-sœur|gendre|belle-fille|oncle|tante|neveu|nièce|cousine?|grand-père|grand-mère|parents?|tuteur|husband|wife|partner|son|daughter|father|mother|mum|mom|dad|brother|sister|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|patiente?|fiancée?';
// Right before a trade.
const CALLED = new RegExp(
  `(?<![\\p{L}])(?:(?:est|était|étais|suis|fut|sera|c'est|devenue?|ancien(?:ne)?s?|ex|ex-|retraitée?s?|retired|former|ex-?|trained|qualified|trainee|self-employed|semi-retired|apprentie?)(?: (?:une?|an?|actuellement|toujours|aussi|encore|également|currently|also|still))?|comme|en tant que|en qualité de|exerce (?:la profession|le métier) de|(?:profession|métier|emploi|poste|formation|diplôme|brevet|études|carrière|vie|job|activité|occupation|role|statut)(?: (?:actuel(?:le)?|précédent))?(?: (?:de|d')|[ ]?[:=])|(?:is|was|are|were|'s|been|became|being|as) (?:now )?an?(?: (?:retired|former|part-time|full-time|busy|keen|young|self-employed|freelance|trainee))?|(?:works?|worked|working|trained|employed|job|career|years|life) as(?: an?| the)?|training to be an?|(?:${KIN})(?: \\p{Lu}[\\p{L}'-]+)?(?: (?:est|était|is an?|was an?|qui est|,))|(?:son|sa|ses|leur|his|her|their|the|le|la) (?:${KIN}),? (?:an? |une? )?)[ ]?$`,
  'iu',
);
const AGED =
  /(?:\d{2,3} ?(?:ans|a\.|y\/?o|yo|yrs?|years?(?:[ -]old)?|yr[ -]old|YEAR-OLD|ANS|M|F|H)|âgée? de \d{2} ans|\(\d{2}\))[ ]?[,(:-]{0,2}[ ]?(?:une?|an?)?[ ]?(?:retired |former |ancien(?:ne)? |ex-)?$/u;
const APPOSED = /(?:\p{Lu}[\p{L}'-]{1,24}"?\)?|\p{Ll}{3,}|\d{2,4})[ ]?(?:,| \(|:| -|,? -)[ ]$/u;
const KIN_BEFORE = new RegExp(`(?<![\\p{L}])(?:${KIN})(?:[ :,]{1,3}[\\p{L}'" -]{1,40}?)?[ ]?[,:(-][ ]?$`, 'iu');
const CLOSED =
  /^(?:e\(s\)|\(e\)|s)?(?:[ ]{0,2}(?:[,.;)(\n|/]|$)|[ ](?:à|au|aux|chez|dans|en|pour|depuis|retrait[ée]e?|at|in|with|for|from|who|until|since|and|et|but|mais|-|qui)(?!\p{L}))/u;
const CLINICIAN = /(?:Dr|DR|Pr|Docteur|Prof|Professeur|Professor|PR)\.? [^,;\n]{0,40}[,(:-][ ]?$/u;
const ALREADY_SO =
  /^(?:mineurs?|mineures?|major|cadres?|facteurs?|chefs?|assistante?s?|opérat(?:eur|rice)|managers?)$/iu;

function isSaid(text: string, start: number, end: number, kind: Kind): boolean {
  const line = text.slice(Math.max(0, start - 60), start);
  const before = line.slice(line.lastIndexOf('\n') + 1);
  const after = text.slice(end, end + 14);
  if (kind !== 'free' && /^ (?:de risque|d'intégration|aggravant|déclench|favoris|de vie)/u.test(after)) return false;
  if (CLINICIAN.test(before)) return false;
  const value = text.slice(start, end);
  if (ALREADY_SO.test(value)) {
    return /(?:profession|métier|ancien(?:ne)?|retraitée?|travaille comme|ex-?|retired|former|works? as an?|job|mère|père|mari|role)[ :,]{1,3}$/iu.test(
      before,
    );
  }
  // A capital within a line is a name, unless all around is in capitals.
  if (/^\p{Lu}\p{Ll}/u.test(value) && !/[:|(.][ ]{0,3}$/u.test(before)) return false;
  if (CALLED.test(before)) return true;
  if (!CLOSED.test(after)) return false;
  if (AGED.test(before) || KIN_BEFORE.test(before)) return true;
  return kind === 'said' && APPOSED.test(before) && /^[ ]?[,;.)(]|^ (?:à|au|chez|at|with|for) /u.test(after);
}

/** Neither a name nor part of another word, and no dog ("berger allemand"). */
function isPlain(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[\p{L}\p{N}]['-]$/u.test(before) && !/[dlDL]'$/u.test(before)) return false;
  if (/^['-]\p{L}/u.test(text.slice(end, end + 2)) && !/^-(?:chef|adjoint)/u.test(text.slice(end, end + 8)))
    return false;
  if (/^ (?:allemand|australien|belge|malinois|des pyrénées)/iu.test(text.slice(end, end + 16))) return false;
  if (/^\p{Ll}/u.test(value)) return true;
  if (!/[ -]/.test(value) && value !== value.toUpperCase()) {
    return (
      /(?:[.>\n]|^)[ ]?$/u.test(before) &&
      CLOSED.test(text.slice(end, end + 14)) &&
      !/^, ?\p{Lu}/u.test(text.slice(end, end + 3))
    );
  }
  if (!/[ -]/.test(value)) return false;
  return /(?:^|[\n:.,(|-][ ]?|\p{Lu} )$/u.test(before) || value === value.toUpperCase();
}

const MODIFIER =
  /(?:(?<![\p{L}'-])(?!(?:and|the|his|her|was|old|with|for|who|both|year|handed|retired|former|trained|qualified|young|keen|busy|part|full|time|now|currently|also|still|is|are|as|an|then|self|employed|part-time|full-time|self-employed|freelance|trainee|actuellement|toujours|est|ancien|ancienne|comme|de|du|la|le|un|une)(?!\p{L}))\p{Ll}[\p{L}-]{2,14} ){1,2}$/u;

/** In English a trade's modifiers stand before it ("railway signalman"). */
function beforeModifiers(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 34), start);
  const cue = /(?:[ ]an?|'s an?|as|:) (?=[^.,;:\n]{0,30}$)(?!.*\b(?:an?|as) )/u.exec(before);
  if (cue === null) return start;
  const modifier = MODIFIER.exec(before.slice(cue.index + cue[0].length));
  return modifier === null ? start : start - modifier[0].length;
}

// One noun with "de", one adjective; never a duration or an age.
const COMPLEMENT =
  /(?:[ ](?:de |d'|des |du |en |à la |à l')[ ']?(?!depuis|retraite|profession|son|sa|ses|son|l'|la |le |arrêt|invalid|accident|longue|plus|moins|bonne|cours|train)\p{Ll}[\p{L}-]{2,20})?(?:[ ](?!depuis|vit|vivant|habit|mari|célib|divor|veu|père|mère|sans|avec|actuel|retrait|suivi|adress|hospit|ancien|âgé|qui|dans|pour|chez|mais|droit|gauch|fum|tabag|non|est|était|comme)\p{Ll}{4,14}(?=[ ]{0,2}(?:[,.;)\n]|à |au |chez |$))|[ ](?:municipal|indépendant|libéral|agricole|industriel|saisonni[èe]r|viticole|foresti[èe]r|public|privé|routi[èe]r)e?)?/uy;

function afterComplement(text: string, end: number): number {
  const hyphened = end + (/^-\p{Ll}{3,18}/u.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  COMPLEMENT.lastIndex = hyphened;
  return hyphened + (COMPLEMENT.exec(text)?.[0].length ?? 0);
}
