import { endsBefore } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const PARTICLE =
  "(?:de la |de l'|de |du |des |d'|la |le |les |l'|aux |à |en |sur |et |& |DE LA |DE L'|DE |DU |DES |D'|LA |LE |LES |L')";
const STOP =
  '(?!(?:Service|SERVICE|Unité|Pôle|Dr|Docteur|Pr|Professeur|Tél|TEL|Tel|Fax|Patient|Monsieur|Madame|Mme|Date|Compte|COMPTE|Nom|NOM|IPP|Il|Elle|AVP|Labs|Prof|(?:Le|La|Les)(?! \\p{Lu})|Department|Ward|Chef|Consultation|Secrétariat|Urgences|Né|Née|Jour|JOUR|Semaine|Nuit)(?![\\p{L}]))';
const NAME = `${STOP}(?:\\p{Lu}[\\p{L}\\d']{0,24}|(?:St|Ste|Dr|Pr|J|M)\\.(?=[ -]\\p{Lu})|\\d{1,2}(?!\\d))(?:-[\\p{L}\\d']{1,24}){0,5}`;
const NAMES = `(?:"[ ]?)?${PARTICLE}{0,2}(?=\\p{Lu})${NAME}(?:[ ]${PARTICLE}{0,2}${NAME}){0,5}(?:[ ]?")?`;
const GAP = "[ ]?\\n[ ]{0,4}(?=[dD][eEuU'])|[ ]{1,2}";
const ACRONYM =
  '(?:CHU|CHRU|CHR|CHG|C\\.H\\.U\\.|C\\.H\\.R\\.U\\.|C\\.H\\.|C\\.H\\.G\\.|LBM|MPR|CHRS|LHSS|LAM|CADA|IFSI|SPASAD|CAMSP|CAARUD|CDS|CLAT|CHI|CHIC|USMP|UHSI|CRF|UMB|CHT|CHUV|IHU|CPEF|PMI|UHSA|CHS|CHP|CHSF|CHIV|CHM|CLCC|CRLCC|HIA|GHU|GHT|GHI|GHM|GHPSO|GH|CH|EHPAD|SSIAD|USLD|CSAPA|CMPP|CMP|CATTP|ITEP|ESAT|IME|IMPRO|MAS|FAM|SSR|SMR|HAD|MSP|EPSM|CPTS|SAMU|SMUR|SDIS)';
const FRENCH_HEAD =
  "(?:[Hh][ôo]pita(?:l|ux)(?: (?:universitaires?|privée?|général|local|d'instruction des armées|militaire|civils?))?|H[ÔO]PITA(?:L|UX)(?: (?:UNIVERSITAIRES?|PRIV[ÉE]|LOCAL))?|[Cc]linique(?: (?:mutualiste|vétérinaire|privée))?|CLINIQUE(?: MUTUALISTE)?|[Pp]olyclinique|POLYCLINIQUE|[Mm]aternité|MATERNIT[ÉE]|[Cc]entre [Hh]ospitalier(?: (?:[Uu]niversitaire|[Rr]égional(?: [Uu]niversitaire)?|[Ii]ntercommunal|[Ss]pécialisé|[Gg]énéral))?|CENTRE HOSPITALIER(?: (?:UNIVERSITAIRE|R[ÉE]GIONAL(?: UNIVERSITAIRE)?|INTERCOMMUNAL|SP[ÉE]CIALIS[ÉE]))?|[Gg]roupe [Hh]ospitalier(?: (?:[Uu]niversitaire|[Rr]égional))?|GROUPE(?:MENT)? HOSPITALIER|[Gg]roupement [Hh]ospitalier|[Cc]entre(?: \\p{Ll}[\\p{L}-]{3,20}){0,2}(?= (?:de |du |des |d'|la )?\\p{Lu}\\p{Ll})|[Hh]ôpital de (?:jour|semaine|nuit)|IMAGERIE(?: MÉDICALE)?|[Ii]magerie(?: médicale)?|[Rr]adiologie|[Rr]éseau(?: de)?(?: santé)?|[Mm]édipôle|[Pp]ôle (?:santé|médical)|FOYER|[Cc]abinet (?:de |d')\\p{Ll}{4,20}|RADIOLOGIE|CENTRE(?: \\p{Lu}{4,20}){0,2}|[Ss]ervice d'imagerie|[Rr]ésid(?:ence|\\.)?|[Pp]avillon|[Uu]rgences(?= (?:de|du|d') ?\\p{Lu})|[Cc]entre (?:médical|de santé|de dialyse|de rééducation(?: fonctionnelle)?|de soins(?: de suite)?|d'imagerie(?: médicale)?|de radiologie|médico-psychologique|de lutte contre le cancer|de convalescence|de réadaptation|de cure|thermal|psychothérapique|anticancéreux)|[Mm]aison (?:de santé|de retraite|médicale|d'accueil spécialisée)|[Ii]nstitut|INSTITUT|[Cc]abinet|Klinikum|KLINIKUM|Krankenhaus|Spital|Ospedale|[Cc]abinet (?:médical|dentaire|infirmier|de radiologie|de kinésithérapie|du)|[Ll]aboratoire|[Ll]abo|LABORATOIRE|[Pp]harma(?:cie)?|PHARMACIE|[Ff]oyer|[Ff]ondation|FONDATION|[Rr]ésidence (?:services|autonomie|pour personnes âgées)|[Hh]ospices)";
// Adjectives between a head and its name.
const ADJECTIVE =
  "(?: (?:mutualiste|pluri-?professionnelle|priv[ée]e?|publi(?:c|que)|départementale?|régionale?|municipale?|d'enfants|enfants|adultes|ados?|adolescents|pédiatrique|gériatrique|psychiatrique|cardiologique|ophtalmologique|interdépartemental|intercommunal|universitaire|spécialisée?|médico-chirurgicale?|chirurgicale?|libérale?|catholique|protestante?)){0,2}";
const GENERIC_ENGLISH =
  "(?:Brief|Discharge|Referring|Admitting|Outside|Emergency|In|During|Hospital|The|This|Our|Your|Local|Pain|Outpatient|Out-patient|Fracture|Memory|Diabetes|Diabetic|Eye|Dental|Community|General|District|Cardiology|Oncology|Neurology|Surgical|Surgery|Follow-up|Walk-in|Anticoagulation|Warfarin|Wound|Asthma|Antenatal|Fertility|Day|Acute|Private|Public|Teaching|Tertiary|Heart|Failure|Breast|Urology|Dermatology|Respiratory|Nurse-led|Joint|Rapid|Access|Sleep|Stroke|TIA|Hypertension|Infusion|Ear|Nose|Throat|ENT|Psychiatric|Mental|Health|At|To|From|A|An|Rheumatology|Hematology|Haematology|Renal|Falls|Geriatric|Pediatric|Paediatric|Family|Medicine|Medical|Primary|Care|Specialist|Pre-op|Preoperative|Post-op|New|Patient|Clinic|Seen|Date|Of|Allergy|Endocrine|Hepatology|Liver|Lung|Skin|Spine|Sports|Vascular|Chest|Cancer|Women's|Men's|Research|Primary|Trauma|Imaging|Radiology|Pathology|Dialysis|Community|Attorney|Cancer|Breast|Birth|Birthing|Call|Contact|Day|Surgery|Travel|Oral|Maxillofacial|Neonatal|Developmental|Internal|Trauma|Behavioral|Obesity|Weight|Bariatric|Gastroenterology|GI|Nephrology|Pulmonary|Orthopaedic|Orthopedic|Ophthalmology)";
const ENGLISH_WORD = "(?:(?!(?:AT|TO|FROM|IN|THE|FOR|BY|WITH|AND) )\\p{Lu}[\\p{L}'&-]{0,24}|of|and|the|for|&|upon)";
const ENGLISH_TAIL =
  "(?:Hospitals?(?: NHS(?: Foundation)? Trust)?|HOSPITAL|Medical (?:Center|Centre|College|Group|Practice)|MEDICAL CENT(?:ER|RE)|HEART CENT(?:ER|RE)|HEALTH CENT(?:ER|RE)|CLINIC|CARE HOME|NURSING HOME|Clinic|[Ss]atellite clinic|Infirmary|INFIRMARY|SURGERY|PHARMACY|PATHOLOGY ASSOCIATES|RADIOLOGY|IMAGING|MATERNITY UNIT|Imaging|Radiology|Pathology|Pathology Associates|Associates|Ctr|Surgery Ctr|Cent(?:er|re)|Institute|Dental(?: Care| Practice| School)?|General|EMS|Ambulance(?: Service)?|Group Home|Physiotherapy|Diagnostics|Health(?:care)? (?:Centre|Center|System|Services|Board)|NHS (?:Foundation )?Trust|University Health Board|Surgery|Hospice|Nursing Home|SNF|LTC|ALF|Acres|Assisted Living|Senior Living|Memory Care|Skilled Nursing(?: Facility)?|Care Home|Rehabilitation (?:Center|Centre)|Rehab(?: Center)?|Cancer (?:Center|Centre|Institute)|Memorial|Children's|Health|Healthcare|Pharmacy|Laboratory|Labs|Dialysis Center|Urgent Care|Family (?:Practice|Medicine)|Pa?ediatrics|Orthop(?:a)?edics|Sanatorium|Heart Institute|Opticians?|Optometrists?|Eyecare|Eye Care|Vision Care|Physio|PT|Chiropractic|Podiatry|Osteopaths?|Drugs?|Drug Store|Drugstore|Chemists?|Apothecary|Compounding|Maternity(?: Hub| Unit| Hospital)?|Birth Cent(?:er|re)|VAMC|CBOC|VA|Clinical Trials|Clinical Research|IVF|Fertility|Hub|MRI|Scanning|Wellness|Wellness Cent(?:er|re)|Recovery|Recovery Cent(?:er|re)|Behavioral(?: Health)?|Counselling|Counseling|Therapy|Therapies|Rehab & Nursing|Nursing & Rehab(?:ilitation)?|Rehabilitation|Convalescent|Retirement (?:Home|Village|Community)|Residential(?: Home| Care)?|Care Cent(?:er|re)|Polyclinic|Treatment Cent(?:er|re)|Spine|Orthodontics|Dentistry|Dentists|Smiles|Endodontics|Urology|Cardiology|Dermatology|Oncology|Hematology|Nephrology|Gastroenterology|Neurology|Pulmonary|Women's Health|Women's|Family Health|Community Health|Sleep Cent(?:er|re)|Hearing|Audiology|Hospice Care|Home Health|Home Care|Homecare|Oxygen|Medical Supply|Orthotics|Prosthetics|ARH|DGH|Regl|Med Ctr|MED CTR|MEDICAL CTR|REG MED CTR|Med|Medical|Regional|District General|Cottage Hospital|Group Practice|Partners|Physicians|Specialists|Oncopole|Health District|Health Department)(?![\\p{L}])";

/** Hospitals, clinics, homes, practices: French heads and acronyms before a name, English names before a head, a few known by themselves. */
export const hospital = definePatternRecognizer({
  id: 'hospital',
  entity: 'HOSPITAL',
  source: 'FINESS categories of establishments; NHS ODS; AHA guide',
  rules: {
    acronym: {
      regex: new RegExp(
        `(?<![\\p{L}\\d-])${ACRONYM}${ADJECTIVE}(?:${GAP})(?=(?:"[ ]?)?${PARTICLE}{0,2}\\p{Lu}[\\p{L}.']{1,})${STOP}${NAMES}`,
        'gu',
      ),
      score: 0.93,
    },
    hyphenated: {
      regex:
        /(?<![\p{L}\d-])(?:CHUV|CHU|CHRU|CHR|CHT|CHI|CH|HUG|ICM|GHU|HIA|Médipôle|Derriford|Landspítali)-\p{Lu}[\p{L}']{2,24}(?:[ -](?:d'|de |du )?\p{Lu}[\p{L}']{1,24}){0,4}/gu,
      score: 0.8,
    },
    saint: {
      regex: /(?<![\p{L}-])(?:St\.?|Saint) \p{Lu}\p{L}{2,20}'s(?:-\p{Lu}\p{L}{1,20})?(?![\p{L}])/gu,
      score: 0.6,
    },
    french: {
      regex: new RegExp(`(?<![\\p{L}-])${FRENCH_HEAD}${ADJECTIVE}(?:${GAP})${STOP}${NAMES}`, 'gu'),
      score: 0.93,
    },
    emergency: { regex: /(?<![\p{L}])(?:SAMU|SMUR|SDIS|VSAV) ?(?:\d{2,3}|2[AB])(?![\p{L}\d])/gu, score: 0.7 },
    'on-call': { regex: /(?<![\p{L}])SOS[ -]M[ée]decins \p{Lu}[\p{L}-]{2,24}/gu, score: 0.6 },
    known: {
      regex:
        /(?<![\p{L}-])(?:AP-?HP|AP-?HM|A\.P\.-?H\.P\.|Assistance [Pp]ublique(?:[ -]+[Hh]ôpitaux de (?:Paris|Marseille))?|Hospices [Cc]ivils de Lyon|HCL|HEGP|G\.?H\.? ?Piti[ée](?:[ -]Salp[êe]tri[èe]re)?|(?:la )?Piti[ée][ -]Salp[êe]tri[èe]re|La Piti[ée]|Salp[êe]tri[èe]re|Kremlin-Bic[êe]tre|Bic[êe]tre|Lariboisi[èe]re|Gustave[ -]Roussy|Val[ -]de[ -]Gr[âa]ce|Necker(?:-[Ee]nfants[ -][Mm]alades)?|Robert[ -]Debr[ée]|Henri[ -]Mondor|Ambroise[ -]Par[ée]|Georges[ -]Pompidou|Quinze-Vingts|KLINIKUM|Klinikum|Infirmerie [Pp]rotestante|Mayo Clinic|Cleveland Clinic|Johns Hopkins|Mass(?:achusetts)? General|Addenbrooke'?s|Guy's(?: and St Thomas')?|Papworth|Great Ormond Street|GOSH|Cedars-Sinai|Mount Sinai|Kaiser(?: Permanente)?|(?:Korian|DomusVi|Orpea|Emeis|Coris[ée]e|Colis[ée]e|Ramsay|Elsan|Vivalto|Cerballiance|Biogroup|Synlab|Unilabs|Eurofins|Inovie|Cerba|Labcorp|LabCorp|Walgreens|Nuffield|Bupa)(?:[- ](?:les?|la|du|de|des)?[- ]?\p{Lu}[\p{L}'-]{1,24}){0,3})(?![\p{L}])/gu,
      score: 0.85,
      reason: 'list',
    },
    english: {
      regex: new RegExp(
        `(?<![\\p{L}'-])(?!(?:Records|Letter|Copy|Report|Seen|Admitted) )(?:St\\.? |Saint |Royal |The |THE |Mount |Our Lady of )?\\p{Lu}[\\p{L}'&-]{0,24}(?:[ ]${ENGLISH_WORD}){0,5}?[ ]${ENGLISH_TAIL}(?: ${ENGLISH_TAIL}){0,2}(?! (?:Course|Day|Stay|Number|No\\b|Record|Problem|Maintenance|Care Proxy|Service Users))(?:, (?:\\p{Lu}{2,20} ){1,3}BRANCH)?(?:(?: of| at) (?:the )?\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24}){0,2})?`,
        'gu',
      ),
      score: 0.9,
    },
    'centre-for': {
      onlyWith: /(?:Cent(?:re|er)|Clinic|Unit|Hospitals?|Institute|School|Hospice) (?:of|for) /u,
      regex: new RegExp(
        `(?<![\\p{L}-])(?:(?!(?:The|This|At|To|From|In)[ ])\\p{Lu}[\\p{L}'&-]{1,24} ){0,3}(?:Cent(?:re|er)|Clinic|Unit|Hospital|Institute|School|Hospice|Hospitals) (?:of|for) (?:the )?\\p{Lu}[\\p{L}'-]{1,24}(?:[ ]${ENGLISH_WORD}){0,4}`,
        'gu',
      ),
      score: 0.7,
    },
    // A ward of the dispensary kind and its village, a house of care by its first word.
    'french-small-head': {
      regex: new RegExp(
        `(?<![\\p{L}-])(?:dispensaire|antenne|pôle de santé|pôle santé|maison du don|unité d'autodialyse|UDM|UAD|CeGIDD|CEGIDD|CDAG|CLSM|CRRF|CRF|MDA|MPEA|CAMPS|CMPEA|SESSAD|IMPro|EHPA|MARPA|MECS|CMS|centre de (?:référence|compétences?|ressources?|planification|vaccination|dépistage|transfusion)|point santé|officine|parapharmacie|opticien|audioprothésiste|urgences|cabinet d'\\p{Ll}{4,16}|Laboratoires?|LABORATOIRES?|Biologie|Imagerie)(?:[ -](?:ado|adulte|enfant|Ado|Adulte|Enfant)s?)?(?:[ -]{1,3})${NAMES}`,
        'gu',
      ),
      score: 0.65,
    },
    'english-of': {
      regex: new RegExp(
        `(?<![\\p{L}-])(?:Hospital|Infirmary|Clinic|Medical Center|Hospice|Royal College) (?:of|for) (?:the )?\\p{Lu}[\\p{L}'-]{1,24}(?:[ ]${ENGLISH_WORD}){0,4}`,
        'gu',
      ),
      score: 0.85,
    },
    // Dictated in small letters.
    small: {
      regex:
        /(?<![\p{L}'])(?:polyclinique|clinique|h[ôo]pital|ehpad|maternit[ée]) (?:du |des |de la |de l'|les |la |le |d')(?!patiente?|jour|semaine|nuit|secteur|ville|rattachement|proximit[ée]|r[ée]gion|m[ée]moire|douleur|service|m[ée]decin|main)\p{Ll}[\p{L}'-]{2,24}|(?<![\p{L}'])(?:saint|st\.?|sainte|mount) \p{Ll}[\p{L}'-]{2,24} (?:hospital|infirmary|clinic|medical center)/gu,
      score: 0.55,
    },
    'lives-at': {
      regex: new RegExp(
        `(?:[Ee]ntrée?|[Vv]it|[Rr]éside|[Rr]ésidente?|[Rr]etour|[Aa]dmise?|[Hh]ébergée?|[Aa]ccueillie?|[Pp]lacée?|[Ss]éjour|[Ss]ortie) (?:au|aux|à la|à l'|à) ?(?<value>(?:Les |La |Le |L')?(?!(?:Urgences|Bloc|Domicile)(?!\\p{L}))\\p{Lu}\\p{Ll}[\\p{L}'-]{2,20}(?:[ ]${PARTICLE}{0,2}\\p{Lu}[\\p{L}'-]{1,20}){0,3})`,
        'gu',
      ),
      score: 0.55,
      reason: 'context',
    },
    treated: {
      regex:
        /(?:[Hh]ospitalisée?|[Ss]uivie?|[Oo]pérée?|[Tt]ransférée?|[Aa]dmise?|[Pp]rise? en charge|[Tt]raitée?|[Aa]ccouché)(?: [\p{Ll}-]{2,14})?(?: à| au| aux| vers)(?: la| l'| le)? ?(?<value>\p{Lu}[\p{L}'-]{3,24})(?![\p{L}])/gu,
      score: 0.5,
      reason: 'context',
    },
    labelled: {
      regex:
        /(?<![\p{L}])(?<label>[ÉEée]tablissement|[Hh]ôpita(?:l|ux)|[Mm]aternité|EHPAD|Clinique|Pharmacie|Site|Hospital|Facility|[Nn]ursing home|[Rr]ehab|SNF|Clinic|Provenance|Adressé par|Laboratoire|Transféré (?:de|vers))[ ]?(?::|")[ ]{0,3}(?<value>(?!RAS)\p{Lu}[\p{L}\d'-]{1,30}(?:[ ][\p{L}\d'-]{1,30}){0,6})/gu,
      score: 0.75,
    },
  },
  accept: ({ value, start, text, rule }) => {
    if (rule === 'french')
      return (
        !endsBefore(
          text,
          start,
          /(?:examen|signes?|essai|tableau|pharmacien|suspicion|dossier|stage|enquête) (?:[\p{L}]{1,12} )?$/iu,
        ) &&
        !/^(?:institut|clinique|cabinet|foyer|fondation|labo(?:ratoire)?|pharmacie)[ ](?:de |du |des )?(?:Biologie|Radiologie|Médecine|Cardio|Normal|Stable|Bonne?|Favorable)/iu.test(
          value,
        )
      );
    if (rule !== 'english') return true;
    const head = new RegExp(`^(?:(?:${GENERIC_ENGLISH}|of|and|the|for|&)[ ]){1,6}${ENGLISH_TAIL}`, 'u');
    return !head.test(value);
  },
});
