// The operators a rebuilt content stream may hold, each with its operands; all others are left out.
/** How an operator is treated: its effect decides what happens to it in a hidden layer. */
export type OperatorRole =
  /** Sets state or moves: kept even where hidden. */
  | 'state'
  | 'path'
  | 'clip'
  | 'paint'
  | 'show'
  | 'font'
  | 'graphics-state'
  | 'colour-space'
  | 'colour'
  | 'draw'
  | 'shade'
  | 'intent'
  | 'save'
  | 'restore'
  | 'begin-text'
  | 'end-text'
  | 'glyph'
  | 'mark'
  | 'mark-properties'
  | 'end-mark'
  | 'inline-image'
  | 'ignored';

export interface OperatorRule {
  readonly role: OperatorRole;
  /** One letter an operand: n number, s string, N name, A array of numbers, T array of numbers and strings. */
  readonly operands: string;
}

const TABLE = `
q save; Q restore; cm state nnnnnn; w state n; J state n; j state n; M state n; d state An; ri intent N; i state n;
gs graphics-state N; m path nn; l path nn; c path nnnnnn; v path nnnn; y path nnnn; h path; re path nnnn;
S paint; s paint; f paint; F paint; f* paint; B paint; B* paint; b paint; b* paint; n paint; W clip; W* clip;
BT begin-text; ET end-text; Tc state n; Tw state n; Tz state n; TL state n; Tr state n; Ts state n; Tf font Nn;
Td state nn; TD state nn; Tm state nnnnnn; T* state; Tj show s; TJ show T; ' show s; " show nns;
d0 glyph nn; d1 glyph nnnnnn; CS colour-space N; cs colour-space N; SC colour; SCN colour; sc colour; scn colour;
G state n; g state n; RG state nnn; rg state nnn; K state nnnn; k state nnnn; sh shade N; Do draw N;
BI inline-image; BMC mark N; BDC mark-properties; EMC end-mark; MP ignored; DP ignored; BX ignored; EX ignored`;

const RULES: ReadonlyMap<number, OperatorRule> = new Map(
  TABLE.split(';').map((row) => {
    const [name = '', role = '', operands = ''] = row.trim().split(' ');
    return [keyOfName(name), { role: role as OperatorRole, operands }];
  }),
);

/** The rule of the operator in `bytes[start, end)`. */
export function ruleOf(bytes: Uint8Array, start: number, end: number): OperatorRule | undefined {
  if (end - start > 3) return undefined;
  let key = 0;
  for (let index = start; index < end; index++) key = (key << 8) | bytes[index]!;
  return RULES.get(key);
}

function keyOfName(name: string): number {
  let key = 0;
  for (const character of name) key = (key << 8) | character.charCodeAt(0);
  return key;
}
