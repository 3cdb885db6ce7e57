import { definePatternRecognizer } from './pattern-recognizer.ts';

const LOCAL = "(?<![\\p{L}\\d._%+-])[\\p{L}\\d][\\p{L}\\d._%+'-]{0,63}";
const AT = '[ ]?(?:@|©|®|\\((?:at|a|arobase)\\)|\\[(?:at|a|arobase)\\]|[ ]arobase[ ])[ ]?\\n?[ ]?';
const DOT = '(?:\\.|[ ]?(?:\\[(?:dot|point)\\]|\\((?:dot|point)\\))[ ]?|[ ](?:dot|point)[ ])';
const TOP = '(?:fr|com|org|net|eu|uk|io|be|ch|de|lu|ca|us|edu|gov|test|example|invalid|re|info)';

/** E-mail addresses, spaced, spelled out or broken after the @; MSSanté. */
export const email = definePatternRecognizer({
  id: 'email',
  entity: 'EMAIL',
  source: 'RFC 5322; ANS, MSSanté',
  rules: {
    address: {
      onlyWith: /[@©®]|[([](?:at|a|arobase)[)\]]|arobase/iu,
      regex: new RegExp(
        `${LOCAL}${AT}[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})(?:${DOT}[\\p{L}\\d][\\p{L}\\d-]{0,62}){0,5}(?:[ ]?\\.[ ]?\\n?${TOP}(?![\\p{L}\\d]))?`,
        'giu',
      ),
      score: 0.98,
    },
    spelled: {
      onlyWith: / dot /iu,
      regex: new RegExp(`${LOCAL}[ ]at[ ][\\p{L}\\d-]{2,62}(?:[ ]dot[ ][\\p{L}\\d-]{2,62}){1,4}`, 'giu'),
      score: 0.9,
    },
    // Spaces before the @: "jean. dupont @ example.org".
    loose: {
      onlyWith: /@/u,
      regex:
        /(?<![\p{L}\d._%+-])[\p{L}\d_-]{1,30}[ ]?\.[ ]?[\p{L}\d_-]{1,30}[ ]{0,2}@[ ]{0,2}[\p{L}\d-]{2,40}[ ]?\.[ ]?[a-z]{2,10}(?![\p{L}\d])/gu,
      score: 0.9,
    },
  },
  accept: ({ value, rule }) => {
    if (rule !== 'address') return true;
    const [local, domain] = [value.split(/[@©®([]| arobase/iu)[0]!, value.slice(value.search(/[@©®([]| arobase/iu))];
    if (!/\p{L}/u.test(domain)) return false;
    // A host without a dot counts only where no space could mean "at" ("1 tab @ 8 am").
    return (
      /[\p{L}\d](?:\.|[ ]?[[(]|[ ](?:dot|point)[ ]).*\p{L}{2}/iu.test(
        domain.replace(/^[[(](?:at|a|arobase)[\])]/iu, ''),
      ) ||
      (/^\S+@\S{3,}$/u.test(value) && /\p{L}{2}/u.test(local) && /^.\p{L}{2}/u.test(domain))
    );
  },
});
