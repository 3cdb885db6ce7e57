import { endsBefore } from './labelled.ts';

/** Regex sources of dates, French and English, shared by the date recognizers. All are for the flag `u`; months carry their own case. */

const anyCase = (word: string) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}|${word.toUpperCase()}`;
const MONTH_NAMES = [
  'janvier',
  'janv',
  'février',
  'fevrier',
  'fevr',
  'févr',
  'fév',
  'fev',
  'mars',
  'avril',
  'avr',
  'mai',
  'juin',
  'juillet',
  'juil',
  'jul',
  'août',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
  'decembre',
  'déc',
  'dec',
  'january',
  'jan',
  'february',
  'feb',
  'march',
  'mar',
  'april',
  'apr',
  'may',
  'june',
  'jun',
  'july',
  'august',
  'aug',
  'september',
  'sept',
  'sep',
  'october',
  'oct',
  'november',
  'nov',
  'december',
  // Misread, Welsh and Irish.
  'rnars',
  'rnai',
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
  'eanáir',
  'feabhra',
  'márta',
  'aibreán',
  'bealtaine',
  'meitheamh',
  'iúil',
  'lúnasa',
  'samhain',
  'nollaig',
];

/** Month in letters, in full or short, lower, title or upper case. */
export const MONTH = `(?:${[...MONTH_NAMES]
  .sort((a, b) => b.length - a.length)
  .map(anyCase)
  .join('|')})(?!\\p{L})\\.?`;

/** English months that are no everyday words and may stand alone. */
export const LONE_MONTH =
  '(?:JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|JANVIER|F[ÉE]VRIER|AVRIL|JUIN|JUILLET|AO[ÛU]T|SEPTEMBRE|OCTOBRE|NOVEMBRE|D[ÉE]CEMBRE|January|February|April|June|July|August|Aug|September|Sept|October|Oct|November|Nov|December|Dec|Feb|Jan)(?!\\p{L})\\.?';

/** Full month names only, for where a short one would be too ambiguous. */
export const FULL_MONTH = `(?:${MONTH_NAMES.filter(
  (m) => m.length > 4 || ['mars', 'mai', 'may', 'juin', 'août', 'aout', 'june', 'july'].includes(m),
)
  .map(anyCase)
  .join('|')})(?!\\p{L})`;

export const WEEKDAY =
  '(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|LUNDI|MARDI|MERCREDI|JEUDI|VENDREDI|SAMEDI|DIMANCHE|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun|MON|TUES?|WED|THURS?|THU|FRI|SAT|SUN|[Ll]un\\.|[Mm]ar\\.|[Mm]er\\.|[Jj]eu\\.|[Vv]en\\.|[Ss]am\\.|[Dd]im\\.)(?!\\p{L})';

export const YEAR = '(?:18[5-9]\\d|19\\d\\d|20[0-6]\\d)(?!\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const ORDINAL = '(?:[ ]?(?:er|st|nd|rd|th|ER|ST|ND|RD|TH|e|è?me|ème)(?!\\p{L}))?';
// Two digits are a year only where nothing that could be measured follows.
const SHORT_YEAR = "(?:[ ]?[-'/]\\d{2}(?!\\d|[/.,-]\\d)|[ ]\\d{2}(?=[ ]{0,3}(?:[\\n;)\\]:]|$|[.,](?!\\d)|[ ]{2})))";
const AFTER_MONTH = `(?:(?:,?[ -]{0,2}|[ ]?\\n[ ]?|/)(?:of |de )?${YEAR}|${SHORT_YEAR})`;

/** 12/03/1951, 12-3-51, 12.03.1951, 3 / 4 / 2014; 2014-03-12, with a time after T. */
export const NUMERIC_DATE =
  "(?:\\d{1,2}(?<sep>[ ]?[/.-][ ]?)\\d{1,2}\\k<sep>(?:'?\\d{2}(?!\\d|\\k<sep>\\d)|\\d{4}(?!\\d))|(?:18|19|20)\\d{2}(?<isoSep>[-/.])(?:0?[1-9]|1[0-2])\\k<isoSep>(?:0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d)(?:T\\d{2}:?\\d{2}(?::?\\d{2})?(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)";

const MONTH_WORD = `(?:${[...MONTH_NAMES]
  .sort((a, b) => b.length - a.length)
  .map(anyCase)
  .join('|')})`;

/** 12 mars 1951, 1er mai, 12-MAR-2024, 12MAR2024, 3rd of March, 2014. */
export const DAY_MONTH = `(?:${DAY}${MONTH_WORD}(?:\\d{4}|\\d{2})(?!\\d)|${DAY}${ORDINAL}(?:[ .-]{0,2}|[ ]?\\n[ ]?)(?:of |de )?${MONTH}${AFTER_MONTH}?)`;

const ENGLISH_MONTH = `(?:${MONTH_NAMES.slice(MONTH_NAMES.indexOf('january'))
  .sort((a, b) => b.length - a.length)
  .map(anyCase)
  .join('|')})(?!\\p{L})\\.?`;

/** March 3rd, 2024; Mar 3. */
export const MONTH_DAY = `(?:${ENGLISH_MONTH}[ ]{1,2}(?:the )?${DAY}${ORDINAL}(?![/%]|:\\d|[.,]\\d)(?:,?[ ]{1,2}${YEAR}|[ ]?\\n[ ]?${YEAR}|,?[ ]'\\d{2}(?!\\d))?)`;

/** mars 2014, Mar-24, March of 2014. */
export const MONTH_YEAR = `(?:${MONTH}${AFTER_MONTH})`;

/** 03/2014, 03-2014. */
export const NUMERIC_MONTH_YEAR = `(?:(?:0?[1-9]|1[0-2])[/.-]${YEAR}(?![/.-]\\d))`;

/** Feasts that stand for a day once a year goes with them. */
export const FEAST =
  "(?:No[ëe]l|P[âa]ques|Pentec[ôo]te|Toussaint|Ascension|Assomption|Nouvel An|[Jj]our de l'[Aa]n|[Rr]éveillon|Ramadan|A[ïi]d|Christmas(?: Eve| Day)?|Easter(?: Sunday| Monday)?|Thanksgiving|New Year'?s?(?: Eve| Day)?|Halloween|Whitsun(?:day)?|Whit Sunday|Palm Sunday|Good Friday|Ash Wednesday|Shrove Tuesday|Maundy Thursday|Mothering Sunday|Mother's Day|Father's Day|Advent|Lent|Hogmanay|Burns Night|Bonfire Night|Guy Fawkes(?: Night)?|(?:[Mm]ay|[Ss]pring|[Aa]ugust|[Ee]aster) [Bb]ank [Hh]oliday(?: [Mm]onday)?|[Bb]ank [Hh]oliday(?: [Mm]onday)?|Remembrance (?:Sunday|Day)|Armistice Day|Twelfth (?:Night|of July)|Columbus Day|COLUMBUS DAY|Presidents'? Day|PRESIDENTS DAY|Veterans'? Day|VETERANS DAY|Juneteenth|MLK Day|Martin Luther King Day|Groundhog Day|Super Bowl Sunday|Fourth of July|4th of July|July 4th|Cinco de Mayo|Canada Day|Australia Day|ANZAC Day|Anzac Day|Waitangi Day|Matariki|Bastille Day|Yom Kippur|Rosh Hashanah|Passover|Purim|Vesak|Holi|Nowruz|Eid al-(?:Fitr|Adha)|Navratri|Chinese New Year|Lunar New Year|St (?:Brigid|Swithun|Lucy|Nicholas)'s Day|[Tt]rinité|Rameaux|Vendredi [Ss]aint|Lundi de (?:Pâques|Pentecôte)|Jeudi de l'Ascension|Saint-(?:Jean|Sylvestre|Nicolas|Valentin|Patrick|Martin)|14[ -][Jj]uillet|11[ -][Nn]ovembre|[Ff]ête (?:des [Mm]ères|des [Pp]ères|nationale|du [Tt]ravail)|Aïd[ -]el[ -](?:[Kk]ebir|[Ff]itr)|Yom Kippour|Hanouka|Épiphanie|Chandeleur|Whit Monday|All Saints(?:' Day)?|St (?:Stephen|Patrick|Andrew|David|George)'s Day|[Tt]hanksgiving|Valentine'?s Day|VALENTINE'?S DAY|CHRISTMAS|EASTER|NO[ËE]L|P[ÂA]QUES|Boxing Day|Diwali|Eid|Hanukkah|[ÉEé]piphanie|[Cc]handeleur|[Mm]ardi [Gg]ras|Labou?r Day|Memorial Day|Independence Day)";

export const SEASON =
  "(?:l'[ée]t[ée]|[ée]t[ée]|[Éé]té|(?:l')?hiver|(?:l')?automne|(?:le )?printemps|summer|winter|spring|autumn|fall|Summer|Winter|Spring|Autumn|Fall)";

const FRENCH_NUMBERS =
  '(?:premier|dix[ -]sept|dix[ -]huit|dix[ -]neuf|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)(?!\\p{L})';
const ENGLISH_ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first';
const FRENCH_YEAR_WORDS = `(?:[ ](?:deux[ -]mille|mil(?:le)?[ -]neuf[ -]cents?|dix-neuf[ -]cents?)(?:[ -](?:et[ -])?(?:quarante|cinquante|soixante|cents?|quatre[ -]vingts?|vingts|${FRENCH_NUMBERS})){0,5})?`;
const ENGLISH_YEAR_WORDS =
  ',?(?:[ ](?:nineteen|twenty|two thousand)(?:[ -](?:and[ -])?(?:hundred|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)){1,3})?';

/** le douze mars deux mille vingt-quatre; the third of March nineteen fifty-one. */
/** An ordinal in words from thirteenth on, which stands for a day of the month after "the". */
export const LATE_ORDINAL =
  '(?:thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)';

export const WORDED_DATE = `(?:(?:${FRENCH_NUMBERS}|vingt[ -](?:et[ -]une?|deux|trois|quatre|cinq|six|sept|huit|neuf)|trente[ -]et[ -]une?)[ ]${FULL_MONTH}(?:${FRENCH_YEAR_WORDS}|[ ]${YEAR})|(?:${ENGLISH_ORDINALS})(?: of)? ${FULL_MONTH}(?:,? ${YEAR}|${ENGLISH_YEAR_WORDS})|${FULL_MONTH}(?: the)? (?:${ENGLISH_ORDINALS})(?!\\p{L})(?:,? ${YEAR}|${ENGLISH_YEAR_WORDS}))`;

/** mars deux mille dix-neuf; June of two thousand nineteen. */
export const WORDED_MONTH_YEAR = `(?:${FULL_MONTH}(?: of| de)?(?: (?:deux[ -]mille|mille[ -]neuf)(?!\\p{L})(?:[ -](?:et[ -])?(?:cents?|quarante|cinquante|soixante|quatre[ -]vingts?|vingts|${FRENCH_NUMBERS})){0,5}| (?:nineteen|twenty|two thousand)(?:[ -](?:and[ -])?(?:hundred|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)){1,3}))`;

/** True for a day and a month in either order (or year, month, day). */
export function isCalendarDate(value: string): boolean {
  const parts = (value.split('T')[0] ?? '').match(/\d+/g)?.map(Number) ?? [];
  if (parts.length < 2) return false;
  const [first, second] = parts[0]! > 31 ? [parts[2] ?? 1, parts[1]!] : [parts[0]!, parts[1]!];
  const year = parts[0]! > 31 ? parts[0]! : parts[2];
  if (year !== undefined && year > 99 && (year < 1850 || year > 2069)) return false;
  return first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
}

const LAW =
  /(?<!\p{L})(?:(?:loi|d[ée]cret|arr[êe]t[ée]|directive|r[èe]glement|circulaire|d[ée]lib[ée]ration)(?: minist[ée]riel(?:le)?)?(?: (?:n[°o] ?)?\d[\d./-]{1,20})? du (?:\d{1,2}(?:er)?(?: \p{L}{3,9})? )?|(?:loi|d[ée]cret|directive|r[èe]glement|d[ée]lib[ée]ration|rgpd|gdpr|regulation)(?: \(\p{L}{2,3}\))? (?:n[°o] ?)?|act (?:of )?)$/iu;
const GUIDELINE =
  /(?<!\p{L})(?:(?:[Rr]ecommandations?|[Cc]lassification|[Gg]uidelines?|[Cc]onsensus|[Cc]rit[èe]res|[Cc]riteria|[Cc]onf[ée]rence|[Vv]ersion|[Éé]dition|[Ee]dition)(?: [\p{L}/-]{2,15}){0,3}|(?:WHO|OMS|HAS|USPSTF|GOLD|GINA|ADA|KDIGO|ASCO|NCCN|IDSA|ACOG|ISTH|ESMO|EASL|AASLD|ERS|ATS|SFAR|SPLF|CNGOF|ESC|ACR|AHA|ACC|FIGO|DSM|CIM|ICD|EULAR|NICE|Rome|TNM|UICC|AJCC)(?:[/ ][\p{L}/-]{2,15}){0,2}),? ?(?:\(|de |from |of |in |en )?$/u;

/** True for the date of a law, which stays. */
export function isOfLaw(text: string, start: number): boolean {
  return endsBefore(text, start, LAW);
}

/** True for the year of a guideline or a classification, which stays. */
export function isOfGuideline(text: string, start: number): boolean {
  return endsBefore(text, start, GUIDELINE);
}

/** Words after which two numbers and a slash are a measure or a score. */
export const SCORE_WORD =
  /(?<!\p{L})(?:page|p\.|iop|sppb|bref|tinetti|g8|visits?|berg|barthel|lawton|zarit|faces|cage|audit|phq|gad|nrs|feuille|folio|apgar|ta|pa|bp|tension|blood pressure|pas\/pad|eva|en|score|glasgow|gcs|mmse?|moca|cotation|cot[ée]e?s?|force|acuit[ée]|av|[vo]dg?|og|od|fraction|ratio|grade|nyha|asa|stade|stage|pain|douleur|souffle|murmur|karnofsky|tnm|inr|version|v|ph|ip|cycle|titre|titer|snellen|vision|norton|braden|evs|note[ée]?|testing|power|strength|reflexes|gleason|bishop|adl|iadl|gds|mms|fast|nihss|borg|child-pugh|fio2|sao2|forte|dose|comprim[ée]s?|cp)[ :=à(]{0,4}(?:de |at |of |is |was |à |[aà] \d+\/\d+,? (?:puis|et|then|and) )?$/iu;
