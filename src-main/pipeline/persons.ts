/**
 * Names → persons. Full names come first; then what says less ("J. Dupont", "Mme Dupont", "DUPONT") joins the one
 * person it fits. Where it fits several, first names and titles decide, and what stays open is a person of its own,
 * marked ambiguous.
 */
import type { Role } from '../domain/entity-type.ts';
import type { Span } from '../domain/span.ts';
import { foldWord, wordsOf } from '../domain/text.ts';

export interface PersonOfSpan {
  readonly person: number;
  readonly ambiguous: boolean;
}

/** The person of each name, in the order given. */
export function groupPersons(text: string, names: readonly Span[]): readonly PersonOfSpan[] {
  const parsed = names.map((span, index) => parseName(text, span, names[index - 1]));
  const persons = new Persons();
  const result: PersonOfSpan[] = new Array(names.length);
  // The fullest first, so that each shorter form finds who it may mean.
  const order = [...parsed.keys()].sort((a, b) => fullness(parsed[b]!) - fullness(parsed[a]!) || a - b);
  for (const index of order) result[index] = persons.place(parsed[index]!);
  // "Mme Dupont née Kervella": the second name is the first one's.
  parsed.forEach((name, index) => {
    if (name.isOtherNameOfPrevious && index > 0 && name.parts.length === 1)
      persons.unite(result[index]!.person, result[index - 1]!.person);
  });
  return result.map(({ person, ambiguous }) => ({ person: persons.rootOf(person), ambiguous }));
}

interface ParsedName {
  readonly parts: readonly string[];
  /** Initials that stand for further parts. */
  readonly initials: readonly string[];
  readonly gender: 'm' | 'f' | undefined;
  readonly role: Role;
  readonly isOtherNameOfPrevious: boolean;
}

const PARTICLES = /^(?:de|du|des|la|le|les|van|von|der|den|el|al|da|do|dos|di|del|ben|mc|mac|st|ste|saint|et|and)$/;

function parseName(text: string, span: Span, previous: Span | undefined): ParsedName {
  const words = wordsOf(text.slice(span.start, span.end)).map((word) => foldWord(word.text));
  const long = words.filter((word) => word.length > 1);
  const telling = long.filter((word) => !PARTICLES.test(word));
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const between = previous === undefined ? '' : text.slice(previous.end, span.start);
  return {
    parts: telling.length > 0 ? telling.map(plainLetters) : long,
    initials: words.filter((word) => word.length === 1),
    gender: /(?:\bM\.?|\bMr\.?|onsieur|\bSir)[ ]*$/.test(before)
      ? 'm'
      : /(?:\bMm?e|\bMrs\.?|\bMs\.?|\bMiss|\bMlle|adame|adémoiselle)[ ]*$/.test(before)
        ? 'f'
        : undefined,
    role: span.role,
    isOtherNameOfPrevious:
      between.length < 24 &&
      /^[ ,(]{0,3}(?:n[ée]e?(?:\(e\))?|[ée]p(?:ouse)?\.?|veuve|vve|alias|aka)[ :]{1,3}$/iu.test(between),
  };
}

// A digit that OCR put for a letter.
function plainLetters(word: string): string {
  return /\p{L}/u.test(word) ? word.replace(/0/g, 'o').replace(/1/g, 'l').replace(/5/g, 's').replace(/8/g, 'b') : word;
}

function fullness(name: ParsedName): number {
  return name.parts.length * 10 + name.initials.length;
}

interface Person {
  readonly parts: Set<string>;
  gender: 'm' | 'f' | undefined;
  readonly roles: Set<Role>;
}

class Persons {
  readonly #persons: Person[] = [];
  readonly #byPart = new Map<string, number[]>();
  readonly #bySpelling = new Map<string, PersonOfSpan>();
  readonly #parents: number[] = [];

  place(name: ParsedName): PersonOfSpan {
    const spelling = `${[...name.parts].sort().join(' ')}|${name.initials.join('')}|${name.parts.length < 2 ? (name.gender ?? '') : ''}|${name.parts.length < 2 ? name.role : ''}`;
    const known = this.#bySpelling.get(spelling);
    if (known !== undefined) return known;
    const placed = this.#placeNew(name);
    this.#bySpelling.set(spelling, placed);
    return placed;
  }

  rootOf(person: number): number {
    let root = person;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    return root;
  }

  unite(a: number, b: number): void {
    this.#parents[this.rootOf(a)] = this.rootOf(b);
  }

  #placeNew(name: ParsedName): PersonOfSpan {
    const fitting = this.#candidates(name);
    if (fitting.length === 0) return { person: this.#add(name), ambiguous: false };
    const narrowed = this.#narrow(name, fitting);
    if (narrowed.length === 1) {
      this.#learn(narrowed[0]!, name);
      return { person: narrowed[0]!, ambiguous: false };
    }
    return { person: this.#openPerson(name), ambiguous: true };
  }

  // Persons who hold every part, and a further part for every initial.
  #candidates(name: ParsedName): number[] {
    if (name.parts.length === 0) return this.#byInitials(name.initials);
    const holders = name.parts
      .map((part) => this.#byPart.get(part) ?? [])
      .reduce((a, b) => (a.length <= b.length ? a : b));
    const roots = new Set(holders.map((holder) => this.rootOf(holder)));
    return [...roots].filter((root) => {
      const { parts, roles } = this.#persons[root]!;
      // "Dr Martin" is not the patient Paul Martin.
      if (name.parts.length < 2 && isOtherSide(name.role, roles)) return false;
      if (!name.parts.every((part) => parts.has(part))) return false;
      const others = [...parts].filter((part) => !name.parts.includes(part));
      return others.length === 0 || name.initials.every((initial) => others.some((part) => part.startsWith(initial)));
    });
  }

  #byInitials(initials: readonly string[]): number[] {
    if (initials.length < 2) return [];
    const found: number[] = [];
    this.#persons.forEach((person, index) => {
      const firsts = [...person.parts].map((part) => part[0]!);
      if (
        found.length < 2 &&
        firsts.length > 1 &&
        firsts.length === initials.length &&
        initials.every((initial) => firsts.includes(initial))
      ) {
        found.push(this.rootOf(index));
      }
    });
    return [...new Set(found)];
  }

  #narrow(name: ParsedName, fitting: readonly number[]): readonly number[] {
    if (fitting.length < 2) return fitting;
    const byGender = fitting.filter(
      (index) =>
        name.gender === undefined ||
        this.#persons[index]!.gender === undefined ||
        this.#persons[index]!.gender === name.gender,
    );
    const sameGender = byGender.filter(
      (index) => name.gender !== undefined && this.#persons[index]!.gender === name.gender,
    );
    if (sameGender.length === 1) return sameGender;
    if (byGender.length === 1) return byGender;
    const byRole = byGender.filter((index) => name.role !== 'other' && this.#persons[index]!.roles.has(name.role));
    return byRole.length === 1 ? byRole : byGender;
  }

  // One open person for a surname that several bear.
  #openPerson(name: ParsedName): number {
    const open = `?${name.parts.join(' ')}|${name.initials.join('')}`;
    const known = this.#bySpelling.get(open);
    if (known !== undefined) return known.person;
    const index = this.#persons.length;
    this.#persons.push({ parts: new Set(name.parts), gender: undefined, roles: new Set() });
    this.#parents.push(index);
    this.#bySpelling.set(open, { person: index, ambiguous: true });
    return index;
  }

  #add(name: ParsedName): number {
    const index = this.#persons.length;
    this.#persons.push({ parts: new Set(), gender: name.gender, roles: new Set() });
    this.#parents.push(index);
    this.#learn(index, name);
    return index;
  }

  #learn(index: number, name: ParsedName): void {
    const person = this.#persons[index]!;
    person.gender ??= name.gender;
    if (name.role !== 'other') person.roles.add(name.role);
    for (const part of name.parts) {
      if (person.parts.has(part)) continue;
      person.parts.add(part);
      const holders = this.#byPart.get(part);
      if (holders === undefined) this.#byPart.set(part, [index]);
      else holders.push(index);
    }
  }
}

function isOtherSide(role: Role, roles: ReadonlySet<Role>): boolean {
  if (role === 'other' || roles.size === 0 || roles.has(role)) return false;
  return role === 'clinician' || (roles.size === 1 && roles.has('clinician'));
}
