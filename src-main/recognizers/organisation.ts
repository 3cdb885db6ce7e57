import { definePatternRecognizer } from './pattern-recognizer.ts';

const PARTICLE = "(?:de la |de l'|de |du |des |d'|la |le |les |l'|aux |à la |et |& |of |the |and )";
const WORD = "(?!(?:Le|La|Les|Il|Elle|Ce|Cette|He|She|The|This)(?! \\p{Lu})(?!\\p{L}))\\p{Lu}[\\p{L}\\d'&-]{0,24}";
const NAME = `(?:"[ ]?)?${PARTICLE}{0,2}${WORD}(?:[ ]${PARTICLE}{0,2}${WORD}){0,4}(?:[ ]?")?`;

/** Employers, schools and other organisations, by what is said before them or by a company's suffix. */
export const organisation = definePatternRecognizer({
  id: 'organisation',
  entity: 'ORGANISATION',
  source: '45 CFR 164.514(b)(2)(i)(R); i2b2 2014 annotation guideline',
  role: 'patient',
  rules: {
    employer: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Tt]ravaill(?:e|ait|ant|é)(?: (?:comme|en tant que) [\\p{L}' -]{3,30}?)? (?:chez|pour|à l'usine|à la société|dans l'entreprise)|[Ee]mploy(?:é|ée)(?: [\\p{L}-]{3,20})? (?:chez|par|à|de la|de l'entreprise)|[Ss]alariée? (?:chez|de)|[Oo]uvri(?:er|ère) (?:chez|à)|[Rr]etraitée? (?:de chez|de la|de l')|[Ii]ngénieure? chez|[Cc]adre chez|[Cc]hauffeur chez|[Vv]endeu(?:r|se) chez|(?:[Ww]orks?|[Ww]orked|[Ww]orking)(?: as an? [\\p{L} -]{3,30}?)?(?: (?:at|for)|(?= \\p{Lu}\\p{Ll}+ \\p{Lu}))|[Ee]mployed (?:at|by)|[Rr]etired from|[Ee]mployee of|[Ee]mployeur ?:|[Ee]mployer ?:|EMPLOYEUR ?:|EMPLOYER ?:) (?<value>${NAME})`,
        'gu',
      ),
      score: 0.8,
      reason: 'context',
    },
    school: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[ÉEée]coles?(?: (?:maternelle|primaire|élémentaire|privée|publique|supérieure))?|[Cc]ollège|[Ll]ycée(?: (?:professionnel|agricole|technique))?|[Cc]rèche|[Uu]niversité|[Ff]aculté|[Uu]sines?|[Ee]ntreprise|[Ss]ociété|[Ss]upermarché|[Rr]estaurant|[Pp]aroisse|[Cc]aserne|[Pp]rison|[Mm]aison d'arrêt|[Cc]entre (?:pénitentiaire|de détention)|[Aa]ssociation|[Rr]égiment|[Cc]lub|[Gg]arage|[Bb]oulangerie|[Bb]oucherie|[Bb]ar|[Cc]afé|[Hh]ôtel|[Pp]izzeria|[Cc]onserverie|[Ee]ntrepôt|[Cc]ouvent(?: des)?|[Aa]telier) ${NAME}`,
        'gu',
      ),
      score: 0.7,
      reason: 'context',
    },
    'english-school': {
      onlyWith:
        /School|Academy|College|University|Prison|Church|Factory|Brewery|Bakery|Supermarket|Department|District|Elementary/u,
      regex: new RegExp(
        `(?<![\\p{L}])(?<value>${WORD}(?:[ ](?:of |the |and )?${WORD}){0,3} (?:(?:Primary|High|Elementary|Middle|Grammar|Secondary|Comprehensive|Nursery|Public) School|School|Academy|College|University|Prison|Church|Factory|Brewery|Bakery|Supermarket|Police Department|Fire Department|School District|Elementary))(?![\\p{L}])`,
        'gu',
      ),
      score: 0.65,
    },
    company: {
      onlyWith: /SARL|SAS|EURL|SNC|SCOP|Ltd|Limited|LLC|LLP|Inc|plc|PLC|GmbH|Corp|Co(?!\p{L})|Sons|Fils/u,
      regex: new RegExp(
        `(?<![\\p{L}])(?:${WORD}[ ]){1,4}(?:SARL|SASU?|EURL|SNC|SCOP|Ltd|Limited|LLC|LLP|Inc|plc|PLC|GmbH|Corp|Corporation|& Co|and Sons|& Sons|et Fils|& Fils)(?![\\p{L}])\\.?`,
        'gu',
      ),
      score: 0.8,
    },
    'company-first': {
      regex: new RegExp(
        `(?<![\\p{L}])(?:SARL|SASU?|EURL|SNC|GAEC|EARL|Ets|Établissements|Groupe) (?<value>${WORD}(?:[ ]${PARTICLE}{0,1}${WORD}){0,3})`,
        'gu',
      ),
      score: 0.7,
    },
    // Any name after "chez", an insurer's or employer's label, a head or a tail that makes an organisation.
    chez: {
      regex: new RegExp(
        `(?<![\\p{L}])[Cc]hez (?!(?:le |la |les )?(?:M\\.|Mme|Mr|Mlle|Me |Dr|Pr |Docteur|Professeur))(?<value>${NAME})`,
        'gu',
      ),
      score: 0.6,
      reason: 'context',
    },
    labelled: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Ii]nsurer|[Pp]ayer|[Pp]ayor|[Ii]ns|[Ii]nsurance|[Cc]arrier|[Ee]mployer|[Bb]ank|[Ss]chool|[Nn]ursery|[Cc]ompany|[Cc]aisse|CAISSE|[Oo]rganisme|[Aa]ssureur(?: voyage)?|[Aa]ssurance|[Bb]anque|[Tt]ransport(?:eur)?|[Ss]colarisée? à l'|[Mm]utuelle(?: ?\\/ ?n° adhérent)?|[Cc]omplémentaire|[Ee]mployeur|[Ee]ntreprise)(?: ?[:|] ?|, ?| \\()(?<value>${NAME}(?:, Inc\\.?)?)`,
        'gu',
      ),
      score: 0.7,
      reason: 'label',
    },
    head: {
      regex: new RegExp(
        `(?<![\\p{L}-])(?:CPAM|CAF|MSA|CARSAT|CCAS|MDPH|URSSAF|SPIP|[Mm]utuelle|MUTUELLE|[Bb]anque|BANQUE|[Cc]rédit|[Cc]aisse|[Aa]mbulances?|[Tt]axis?|VSL|[Tt]ransports?|[Ss]cierie|[Cc]onservatoire|[Tt]ribunal(?: pour enfants| judiciaire| de grande instance)?|[Cc]our d'appel|[Cc]ommissariat|[Bb]rigade|[Gg]endarmerie|[Ss]ervice de prévention[\\p{L} ]{0,40}|SERVICE DE PRÉVENTION[\\p{L} ]{0,40}|[Ff]erme|[Mm]aison|[Cc]entre équestre|[Éé]cole supérieure[\\p{Ll}' ]{0,30}|École supérieure[\\p{Ll}' ]{0,30}) ${NAME}`,
        'gu',
      ),
      score: 0.6,
    },
    'english-tail': {
      onlyWith:
        /Ranch|Playhouse|Casino|Club|Polytechnic|Metals|Air|Oilsands|Housing|Mutual|Indemnity|Insurance|HMO|PPO|Stores?|[Ss]helter|Industries|Farms|Logistics|Transport|Haulage|Foods|Motors|Bank|Credit Union|Foundry|Mills?|Mine|Works|Yards?|Shipyard|Hotel|Restaurant|Cafe|Arms|Inn|Junior High|Daughters|DISABILITY|LIFE|Nursery|Authority|Council|Brothers|Bros|Ltd/u,
      regex: new RegExp(
        `(?<![\\p{L}'-])(?!The |This )(?:${WORD}[ ](?:& )?){1,3}(?:Ranch|Playhouse|Casino|(?:\\p{Lu}\\p{Ll}+ )?Club|Polytechnic|Metals|Air(?:lines|ways)?|Oilsands|Housing|Mutual(?: Indemnity)?|Indemnity|Insurance|HMO|PPO|Stores?|[Ss]helter|Industries|Farms|Logistics|Transport|Haulage|Foods|Motors|Bank|Credit Union|Foundry|Mills?|Mine|Works|Yards?(?:, Inc\\.?)?|Shipyard|Hotel|Restaurant|Cafe|Arms|Inn|Junior High|Daughters|LIFE & DISABILITY|Nursery|Authority|Council|Brothers|Bros)(?![\\p{L}])`,
        'gu',
      ),
      score: 0.6,
    },
    'post-bank': { regex: /(?<![\p{L}])(?:La )?[Bb]anque [Pp]ostale(?![\p{L}])/gu, score: 0.7 },
    'numbered-office': {
      regex: /(?<![\p{L}])(?:UDAF|ADAPEI|APF|CPAM|CAF|MDPH|ARS|DDCS|PJJ) ?(?:\d{2,3}|2[AB])(?![\p{L}\d-])/gu,
      score: 0.6,
    },
    attends: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:attends|attending|enrolled at|pupil at|student at) (?<value>${WORD}(?:[ ]${WORD}){0,3})`,
        'gu',
      ),
      score: 0.6,
      reason: 'context',
    },
    insurer: {
      regex:
        /(?<![\p{L}-])(?:Groupama|MAIF|MACIF|MAAF|MATMUT|MGEN|MNH|AXA|Allianz|Malakoff|AG2R|Harmonie|Generali|Aetna|Cigna|UnitedHealthcare|Humana|Anthem|Blue Cross|BlueCross|Secours (?:[Cc]atholique|[Pp]opulaire)|Conseil (?:[Dd]épartemental|[Rr]égional)|Mission locale|Cap emploi)(?:[ -](?:de |du |des )?(?:\p{Lu}[\p{L}-]{1,24}|\d{2,3})){0,3}(?![\p{L}])/gu,
      score: 0.6,
      reason: 'list',
    },
    authority: {
      regex: /(?<![\p{L}])[Cc]ommissariat(?: central)? du \d{1,2}(?:er|e|ème)(?! \p{L}+ (?:jour|mois))/gu,
      score: 0.6,
    },
  },
  accept: ({ value, rule }) => {
    if (value.replace(/[^\p{L}]/gu, '').length < 3) return false;
    if (rule === 'english-school')
      return !/^(?:The|A|In|At|Old|High|Medical|This)[ ](?:School|College|University|Church)$/u.test(value);
    return (
      !/^(?:Le|La|Il|Elle|Les|He|She|The|This|Home|Night|Ce|Cette|Medical)(?![\p{L}'])(?! \p{Lu})/u.test(value) &&
      !/^(?:Full|Part)[ -]Time/u.test(value)
    );
  },
});
