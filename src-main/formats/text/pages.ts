/** Lines a page of plain text holds where no form feed ends it earlier. */
const LINES_PER_PAGE = 60;

/** Where the pages of a text begin; a page ends after a form feed or 60 lines, so pages tile the text. */
export function pageStartsOf(text: string): number[] {
  const starts = [0];
  let lines = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === FORM_FEED) {
      starts.push(i + 1);
      lines = 0;
    } else if (isLineEnd(text, i, code) && ++lines === LINES_PER_PAGE) {
      if (text.charCodeAt(i + 1) === FORM_FEED) continue;
      starts.push(i + 1);
      lines = 0;
    }
  }
  return starts;
}

const FORM_FEED = 12;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

// CR LF counts once, at the LF; a lone CR is a line end of its own.
function isLineEnd(text: string, i: number, code: number): boolean {
  return code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED);
}
