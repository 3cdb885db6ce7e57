/** Compiles the word lists (packages of names, words and communes, and our own lists) into the files the product loads. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lexiconFileNames, packLexicon, packPostcodes } from '../app/lexicon-files.ts';
import { compileLexicon, type LexiconFlag, lexiconFlags } from '../domain/lexicon.ts';
import { fold } from '../domain/text.ts';

type Entry = readonly [word: string, flags: number];

/** Writes `words.bin`, `places.bin` and `postcodes.bin`. */
export async function compileLexicons(outputFolder: string): Promise<void> {
  const communes = require('@etalab/decoupage-administratif/data/communes.json') as readonly Commune[];
  const tagged = taggedWords();
  mkdirSync(outputFolder, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(outputFolder, name), bytes);
  const words = [...packageWords(), ...tagged.words, ...ownWords(), ...placeWords(communes, tagged.cities)];
  write(lexiconFileNames.words, packLexicon(compileLexicon(words)));
  write(lexiconFileNames.places, packLexicon(compileLexicon(placeNames(communes, tagged.cities))));
  write(lexiconFileNames.postcodes, packPostcodes(communes.flatMap((commune) => commune.codesPostaux ?? [])));
}

/** Folded parts of an entry as the recognizers cut words; parts under two letters say nothing. */
export function partsOf(entry: string): string[] {
  return (fold(entry).match(/[a-z0-9]{2,}/g) ?? []).filter((part) => /[a-z]/.test(part));
}

/** Entries of one of our lists: separated by commas or line ends; a line that starts with `#` is a remark. */
export function parseWordList(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const require = createRequire(import.meta.url);
const ownFolder = fileURLToPath(new URL('../../assets/lexicons', import.meta.url));
const CITY_POPULATION = 20_000;

interface Commune {
  readonly nom: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

/** Flag of each of our lists, by the start of its file name. */
const ownFlags: readonly (readonly [prefix: string, flag: LexiconFlag])[] = [
  ['first-names', 'firstName'],
  ['surnames', 'lastName'],
  ['eponyms', 'eponym'],
  ['medical', 'medical'],
  ['drugs', 'medical'],
  ['words-fr', 'frenchWord'],
  ['words-en', 'englishWord'],
];

function packageWords(): Entry[] {
  const entries: Entry[] = [];
  const add = (words: readonly string[], flag: LexiconFlag) => {
    for (const word of words) if (/^\p{L}{2,}$/u.test(word)) entries.push([fold(word), lexiconFlags[flag]]);
  };
  add(require('an-array-of-french-words/index.json') as readonly string[], 'frenchWord');
  add(require('an-array-of-english-words/index.json') as readonly string[], 'englishWord');
  const names = readFileSync(require.resolve('humannames/list.txt'), 'utf8').split(/\r?\n/);
  for (const name of names) for (const part of partsOf(name)) entries.push([part, lexiconFlags.lastName]);
  return entries;
}

interface CompromiseLike {
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } };
}

interface TaggedWords {
  readonly words: readonly Entry[];
  readonly cities: readonly string[];
}

/** Words with these tags are no ordinary words. */
const NAMING_TAGS: ReadonlySet<string> = new Set(
  'Person ProperNoun Place City Region Country Organization SportsTeam Abbreviation Honorific'.split(' '),
);

function taggedWords(): TaggedWords {
  const words: Entry[] = [];
  const cities: string[] = [];
  for (const name of ['compromise', 'fr-compromise']) {
    for (const [word, tag] of Object.entries(lexiconOf(require(name)))) {
      const tags = [tag].flat();
      if (tags.some((t) => t === 'City')) cities.push(word);
      const flag = tags.some((t) => /^(?:Male|Female|First)Name$/.test(t))
        ? lexiconFlags.firstName
        : tags.includes('LastName')
          ? lexiconFlags.lastName
          : 0;
      if (flag !== 0) for (const part of partsOf(word)) words.push([part, flag]);
      else if (!tags.some((t) => NAMING_TAGS.has(t)) && /^\p{L}{2,}$/u.test(word)) {
        words.push([fold(word), name === 'compromise' ? lexiconFlags.englishWord : lexiconFlags.frenchWord]);
      }
    }
  }
  return { words, cities };
}

// Required without types: those that fr-compromise declares do not compile under our settings.
function lexiconOf(compromise: CompromiseLike): Readonly<Record<string, string | readonly string[]>> {
  return compromise.model().one.lexicon;
}

function ownWords(): Entry[] {
  return readdirSync(ownFolder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const row = ownFlags.find(([prefix]) => name.startsWith(prefix));
      if (row === undefined) return [];
      const entries = parseWordList(readFileSync(join(ownFolder, name), 'utf8'));
      return entries.flatMap(partsOf).map((part): Entry => [part, lexiconFlags[row[1]]]);
    });
}

/** Communes of one word, so that a lone capitalised word can be told to be a place. */
function placeWords(communes: readonly Commune[], cities: readonly string[]): Entry[] {
  return placeNames(communes, cities).filter(([name]) => !name.includes(' '));
}

function placeNames(communes: readonly Commune[], cities: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const commune of communes) {
    const flags = lexiconFlags.commune | ((commune.population ?? 0) >= CITY_POPULATION ? lexiconFlags.city : 0);
    for (const name of spellingsOf(commune.nom)) entries.push([name, flags]);
  }
  for (const city of cities) entries.push([placeKey(city), lexiconFlags.city]);
  return entries;
}

function spellingsOf(name: string): string[] {
  const key = placeKey(name);
  const short = key.replace(/\bsaint\b/g, 'st').replace(/\bsainte\b/g, 'ste');
  const bare = key.replace(/ \d+e(?:r|me)? arrondissement$/, '');
  return [...new Set([key, short, bare])];
}

function placeKey(name: string): string {
  return fold(name).replace(/['’-]/g, ' ').replace(/\s+/g, ' ').trim();
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  await compileLexicons(join(projectFolder, 'dist', 'lexicons'));
}
