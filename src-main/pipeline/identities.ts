import type { Role } from '../domain/entity-type.ts';
import type { Identity } from '../domain/identity.ts';
import type { Span } from '../domain/span.ts';
import { groupPersons } from './persons.ts';
import { valueKey } from './value-key.ts';

export interface Grouping {
  readonly identities: readonly Identity[];
  readonly identityOf: readonly number[];
}

/**
 * Step 6, second half: spans → identities. Names are grouped into persons ("DUPONT", "J. Dupont" and "Jean Dupont" are
 * one), everything else by its value however it is written.
 */
export function groupIdentities(text: string, spans: readonly Span[]): Grouping {
  const groups: Group[] = [];
  const groupOf: number[] = new Array(spans.length).fill(-1);
  const isName = (span: Span) => span.type === 'NAME' || span.type === 'INITIALS';
  const nameIndices = [...spans.keys()].filter((index) => isName(spans[index]!));
  const persons = groupPersons(
    text,
    nameIndices.map((index) => spans[index]!),
  );
  const put = (index: number, key: string, ambiguous: boolean, keys: Map<string, number>) => {
    let group = keys.get(key);
    if (group === undefined) {
      group = groups.length;
      keys.set(key, group);
      groups.push({ spans: [], ambiguous });
    }
    groups[group]!.spans.push(index);
    groupOf[index] = group;
  };
  const personKeys = new Map<string, number>();
  const valueKeys = new Map<string, number>();
  let nextName = 0;
  spans.forEach((span, index) => {
    if (isName(span)) {
      const person = persons[nextName++]!;
      put(index, String(person.person), person.ambiguous, personKeys);
    } else put(index, `${span.type} ${valueKey(span.type, text.slice(span.start, span.end))}`, false, valueKeys);
  });
  return { identities: identitiesOf(text, spans, groups), identityOf: groupOf };
}

/** One person is treated alike everywhere: the identity's role where it has one. */
export function sharedRole(span: Span, identity: Identity): Role {
  return identity.role === 'other' ? span.role : identity.role;
}

interface Group {
  readonly spans: number[];
  readonly ambiguous: boolean;
}

function identitiesOf(text: string, spans: readonly Span[], groups: readonly Group[]): Identity[] {
  const ordinals = new Map<string, number>();
  return groups.map((group, id) => {
    const members = group.spans.map((index) => spans[index]!);
    const type = members.some((span) => span.type === 'NAME') ? 'NAME' : members[0]!.type;
    const ordinal = (ordinals.get(type) ?? 0) + 1;
    ordinals.set(type, ordinal);
    const fullest = members.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best));
    return {
      id,
      type,
      role: roleOf(members),
      text: text.slice(fullest.start, fullest.end),
      ordinal,
      spans: group.spans,
      ambiguous: group.ambiguous,
    };
  });
}

const ROLE_ORDER = ['patient', 'relative', 'clinician'] as const;

// The role most spans have that have one; a known patient is the patient whatever else is said.
function roleOf(members: readonly Span[]): Role {
  if (members.some((span) => span.role === 'patient' && span.reason.code === 'known')) return 'patient';
  const weightOf = (role: Role) =>
    members.reduce((sum, span) => sum + (span.role === role ? (span.reason.code === 'repeated' ? 0.1 : 1) : 0), 0);
  const best = ROLE_ORDER.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return weightOf(best) > 0 ? best : 'other';
}
