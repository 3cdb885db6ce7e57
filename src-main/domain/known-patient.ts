/** What the user or the header says of the person the document is about; every value is hunted in every variant. */
export interface KnownPatient {
  readonly names: readonly string[];
  /** As written by the user; any order and separator. */
  readonly birthDate?: string;
  readonly numbers: readonly string[];
  readonly addresses: readonly string[];
  readonly contacts: readonly string[];
  /** Anything else to be hunted as it stands. */
  readonly others: readonly string[];
}

export const nobodyKnown: KnownPatient = { names: [], numbers: [], addresses: [], contacts: [], others: [] };
