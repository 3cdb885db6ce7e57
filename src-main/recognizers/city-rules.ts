/** Patterns of places where a town may stand, for the recognizer `city`. */

const CAP = "\\p{Lu}[\\p{L}']{1,24}";
const JOIN =
  "(?:[ -](?:sur|sous|en|l[eè]s|lez|la|le|les|de la|de l'|de|du|des|d'|l'|aux?|et|à|of|upon|on|the|SUR|SOUS|EN|L[EÈ]S|LA|LE|LES|DE|DU|DES))";
const NAME = `(?:(?:Le|La|Les|L'|LE|LA|LES|Saint|Sainte|St\\.?|Ste\\.?|SAINT|SAINTE|ST\\.?|STE\\.?|Mont|Bourg|New|Los|San|Santa|Fort|East|West|North|South)[ -]?)?${CAP}(?:${JOIN}{0,2}[ -]${CAP}|-${CAP}){0,3}`;
const ONE = `(?:(?:Le|La|Les|L'|Saint|Sainte|St\\.?|Ste\\.?)[ -])?${CAP}(?:-[\\p{L}']{1,20}){0,5}`;
const SMALL = "(?!l'|d')\\p{Ll}[\\p{L}'-]{2,24}(?:[ -]\\p{Ll}[\\p{L}'-]{1,20}){0,3}";

export interface CityRule {
  /** Something every match holds and most texts do not. */
  readonly onlyWith?: RegExp;
  readonly regex: RegExp;
  /** Score where the name is in no list; undefined: the list decides. */
  readonly unlisted?: number;
  readonly listed: number;
  /** A word of everyday use is no place here, even where it is listed. */
  readonly isWeak?: true;
  /** An unlisted everyday word with a capital is a place too. */
  readonly isLoose?: true;
  /** The text is in capitals: capitals say nothing. */
  readonly isShouted?: true;
  /** Little around it says that it is a place: only names of French communes and large cities count. */
  readonly isBare?: true;
  /** The whole name must be listed. */
  readonly isWhole?: true;
}

/** Where a town may stand. The group `value` is the name; `postcode`, where there is one, must be in use. */
export const cityRules: readonly CityRule[] = [
  {
    // Beside a postcode.
    regex: new RegExp(
      `(?<![\\p{L}\\d.,])(?:F-)?(?<postcode>\\d{5})[ ,-]{1,3}\\n?[ ]{0,4}(?<value>${NAME})(?![\\p{L}])`,
      'dgu',
    ),
    unlisted: 0.7,
    listed: 0.95,
  },
  { regex: new RegExp(`(?<![\\p{L}\\d.,])\\d{5}[ ](?<value>${SMALL})`, 'dgu'), listed: 0.85 },
  {
    regex: new RegExp(`(?<postcode>\\d{5})(?=[ ]{0,3}(?:\\n|$|[,;)]))(?<=(?<value>${NAME})[ ,(]{1,2}\\d{5})`, 'dgu'),
    listed: 0.9,
  },
  {
    // Words that only a place follows.
    regex: new RegExp(
      `(?<![\\p{L}])(?:[Nn](?:ée?|e|é)(?:e|\\(e\\)|s)?(?: le \\d[^\\n,]{3,20}?)?,? (?:à|a|A|in)|N[ÉE]E? (?:LE \\d[^\\n,]{3,20}? )?[ÀA]|[Hh]abit(?:e|ait|ant|ent)(?: (?:seule?|toujours|actuellement|désormais))?(?: (?:à|sur|dans))?|[Dd]omicili(?:é|ée|és)(?: (?:à|sur))|[Dd]emeur(?:ant|e)(?: à)?|[Oo]riginaire de|[Nn]atif de|[Nn]ative de|[Rr]ésid(?:e|ant|ait)(?: à)?|[Vv]it(?: (?:seule?|à|dans|près de)){0,2} à|[Dd]éménagé à|[Vv]ille(?: de naissance)?[ :|]{1,3}|[Cc]ommune(?: de naissance)?[ :|]{1,3}|[Cc]ommune de|(?:[Ll]ieu|LIEU) (?:de|DE) (?:naissance|NAISSANCE)[ :|]{1,3}|[Mm]aire de|[Mm]airie de|[Ff]ait à|[Ee]n vacances à|[Rr]etour de|[Ll]ives in|[Ll]iving in|[Ll]ived in|[Bb]orn in|[Rr]esides in|[Rr]esident of|[Nn]ative of|[Mm]oved (?:from|to)|[Hh]ometown[ :]{1,3}|[Bb]irthplace[ :]{1,3}|[Pp]lace of birth[ :]{1,3}|[Cc]ity[ :]{1,3}|HOMETOWN[ :]{1,3}|PLACE OF BIRTH[ :]{1,3}|CITY[ :]{1,3}|TOWN[ :]{1,3}|VILLE[ :]{1,3}|COMMUNE[ :]{1,3}|[Tt]own[ :]{1,3}|[Oo]riginally from|[Tt]ravel(?:l?ed|s)? to|[Ff]lying from|[Aa]rriving from)[ ]{0,2}(?<value>${NAME})(?![\\p{L}])`,
      'dgu',
    ),
    unlisted: 0.85,
    listed: 0.95,
  },
  {
    // Place of a letter: "Brest, le 12 mars 2024", "Quimper, 20.11.2023".
    regex: new RegExp(
      `(?:(?:^|\\n)[ ]{0,60}|[ ]{2})(?:À |A )?(?<value>${NAME}), ?(?:le |LE |the )?(?=\\d{1,2}[ ./]|1er|\\p{Ll}{3,8}di \\d)`,
      'dgu',
    ),
    unlisted: 0.7,
    listed: 0.95,
  },
  {
    // American city before a state.
    regex: new RegExp(
      `, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[AEINOST]|N[CDEHJMVY]|O[HKR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Co\\.)(?![\\p{L}])(?<=(?<value>${CAP}(?: ${CAP}){0,2}), [A-Z][A-Zo]\\.?)`,
      'dgu',
    ),
    unlisted: 0.6,
    listed: 0.9,
  },
  {
    regex: new RegExp(
      `\\d{5}(?!\\d)(?<=(?<value>${CAP}(?: ${CAP}){0,2}),? (?:[A-Z]{2}|New York|California|Texas|Massachusetts|Ohio|Illinois|Pennsylvania|Florida) \\d{5})`,
      'dgu',
    ),
    unlisted: 0.85,
    listed: 0.95,
  },
  {
    // British town before a postcode; town after a street.
    regex: new RegExp(
      `[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\d])(?<=(?<value>${CAP}(?: ${CAP}){0,2}),?[ \\n]{1,3}[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})`,
      'dgu',
    ),
    unlisted: 0.75,
    listed: 0.93,
  },
  {
    regex: new RegExp(
      `(?:Street|Road|Lane|Avenue|Close|Crescent|Terrace|Drive|Gardens|Parade|Mansions|Court|Place|Grove|Way|Square|Mews|St|Rd|Ave|Ln), ?\\n?[ ]{0,8}(?<value>${CAP}(?: ${CAP}){0,2})(?=[,;.\\n]| [A-Z]{2}|$)`,
      'dgu',
    ),
    unlisted: 0.75,
    listed: 0.93,
  },
  {
    regex: new RegExp(
      `(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Cc]hemin|[Qq]uai|[Pp]lace|[Mm]ontée|[Cc]oron|[Rr]oute|[Aa]llées?|[Cc]ours) [^,\\n\\d]{2,40}, ?\\n?[ ]{0,8}(?<value>${NAME})(?=[,;.\\n)]|$)`,
      'dgu',
    ),
    unlisted: 0.75,
    listed: 0.93,
  },
  // Set apart: in brackets, after a comma or a dash at the end of a line.
  { regex: new RegExp(`\\((?<value>${NAME})(?=\\)|, )`, 'dgu'), listed: 0.7, isWhole: true },
  {
    regex: new RegExp(`(?<=[\\p{L})]),? ?(?:,|-|·|\\|) (?<value>${NAME})(?=[ ]{0,3}(?:\\n|$|[;)]|[ ]{2}|\\. ))`, 'dgu'),
    listed: 0.7,
    isWhole: true,
    isBare: true,
  },
  // Small words: unlisted names too, since a capital within a sentence is a name.
  {
    regex: new RegExp(
      `(?<=[\\p{L}\\d,)] {1,8}|\\()(?:à|vers|près de|in|from|near|nr|outside|around) (?<value>${NAME})(?![\\p{L}])`,
      'dgu',
    ),
    unlisted: 0.55,
    listed: 0.65,
    isWeak: true,
    isLoose: true,
  },
  {
    regex: new RegExp(`(?<=\\p{Ll}[ ,(]{1,2}|\\d )(?:at|to|via|at the|from the) (?<value>${NAME})(?![\\p{L}])`, 'dgu'),
    unlisted: 0.5,
    listed: 0.6,
    isWeak: true,
  },
  {
    regex: new RegExp(`(?<![\\p{L}'])(?:sur|depuis|de|À|région de|of|In|From) (?<value>${NAME})(?![\\p{L}])`, 'dgu'),
    listed: 0.6,
    isWeak: true,
    isBare: true,
  },
  { regex: new RegExp(`(?<![\\p{L}'])(?:à|habite|in|from|near) (?<value>${SMALL})`, 'dgu'), listed: 0.6, isWeak: true },
  {
    regex:
      /(?<![\p{L}])(?:au|du) (?<value>Havre|Mans|Puy(?:-en-Velay)?|Creusot|Touquet|Lavandou|Raincy|Kremlin-Bicêtre|Bourget|Blanc-Mesnil|Pontet|Lamentin|Tampon|Cannet|Relecq-Kerhuon|Conquet|Croisic|Pouliguen|Pellerin|Caire|Bronx|Vésinet|Perreux|Plessis-Robinson|Pecq|Chesnay|Grau-du-Roi|Péage-de-Roussillon)(?![\p{L}])/dgu,
    unlisted: 0.8,
    listed: 0.8,
  },
  {
    regex:
      /(?<![\p{L}])(?:VIENT|ARRIVE|HABITE|ORIGINAIRE|N[ÉE]E?) (?:DE|A|À) (?<value>\p{Lu}{4,20}(?:-\p{Lu}{2,20}){0,4})(?![\p{L}])/dgu,
    listed: 0.7,
  },
  {
    regex: /(?<![\p{L}])(?:à|de|sur|vers|près de) (?<value>l'\p{Lu}[\p{L}-]{3,20})(?![\p{L}])/dgu,
    listed: 0.7,
    isWhole: true,
  },
  // Postcodes of four or six digits, states of Australia, provinces of Canada.
  {
    regex: new RegExp(
      `(?<=, ?\\n?|\\n)(?:[A-Z]{1,2}-)?[1-9]\\d{3} (?<value>${CAP}(?:[ -]${CAP}){0,2})(?=[,;.)\\n]|$)`,
      'dgu',
    ),
    unlisted: 0.55,
    listed: 0.8,
  },
  {
    onlyWith: /(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}|, NZ|\d{6}|\([A-Z]{2}\)|, (?:Dublin|Co\.)/u,
    regex: new RegExp(
      `(?<![\\p{L}])(?<value>${CAP}(?: ${CAP})?)(?=(?:,? (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \\d{4}|,? \\d{4}, NZ|,? \\d{6}(?!\\d)|,? \\((?:QC|ON|BC|AB|MB|NS|NB)\\)|, (?:Dublin|Co\\.)))`,
      'dgu',
    ),
    unlisted: 0.7,
    listed: 0.9,
  },
  // In texts that are all capitals.
  {
    regex: /(?<![\p{L}'])(?:FROM|NEAR|IN|AT) (?<value>\p{Lu}{4,20})(?![\p{L}])/dgu,
    unlisted: 0.55,
    listed: 0.6,
    isWeak: true,
    isShouted: true,
  },
  {
    regex: /(?<![\p{L}'])(?:A|À) (?<value>\p{Lu}{4,20}(?:-\p{Lu}{2,20}){0,4})(?![\p{L}])/dgu,
    listed: 0.6,
    isWeak: true,
    isShouted: true,
  },
  {
    regex: new RegExp(
      `\\((?<value>(?:Fort|Port|Saint|St\\.?|New|Mount|Lake|San|Santa|Los|El|North|South|East|West) ${CAP})(?=\\)|, )`,
      'dgu',
    ),
    unlisted: 0.6,
    listed: 0.8,
  },
  {
    regex: new RegExp(`(?<=(?:19|20)\\d{2} )\\((?<value>${CAP}(?: ${CAP})?)\\)`, 'dgu'),
    unlisted: 0.55,
    listed: 0.8,
    isWeak: true,
    isLoose: true,
  },
  // After an establishment or a doctor's name.
  {
    regex: new RegExp(
      `(?:Hospital|Cent(?:re|er)|Clinic|Surgery|Infirmary|Practice|Care|Trust|Institute|University), (?<value>${CAP}(?: ${CAP}){0,2})(?=[ ]{0,3}(?:[,;.)\\n]|$| - ))`,
      'dgu',
    ),
    unlisted: 0.7,
    listed: 0.9,
  },
  {
    regex: new RegExp(
      `(?:Drs?|DR|GP|Docteur|Pr|Prof)\\.? [^,\\n()]{3,40},? ?(?:,|\\(| - ) ?(?<value>${CAP}(?:[ -]${CAP}){0,2})(?=[ ]{0,3}(?:[;)\\n]|$|\\. ))`,
      'dgu',
    ),
    unlisted: 0.55,
    listed: 0.8,
    isWeak: true,
  },
  // Anywhere, where it can be nothing else.
  {
    regex: new RegExp(`(?<![\\p{L}'-])(?<value>${ONE})(?![\\p{L}])`, 'dgu'),
    listed: 0.55,
    isWeak: true,
    isBare: true,
  },
  {
    onlyWith: /-(?:sur|sous|en|l[eè]s|lez|la|le|aux|SUR|SOUS|EN|L[EÈ]S|LA|LE|AUX)-|Sainte?-/u,
    regex: new RegExp(
      `(?<![\\p{L}'-])(?<value>${CAP}(?:-[\\p{L}']{1,20}){0,2}-(?:sur|sous|en|l[eè]s|lez|la|le|aux|SUR|SOUS|EN|L[EÈ]S|LA|LE|AUX)-${CAP}(?:-${CAP}){0,2}|Sainte?-(?!Guy|Jude|Antoine)${CAP}(?:-[\\p{L}']{1,20}){0,4})(?![\\p{L}])`,
      'dgu',
    ),
    unlisted: 0.7,
    listed: 0.8,
  },
];
