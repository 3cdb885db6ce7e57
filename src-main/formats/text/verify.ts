import { AppError } from '../../domain/errors.ts';
import { type SquashedText, squash } from '../../domain/squashed-text.ts';
import { countOccurrences, findSurplus, type Needle, needlesOf } from '../../domain/value-hunt.ts';
import type {
  CheckOutcome,
  ExpectedPage,
  OpenVerification,
  OutputVerifier,
  RemovedValue,
  Residual,
  VerificationPart,
} from '../../domain/verification.ts';

/** Reads a written text back with a decoder of its own: every page must stand in it word for word as planned. */
export const textVerifier: OutputVerifier = {
  kind: 'text',
  open: async (output, normalised) => new TextVerification(decode(output), decode(normalised)),
};

class TextVerification implements OpenVerification {
  readonly #output: string;
  readonly #compactOutput: string;
  readonly #normalised: string;
  #searchFrom = 0;

  constructor(output: string, normalised: string) {
    this.#output = output;
    this.#compactOutput = compact(output);
    this.#normalised = normalised;
  }

  async checkDocument(removed: readonly RemovedValue[]): Promise<VerificationPart> {
    const needles = needlesOf(removed).filter((needle) => needle.isWhole);
    const residuals = overfull(squash(this.#output.replace(LABEL, ' ')), squash(this.#normalised), needles);
    return {
      checks: [{ check: 'raw-objects', outcome: residuals.length === 0 ? 'passed' : 'failed', looked: needles.length }],
      residuals,
    };
  }

  async checkPage(expected: ExpectedPage, removed: readonly RemovedValue[]): Promise<VerificationPart> {
    const kept = compact(expected.keptText);
    const needles = needlesOf(removed);
    const stands = this.#find(kept);
    const checks: CheckOutcome[] = [
      { check: 'page-text', outcome: stands ? 'passed' : 'failed', looked: needles.length },
      { check: 'kept-words', outcome: stands ? 'passed' : 'failed', looked: kept.length },
    ];
    if (stands) return { checks, residuals: [] };
    const around = this.#compactOutput.slice(this.#searchFrom, this.#searchFrom + kept.length * 2);
    const survivors = findSurplus(squash(around), squash(kept), needles);
    const residuals = survivors.map(
      ({ needle }): Residual => ({ check: 'page-text', page: expected.page, type: needle.type }),
    );
    return { checks, residuals };
  }

  close(): void {}

  #find(kept: string): boolean {
    let at = this.#compactOutput.indexOf(kept, this.#searchFrom);
    if (at < 0) at = this.#compactOutput.indexOf(kept);
    if (at < 0) return false;
    this.#searchFrom = at + kept.length;
    return true;
  }
}

/** What labels write may equal a covered value ("[VILLE 1]" of Mr Ville); that pages say what they should is checked apart. */
const LABEL = /\[[\p{Lu} -]{1,24} \d{1,4}\]/gu;

const DATES = new Set(['DATE', 'DATE_BIRTH']);

// At least one occurrence of each value was covered, so fewer must be left; a shifted date may equal another one.
function overfull(output: SquashedText, normalised: SquashedText, needles: readonly Needle[]): Residual[] {
  const residuals: Residual[] = [];
  for (const needle of needles) {
    const now = countOccurrences(output, needle).aligned;
    const before = countOccurrences(normalised, needle).aligned;
    if (now > before || (now > 0 && now === before && !DATES.has(needle.type))) {
      residuals.push({ check: 'raw-objects', type: needle.type });
    }
  }
  return residuals;
}

/** Without spaces and without what blackout writes: what is left must be equal to the last sign. */
function compact(text: string): string {
  return text.replace(/[\s\ufeff\u2588*]+/gu, '');
}

/** @throws AppError `text-encoding`: what cannot be read cannot be verified. */
function decode(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  try {
    return label === 'windows-1252' ? decodeWindows(bytes) : new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('text-encoding', {}, { cause });
  }
}

// Not every build of Node knows the 27 signs that windows-1252 puts in place of control codes.
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_SIGNS[byte - 0x80]! : String.fromCharCode(byte),
  ).join('');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1]!++;
  });
  if (zeros[1]! > sample.length * 0.3 && zeros[0]! < sample.length * 0.05) return 'utf-16le';
  if (zeros[0]! > sample.length * 0.3 && zeros[1]! < sample.length * 0.05) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
