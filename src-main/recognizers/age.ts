import { endsBefore } from './labelled.ts';
import { definePatternRecognizer } from './pattern-recognizer.ts';

const OLD = '(?:9\\d|1[0-2]\\d)';

/** Ages of 90 and more, which Safe Harbor puts into one category. */
export const age = definePatternRecognizer({
  id: 'age-over-89',
  entity: 'AGE_OVER_89',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  rules: {
    years: {
      regex: new RegExp(
        `(?<![\\p{L}\\d.,/-])(?<value>${OLD})(?=[ ]?-?(?:ans?(?!\\p{L})|a\\.?(?![\\p{L}.])|years?(?!\\p{L})|yrs?(?!\\p{L})|y\\.?[/.]?o\\.?(?!\\p{L})|y(?!\\p{L})))`,
        'giu',
      ),
      score: 0.9,
      reason: 'shape',
    },
    'after-name': {
      regex: new RegExp(
        `(?<value>(?<!\\d)${OLD})(?=,(?!\\d)|\\)| et (?!\\d))(?<=(?:\\p{Lu}[\\p{L}'-]{2,20}"?|wife|husband|mother|father|sister|brother|aunt|uncle|femme|mari|mère|père|sœur|soeur|frère|tante|oncle|épouse|époux|voisine?)(?:,| \\(),? ?\\d{2,3})`,
        'gu',
      ),
      score: 0.6,
      reason: 'context',
    },
    'after-date': {
      regex: new RegExp(`(?<value>(?<!\\d)${OLD})(?=[ \\n,;.](?!\\d)(?! ?[%/]))(?<=\\d{4}\\)[ ,]{1,2}\\d{2,3})`, 'gu'),
      score: 0.6,
      reason: 'context',
    },
    'is-age': {
      regex: new RegExp(
        `(?<![\\p{L}])(?:[Ss]he|[Hh]e|[Ii]s|[Ww]as|[Tt]urn(?:s|ed|ing)|[Rr]eached|[Nn]early|[Aa]lmost|[Aa]ged?|[Nn]ow|lived to|elle a|il a|fête(?: ses)?|[Aa] bientôt|va avoir|jusqu'à|mère|père|mother|father|granny|nan|grandmother|grandfather|auntie|aunt|uncle)(?: [\\p{L}'-]{3,12})?,? (?<value>${OLD})(?=[ ]?(?:[,;.!)\\n](?!\\d)|$)| (?:and|in|on|et|visiting|VISITING|lives|next|this|soon|but|with) ?)`,
        'gu',
      ),
      score: 0.6,
      reason: 'context',
    },
    'worded-alone': {
      regex:
        /(?<![\p{L}-])(?<value>ninety[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:one|a) hundred and (?:one|two|three|four|five|six))(?![\p{L}-]|[ -](?:percent|per|point|over|on|beats|milli|mg|ml|kilo|hundred|thousand|two|three|four|five|six|seven|eight|nine|zero|oh|degrees|seconds|minutes|days|hours|units|point|bpm))/giu,
      score: 0.55,
      reason: 'context',
    },
    springs: {
      regex: new RegExp(
        `(?<![\\p{L}\\d.,/-])(?<value>${OLD})(?= (?:printemps|balais|berges|piges|hivers|summers|years young|"?[ ]?;? ?né))`,
        'gu',
      ),
      score: 0.7,
    },
    sex: {
      regex: new RegExp(`(?<![\\p{L}\\d.,/-])(?<value>${OLD})(?=[ ]?(?:[MFH](?![\\p{L}\\d])|♂|♀))`, 'gu'),
      score: 0.75,
    },
    labelled: {
      regex: new RegExp(
        `(?<![\\p{L}\\d])(?<label>aged|âgée? de|agée? de|[âa]ge)[ :=]{1,3}(?<value>${OLD})(?![\\d.,/]\\d|\\d|[ ]?(?:mois|months|jours|days|semaines|weeks))`,
        'giu',
      ),
      score: 0.9,
    },
    worded: {
      regex:
        /(?<![\p{L}-])(?<value>quatre[ -]vingt[ -](?:dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|cent(?:[ -](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine))?)(?=[ -](?:ans|years?)(?!\p{L}))/giu,
      score: 0.85,
    },
    class: {
      regex:
        /(?<![\p{L}])(?:nonag[ée]naires?|centenaires?|nonagenarians?|centenarians?|supercentenarians?)(?![\p{L}])/giu,
      score: 0.7,
    },
  },
  accept: ({ start, text }) =>
    !endsBefore(
      text,
      start,
      /(?:pendant|depuis|durant|plus de|moins de|over|under|for|than|within|il y a|survie à|≥|>|<|apr[èe]s|dans)[ ]{0,2}$/iu,
    ),
});
