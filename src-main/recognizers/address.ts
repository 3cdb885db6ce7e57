import { endsBefore } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const caseless = (words: string) =>
  words
    .split('|')
    .map((word) =>
      /^\p{L}/u.test(word)
        ? `[${word[0]!.toLowerCase()}${word[0]!.toUpperCase()}]${word.slice(1)}|${word.toUpperCase()}`
        : word,
    )
    .join('|');

// Types of way that mean a street wherever a number stands before them.
const STRONG = caseless(
  'rue|r(?=\\.)|avenue|ave|av|boulevard|boul|blvd|bld|bd|impasse|imp|allées|allée|allee|chemin|che|chem|ch|quai|route|rte|faubourg|fbg|fg|square|sq|ruelle|esplanade|rond-point|rond point|lotissement|venelle|sentier|sente|chaussée|hameau|promenade|digue|coron|hent|venelle|chemin rural|sentier|levée|mas|ferme',
);
// Types of way that are everyday words too: only before a capital.
const WEAK = caseless(
  'cours|cour|place|pl|passage|porte|villa|côte|cité|cite|voie|résidence|residence|res|mail|clos|tour|parc|domaine|montée|traverse|parvis|carrefour|grande rue|grand rue|quartier|corniche|plaine|plateau|village|za|zac|zi|z\\.a\\.|z\\.i\\.|lieu-dit|lieu dit|ld|le bourg|rampe|galerie|halle|marché|bourg',
);
const PARTICLE =
  "(?:de la |de l'|de |du |des |d'|d |la |le |les |l'|aux |au |ar |an |al |à la |à l'|en |sur |sous |et |DE LA |DE L'|DE |DU |DES |D'|LA |LE |LES |L'|AUX |AU |SUR |ET )";
const STOP =
  '(?!(?:T[ée]l|TEL|Fax|FAX|Port|N[ée]e?|Nom|NOM|Date|IPP|NDA|NIR|E-?mail|Mail|Mobile|Mme|Monsieur|Madame|Patient|CEDEX|Cedex|Depuis|Il|Elle|Le patient|La patiente)(?![\\p{L}-]))';
const NAME = `${STOP}(?:\\d{1,2}(?:er)?[ -][\\p{Lu}\\p{Ll}]{3,9}(?: \\d{4})?|(?:\\p{Lu}[\\p{L}\\d']{0,24}|(?:St|Ste|Dr|Pr|Gal|Mal|Cdt|Col|Pdt|[A-Z])\\.(?=[ -]?\\p{Lu}))(?:-[\\p{L}\\d'.]{1,24}){0,6})`;
const NAMES = `${PARTICLE}{0,2}${NAME}(?:[ ]${PARTICLE}{0,2}${NAME}){0,4}`;
const LOWER_NAME = `${PARTICLE}{1,2}[\\p{L}\\d'-]{3,24}(?: ${PARTICLE}{1,2}[\\p{L}'-]{3,20})?`;
const NUMBER =
  '\\d{1,4}(?:[-/]\\d{1,4})?(?:[ ]?(?:bis|ter|quater|quinquies|BIS|TER|QUATER|[A-H](?![\\p{L}\\d])))?[ ]?,?[ ]{1,2}';
const PART =
  '(?:[Bb][âa]t(?:iment|\\.)?|B[ÂA]T(?:IMENT|\\.)?|[Ee]sc(?:alier|\\.)?|ESC|[Aa]pp(?:artement|t|\\.)|[Aa]ppartement|[Aa]pt|APT|APPT|[Pp]orte|[ÉEé]t(?:age|\\.)?|[Éé]tage|[Rr][ée]sidence|R[ÉE]SIDENCE|[Rr][ée]s\\.?|[Hh]all|[Bb]o[îi]te|BP|B\\.P\\.|CS|TSA|[Ll]ot\\.?|[Ll]ieu-?dit|[Ll]ogement|[Ee]ntrée)';
const COMPLEMENT = `(?:[ ]?[,-]?[ ]?\\n?[ ]?${PART}\\.?[ ]?(?:n° ?)?(?:\\d{1,6}|\\p{Lu}[\\p{L}\\d'-]{0,20}(?:[ ]${PARTICLE}{0,2}\\p{Lu}[\\p{L}'-]{1,20}){0,3})(?![\\p{L}\\d])){0,4}`;

const US_WAY =
  "(?:Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Close|Crescent|Cres|Gardens|Gdns|Grove|Terrace|Terr|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Square|Sq|Mews|Row|Hill|Walk|View|Rise|Green|Park|Alley|Trail|Trl|Broadway|Turnpike|Pike|Loop|Plaza|Quay|Wharf|Yard|Vale|Mount|Parade|Pde|Cottages|Mansions|Heights|Estate|Path|Broadway|Run|Hollow|HOLLOW|Cove|Ridge|Crossing|Landing|Bend|Trace|Fork|Spur|Canyon|Orchard|Common|Fields?|Brow|Bank|Fold|Lea|Dene|Garth|Wynd|Brae|Loan|Cl|Pk|Maltings|Cross|Corner|End|Villas|Bungalows|Vennel|Boreen|Chase|Glen|Meadows?|STREET|AVENUE|ROAD|LANE|DRIVE|COURT|WAY|CLOSE|GARDENS|TERRACE|ST|AVE|RD|LN|DR|BLVD)(?![\\p{L}\\d'])";
const US_NAME = "(?:\\p{Lu}[\\p{L}'-]{0,24}|(?:St|Mt|Ft|[A-Z])\\.(?= ?\\p{Lu})|\\d{1,3}(?:st|nd|rd|th))";
const US_UNIT =
  '(?:,?[ ]?\\n?[ ]?(?:[Aa]pt|APT|[Aa]partment|[Ss]uite|Ste|[Uu]nit|[Ff]lat|[Ff]loor|[Ll]ot|[Tt]rlr|[Ss]pace|Rm|#)\\.?[ ]?#?[A-Z]?-?\\d{0,5}[A-Z]?(?![\\p{L}\\d])){0,2}';

// A part of an address between two commas.
const PART_EN = `(?:(?:by|nr\\.?|near|off|The|the|Rear of|\\d{1,2}(?:st|nd|rd|th)) )?(?:\\d{1,4}[A-Za-z]?(?:[-/]\\d{1,3})? )?\\p{Lu}[\\p{L}'-]{1,24}(?:[ ](?:of |the |on |y |na |an |upon |in |le |de )?(?:\\p{Lu}[\\p{L}'-]{0,24}|\\d{1,4})){0,4}`;

/** Streets and what goes with them: French grammar with numbers, ways, residences, boxes; American and British grammar. */
export const address = definePatternRecognizer({
  id: 'address',
  entity: 'STREET',
  source: 'La Poste, norme AFNOR XPZ 10-011; USPS Publication 28; Royal Mail PAF',
  rules: {
    french: {
      regex: new RegExp(
        `(?<![\\p{L}\\d]|\\d[.,/-])${NUMBER}(?:(?:${STRONG})(?!\\p{L})\\.?[ ]{1,2}(?:${NAMES}|${LOWER_NAME})|(?:${WEAK})(?!\\p{L})\\.?[ ]${NAMES})${COMPLEMENT}`,
        'gu',
      ),
      score: 0.95,
    },
    dictated: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|et|bis|ter)[ -]){1,6}(?:rue|avenue|boulevard|impasse|chemin|allée|place|quai|route) (?:${NAMES}|${LOWER_NAME})`,
        'gu',
      ),
      score: 0.8,
    },
    'broken-line': {
      regex: new RegExp(
        `(?<![\\p{L}\\d]|\\d[.,/-])${NUMBER}(?:(?:${STRONG})(?!\\p{L})\\.?[ ]?(?:${PARTICLE}{0,2}|de la|de l'|du|des|de)[ ]?\\n[ ]?${NAMES})${COMPLEMENT}`,
        'gu',
      ),
      score: 0.9,
    },
    'no-number': {
      regex: new RegExp(
        `(?<![\\p{L}\\d-])(?:[Rr]ue|RUE|[Aa]venue|AVENUE|[Bb]oulevard|BOULEVARD|[Ii]mpasse|IMPASSE|[Aa]llées?|ALL[ÉE]ES?|[Cc]hemin|CHEMIN|[Qq]uai|QUAI|[Ss]quare|[Rr]uelle|[Ff]aubourg|[Ll]otissement|[Rr]oute|ROUTE|[Vv]enelle|[Dd]igue|[Mm]as|[Ff]erme|[Zz]\\.?[AI]\\.?C?|Z\\.?[AI]\\.?C?\\.?|[Mm]ontée|[Ee]splanade|[Pp]romenade|[Rr]ampe|[Cc]orniche|[Tt]raverse) ${NAMES}${COMPLEMENT}(?:,? \\(?(?:derrière|au-dessus|à côté|en face|face à|près d|sans n)[^,;.\\n)]{1,40}\\)?)?`,
        'gu',
      ),
      score: 0.8,
    },
    'lieu-dit': {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Ll]ieu-?[ ]?dit|LIEU-?[ ]?DIT)[ :"]{1,3}${PARTICLE}{0,2}${NAME}(?:[ ]${PARTICLE}{0,2}${NAME}){0,3}`,
        'gu',
      ),
      score: 0.9,
    },
    residence: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Rr][ée]s(?:idence|\\.)|R[ÉE]SIDENCE|[Vv]illa|[Hh]ameau|HAMEAU|[Ll]otissement|[Cc]it[ée]|[Qq]uartier|HLM|[Ii]mm(?:euble|\\.)|[Mm]obil-home|[Pp]éniche|[Rr]oulotte|[Aa]ire d'accueil|[Cc]aravane) (?:"[ ]?)?${NAMES}(?: n° ?\\d{1,4})?`,
        'gu',
      ),
      score: 0.75,
    },
    complement: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:[Bb][âa]t(?:iment)?|B[ÂA]T(?:IMENT)?|[Ee]scalier|[Aa]ppartement|[Aa]pp?t)\\.?[ ](?:n° ?)?(?:[A-Z]?\\d{1,4}[A-Z]?|[A-Z])(?![\\p{L}\\d])${COMPLEMENT}`,
        'gu',
      ),
      score: 0.75,
    },
    square: {
      regex:
        /(?<![\p{L}])[Pp]lace (?:Sainte?-\p{Lu}[\p{L}'-]{2,24}|(?:du|de la|de l'|des) ?(?:Général|Maréchal|République|Mairie|Liberté|Gare|Poste|Église|Hôtel|Marché|Halles)(?:[ -](?:de )?\p{Lu}[\p{L}-]{1,20}){0,2})(?![\p{L}])/gu,
      score: 0.7,
    },
    road: {
      regex:
        /(?<=(?:sur|de|par) (?:la |l'))(?:RN|RD|[NA]|D(?!1[0-2](?!\d)|\d(?!\d)))[ ]?\d{1,4}(?![\p{L}\d])|(?<=(?:on|off|near|along) )I-\d{1,3}(?![\p{L}\d])/gu,
      score: 0.55,
    },
    'rural-route': { regex: /(?<![\p{L}\d])(?:RR|RD) ?\d{1,3}(?:,? Box \d{1,5}|(?=, \d{1,5} \p{Lu}))/gu, score: 0.7 },
    'numbered-lot': { regex: /(?<![\p{L}\d])[Ll]ot \d{1,4} \p{Lu}[\p{L}'-]{2,24}/gu, score: 0.65 },
    germanic: {
      onlyWith: /straat|strasse|straße|str\.|laan|gasse|plein|platz|allee|steenweg/u,
      regex:
        /(?<![\p{L}-])(?:\p{Lu}[\p{L}-]{1,20} )?\p{Lu}\p{L}{2,20}(?:straat|stra(?:ss|ß)e|str\.|laan|gasse|plein|platz|allee|steenweg) \d{1,4}[a-z]?(?: (?:bus|bte) \d{1,4})?(?![\p{L}\d])/gu,
      score: 0.85,
    },
    studio: {
      regex:
        /(?<![\p{L}\d])(?:[Ss]tudio|[Ll]ogement|[Dd]igicode|[Ii]nterphone|[Cc]ode (?:porte|d'entrée))[ :]{1,3}(?:n° ?)?\d[\dA-Z]{0,5}(?![\p{L}\d])/gu,
      score: 0.6,
    },
    'village-centre': {
      regex: /(?:^|\n)[ ]{0,40}(?<value>(?:Au|Le) [Bb]ourg)[ ]{0,10}(?=\n[ ]{0,40}\d{5})/gu,
      score: 0.85,
    },
    box: {
      regex:
        /(?<![\p{L}\d])(?:(?:BP|B\.P\.) ?(?:n° ?)?\d{1,6}(?=[ ,·|-]{0,3}\n?[ ]{0,8}(?:F-)?\d{5}(?!\d))|(?:CS|TSA) ?\d{5}(?!\d)|P\.? ?O\.? ?Box \d{1,6})/gu,
      score: 0.85,
    },
    labelled: {
      regex:
        /(?<![\p{L}\d])(?<label>(?:[Aa]dresse|ADRESSE)(?: (?:postale|personnelle|du patient|de la patiente|actuelle|du domicile|complète))?|[Dd]omicile|[Dd]emeurant(?: (?:à|au))?|[Rr]ésidant(?: (?:à|au))?|[Dd]omiciliée?s?(?: (?:à|au))?|(?:[Hh]ome |[Pp]ostal |[Mm]ailing )?[Aa]ddress|ADDRESS|[Rr]esides at|[Ll]ives? at|[Ll]iving at|[Ss]tay(?:s|ing)? at)(?!\p{L})[ ]{0,3}(?::[ ]{0,20}\n?[ ]{0,20}|(?<=[Dd]emeurant(?: (?:à|au))?|[Dd]omiciliée?s?(?: (?:à|au))?|[Rr]ésidant(?: (?:à|au))?|at)[ ])(?<value>(?=[^\n]{0,60}[\p{Lu}\d])(?:(?!(?<=\p{Ll}{4})\. \p{Lu})[^\n;|,]){3,70}(?:, ?(?=[\d\p{Lu}])(?:(?!(?<=\p{Ll}{4})\. \p{Lu})[^\n;|,]){2,50}){0,4})/gu,
      score: 0.85,
    },
    english: {
      regex: new RegExp(
        `(?<![\\p{L}\\d]|\\d[.,/-])(?:\\d{1,3}\\/\\d{1,4}, )?(?:\\d{1,3}\\/)?\\d{1,5}(?:-\\d{1,4})?[A-Za-z½]?,? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:${US_NAME} ){1,4}${US_WAY}\\.?(?! Test)(?:[ ](?:N|S|E|W|NE|NW|SE|SW|Upper|Lower|North|South|East|West)(?![\\p{L}\\d]))?${US_UNIT}`,
        'gu',
      ),
      score: 0.9,
    },
    'english-broadway': {
      regex: new RegExp(
        `(?<![\\p{L}\\d]|\\d[.,/-])\\d{1,5} (?:Broadway|The (?:\\p{Lu}[\\p{L}'-]{1,20} ?){1,3})(?![\\p{L}\\d])${US_UNIT}`,
        'gu',
      ),
      score: 0.7,
    },
    'english-no-number': {
      regex: new RegExp(
        `(?:(?:lives?|living|lived|resides?|residing|moved|home|stays?|staying|address|house|flat|found|collapsed|fell) (?:is |was )?(?:on|at|in|to|off|near) )(?<value>(?:the )?(?:${US_NAME} ){1,3}${US_WAY})`,
        'gu',
      ),
      score: 0.8,
      reason: 'context',
    },
    'english-way': {
      onlyWith:
        /Street|Road|Lane|Avenue|Crescent|Terrace|Mews|Drive|Boulevard|Parkway|Highway|Mansions|Parade|Rd|Ave|Blvd/u,
      regex: new RegExp(
        `(?<![\\p{L}'-])(?!The |This |New |Left |Right )(?:${US_NAME} ){1,3}(?:Street|Road|Lane|Avenue|Crescent|Terrace|Mews|Drive|Boulevard|Parkway|Highway|Mansions|Parade|Rd|Ave|Blvd)(?![\\p{L}\\d'])`,
        'gu',
      ),
      score: 0.65,
    },
    home: {
      onlyWith: /House|Court|Lodge|Haven|Manor|Grange|Mansions|Towers|Cottage|Farm/u,
      regex: new RegExp(
        `(?<![\\p{L}'-])(?:(?:Flat|Apartment|Apt|Unit) ?\\d{1,4}[A-Z]?,? )?(?:The )?(?!The |This |Lives |West Haven)(?:${US_NAME} ){1,3}(?:House|Court|Lodge|Haven|Manor|Grange|Mansions|Towers|Cottage|Farm)(?![\\p{L}\\d'])`,
        'gu',
      ),
      score: 0.6,
    },
    'small-home': {
      regex:
        /(?<![\p{L}'])(?:lives?|living|resident|resides) (?:at|in) (?<value>(?!the |a |an |her |his |their |own )\p{Ll}[\p{L}'-]{2,20} (?:\p{Ll}[\p{L}'-]{2,20} )?(?:house|court|lodge|manor|grange))(?![\p{L}])/gu,
      score: 0.6,
      reason: 'context',
    },
    route: {
      regex:
        /(?<![\p{L}\d])(?:mile marker \d{1,4}(?: (?:on )?)?|(?:Route|Rte|Rt|Highway|Hwy|County Road|CR|State Road|SR|Interstate|US-) ?\d{1,4}(?![\p{L}\d]))(?:,? ?(?:Route|Highway|Hwy|Interstate) \d{1,4})?/gu,
      score: 0.5,
    },
    'house-name': {
      onlyWith: /Cottage|House|Farm|Lodge|Villa|Manor|Barn|Court/u,
      regex: new RegExp(
        `(?<![\\p{L}])(?:${US_NAME} ){1,3}(?:Cottage|House|Farm|Lodge|Villas?|Manor|Barn|Court),? (?:\\d{1,4} )?(?:${US_NAME} ){1,3}${US_WAY}`,
        'gu',
      ),
      score: 0.85,
    },
    flat: {
      regex:
        /(?<![\p{L}\d])(?:Flat|Apartment|Apt\.?|Unit|Suite|Ste) #?(?:\d{1,4}[A-Z]?|[A-Z]\d{0,3})(?=,? \d|, ?\p{Lu}|,? ?\n)/gu,
      score: 0.75,
    },
    // Parts of an address before a British postcode, parts after a flat or a plot, a house before its road.
    'before-postcode': {
      onlyWith: /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/u,
      regex: new RegExp(
        `(?<![\\p{L}\\d'-])(?<value>(?:${PART_EN}, ?\\n?[ ]{0,8}){0,4}${PART_EN})(?=,?[ ]?\\n?[ ]{0,8}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\d]))`,
        'gu',
      ),
      score: 0.7,
    },
    'flat-parts': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:Flat|Plot|Unit|(?<!, )(?:Apt|Apartment|Suite|Unit)|Studio|Bungalow|Cabin|Caravan|Pitch|Chalet|Bldg|Building|Trailer|Site|Lodge|Villa|Number|No\\.?) (?:No\\.? ?)?(?:\\d{1,4}[A-Z]?|[A-Z]\\d{0,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?:, (?:Arch|Block|Floor|Bldg|Mail Stop) ?\\d{1,4})?(?:, (?:off )?${PART_EN}){1,2}`,
        'gu',
      ),
      score: 0.7,
    },
    'house-before-road': {
      onlyWith: /, [^,\n]{1,40}(?:Lane|Road|Street|Rd|Drive|Avenue|Close|Hill|View|Way)/u,
      regex: new RegExp(
        `(?<![\\p{L}'-])(?<value>(?:The )?(?:${US_NAME} ){0,2}${US_NAME}, (?:off )?(?:${US_NAME} ){1,3}(?:Lane|Road|Street|Rd|Drive|Avenue|Close|View|Way|Crescent|Terrace))(?![\\p{L}])`,
        'gu',
      ),
      score: 0.55,
    },
    'rural-delivery': {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?:(?:RR|RD|R\\.D\\.|RFD|HC) ?#?\\d{1,3}(?:, ?(?:${US_NAME} ){1,3}(?:Road|Rd|Lane|Highway))|(?:Mile|Km|Milepost|mile post) \\d{1,4}(?:, (?:${US_NAME} ){1,3}(?:Road|Rd|Highway|Hwy))?|(?:Star (?:Rte|Route) |Rte? \\d{1,3} )?Box \\d{1,5}(?=, \\p{Lu})(?:, \\p{Lu}[\\p{L}-]{2,20})?|PK ?\\d{1,3}(?:[.,]\\d)?(?: côté (?:mer|montagne))?)`,
        'gu',
      ),
      score: 0.6,
    },
    'french-house-before-way': {
      onlyWith: /, (?:route|chemin|rue|impasse|allée|rampe|venelle|montée|côte|quai|ruelle) /u,
      regex:
        /(?<![\p{L}'-])(?<value>(?:(?:Le|La|Les) |L')?\p{Lu}[\p{L}'-]{2,20}(?: (?:de |du |des |la |le )?\p{Lu}[\p{L}'-]{2,20}){0,2}), (?=(?:route|chemin|rue|impasse|allée|rampe|venelle|montée|côte|quai|ruelle) (?:de |du |des |de la |de l'|d')?\p{Lu})/gu,
      score: 0.5,
    },
    'american-unit': {
      regex:
        /(?<![\p{L}\d.,/-])\d{2,5} (?:[NSEW]\.? )?\p{Lu}\p{Ll}[\p{L}'-]{1,20}(?: \p{Lu}\p{Ll}[\p{L}'-]{1,20})?,? (?:[Aa]pt|[Uu]nit|[Ss]pace|[Tt]rlr|[Ll]ot|#)\.? ?#?[A-Z]?\d{1,4}[A-Z]?(?![\p{L}\d])/gu,
      score: 0.7,
    },
    'french-bare-number': {
      regex:
        /(?<![\p{L}\d.,/-])\d{1,3}(?: ?(?:bis|ter))?,? (?:la |le |les |l'|La |Le |Les |L')?\p{Lu}[\p{L}'-]{2,20}(?: (?:de |du |des |la )?\p{Lu}[\p{L}'-]{1,20}){0,3}(?=[ ,]{1,3}\n?[ ]{0,8}\d{5} \p{Lu})/gu,
      score: 0.75,
    },
    celtic: {
      regex:
        /(?<![\p{L}\d])\d{1,4}[a-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Lon|Clos|Maes|Bryn|Bóthar|Sráid|Céide|Ascaill|Rathad|Sràid|Cnoc|Baile)[ -][\p{L}' -]{2,30}(?=[,;.\n]|$)/gu,
      score: 0.75,
    },
    'outward-postcode': {
      regex:
        /(?<=\p{L}{3}, )(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)\d{1,2}(?=[.,;)\n]|$)(?!\.\d)/gu,
      score: 0.5,
      type: 'ZIP',
    },
    county: {
      onlyWith: /Co\.|County|Parish|Township|Borough/u,
      regex:
        /(?<![\p{L}])(?:Co\. (?<value>\p{Lu}[\p{L}'-]{2,20})|County \p{Lu}[\p{L}'-]{2,20}|\p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})? (?:County|Parish|Township|Borough))(?![\p{L}])/gu,
      score: 0.7,
      type: 'GEO',
    },
    department: {
      regex: /(?:n[ée]{1,2}e?s?|naissance|NAISSANCE)(?![\p{L}])[^\n(]{3,60}\((?<value>\d{2,3}|2[AB])\)/gu,
      score: 0.8,
      type: 'GEO',
      reason: 'context',
    },
    gps: {
      regex:
        /(?<![\d.,])-?\d{1,2}\.\d{4,8}[ ]?[,;°][ ]?-?\d{1,3}\.\d{4,8}(?![\d])|\d{1,2}°[ ]?\d{1,2}'[ ]?\d{1,2}(?:\.\d+)?["']{1,2}[ ]?[NS][ ,]{1,3}\d{1,3}°[ ]?\d{1,2}'[ ]?\d{1,2}(?:\.\d+)?["']{1,2}[ ]?[EWO]|(?<!\d)\d{2}[ °]\d{2}(?:\.\d{1,3})?'?[NS][ ,]{1,2}\d{2,3}[ °]\d{2}(?:\.\d{1,3})?'?[EW](?!\p{L})/gu,
      score: 0.85,
      type: 'GEO',
    },
  },
  accept: ({ value, start, text, rule }) => {
    if (rule === 'english' && /^\d{1,2}\/\d{1,2} .{0,30}(?:Dr|St)\.?$/u.test(value)) return false;
    if (rule === 'labelled')
      return (
        !/^(?:non |idem|inconnu|voir |e-?mail|mail|ip\b|@|-|sdf\b|sans |un )/iu.test(value) &&
        !/^(?:des? |la |le |les |l'|au |aux )/u.test(value) &&
        !/@/.test(value.split(' ')[0]!)
      );
    if (/allées et venues|^\d+ (?:rues?|routes?) (?:de|du|des) (?:ciment|terre)/iu.test(value)) return false;
    if (rule !== 'french' && rule !== 'no-number' && rule !== 'residence') return true;
    return !endsBefore(
      text,
      start,
      /(?:en cours|[ée]tude|essai|protocole|score|stade|grade|maladie|syndrome) (?:de )?$/iu,
    );
  },
});
