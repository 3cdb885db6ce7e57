import { definePatternRecognizer } from './pattern-recognizer.ts';

const PARTICLE = "(?:de la |de l'|de |du |des |d'|la |le |les |l'|aux |à la |et |& |of |the |and )";
const WORD = "\\p{Lu}[\\p{L}\\d'.&-]{0,24}";
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
        `(?<![\\p{L}])(?:[Tt]ravaill(?:e|ait|ant|é)(?: (?:comme|en tant que) [\\p{L}' -]{3,30}?)? (?:chez|pour|à l'usine|à la société|dans l'entreprise)|[Ee]mploy(?:é|ée)(?: [\\p{L}-]{3,20})? (?:chez|par|à|de la|de l'entreprise)|[Ss]alariée? (?:chez|de)|[Oo]uvri(?:er|ère) (?:chez|à)|[Rr]etraitée? (?:de chez|de la|de l')|[Ii]ngénieure? chez|[Cc]adre chez|[Cc]hauffeur chez|[Vv]endeu(?:r|se) chez|(?:[Ww]orks?|[Ww]orked|[Ww]orking)(?: as an? [\\p{L} -]{3,30}?)? (?:at|for)|[Ee]mployed (?:at|by)|[Rr]etired from|[Ee]mployee of|[Ee]mployeur ?:|[Ee]mployer ?:|EMPLOYEUR ?:|EMPLOYER ?:) (?<value>${NAME})`,
        'gu',
      ),
      score: 0.8,
      reason: 'context',
    },
    school: {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[ÉEée]coles?(?: (?:maternelle|primaire|élémentaire|privée|publique|supérieure))?|[Cc]ollège|[Ll]ycée(?: (?:professionnel|agricole|technique))?|[Cc]rèche|[Uu]niversité|[Ff]aculté|[Uu]sines?|[Ee]ntreprise|[Ss]ociété|[Ss]upermarché|[Rr]estaurant|[Pp]aroisse|[Cc]aserne|[Pp]rison|[Mm]aison d'arrêt|[Cc]entre (?:pénitentiaire|de détention)|[Aa]ssociation|[Rr]égiment|[Cc]lub|[Gg]arage|[Bb]oulangerie) (?<value>${NAME})`,
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
    profession: {
      regex:
        /(?<![\p{L}])(?<label>[Pp]rofession|PROFESSION|[Mm]étier|[Oo]ccupation|OCCUPATION|[Jj]ob(?: title)?|[Ss]ituation professionnelle|[Aa]ctivité professionnelle)(?: (?:actuelle|antérieure|exercée|du patient|de la patiente))?[ ]?:[ ]{0,4}(?<value>\p{L}[\p{L}\d'-]{1,30}(?:[ ]\p{L}[\p{L}\d'/-]{0,30}){0,6})/gu,
      score: 0.85,
      type: 'PROFESSION',
    },
    'profession-context': {
      regex:
        /(?<![\p{L}])(?:(?:travaill(?:e|ait)|exer(?:ce|çait)) (?:comme|en tant que)|works? as an?|worked as an?|working as an?|retired|employed as an?|profession d'|métier d'|ancien(?:ne)?|retraitée? (?:de la |de l'|des |du |d'))[ ]?(?<value>maires?|notaires?|agricult(?:eur|rice)s?|viticult(?:eur|rice)|boulang(?:er|ère)|bouch(?:er|ère)|maçon|menuisi(?:er|ère)|charpenti(?:er|ère)|plombi(?:er|ère)|électricien(?:ne)?|mécanicien(?:ne)?|chauffeu(?:r|se)(?: (?:de taxi|routier|poids lourds?))?|conducteu?r(?:rice)?|enseignante?|instit(?:uteur|utrice)|professeure?(?: (?:de|des) [\p{L}' ]{3,20})?|gendarme|polici(?:er|ère)|militaire|pompi(?:er|ère)|marin(?: pêcheur)?|pêcheur|mineur|infirmi(?:er|ère)|aide-soignante?|secrétaire|comptable|avocate?|ingénieure?|cadre|ouvri(?:er|ère)|facteur|factrice|coiffeu(?:r|se)|cuisini(?:er|ère)|serveu(?:r|se)|vendeu(?:r|se)|commerçante?|artisan|docker|soudeu(?:r|se)|peintre(?: en bâtiment)?|couturi(?:er|ère)|journaliste|architecte|prêtre|religieuse|teacher|farmer|nurse|lawyer|attorney|engineer|carpenter|plumber|electrician|mechanic|driver|truck driver|bus driver|police officer|firefighter|soldier|miner|welder|accountant|secretary|librarian|postman|mail carrier|chef|cook|waitress|waiter|priest|pilot|fisherman|baker|butcher|architect|journalist|mayor|judge|dockworker|painter|builder|bricklayer|shopkeeper|cleaner|hairdresser|schoolteacher)(?![\p{L}])/gu,
      score: 0.6,
      type: 'PROFESSION',
      reason: 'context',
    },
  },
  accept: ({ value, rule }) => {
    if (rule === 'profession')
      return !/^(?:non |sans |aucune?|inconnue?|retraitée?$|retired$|none|unknown|n\/a)/iu.test(value);
    if (rule === 'school' || rule === 'employer')
      return !/^(?:Le|La|Il|Elle|He|She|The|This|Home|Night)(?![\p{L}'])/u.test(value);
    return !/^(?:The|A|In|At|Old|High|Medical|This)[ ](?:School|College|University|Church)$/u.test(value);
  },
});
