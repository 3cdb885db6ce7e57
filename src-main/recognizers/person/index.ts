import type { Lexicons } from '../../domain/lexicon.ts';
import type { Recognizer } from '../../domain/recognizer.ts';
import { birthNameRecognizer } from './birth-names.ts';
import { exchangeNameRecognizer } from './exchange-names.ts';
import { initialsRecognizer } from './initials.ts';
import { labelRecognizer } from './labels.ts';
import { listedNameRecognizer } from './listed-names.ts';
import { relationRecognizer } from './relations.ts';
import { rowNameRecognizer } from './row-names.ts';
import { signatureRecognizer } from './signatures.ts';
import { speakerRecognizer } from './speakers.ts';
import { titleRecognizer } from './titles.ts';

/** Everything that finds persons: one row a recognizer. */
export function personRecognizers(lexicons: Lexicons): readonly Recognizer[] {
  return [
    titleRecognizer(lexicons),
    labelRecognizer(lexicons),
    relationRecognizer(lexicons),
    birthNameRecognizer(lexicons),
    rowNameRecognizer(lexicons),
    signatureRecognizer(lexicons),
    speakerRecognizer(lexicons),
    initialsRecognizer(lexicons),
    exchangeNameRecognizer,
    listedNameRecognizer(lexicons),
  ];
}
