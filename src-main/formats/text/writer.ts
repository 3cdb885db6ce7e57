import type { PageRedaction, Replacement, WrittenDocument } from '../../domain/format.ts';
import { canEncode, type DecodedText, encodeText, type TextEncoding } from './encoding.ts';

/** What blackout writes, whatever the length of what it covers. */
const BLACKOUT = '█████';
/** The same where the encoding knows no block character. */
const PLAIN_BLACKOUT = '*****';

/** Copies the text part by part, replaced spans left out; bytes between them stay as they were. */
export function writeText(
  decoded: DecodedText,
  pageStarts: readonly number[],
  redactions: readonly PageRedaction[],
  onPage: (page: number) => void,
): WrittenDocument {
  const parts: Uint8Array[] = [decoded.mark];
  let position = 0;
  const keepUpTo = (end: number) => {
    parts.push(encodeText(decoded.text.slice(position, end), decoded.encoding));
  };
  for (const redaction of [...redactions].sort((a, b) => a.page - b.page)) {
    const base = pageStarts[redaction.page]!;
    for (const span of redaction.spans) {
      keepUpTo(base + span.start);
      parts.push(encodeText(replacementText(span.replacement, decoded.encoding), decoded.encoding));
      position = base + span.end;
    }
    onPage(redaction.page);
  }
  keepUpTo(decoded.text.length);
  return {
    bytes: Buffer.concat(parts),
    pages: redactions.map(({ page }) => ({ page, boxes: [] })),
  };
}

function replacementText(replacement: Replacement, encoding: TextEncoding): string {
  if (replacement.kind === 'text' && canEncode(replacement.text, encoding)) return replacement.text;
  return canEncode(BLACKOUT, encoding) ? BLACKOUT : PLAIN_BLACKOUT;
}
