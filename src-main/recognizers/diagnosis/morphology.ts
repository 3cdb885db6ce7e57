import type { Language } from '../../domain/language.ts';

/** True where a folded word is a disease by its form: "-ite", "-pathie", "-itis", "-oma". Drugs and exams are kept out. */
export function isDiseaseWord(folded: string, language: Language): boolean {
  if (folded.length < 6) return false;
  return DISEASE[language].test(folded) && !NO_DISEASE[language].test(folded);
}

/** True where a folded word may be an adjective that belongs to the disease before (fr) or after it (en). */
export function isAdjective(folded: string, language: Language): boolean {
  return folded.length >= 5 && ADJECTIVE[language].test(folded) && !NO_ADJECTIVE[language].test(folded);
}

const DISEASE: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `(?:${[
      '(?:alveol|amygdal|angiochol|angei|aort|appendic|arter|arthr|balan|blephar|bronchi?|bronchiol|burs|card|cellul)ite',
      '(?:cervic|cheil|cholecyst|chondr|choroid|col|conjonctiv|coronar|cyst|derm|dermat|discit|diverticul|duoden)ite',
      '(?:encephal|enter|epicondyl|epididym|fasci|follicul|gastr|gingiv|gloss|hepat|hyal|kerat|labyrinth|laryng)ite',
      '(?:lymphang|mast|mastoid|mening|metr|myel|myos|nephr|nevr|neur|oesophag|orch|oste|ovar|pancreat|papill)ite',
      '(?:pannicul|parodont|parotid|periost|periton|pharyng|phleb|pleur|pneumon|proct|prostat|rect|retin|rhin)ite',
      '(?:salping|scler|aden|sigmoid|sinus|spondyl|stomat|synov|tendin|thyroid|trache|uretr|uve|vagin|valvul)ite',
      '(?:vascular|vulv|ventricul|radicul|capsul|tonsill|iridocycl|discarthr|polynevr|cholang|aponevros|ethmoid)ite',
      '[a-z]{3}ose',
      '(?:carcin|aden|angi|lip|fibr|my|sarc|lymph|myel|melan|neur|neurin|schwann|gli|blast|cyt|chondr|oste)ome',
      '(?:papill|granul|hemat|kerat|meningi|mesotheli|terat|semin|condyl|insulin|gastrin|prolactin|xanth|cavern)ome',
      '(?:thym|myx|cholesteat|craniopharyngi|ependym|paragangli|glauc|trach|ather|hygr|mycet|incidental|botryomyc)ome',
      '[a-z]{3}pathie|plegie|paresie|phrenie|(?:dys|cyclo)thymie|(?:hyper|hypo|amyo|lipo|dys|a)trophie',
      '(?:dys|hyper|hypo|meta|neo|a|ecto|leuco)plasie|penie|(?:hemo|eosino)philie|phobie|malacie|megalie|ectasie',
      '(?:hyper|hypo|^an|leuc|septic|bacteri|thalass|lipid|isch|tox|vir|^ur|galactos|globulin|hypox|fung)[a-z]*emie',
      '(?:fibromy|nevr|lomb|cervic|crur|sciat|dors|rachi|pub|metatars)algie|rr?h?agie|iase|lithiase',
      '(?:hydro|varico|cysto|recto|meningo|omphalo|myelo|entero|galacto)cele|acousie|oedeme',
      '(?:toxico|klepto|clepto|pyro|mytho|nympho|trichotillo|hypo|heroino|cocaino|opio)manie',
      '(?:broncho|laryngo|vaso)spasme|(?:alcool|ethyl|tabag|saturn|botul|strab|astigmat|corticism|aldosteron)isme',
      '(?:pituitar|gonad|parkinson|hirsut|traumat|thyroid|insulin|rhumat)isme|thyroidie|nevrose|psychose|ischemie',
    ].join('|')})s?$`,
    'u',
  ),
  en: new RegExp(
    `(?:${[
      '[a-z]{3}itis|[a-z]{3}osis|[a-z]{3}oma(?:s|ta)?|[a-z]{3}path(?:y|ies)|[a-z]{2}a?emias?',
      'plegia|paresis|phrenia|(?:dys|cyclo)thymia|(?:hyper|a|dys|lipo)troph(?:y|ies)|plasia|penia',
      '(?:h|haem|hem|eosin)ophilia|phobia|malacia|megaly|ectasi[as]|rrhagia|iasis|(?:fibromy|neur)algia',
      '(?:hydro|varico|cysto|recto|meningo|omphalo|encephalo)cele|(?:lymph|angi|myx)o?edema',
      '(?:hypo|klepto|pyro|trichotillo)mania|(?:broncho|laryngo|vaso)spasm',
      '(?:thyroid|pituitar|gonad|aldosteron|alcohol|embol|parkinson|cortisol|corticism|strabism)ism',
    ].join('|')})$`,
    'u',
  ),
};

const NO_DISEASE: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `^(?:${[
      '[a-z]*(?:pose|eclose|enclose|forclose|declose)|(?:sur|sous|over|radio|inter|uve|multi|mono|uni)?dose|chose|grandchose|rose|arrose',
      '[a-z]*(?:gluc|lact|fruct|malt|galact|sacchar|cellul|dextr|mann|hex|pent|rib|levul|trehal|visc|sucral)ose',
      'gelose|[a-z]*(?:osm|mit|mei|phagocyt|endocyt|exocyt|apopt|hypn|symbi|anastom|aponevr|orth|metamorph|apothe)ose',
      '(?:metempsych|mor|nerv|grandi|virtu|vent|niv|pluvi|diagn|adip|hemat|anamorph|glyc)ose',
      '(?:aniso|poikilo|reticulo|macro|micro)cytose|adenomegalie|ecchymose',
      '(?:sym|anti|em|tele|homeo|osteo|naturo|allo)pathie|apathie|[a-z]*cause|[a-z]*pause|prose',
    ].join('|')})s?$`,
    'u',
  ),
  en: new RegExp(
    `(?:(?:dia|pro)gnosis|osmosis|mitosis|meiosis|apoptosis|hypnosis|anastomosis|symbiosis|metamorphosis|orthosis|${[
      '(?:endo|exo|phago|pino|aniso|poikilo|macro|micro)cytosis|ecchymosis|synchondrosis|aponeurosis|aroma|diploma|stoma|stroma|soma|chroma|zygoma|oklahoma',
      'tacoma|sonoma|sympathy|antipathy|apathy|empathy|home?o?opathy|osteopathy|naturopathy|telepathy|allopathy',
      'academia|euglycemia|^glycemia|normo[a-z]+emia|bohemia',
    ].join('|')})s?$`,
    'u',
  ),
};

const ADJECTIVE: Readonly<Record<Language, RegExp>> = {
  fr: /(?:iques?|aires?|ales?|al|aux|eux|euses?|ifs?|ives?|iens?|iennes?|oides?|genes?|els?|elles?)$/u,
  en: /(?:al|ic|ar|ary|ous|ive|oid|ian|otic)$/u,
};

const NO_ADJECTIVE: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `^(?:anti.*|${[
      'cliniques?|medical(?:es?)?|medicaux|chirurgical(?:es?)?|chirurgicaux|hopital|hopitaux|journal|signal|general',
      'physiques?|techniques?|pratiques?|historiques?|rubriques?|radiologiques?|therapeutiques?|pharmaceutiques?',
      'diuretiques?|analgesiques?|neuroleptiques?|anxiolytiques?|hypnotiques?|corticoides?|steroides?|opioides?',
      'necessaires?|exemplaires?|salaires?|horaires?|notaires?|questionnaires?|commentaires?|ordinaires?|scolaires?',
      'objectifs?|tarifs?|motifs?|canal|canaux|total|appels?|rappels?|actuel(?:le)?s?|lequel|laquelle|celles?|quelles?',
      'nouvelles?|travaux|signaux|locaux|niveaux|bureaux|hospitaliers?|combien|bien|maintien|soutien|entretien|anciens?',
      'praticiens?|chirurgiens?|medecins?|infirmiers?|pharmaciens?|electriques?|logiques?|publiques?|uniques?',
      'normal(?:es?)?|normaux|banal(?:es?)?|homogenes?|favorables?|laparoscopiques?|coelioscopiques?|endoscopiques?|echographiques?',
      'secretaires?|titulaires?|stagiaires?|samedi|quelques?|chaque|lorsque|puisque|presque|heureux|nombreux|nombreuses',
      'precieux|positifs?|positives?|negatifs?|negatives?|consecutifs?|consecutives?|definitifs?|definitives?|mensuel.*',
      'annuel.*|journaliere?s?|oxygene|hygiene|matieres?|domaine|officiel.*|personnel.*|professionnel.*|materiel.*',
      'partenaires?|vestiaires?|inventaires?|formulaires?|laboratoires?|preparatoires?|quotidien.*|satisfaisant.*',
    ].join('|')})$`,
    'u',
  ),
  en: new RegExp(
    `^(?:anti.*|${[
      'clinical|medical|surgical|hospital|several|general|final|initial|normal|critical|physical|optional|original|oral',
      'arrival|removal|approval|renewal|referral|journal|signal|trial|equal|usual|actual|special|personal|social|legal',
      'clinic|topic|public|basic|specific|electric|antibiotic|diuretic|analgesic|logic|music|electronic|academic',
      'previous|various|obvious|numerous|intravenous|subcutaneous|positive|negative|relative|extensive|native|active',
      'effective|alive|receive|give|five|drive|live|have|gave|similar|regular|popular|particular|calendar|sugar|january',
      'february|primary|ordinary|necessary|summary|library|dietary|voluntary|preliminary|temporary|contrary|february',
      'historian|physician|technician|dietitian|pediatrician|obstetrician|radiological|laparoscopic|endoscopic|minimal',
      'unremarkable|statistical|practical|typical|technical|empirical|empiric|therapeutic|diagnostic|prophylactic',
      'additional|afebrile|familiar|vocal|verbal|emotional|educational|occupational|vehicular|interval',
      'national|regional|international|professional|judicial|official|potential|serial|material|meal|goal',
      'deal|heal|real|seal|ideal|total|dual|manual|annual|mutual|gradual|eventual|individual|bilingual',
    ].join('|')})$`,
    'u',
  ),
};
