import { definePatternRecognizer } from './pattern-recognizer.ts';

// Trades that mean nothing else; health professions only where someone is said to be one.
const FRENCH =
  "agricult(?:eur|rice)|viticult(?:eur|rice)|couvreur-zingueur|zingueur|souffleu(?:r|se) de verre|garde-barrière|ligneur|apprentie? [a-zéèêçîô-]{4,20}|ingénieure? du son|vigneron|élagueu(?:r|se)|tourneur|maraîch(?:er|ère)|élev(?:eur|euse)|berg(?:er|ère)|apicult(?:eur|rice)|ostréicult(?:eur|rice)|marins?[ -]pêcheurs?|bûcheron(?:ne)?|paysagiste|jardini(?:er|ère)|fleuriste|boulang(?:er|ère)|pâtissi(?:er|ère)|bouch(?:er|ère)|charcuti(?:er|ère)|poissonni(?:er|ère)|cuisini(?:er|ère)|serveu(?:r|se)|restaurat(?:eur|rice)|barman|barmaid|hôteli(?:er|ère)|traiteur|maçon(?:ne)?|couvreu(?:r|se)|charpenti(?:er|ère)|menuisi(?:er|ère)|ébéniste|plombi(?:er|ère)|chauffagiste|électricien(?:ne)?|plâtri(?:er|ère)|carreleu(?:r|se)|serruri(?:er|ère)|soudeu(?:r|se)|chaudronni(?:er|ère)|fraiseu(?:r|se)|tourneur-fraiseur|mécanicien(?:ne)?|carrossi(?:er|ère)|garagiste|chauffeu(?:r|se)|routi(?:er|ère)|cariste|magasini(?:er|ère)|manutentionnaire|docker|livreu(?:r|se)|factrice|facteur d'orgues|cheminot(?:e)?|hôtesse de l'air|steward|militaire de carrière|gendarme|polici(?:er|ère)|sapeur-pompier|pompi(?:er|ère)|douani(?:er|ère)|gardien(?:ne)? (?:d'immeuble|de prison|de la paix)|surveillante? pénitentiaire|notaire|huissi(?:er|ère)(?: de justice)?|magistrate?|greffi(?:er|ère)|comptable|banqui(?:er|ère)|agente? (?:immobili(?:er|ère)|de sécurité|d'entretien|de propreté|territoriale?|administrati(?:f|ve)|sncf)|architecte|ingénieure?|informaticien(?:ne)?|développeu(?:r|se)|ouvri(?:er|ère)|enseignante?|institut(?:eur|rice)|professeure?(?= (?:de |d'|des |en ))|maître-nageur|maîtresse d'école|assistante maternelle|journaliste|écrivaine?|libraire|bibliothécaire|imprimeur|photographe|musicien(?:ne)?|chanteu(?:r|se)|luthi(?:er|ère)|danseu(?:r|se)|comédien(?:ne)?|sculpt(?:eur|rice)|poti(?:er|ère)|céramiste|verri(?:er|ère)|joailli(?:er|ère)|bijouti(?:er|ère)|horlog(?:er|ère)|coiffeu(?:r|se)|esthéticien(?:ne)?|couturi(?:er|ère)|tailleur(?: de pierre)?|cordonni(?:er|ère)|saboti(?:er|ère)|tapissi(?:er|ère)|blanchisseu(?:r|se)|repasseu(?:r|se)|femme de ménage|concierge|fossoyeu(?:r|se)|prêtre|pasteure?|imam|rabbin|maire|députée?|sénat(?:eur|rice)|commerçante?|vendeu(?:r|se)|caissi(?:er|ère)|standardiste|cheff?e? (?:d'entreprise|de projet|de chantier|d'atelier|de rayon|cuisini(?:er|ère)|d'équipe)|artisane?|traduct(?:eur|rice)|maréchal[ -]ferrant|forgeron(?:ne)?|scieu(?:r|se)|mineur de fond|batelier|monit(?:eur|rice) (?:d'auto-école|de ski|de voile)|guide de haute montagne|footballeur|rugbyman|jockey|officier(?= de )|sous-officier|technicien(?:ne)? (?:de|en|d')|conduct(?:eur|rice) (?:de|d')|peintre(?: en bâtiment)?|patron(?:ne)? pêcheur|retraitée? de la [a-z]{3,12}|doctorante?";
const ENGLISH =
  'farmer|farrier|carpenter|plumber|electrician|welder|bricklayer|roofer|scaffolder|plasterer|labou?rer|mechanic|machinist|trucker|(?:lorry|bus|taxi|train|truck|cab|van|tram|delivery|coach) driver|postman|postwoman|mailman|mail carrier|warehouseman|docker|dockworker|longshoreman|fisherman|trawlerman|sailor|coal miner|quarryman|signalman|railwayman|flight attendant|air hostess|stewardess|soldier|policeman|policewoman|police officer|firefighter|fireman|prison officer|barrister|solicitor|lawyer|attorney|accountant|bookkeeper|banker|school ?teacher|teacher|lecturer|librarian|journalist|novelist|actress|musician|organist|violinist|pianist|dancer|sculptor|jewell?er|goldsmith|watchmaker|blacksmith|seamstress|dressmaker|cobbler|hairdresser|barber|beautician|baker|butcher|waitress|bartender|barista|janitor|housekeeper|childminder|typist|cashier|shopkeeper|salesman|saleswoman|realtor|civil engineer|engineer|architect|surveyor|programmer|software developer|gardener|landscaper|lumberjack|shepherd|rancher|grower|beekeeper|gamekeeper|vicar|clergyman|councillor|senator|pipefitter|boilermaker|steelworker|millwright|toolmaker|roughneck|dinner lady|translator|factory worker|care worker|builder|shearing contractor|street vendor|hawker|market trader|fishmonger';
const TRADE = `(?:${ENGLISH}|${ENGLISH.toUpperCase()})[sS]?`;
const HEALTH =
  'infirmi(?:er|ère)(?: libérale?)?|aide-soignante?|pharmacien(?:ne)?|kinésithérapeute|sage-femme|dentiste|vétérinaire|médecin|secrétaire(?: médicale)?|éducat(?:eur|rice)|psychologue|ambulanci(?:er|ère)|facteur|pilote|cadre|mineur|juge|avocate?|pêcheur|militaire|religieuse|juriste|nurse|midwife|dentist|pharmacist|vet|doctor|pilot|judge|cook|chef|cleaner|miner|secretary|clerk|tailor|singer|painter|actor|priest|nun|pastor|mayor|technician|artist|writer|poet|waiter|receptionist|joiner|caretaker|nanny|guard|logger|manager|director|scientist|student|apprentice';
// One noun with "de", one adjective; never a duration or an age.
const COMPLEMENT =
  "(?:[ ](?:de|d'|des|du|en)[ ']?(?!depuis|retraite|profession|son|sa|ses|son|l'|la |le )\\p{Ll}[\\p{L}-]{2,20})?(?:[ ](?!depuis|vit|vivant|habit|mari|célib|divor|veu|père|mère|sans|avec|actuel|retrait|suivi|adress|hospit|ancien|âgé|qui|dans|pour|chez|mais|droit|gauch|fum|tabag)\\p{Ll}{4,14}(?=[ ]{0,2}(?:[,.;)\\n]|à |au |chez |$))|[ ](?:municipal|indépendant|libéral|agricole|industriel|saisonni[èe]r|viticole|foresti[èe]r|public|privé|routi[èe]r)e?)?";
const SAID =
  "(?:est|était|fut|comme|en tant que|profession d'|profession de|métier d'|métier de|ancien|ancienne|ex-|ex|retraitée?|poste|poste :|emploi|emploi :|métier|is a|is an|was a|was an|as a|as an|are a|are an|retired|former|ex|works? as an?|a retired|an?)";

/** What someone does for a living: by its label, by what is said before it, or a trade that means nothing else. */
export const profession = definePatternRecognizer({
  id: 'profession',
  entity: 'PROFESSION',
  source: 'i2b2 2014 annotation guideline, PROFESSION',
  role: 'patient',
  rules: {
    labelled: {
      regex:
        /(?<![\p{L}])(?<label>[Pp]rofession|PROFESSION|[Mm]étiers?|[Ee]mploi|[Pp]oste|[Oo]ccupation|OCCUPATION|[Jj]ob(?: title)?|[Ss]ituation professionnelle|[Aa]ctivité professionnelle)(?: (?:actuel(?:le)?|antérieure?|exercée?|occupé|de travail|du patient|de la patiente))?[ ]?[:|][ ]{0,4}(?<value>\p{L}[\p{L}\d'-]{1,30}(?:[ ]\p{L}[\p{L}\d'/-]{0,30}){0,5}?)(?=[ ]{0,3}(?:[,.;(|\n]|$|[ ]{2}| - | à | at | chez | au ))/gu,
      score: 0.85,
    },
    said: {
      regex: new RegExp(
        `(?<![\\p{L}])${SAID}[ ]?(?<value>(?:${FRENCH}|${HEALTH})(?:s|e|es)?(?!\\p{L})${COMPLEMENT})`,
        'giu',
      ),
      score: 0.65,
      reason: 'context',
    },
    trade: {
      regex: new RegExp(`(?<![\\p{L}'-])(?<value>(?:${FRENCH})s?(?!\\p{L})${COMPLEMENT})`, 'gu'),
      score: 0.55,
      reason: 'list',
    },
    'english-trade': {
      regex: new RegExp(
        `(?<![\\p{L}'-])${TRADE}(?!\\p{L})(?<=(?<value>(?:(?<![\\p{L}'-])(?!(?:[Aa]nd|the|his|her|was|old|with|for|ex|who|both|year|handed|[Rr]etired|[Ff]ormer|of|is|are|as|by|to|she|he|they|from|work|works|worked|an|a|in)(?!\\p{L}))\\p{L}{3,14}[ ])?${TRADE}))`,
        'gu',
      ),
      score: 0.55,
      reason: 'list',
    },
    'after-age': {
      regex:
        /(?:\d{2}[ -]?(?:y\/?o|years?[- ]old|yo|yr[- ]old|F|M)|YEAR-OLD|(?<!\p{L})(?:[Rr]etired|[Ff]ormer|[Ee]x)),?[ ](?:R-|L-|right-|left-)?(?:handed )?(?:retired |former )?(?<value>(?!(?:male|female|man|woman|lady|gentleman|smoker|ex-smoker|non-smoker|drinker|never|carrier|patient|lover|daughter|mother|father|sister|brother|driver|user|heavy|current|known|caucasian|previous)(?!\p{L}))(?:\p{L}{3,14} )?\p{L}{2,12}(?:er|or|ist|ian|ant|eer|man|woman|smith|wright|hand|clerk|nurse|aide|MAN|ER|OR|IST))(?![\p{L}-])(?! (?:smoker|drinker|with a))/gu,
      score: 0.55,
      reason: 'context',
    },
    'english-said': {
      regex:
        /(?<![\p{L}])(?:(?:works?|worked|working|employed|return|returned|trained|nights|job|retired)(?: \p{L}{3,9})? as an?|[Yy]ou are an?|runs an?|owns an?) (?<value>(?:\p{Ll}{3,14} ){0,2}\p{Ll}{3,14})(?=[ ]{0,2}(?:[,.;)\n]|$|at |with |in |for |from |until |but |and |on ))/gu,
      score: 0.6,
      reason: 'context',
    },
  },
  accept: ({ value, rule }) => {
    if (rule === 'labelled')
      return !/^(?:(?:non|sans|aucune?|inconnue?|none|unknown|n\/a|retraitée?|retired)(?!\p{L})$|à )/iu.test(value);
    if (rule === 'after-age')
      return !/(?:smoker|drinker|sister|brother|mother|father|daughter|partner|carrier|user|fever|cancer|tumou?r|ulcer|disorder|other|after|never|under|over|her|per|however|for|or|minor|elder|older|younger|prior|war|his|human|hispanic|italian|indian|asian|african|american|vegetarian|caucasian|pregnant|infant|patient|constant)$/iu.test(
        value,
      );
    if (rule === 'english-said')
      return !/^(?:result|child|last|first|day|means|consequence|precaution|team|bit|little|lot|few)/iu.test(value);
    return (
      !/^(?:facteur|mineur|cadre|juge|pilote)s? (?:de|d'|du|des) /iu.test(value) || /^facteur d'orgue/iu.test(value)
    );
  },
});
