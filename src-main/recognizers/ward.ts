import { hasUnitAfter } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const CODE =
  '(?:[A-Z]{0,2}-?\\d{1,4}(?:[ ]?(?:bis|[A-Z](?![\\p{L}\\d]))|[a-d](?![\\p{L}\\d]))?(?:[-/.]?[A-Z\\d]{1,3})?|[A-Z]\\d{0,3})(?![\\p{L}\\d]|[.,%]\\d|[ ]?%)';

/** Wards, rooms and beds, by their word. */
export const ward = definePatternRecognizer({
  id: 'ward',
  entity: 'WARD',
  source: 'i2b2 2014 annotation guideline, DEPARTMENT and ROOM',
  rules: {
    room: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<label>[Cc]hambres?|CHAMBRE|[Cc]hbre?|[Cc]hb|CHB|CH\\.|[Cc]h\\.|[Rr]oom|ROOM|Rm|[Ss]alle|SALLE|[Bb]ureau|[Cc]ubicle|[Bb]ay|BAY|[Ff]auteuil|FAUTEUIL|[Cc]ellule|[Cc]asier|[Mm]ajors|[Mm]inors|[Rr]esus|[Tt]heatre|[Oo][Rr]|[Ss]tretcher|[Bb]rancard|RM|CELL|[Cc]ell|POD(?= [A-Z](?![\\p{L}\\d]))|[Pp]od(?= [A-Z](?![\\p{L}\\d]))|THEATRE|[Pp]ostes?(?= \\d)|POSTE(?= \\d)|[Dd][ée]cho(?:c|quage)|[Pp]orte|[Cc]linic(?= \\d)|[Cc]ot|COT|[Ii]ncubator|[Cc]hair(?= \\d)|[Tt]rolley|[Cc]ouveuse|[Bb]erceau|[Ll]oge|Bloc(?= \\d{1,2}[ ,.;)\\n]))(?: n[°o]| no\\.?)?[ .:#|]{1,3}(?<value>(?:[A-Z] (?=\\d{2,3}(?!\\d)))?${CODE})`,
        'gu',
      ),
      score: 0.9,
      type: 'ROOM',
    },
    bed: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<label>[Ll]it|LIT|[Bb]ed|BED|[Bb]ox|BOX|[Pp]laces?)(?: n[°o]| no\\.?)?[ .:#|]{1,3}(?<value>${CODE})(?! ?(?:places|lits|m[²2]|times|rest))`,
        'gu',
      ),
      score: 0.85,
      type: 'ROOM',
    },
    ward: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<label>[Ww]ard|WARD|[Uu]nit[ée]|UNIT[ÉE]|Unit|[Ss]ecteur|[Pp]avillon|[Aa]ile|[Ss]ervice|[Ff]loor)(?: n[°o]| no\\.?)?[ .:#|]{1,3}(?<value>${CODE})`,
        'gu',
      ),
      score: 0.8,
    },
    'functional-unit': {
      regex: /(?<![\p{L}\d])(?<label>UF|U\.F\.)(?: n[°o])?[ :]{1,3}(?<value>\d{3,5})(?![\p{L}\d])/gu,
      score: 0.8,
    },
    'ward-named': {
      regex:
        /(?<![\p{L}])(?:[Oo]n|[Tt]o|[Ff]rom|[Aa]t|[Tt]he) [Ww]ard (?<value>(?!Round|Sister|Manager|Clerk|Nurse|Doctor|Staff|Based|Team|Closed|Transfer|Visit|No)\p{Lu}\p{Ll}{2,16})(?![\p{L}])/gu,
      score: 0.6,
    },
    'moved-to': {
      regex:
        /(?<=(?:admitted|transferred|moved|stepped down|back|sent up|going|boarded) (?:to|from|on) )\d{1,2}[A-H](?![\p{L}\d])/gu,
      score: 0.6,
    },
    'intensive-bed': {
      regex:
        /(?<![\p{L}])(?:ICU|ITU|HDU|CCU|NICU|PICU|SICU|MICU|AMU|MAU|SAU|CDU|PACU|SCBU) (?:bed )?(?<value>\d{1,2}[A-Z]?)(?![\p{L}\d%/-]|[.,]\d| (?:days?|nights?|hours?|weeks?|beds?|h|d|x)(?!\p{L}))/gu,
      score: 0.55,
      type: 'ROOM',
    },
    'ward-name-number': {
      regex: /(?<![\p{L}])(?:[Ww]ard|WARD|[Uu]nit|UNIT) (?<value>\p{Lu}\p{L}{1,14} \d{1,2}[A-Z]?)(?![\p{L}\d])/gu,
      score: 0.75,
    },
    colour: {
      regex:
        /(?<![\p{L}])(?:(?:[Ss]ecteur|[Uu]nité|[Aa]ile|[Zz]one|[Cc]ouloir|[Éé]quipe) (?<value>orange|bleue?|rouge|verte?|jaune|violette?|rose|grise?|blanche?|mauve|turquoise|lilas|corail)|(?:(?:Purple|Blue|Red|Green|Yellow|Orange|Pink|White|Silver|Gold|Amber|Lilac|Teal) (?:zone|pod|bay|area|ward|side|corridor|unit)))(?![\p{L}])/gu,
      score: 0.6,
    },
    intersector: {
      regex: /(?<![\p{L}])(?:[Ii]nter)?[Ss]ecteur (?<value>[A-Z]?\d{1,2}[A-Z]?\d{0,2})(?![\p{L}\d]|[.,/%]\d)/gu,
      score: 0.7,
    },
    'service-side': {
      regex:
        /(?<![\p{L}])(?:R[ÉE]ANIMATION|[Rr]éanimation|MÉDECINE|MEDECINE|[Mm]édecine|CHIRURGIE|[Cc]hirurgie|[Pp]sychiatrie|PSYCHIATRIE|[Gg]ériatrie|[Cc]ardiologie|[Pp]neumologie|[Nn]eurologie|[Pp]édiatrie|SSR|SMR|USLD) (?<value>SUD|NORD|EST|OUEST|Sud|Nord|Est|Ouest|[A-D]\d?|[1-9][A-D]?)(?![\p{L}\d'-]|[.,/%]\d| (?:fois|jours?|mois|semaines?|ans|h|x)(?!\p{L}))/gu,
      score: 0.6,
    },
    'room-list': {
      onlyWith:
        /(?:^|\n)[ ]{0,3}\d{3}[a-dA-D]?(?: bis)? [^\n]{1,400}\n(?:[^\n]{0,400}\n){0,3}?[ ]{0,3}\d{3}[a-dA-D]?(?: bis)? /u,
      regex:
        /(?:^|\n)[ ]{0,3}(?<value>[1-9]\d{2}[a-dA-D]?(?: bis)?)(?=[ ]{1,3}(?:M\.|Mmes?|Mrs?\.?|Ms|Mlle|Sœur|Père|Dr|\p{Lu}\p{L}+|empty|libre|vide|entrée|sortie|mrs?\.? |ms\.? |\p{Ll}{3,12}[ ,]))/gu,
      score: 0.6,
      type: 'ROOM',
    },
    'bed-list': {
      regex: /(?:^|\n)[ *•-]{0,3}(?:B|Box|SR|Lit|Bed)[ ]?(?<value>\d{1,3})(?=[ ]{0,2}[:-]?[ ]\p{L})/gu,
      score: 0.6,
      type: 'ROOM',
    },
    'bed-table': { regex: /(?:^|\n)[ ]{0,3}(?<value>0\d[A-Z]?)(?= \| )/gu, score: 0.6, type: 'ROOM' },
    compass: {
      regex:
        /(?<![\p{L}\d.,/-])\d{1,2}[ ]?(?:North|South|East|West|NORTH|SOUTH|EAST|WEST)(?![\p{L}\d]|[ ]\p{Lu}\p{Ll}+)/gu,
      score: 0.6,
    },
    'before-speciality': {
      regex: /(?<![\p{L}\d.,/-])(?<value>\d[A-D]) (?=Rehab|Med|Surg|Ortho|Neuro|Cardiac|Oncology|Stroke)/gu,
      score: 0.6,
    },
    'after-speciality': {
      regex:
        /(?<![\p{L}])(?:[Uu]nité|[Ss]ervice|[Pp]ôle) (?:de |d')[\p{L}-]{4,25} (?<value>[A-Z]\d{0,2}|\d[A-Z]?)(?![\p{L}\d]|[.,/-]\d)/gu,
      score: 0.7,
    },
    'day-unit': {
      regex: /(?<![\p{L}\d])(?:HDJ|HDS|HC|USIC|USC|UHCD|UHTCD|SIPO|UCC|UNV)[ ]?\d{1,2}(?![\p{L}\d])/gu,
      score: 0.6,
    },
    named: {
      regex:
        /(?<![\p{L}\d])(?<label>[Uu]nité|UNITÉ|[Pp]avillon|PAVILLON|[Bb]âtiment|[Ss]ecteur|[Aa]ile)(?: protégée?| ouverte?| fermée?| sécurisée?| d'entrée)?[ ]"?[ ]?(?<value>(?!Service|Conv|Neuro|Cardio|De\b|Soins|Alzheimer)(?:(?:Les|Le|La) |L')?\p{Lu}[\p{L}'-]{2,24}(?:[ -]\p{Lu}[\p{L}'-]{1,24}){0,2}(?: \d{1,2}(?!\d))?)/gu,
      score: 0.7,
    },
    'english-named': {
      onlyWith: /[Ww]ard|Wing|Suite|Pavilion|[Uu]nit/u,
      regex:
        /(?<![\p{L}\d])(?<value>\p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})?) (?:[Ww]ard|Wing|Suite|Pavilion|[Uu]nit)(?![\p{L}])/gu,
      score: 0.65,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (hasUnitAfter(text, end) || /[Cc]onv\. secteur[ ]?$/u.test(text.slice(Math.max(0, start - 16), start)))
      return false;
    if (
      rule === 'room' &&
      /(?:sonde|drain|sng|urinaire|foley|redon|kt|cath[ée]ter)[^.;,\n]{0,16}ch\.? ?$/iu.test(
        text.slice(Math.max(0, start - 40), start),
      )
    )
      return false;
    if (
      rule === 'compass' ||
      rule === 'before-speciality' ||
      rule === 'after-speciality' ||
      rule === 'day-unit' ||
      rule === 'colour' ||
      rule === 'service-side' ||
      rule === 'room-list' ||
      rule === 'ward-name-number' ||
      rule === 'ward-named' ||
      rule === 'moved-to' ||
      rule === 'intensive-bed'
    )
      return true;
    if (rule === 'named') return true;
    if (rule === 'english-named')
      return (
        !/(?:^|[ -])(?:Intensive|Care|Dependency|Coronary|Neonatal|Burns|Assessment|Critical|Special|Decision|Injur(?:y|ies)|High|Low|Medium|Spinal|Head|Brain|Liver|Dialysis|Endoscopy|Rehab|Rehabilitation|Mother|Baby|Disorders?|Sleep|Pain|Short|Stay|Health|Infusion|Trauma|Transplant|Surgery|Crime|One|Housing|Fertility|Genetics|Family|Per|Each|Nursing|Dose|Motor|Packed|Red|Blood|Haematology|Hounsfield|International|Montevideo|Bethesda|Bodansky)$/u.test(
          value,
        ) &&
        !/^(?:Medical|Surgical|General|Acute|The|Maternity|Day|Stroke|Cardiac|Cardiology|Oncology|This|Paediatric|Pediatric|Isolation|Observation|Emergency|Admission|Hospital|Bed|Post|On|From|To|Our|Your|Day Case|Respiratory|Renal|Elderly|Labour|Gynae|Psychiatric|Operating|Right|Left|West|East|North|South)\b/u.test(
          value,
        )
      );
    // "lit A", "Unit B": a lone letter only beside an explicit number word or a colon.
    return (
      /\d/.test(value) ||
      /(?:[Ll]it|POD|[Pp]od|[Bb]ed|[Bb]ay|[Bb]ox|BOX|LIT|BED|BAY|[Ss]ecteur|[Pp]avillon|[Aa]ile|[Uu]nité) $/u.test(
        text.slice(Math.max(0, start - 10), start),
      ) ||
      /[:°#]/.test(text.slice(Math.max(0, start - 3), start))
    );
  },
});
