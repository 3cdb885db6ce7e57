import { allEntityTypes, allRoles, type EntityType, type Role } from '../../domain/entity-type.ts';
import { AppError } from '../../domain/errors.ts';

/**
 * What a mark says: an entity type; `KEEP` for what looks like an identifier and is none; `EITHER` for what counts
 * neither way (bare years, times of day, countries, words that belong to a label).
 */
export type MarkType = EntityType | 'KEEP' | 'EITHER';

/** A marked range of a note, in UTF-16 code units of the text without marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: MarkType;
  readonly role?: Role;
}

export interface GoldNote {
  readonly text: string;
  /** In order, never nested. */
  readonly marks: readonly Mark[];
}

/** Reads `⟦TYPE|text⟧` and `⟦TYPE.role|text⟧`. @throws AppError `internal` with the offset of a mark that cannot be read. */
export function parseGoldNote(marked: string): GoldNote {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/⟦([^⟦⟧|]*)\|([^⟦⟧]+)⟧/gu)) {
    const [whole, tag = '', inner = ''] = match;
    text += unmarked(marked, last, match.index);
    marks.push({ start: text.length, end: text.length + inner.length, ...readTag(tag, match.index) });
    text += inner;
    last = match.index + whole.length;
  }
  return { text: text + unmarked(marked, last, marked.length), marks };
}

const markTypes: ReadonlySet<string> = new Set([...allEntityTypes, 'KEEP', 'EITHER']);
const roles: ReadonlySet<string> = new Set(allRoles);

function unmarked(marked: string, start: number, end: number): string {
  const part = marked.slice(start, end);
  const stray = part.search(/[⟦⟧]/u);
  if (stray >= 0) throw new AppError('internal', { markAt: start + stray });
  return part;
}

function readTag(tag: string, offset: number): Pick<Mark, 'type' | 'role'> {
  const [type = '', role, ...rest] = tag.split('.');
  if (!markTypes.has(type) || rest.length > 0) throw new AppError('internal', { markAt: offset });
  if (role === undefined) return { type: type as MarkType };
  if (!roles.has(role)) throw new AppError('internal', { markAt: offset });
  return { type: type as MarkType, role: role as Role };
}
