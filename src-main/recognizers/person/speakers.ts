/** Who speaks in a thread of messages or stands in the header of an e-mail: "[07:12] Maud: …", "Shaz: [07:12] …", "Cc: hetty". */
import type { Lexicons } from '../../domain/lexicon.ts';
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { type NameText, nameTextOf, tokenFrom } from './name-text.ts';
import { functionWords, titles, workers } from './vocabulary.ts';

const id = 'name-speaker';

export function speakerRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...speakers(text), ...headerNames(text)];
    },
  };
}

const NAME = "(?<value>\\p{Lu}[\\p{L}'.-]{1,20}(?: \\p{Lu}[\\p{L}'.-]{0,20}){0,2})";
const TIME = '[\\[(]?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?,? )?\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?[ap]m)?[\\])]?';
const AFTER_TIME = new RegExp(`(?<=(?:^|\\n) {0,3}${TIME} ?-? ?)${NAME}(?: \\([^()\\n]{1,20}\\))? ?:`, 'gu');
const BEFORE_TIME = new RegExp(
  `(?<=(?:^|\\n) {0,3})${NAME}(?: \\([^()\\n]{1,20}\\))? ?: ?[\\[(]?\\d{1,2}[:h]\\d{2}[\\])]`,
  'gu',
);

function speakers(text: NameText): Detection[] {
  return [...text.text.matchAll(AFTER_TIME), ...text.text.matchAll(BEFORE_TIME)].flatMap((match) => {
    const value = match.groups!.value!;
    const first = tokenFrom(text.tokens, match.index);
    const last = tokenFrom(text.tokens, match.index + value.length);
    const words = text.tokens.slice(first, last);
    // "09:10 TA: 12/8", "10h Urgences :" measure or title something.
    if (words.some((word) => functionWords.has(word.folded) || (text.flagsOf(word) & lexiconFlags.medical) !== 0))
      return [];
    const kept = words.filter((word) => !workers.has(word.folded) && !titles.has(word.folded));
    const isName = kept.some((word) => (text.flagsOf(word) & 3) !== 0 || !text.isWord(word));
    if (kept.length === 0 || !isName) return [];
    const ending = kept.at(-1)!;
    const stop = ending.shape === 'initial' && text.text[ending.end] === '.' ? 1 : 0;
    return [claim(kept[0]!.start, ending.end + stop, 0.85)];
  });
}

const HEADER = /(?<=(?:^|\n)[> ]{0,4}(?:From|To|Cc|CC|Cci|Bcc|De|À|A|Copie) ?: )[^\n@<]{2,200}/gu;

// In the header of an e-mail every word that no dictionary knows is someone, small letters included.
function headerNames(text: NameText): Detection[] {
  const found: Detection[] = [];
  for (const match of text.text.matchAll(HEADER)) {
    const end = match.index + match[0].length;
    for (let index = tokenFrom(text.tokens, match.index); index < text.tokens.length; index++) {
      const token = text.tokens[index]!;
      if (token.start >= end) break;
      if (token.shape === 'number' || token.folded.length < 3 || functionWords.has(token.folded)) continue;
      const flags = text.flagsOf(token);
      const isListed = (flags & 3) !== 0 && (flags & lexiconFlags.medical) === 0;
      const isRest = /^[._-]$/.test(token.gap) || text.text[token.end] === '@';
      if (titles.has(token.folded) || workers.has(token.folded) || isRest) continue;
      const telling =
        token.shape === 'lower' ? (flags & lexiconFlags.firstName) !== 0 : isListed && !text.isWord(token);
      if (telling) found.push(claim(token.start, token.end, 0.75));
    }
  }
  return found;
}

function claim(start: number, end: number, score: number): Detection {
  return { start, end, type: 'NAME', score, recognizer: id, reason: { code: 'place' }, role: 'clinician' };
}
