/** Names by where they stand: a line of nothing but a name, after a closing or anywhere. */
import type { Role } from '../../domain/entity-type.ts';
import type { Lexicons } from '../../domain/lexicon.ts';
import type { Detection, Recognizer } from '../../domain/recognizer.ts';
import { claimRun } from './claim.ts';
import { type NameRun, readName } from './name-reader.ts';
import { type NameText, nameTextOf, tokenFrom } from './name-text.ts';
import { nameWeight } from './name-weight.ts';
import { roleAround } from './role-before.ts';
import { particles, titles, workers } from './vocabulary.ts';

const id = 'name-line';

export function signatureRecognizer(lexicons: Lexicons): Recognizer {
  return {
    id,
    types: ['NAME', 'INITIALS'],
    recognize(input) {
      const text = nameTextOf(input, lexicons.words);
      return [...afterClosings(text), ...nameLines(text)];
    },
  };
}

const CLOSING =
  /(?:confraternellement|cordialement|cordiales salutations|sentiments (?:d[ée]vou[ée]s|distingu[ée]s|les meilleurs)|salutations distingu[ée]es|sinc[èe]rement|amicalement|bien [àa] vous|amiti[ée]s|bises|[àa] bient[ôo]t|merci(?: d'avance)?|je t'embrasse|cheers|thanks(?: so much| again| a lot)?|thank you|all the best|love|sincerely|faithfully|(?:kind|best|warm) (?:regards|wishes)|many thanks|with thanks)[ ]*[,.]?[ ]*\n/giu;

// Within four lines after a closing, a line that begins with a name.
function afterClosings(text: NameText): Detection[] {
  const found: Detection[] = [];
  for (const match of text.text.matchAll(CLOSING)) {
    let index = tokenFrom(text.tokens, match.index + match[0].length);
    for (let lines = 0; lines < 4 && index < text.tokens.length; index++) {
      if (!text.tokens[index]!.startsLine && lines > 0) continue;
      lines++;
      const run = readName(text, index, { begins: 'any-capital' });
      if (run === undefined || run.to - run.from > 4 || !standsAlone(text, run.end)) continue;
      const weights = text.tokens.slice(run.from, run.to).map((token) => nameWeight(text, token));
      const best = Math.max(...weights);
      if (best < 0.25) continue;
      const claim = {
        recognizer: id,
        score: best >= 0.55 ? 0.9 : 0.6,
        reason: { code: 'place' } as const,
        role: 'clinician',
      } as const;
      found.push(claimRun(text, run, claim));
    }
  }
  return found;
}

/** Lines of two to four words that all look like parts of a name. */
function nameLines(text: NameText): Detection[] {
  const found: Detection[] = [];
  text.tokens.forEach((token, index) => {
    if (!token.startsLine || token.shape === 'lower' || token.shape === 'number') return;
    const run = readName(text, index, { begins: 'any-capital', comma: true });
    if (run === undefined || !standsAlone(text, run.end)) return;
    const parts = text.tokens
      .slice(run.from, run.to)
      .filter((part) => !particles.has(part.folded) || part.shape === 'caps');
    if (parts.length < 2 || parts.length > 4) return;
    const weights = parts.map((part) => (part.shape === 'initial' ? 0.5 : nameWeight(text, part)));
    if (Math.min(...weights) < 0.3 || Math.max(...weights) < 0.6) return;
    const role = roleAround(text, run.from, run.to) ?? roleOfLine(text, run);
    found.push(claimRun(text, run, { recognizer: id, score: 0.8, reason: { code: 'place' }, role }));
  });
  return found;
}

// A profession on the next line, or a name at the end of the text: a signature.
function roleOfLine(text: NameText, run: NameRun): Role | undefined {
  for (let index = run.to; index < run.to + 4; index++) {
    const word = text.wordAt(index);
    if (workers.has(word) || titles.get(word) === 'profession') return 'clinician';
  }
  return run.start > text.text.length * 0.8 ? 'clinician' : undefined;
}

function standsAlone(text: NameText, end: number): boolean {
  return /^[ ]*(?:[.,;]?[ ]*(?:[\n\f]|$)|, ?(?:MD|DO|RN|NP|PA|PhD|MBBS|FRCS|MRCP|BSN|LCSW|PT|DPT|interne|m[ée]decin|docteur|consultant)|- |\(|[/|])/iu.test(
    text.text.slice(end, end + 16),
  );
}
