import { type HiddenChannel, type HiddenChannelKind, hiddenChannelKinds } from '../../../domain/format.ts';

/** So much of a channel is kept to be searched for identifiers. */
const MOST_TEXTS = 200;
const LONGEST = 2_000;

/** Collects what hidden channels say, capped, each text once. */
export class ChannelList {
  readonly #counts = new Map<HiddenChannelKind, number>();
  readonly #texts = new Map<HiddenChannelKind, Set<string>>();

  /** Counts one thing of a kind, whatever it says. Long texts are cut into several. */
  add(kind: HiddenChannelKind, texts: readonly string[]): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    for (const text of texts) this.say(kind, text);
  }

  /** Adds a text without counting a new thing. */
  say(kind: HiddenChannelKind, text: string): void {
    const known = this.#texts.get(kind) ?? new Set();
    this.#texts.set(kind, known);
    const readable = text.replace(/[\x00-\x08\x0b-\x1f\ufffd]+/g, ' ').trim();
    for (let from = 0; from < readable.length && known.size < MOST_TEXTS; from += LONGEST) {
      known.add(readable.slice(from, from + LONGEST));
    }
  }

  /** Every text that was said so far. */
  allTexts(): ReadonlySet<string> {
    return new Set([...this.#texts.values()].flatMap((texts) => [...texts]));
  }

  channels(): HiddenChannel[] {
    return hiddenChannelKinds.flatMap((kind) => {
      const count = this.#counts.get(kind) ?? 0;
      const says = [...(this.#texts.get(kind) ?? [])];
      return count === 0 && says.length === 0 ? [] : [{ kind, count: Math.max(count, 1), says }];
    });
  }
}
