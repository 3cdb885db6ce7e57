/** Words of a locale file: flat keys, `{name}` where data goes. */
export type Words = Readonly<Record<string, string>>;

/** The words of a key with data filled in. A missing key shows itself, so that a test or a reader notices. */
export function word(words: Words, key: string, data: Readonly<Record<string, string | number>> = {}): string {
  const template = words[key] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
