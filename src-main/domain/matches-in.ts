/**
 * Every match of a global pattern, as `matchAll` gives them. `matchAll` makes a copy of the pattern for each text,
 * which costs more than the search itself in a note of a few kilobytes.
 */
export function matchesIn(globalPattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  globalPattern.lastIndex = 0;
  for (let match = globalPattern.exec(text); match !== null; match = globalPattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') globalPattern.lastIndex++;
  }
  return matches;
}
