import { definePatternRecognizer } from './pattern-recognizer.ts';

const COMPLEMENT = "(?:[ ](?:de |d'|des |du |en |sur )\\p{L}[\\p{L}-]{2,20}){0,2}";
const END = '(?=[ ]{0,2}(?:[,.;)(\\n|]|$)|[ ]{1,2}(?:à|au|aux|chez|dans|depuis|pour|et|mais|qui|-|en) )';
// Endings that name who does something.
const FRENCH_DOER =
  '\\p{Ll}[\\p{L}-]{2,18}(?:eur|euse|rice|ier|ière|iste|ien|ienne|aire|ogue|graphe|culteur|cultrice|ant|ante|mane|eron|eronne|tier|tière)s?';
const ENGLISH_DOER =
  '(?:\\p{Ll}[\\p{L}-]{2,14} ){0,2}\\p{Ll}[\\p{L}-]{1,14}(?:er|or|ist|ian|eer|man|woman|smith|wright|hand|monger|keeper|maker|maid|chef|clerk|aide|agent|guard|cook)s?';
const ENGLISH_END = '(?=[ ]{0,2}(?:[,.;)\\n]|$)|[ ](?:at|with|in|for|from|until|but|and|on|who|by|since|before|now) )';

const ENGLISH_HEADS =
  'picker|cutter|stalker|grader|classer|braider|weaver|maker|builder|contractor|keeper|operator|rider|gutter|packer|dealer|merchant|labourer|laborer|foreman|fitter|welder|mender|binder|grinder|polisher|finisher|setter|layer|fisherman|hunter|trapper|farmer|grower|breeder|trainer|tamer|wrangler|herder|monger|litigator|forecaster|announcer|presenter|harvester|washer|bolter|digger|smelter|roller|blower|stripper|sorter|loader|unloader|erector|salesman|seller|vendor|tuner|turner|engraver|carver|thrower|dyer|shearer|skinner|tanner|boner|slinger|banksman|blaster|sprayer|stoker|piler|feller|faller|bucker|hauler|peddler|wholesaler|restorer|conservator|auctioneer|broker|printer|typesetter|binder';

/** What someone does for a living: by its label or by what is said before it. Known trades are another recognizer's. */
export const profession = definePatternRecognizer({
  id: 'profession',
  entity: 'PROFESSION',
  source: 'i2b2 2014 annotation guideline, PROFESSION',
  role: 'patient',
  rules: {
    labelled: {
      regex:
        /(?<![\p{L}])(?<label>[Pp]rofession|PROFESSION|[Mm]étiers?|[Ee]mploi|EMPLOI|[Pp]oste|[Oo]ccupation|OCCUPATION|[Jj]ob(?: title)?|[Rr]ole|[Gg]rade\/[Pp]rof|GRADE\/PROF|[Ss]ituation professionnelle|[Aa]ctivité professionnelle|[Cc]atégorie socio-?professionnelle|CSP|Prof|[Oo]cc)\.?(?: (?:actuel(?:le)?|antérieure?|exercée?|occupé|de travail|du patient|de la patiente|du père|de la mère))?[ ]?[:|?][ ]{0,4}(?<value>\p{L}[\p{L}\d'-]{1,30}(?:[ ]\p{L}[\p{L}\d'/-]{0,30}){0,5}?)(?=[ ]{0,3}(?:[,.;(|\n]|$|[ ]{2}| - | à | at | chez | au ))/gu,
      score: 0.85,
    },
    'label-alone': {
      regex:
        /(?:^|\n)[ ]{0,6}(?<label>[Pp]rofession|PROFESSION|[Mm]étier|[Oo]ccupation)[ ]{1,8}(?<value>\p{L}[\p{L}'-]{2,30}(?:[ ]\p{L}[\p{L}'-]{0,30}){0,4})(?=[ ]{0,3}(?:[,.;(|\n]|$))/gu,
      score: 0.75,
    },
    exercised: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:(?:[Tt]ravaill(?:e|ez|ait|é|ant)|[Ee]xer(?:ce|cez|çait|cé|çant)|[Ee]mployée?|[Ee]mbauchée?|[Rr]eclassée?|[Ff]ormée?|[Aa]ctivité|[Cc]arrière|[Mm]étier|ans)(?: \\p{L}{3,15})? (?:comme|en tant que|en qualité de)|(?:de |d'|[Ss]a |[Vv]otre )?(?:profession|métier|poste|emploi)(?: actuelle?)? (?:de|d')|[Ee]xerce (?:le métier|la profession) (?:de|d')) ?(?<value>(?!(?:avant|tous|toute|une?|le|la|les|son|sa|ses|travail|santé|secours|repos|patiente?|telle?)(?!\\p{L}))\\p{Ll}[\\p{L}-]{3,20}${COMPLEMENT})${END}`,
        'gu',
      ),
      score: 0.65,
      reason: 'context',
    },
    former: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Aa]ncien(?:ne)?s?|ANCIEN(?:NE)?|[Ee]x|[Rr]etraitée?|[Ff]uture?) ?-? ?(?<value>${FRENCH_DOER}${COMPLEMENT})${END}`,
        'gu',
      ),
      score: 0.6,
      reason: 'context',
    },
    'retired-from': {
      regex:
        /(?<![\p{L}])[Rr]etraitée?s? (?:de la |du |des |de l'|d'|de )(?<value>(?!leur|son|sa|ses|plus|longue|santé)\p{L}[\p{L}'-]{2,24}(?: (?:nationale|publique|territoriale|[aA]rmée))?)/gu,
      score: 0.6,
      reason: 'context',
    },
    aged: {
      onlyWith: /\d (?:ans|a\.)|cult(?:eur|rice)/u,
      regex: new RegExp(
        `(?:\\d{2} (?:ans|a\\.)|\\p{Lu}[\\p{L}-]{2,20},(?= \\p{Ll}{3,18}(?:culteur|cultrice)[ ,]))[ ]?[,(-]{0,2}[ ]{1,2}(?<value>${FRENCH_DOER}(?:[ ](?:de |d'|en |des |du |sur )\\p{L}[\\p{L}-]{2,20})?)(?=[ ]{0,2}(?:[,.;)(\\n]|$)|[ ](?:à|au|aux|chez|retraitée?|-) )`,
        'gu',
      ),
      score: 0.55,
      reason: 'context',
    },
    apprentice: {
      onlyWith: /apprenti/u,
      regex:
        /(?<![\p{L}'-])apprentie?s? (?!en )\p{Ll}[\p{L}-]{3,20}(?:(?:eur|ier|ière|iste|ien|ienne|euse|on)(?![\p{L}]))/gu,
      score: 0.6,
      reason: 'context',
    },
    // What is worked on, and who works on it.
    'english-doer': {
      onlyWith: new RegExp(`(?:${ENGLISH_HEADS})s?(?!\\p{L})`, 'iu'),
      regex: new RegExp(
        `(?<![\\p{L}'-])(?<value>(?!(?:the|and|his|her|our|your|their|social|care|support|case|key|health|healthcare|ward|home|clinic|night|community|decision|pace|trouble|risk|hospital|lead|former|retired|this|that|first|any|each|some|with|for|from|who|was|are|were|not|but|good|wire|pill|tablet|bone|plaster|cast|vein|hair|time|score|peace|book|gate|record|ring|web|pain|heavy|all|most|other|new|old|same|another|bed|play|story|body)[ -])\\p{Ll}{3,14}[ -](?:${ENGLISH_HEADS})s?)(?!\\p{L})`,
        'gu',
      ),
      score: 0.55,
      reason: 'shape',
    },
    'english-doer-capitals': {
      onlyWith: new RegExp(`[ -](?:${ENGLISH_HEADS.toUpperCase()}|HELPER|DRIVER)S?(?!\\p{L})`, 'u'),
      regex: new RegExp(
        `(?<![\\p{L}'-])\\p{Lu}{3,14}(?:'S)?[ -](?:${ENGLISH_HEADS.toUpperCase()}|HELPER|DRIVER)S?(?!\\p{L})`,
        'gu',
      ),
      score: 0.5,
      reason: 'shape',
    },
    doer: {
      onlyWith: /cult(?:eur|rice)/u,
      regex: /(?<![\p{L}'-])\p{Ll}{3,14}(?:culteurs?|cultrices?)(?![\p{L}])/gu,
      score: 0.6,
      reason: 'shape',
    },
    'after-age': {
      regex:
        /(?:\d{2}[ -]?(?:y\/?o|years?[- ]old|yo|yr[- ]old|F|M)|YEAR-OLD|(?<!\p{L})(?:[Rr]etired|[Ff]ormer|[Ee]x)),?[ ](?:R-|L-|right-|left-)?(?:handed )?(?:retired |former )?(?<value>(?!(?:male|female|man|woman|lady|gentleman|smoker|ex-smoker|non-smoker|drinker|never|carrier|patient|lover|daughter|mother|father|sister|brother|driver|user|heavy|current|known|caucasian|previous)(?!\p{L}))(?:\p{L}{3,14} )?\p{L}{2,12}(?:er|or|ist|ian|ant|eer|man|woman|smith|wright|hand|clerk|nurse|aide|MAN|ER|OR|IST))(?![\p{L}-])(?! (?:smoker|drinker|with a))/gu,
      score: 0.55,
      reason: 'context',
    },
    'english-said': {
      regex:
        /(?<![\p{L}])(?:(?:works?|worked|working|employed|return|returned|trained|nights|job|retired|yrs|years|career|living)(?: \p{L}{3,9})? as an?|[Yy]ou are an?|runs an?|owns an?) (?<value>(?:\p{Ll}{3,14} ){0,2}\p{Ll}{3,14})(?=[ ]{0,2}(?:[,.;)\n]|$|at |with |in |for |from |until |but |and |on ))/gu,
      score: 0.6,
      reason: 'context',
    },
    'english-is': {
      regex: new RegExp(
        `(?<![\\p{L}])(?:(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]ho|[Hh]usband|[Ww]ife|[Ff]ormerly|[Ss]on|[Dd]aughter|[Pp]artner|[Ff]ather|[Mm]other|[Mm]um|[Dd]ad)(?:'s| is| was| are)? (?:an?|now an?)|[Ee]x|[Ff]ormer|[Rr]etired|[Rr]etd\\.?) (?<value>(?!(?:known|heavy|current|former|lifelong|never|social|poor|good|keen|ex|non|previous|light|occasional|regular)[ -])${ENGLISH_DOER})(?!\\p{L})${ENGLISH_END}`,
        'gu',
      ),
      score: 0.55,
      reason: 'context',
    },
  },
  accept: ({ value, rule }) => {
    if (rule === 'labelled' || rule === 'label-alone')
      return !/^(?:n\/a|unemployed|student|none|(?:non|sans|aucune?|inconnue?|none|unknown|n\/a|retraitée?|retired)(?!\p{L})$|à )/iu.test(
        value,
      );
    if (rule === 'after-age' || rule === 'english-is') return !NO_ENGLISH_TRADE.test(value);
    if (rule === 'english-said')
      return !/^(?:result|child|last|first|day|means|consequence|precaution|team|bit|little|lot|few)/iu.test(value);
    if (rule === 'retired-from') return true;
    return !NO_FRENCH_TRADE.test(value);
  },
});

const NO_ENGLISH_TRADE =
  /(?:smoker|drinker|sister|brother|mother|father|daughter|partner|carrier|user|fever|cancer|tumou?r|ulcer|disorder|other|after|never|under|over|her|per|however|for|or|minor|elder|older|younger|prior|war|his|human|hispanic|italian|indian|asian|african|american|vegetarian|caucasian|pregnant|infant|patient|constant|responder|candidate|historian|donor|fighter|survivor|eater|sleeper|walker|talker|non-drinker|ex-smoker|prisoner|offender|supporter|lover|owner|number|matter|bladder|shoulder|finger|liver|danger|winner|year-old|boy|girl|teenager|toddler|danger|reader|beginner|member|carer|outlier|loner|widower|foreigner|stranger|newcomer|gender|bearer)s?$/iu;
const NO_FRENCH_TRADE =
  /^(?:fumeu|droiti|gauch|porteu|consommat|buveu|tabag|alcool|toxico|célibat|autonom|insuffi|hypertend|diabét|cardiaque|prématur|patient|origin|vivant|parent|enfant|adolescent|habitant|dépendant|indépendant|résident|suivant|pendant|avant|devant|durant|étant|ayant|venant|présentant|souffrant|parlant|important|récent|antér|postér|infér|supér|extér|intér|major|mineu|facteu|donneu|receveur d'organe|demandeu|mari|premi|derni|troisi|deuxi|enti|dossi|quarti|foyer|papi|escali|calendri|cahi|courri|régul|singul|séculaire|nécessaire|primaire|secondaire|temporaire|contraire|affaire|inflammatoire|vaccinaire|pulmonaire|coronaire|urinaire|médic|chirurg|quotid|anc|bien|rien|combien|soutien|maintien|entretien|moyen|algérien|tunisien|italien|parisien|sénégal|malien|européen|norvégien|ukrainien|brésilien|australien|canadien|indien|haïtien|syrien|péruvien|traitant|accident|accouch|jumelle|couleu|douleu|valeu|hauteu|chaleu|moteu|vapeu|humeu|tumeu|peu|odeu|largeu|longueu|minceu|pâleu|rougeu|tuteu|locuteu|fratrie|frère|sœur|lunette|amant|ligament|médicament|pansement|traitement|logement|dentaire|anniversaire|horaire|volontaire|locataire|propriétaire|bénéficiaire|titulaire|célibataire|militaire$|interlocuteu|survivant|étudiante?$|allergique|marche|marchant|lecteu|joueu|coureu|marcheu|nageu|randonneu|sédentaire|grabataire|hémodialys|greff|transplant|kyste|fracture|hépat)/iu;
