/** One generated PDF that hides a value in one odd place, and the invented patient all of them are about. */
import { type SimplePage, type SimplePdf, simplePdf, textLines } from '../pdf-builder.ts';

/** What a file is made of: the value to hide, and the ordinary lines at the top of its first page. */
export interface Hide {
  readonly secret: string;
  readonly lines: readonly string[];
}

/**
 * Where the value lies: `beside` the page, where nothing at all may be copied from; on the `page`, as text that a reader
 * or a program can see; or only as `pixels` and paths in `markerColour`.
 */
export type HidingPlace = 'beside' | 'page' | 'pixels';

export interface OddPdf {
  readonly id: string;
  readonly place: HidingPlace;
  /** What must be there to make it. */
  readonly needs?: 'qpdf';
  /** Further values this file hides, known beforehand. */
  readonly also?: readonly string[];
  /** Names of the values it hides, where it cannot hide all of the secret. */
  readonly only?: readonly string[];
  /** No usable text is on its page: it may be held back instead of exported. */
  readonly mayBeHeld?: boolean;
  readonly make: (hide: Hide) => Uint8Array | Promise<Uint8Array>;
}

/** Invented; every number is from a range that is never given out. */
export const patient = {
  given: 'Séverine',
  family: 'KERGOAT',
  birthDate: '14/03/1962',
  nir: '2 62 03 75 480 112 64',
  ipp: '80412277',
  phone: '06 39 98 41 27',
  email: 'severine.kergoat@example.org',
} as const;

/** Stands beside pages only, and nobody knows it beforehand: copied anywhere, it shows that something was carried over. */
export const canary = 'QZV41907';

export const secret = `${patient.given} ${patient.family} ${patient.ipp} ${canary}`;

/** Values by a name that may be printed. */
export const patientValues: Readonly<Record<string, string>> = {
  'family name': patient.family,
  'given name': patient.given,
  'birth date': patient.birthDate,
  'national number': patient.nir,
  'patient number': patient.ipp,
  phone: patient.phone,
  'e-mail': patient.email,
};

/** Medical words that must stay readable. */
export const keptWords = ['auscultation', 'amoxicilline', 'rendez-vous'] as const;

/** The page everybody sees: the values with ordinary labels, then prose that must stay. */
export const patientLines: readonly string[] = [
  'Compte rendu de consultation',
  `Patiente : Mme ${patient.given} ${patient.family}`,
  `Née le ${patient.birthDate}`,
  `NIR : ${patient.nir}`,
  `IPP : ${patient.ipp}`,
  `Téléphone : ${patient.phone}`,
  `Courriel : ${patient.email}`,
  '',
  "L'auscultation est normale. Le traitement par amoxicilline est poursuivi.",
  'Un prochain rendez-vous est prévu dans trois mois.',
];

/** A page without any value: what is then found in a file comes from its odd place. */
export const plainLines: readonly string[] = ['Page sans aucune valeur.', "L'auscultation est normale."];

/** As written in `odd PDF` rows: a one-page file with the hide's lines, changed by `change`. */
export function basePdf(hide: Hide, change: Partial<SimplePdf> & { readonly page?: Partial<SimplePage> } = {}) {
  const { page, ...rest } = change;
  return simplePdf({ pages: [{ content: textLines(hide.lines), ...page }], ...rest });
}

/** The same with more content drawn after (below) the lines. */
export function pageWith(
  hide: Hide,
  content: string,
  change: Partial<SimplePdf> & { page?: Partial<SimplePage> } = {},
) {
  return basePdf(hide, { ...change, page: { content: textLines(hide.lines) + content, ...change.page } });
}

export function beside(id: string, make: OddPdf['make']): OddPdf {
  return { id, place: 'beside', make };
}

export function onPage(id: string, make: OddPdf['make']): OddPdf {
  return { id, place: 'page', make };
}

export function inPixels(id: string, make: OddPdf['make']): OddPdf {
  return { id, place: 'pixels', make };
}
