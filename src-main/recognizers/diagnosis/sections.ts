import { fold } from '../../domain/text.ts';

/**
 * Sections that say how likely a word in them means a condition. `conclusion` draws conclusions (symptoms count),
 * `history` lists conditions, `family` lists those of relatives.
 */
export type SectionKind = 'conclusion' | 'history' | 'family' | 'other';

export interface Section {
  readonly start: number;
  readonly end: number;
  readonly kind: SectionKind;
}

/** The sections of a text, in order; what stands before the first heading is in none. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  let open: { start: number; kind: SectionKind; isInline: boolean } | undefined;
  const close = (end: number) => {
    if (open !== undefined && open.kind !== 'other') sections.push({ start: open.start, end, kind: open.kind });
    open = undefined;
  };
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineEnd = endOfLine(text, lineStart);
    const heading = headingOf(text.slice(lineStart, Math.min(lineEnd, lineStart + MAX_HEADING)));
    if (heading !== undefined) {
      close(lineStart);
      const start = lineStart + heading.length;
      open = { start, kind: heading.kind, isInline: text.slice(start, lineEnd).trim() !== '' };
    } else if (open?.isInline === true && text.slice(lineStart, lineEnd).trim() === '') {
      close(lineStart);
    }
    lineStart = lineEnd + 1;
  }
  close(text.length);
  return sections;
}

/** The kind of section an offset lies in. */
export function sectionAt(sections: readonly Section[], offset: number): SectionKind | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = sections[middle]!;
    if (offset < section.start) high = middle - 1;
    else if (offset >= section.end) low = middle + 1;
    else return section.kind;
  }
  return undefined;
}

const MAX_HEADING = 90;
const HEADING = /^[\s>*#•.\d)-]*(?<words>\p{L}[\p{L}\p{M} '/&,()-]{1,60}?) *(?<colon>:|$)/u;

function headingOf(line: string): { kind: SectionKind; length: number } | undefined {
  const match = HEADING.exec(line.trimEnd());
  const words = match?.groups?.words;
  if (words === undefined) return undefined;
  const folded = fold(words)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const kind = KINDS.find(({ regex }) => regex.test(folded))?.kind;
  const hasColon = match!.groups!.colon === ':';
  if (kind !== undefined) return { kind, length: match![0].length };
  const isTitle = hasColon ? folded.split(' ').length <= 5 : words === words.toUpperCase() && words.length > 5;
  return isTitle ? { kind: 'other', length: match![0].length } : undefined;
}

const KINDS: readonly { readonly kind: SectionKind; readonly regex: RegExp }[] = [
  {
    kind: 'family',
    regex:
      /^(?:(?:antecedents?|atcd|ant)s? (?:medicaux )?famili(?:aux|al)|(?:antecedents )?familiaux|family (?:medical )?history|fh|fhx|famhx)$/,
  },
  {
    kind: 'conclusion',
    regex:
      /^(?:(?:hypotheses? )?diagnosti(?:cs?|ques?)(?: .{0,30})?|diagnos[ie]s|.{0,20} diagnos[ie]s|conclusions?|au total|synthese|en resume|impressions?|assessment|assessment (?:and|&) plan|assessment plan|a p|ap|(?:active )?problems?|(?:active |medical )?problem list|summary|dp|das|dx)$/,
  },
  {
    kind: 'history',
    regex:
      /^(?:antecedents?|atcds?|(?:antecedents?|atcds?) .{0,40}|histoire(?: de la maladie)?|hdm|motifs?(?: .{0,40})?|comorbidites?|terrain|facteurs de risque.{0,30}|fdr(?: cv| cardiovasculaires)?|medicaux|chirurgicaux|allergies?|renseignements cliniques|indication|(?:past )?(?:medical|surgical|psychiatric|social|obstetric) history|past history|pmh|pmhx|pmsh|psh|history|comorbidities|(?:chief|presenting) complaint|reason for .{0,30}|hpi|history of present(?:ing)? (?:illness|complaint)|indications?|clinical (?:history|information|details)|background|risk factors|hospital course)$/,
  },
];

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
