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
        `(?<![\\p{L}\\d])(?<label>[Cc]hambres?|CHAMBRE|[Cc]hbre?|[Cc]hb|CHB|CH\\.|[Cc]h\\.|[Rr]oom|ROOM|Rm|[Ss]alle|SALLE|[Bb]ureau|[Cc]ubicle|[Bb]ay|BAY|[Ff]auteuil|FAUTEUIL|[Cc]ellule|[Cc]asier|[Mm]ajors|[Mm]inors|[Rr]esus|[Tt]heatre|[Oo][Rr]|[Ss]tretcher|[Bb]rancard)(?: n[°o]| no\\.?)?[ .:#|]{1,3}(?<value>${CODE})`,
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
        /(?<![\p{L}\d])(?<label>[Uu]nité|UNITÉ|[Pp]avillon|PAVILLON|[Bb]âtiment|[Ss]ecteur|[Aa]ile)[ ](?<value>(?!Service|Conv|Neuro|Cardio|De\b|Soins|Alzheimer)\p{Lu}[\p{L}'-]{2,24}(?:[ -]\p{Lu}[\p{L}'-]{1,24}){0,2})/gu,
      score: 0.7,
    },
    'english-named': {
      onlyWith: /Ward|Wing|Suite|Pavilion/u,
      regex:
        /(?<![\p{L}\d])(?<value>\p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}[\p{L}'-]{2,20})?) (?:Ward|Wing|Suite|Pavilion)(?![\p{L}])/gu,
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
    if (rule === 'compass' || rule === 'before-speciality' || rule === 'after-speciality' || rule === 'day-unit')
      return true;
    if (rule === 'named') return true;
    if (rule === 'english-named')
      return !/^(?:Medical|Surgical|General|Acute|The|Maternity|Day|Stroke|Cardiac|Cardiology|Oncology|This|Paediatric|Pediatric|Isolation|Observation|Emergency|Admission|Hospital|Bed|Post|On|From|To|Our|Your|Day Case|Respiratory|Renal|Elderly|Labour|Gynae|Psychiatric|Operating|Right|Left|West|East|North|South)\b/u.test(
        value,
      );
    // "lit A", "Unit B": a lone letter only beside an explicit number word or a colon.
    return (
      /\d/.test(value) ||
      /(?:[Ll]it|[Bb]ed|[Bb]ay|[Bb]ox|BOX|LIT|BED|BAY|[Ss]ecteur|[Pp]avillon|[Aa]ile|[Uu]nité) $/u.test(
        text.slice(Math.max(0, start - 10), start),
      ) ||
      /[:°#]/.test(text.slice(Math.max(0, start - 3), start))
    );
  },
});
