// Rewrites a content stream: known operators and operands only, neutral resource names, no hidden layers, no marks.
import { ByteWriter } from './byte-writer.ts';
import { ContentLexer, latin1, type TokenKind, tokenKinds } from './content-lexer.ts';
import { formatNumber, parseNumber, writeNumber } from './content-numbers.ts';
import type { ContentResolver, ShownFont } from './content-resolver.ts';
import { hexBytes, literalBytes } from './content-strings.ts';
import { decodeName, readInlineImage } from './inline-image.ts';
import { type OperatorRule, ruleOf } from './operators.ts';

export interface ScrubbedContent {
  readonly bytes: Uint8Array;
  /** Strings shown before any font was set: they use the font of whoever draws this content. */
  readonly inherited: readonly Uint8Array[];
}

interface Operand {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

interface State {
  readonly font: ShownFont | undefined;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** A font that was set but has shown nothing yet: it is written with the first text, or never. */
  readonly isFontPending: boolean;
}

const INITIAL: State = { font: undefined, size: 1, characterSpacing: 0, wordSpacing: 0, isFontPending: false };
const INTENTS: ReadonlySet<string> = new Set([
  'AbsoluteColorimetric',
  'RelativeColorimetric',
  'Saturation',
  'Perceptual',
]);
const MAX_OPERANDS = 200_000;
const MAX_SAVES = 4_096;
const NOTHING = new Uint8Array(0);
const OPEN = tokenKinds.arrayOpen;
const CLOSE = tokenKinds.arrayClose;

export function scrubContent(
  bytes: Uint8Array,
  resolver: ContentResolver,
  options: { readonly isGlyph?: boolean } = {},
): ScrubbedContent {
  return new Scrubber(bytes, resolver, options.isGlyph ?? false).run();
}

class Scrubber {
  private readonly lexer: ContentLexer;
  private readonly out: ByteWriter;
  /** The path under construction in a hidden layer: written only where it clips. */
  private readonly hiddenPath = new ByteWriter(256);
  private readonly inherited: Uint8Array[] = [];
  private operands: Operand[] = [];
  private state: State = INITIAL;
  private readonly saved: State[] = [];
  private readonly marks: boolean[] = [];
  private hiddenMarks = 0;
  private clipsHiddenPath = false;
  private isInText = false;

  private readonly bytes: Uint8Array;
  private readonly resolver: ContentResolver;
  private readonly isGlyph: boolean;

  constructor(bytes: Uint8Array, resolver: ContentResolver, isGlyph: boolean) {
    this.bytes = bytes;
    this.resolver = resolver;
    this.isGlyph = isGlyph;
    this.lexer = new ContentLexer(bytes);
    this.out = new ByteWriter(bytes.length + 64);
  }

  run(): ScrubbedContent {
    for (let kind = this.lexer.next(); kind !== tokenKinds.end; kind = this.lexer.next()) {
      if (kind !== tokenKinds.word) {
        if (this.operands.length < MAX_OPERANDS) {
          this.operands.push({ kind, start: this.lexer.start, end: this.lexer.end });
        }
        continue;
      }
      const rule = ruleOf(this.bytes, this.lexer.start, this.lexer.end);
      if (rule !== undefined) this.apply(rule);
      this.operands = [];
    }
    if (this.isInText) this.out.text('ET\n');
    for (let open = this.saved.length; open > 0; open--) this.out.text('Q\n');
    return { bytes: this.out.take(), inherited: this.inherited };
  }

  private get isHidden(): boolean {
    return this.hiddenMarks > 0;
  }

  private apply(rule: OperatorRule): void {
    const name = latin1(this.bytes, this.lexer.start, this.lexer.end);
    switch (rule.role) {
      case 'mark':
        return this.openMark(false);
      case 'mark-properties':
        return this.openMark(this.namesHiddenLayer());
      case 'end-mark':
        return this.closeMark();
      case 'inline-image':
        return this.drawInline();
      case 'colour':
        return this.setColour(name);
      case 'ignored':
        return;
    }
    const operands = this.fit(rule.operands);
    if (operands === undefined) return;
    this.applyFitting(rule, name, operands);
  }

  private applyFitting(rule: OperatorRule, name: string, operands: readonly Operand[]): void {
    switch (rule.role) {
      case 'save':
        if (this.saved.length >= MAX_SAVES) return;
        this.saved.push(this.state);
        return this.out.text('q\n');
      case 'restore': {
        const state = this.saved.pop();
        if (state === undefined) return;
        this.state = state;
        return this.out.text('Q\n');
      }
      case 'begin-text':
        this.isInText = true;
        return this.out.text('BT\n');
      case 'end-text':
        if (!this.isInText) return;
        this.isInText = false;
        return this.out.text('ET\n');
      case 'glyph':
        return this.isGlyph ? this.write(this.out, operands, name) : undefined;
      case 'font':
        return this.setFont(operands);
      case 'graphics-state':
        return this.setGraphicsState(operands[0]!);
      case 'colour-space':
        return this.writeNamed(this.resolver.colourSpace(this.nameIn(operands[0]!)), name);
      case 'intent':
        return this.writeNamed(INTENTS.has(this.nameIn(operands[0]!)) ? this.nameIn(operands[0]!) : undefined, name);
      case 'shade':
        return this.isHidden ? undefined : this.writeNamed(this.resolver.shading(this.nameIn(operands[0]!)), name);
      case 'draw':
        return this.isHidden ? undefined : this.draw(this.nameIn(operands[0]!));
      case 'path':
        return this.write(this.isHidden ? this.hiddenPath : this.out, operands, name);
      case 'clip':
        if (this.isHidden) this.clipsHiddenPath = true;
        return this.write(this.isHidden ? this.hiddenPath : this.out, operands, name);
      case 'paint':
        return this.paint(name);
      case 'show':
        return this.show(name, operands);
      default:
        this.trackSpacing(name, operands);
        return this.write(this.out, operands, name);
    }
  }

  /** The last operands, where they are of the kinds asked for; arrays come as the tokens between their brackets. */
  private fit(pattern: string): readonly Operand[] | undefined {
    const fitting: Operand[] = [];
    let at = this.operands.length - 1;
    for (let index = pattern.length - 1; index >= 0; index--) {
      const wanted = pattern[index]!;
      const operand = this.operands[at];
      if (operand === undefined) return undefined;
      if (wanted === 'A' || wanted === 'T') {
        const open = this.openingBracket(at);
        if (open < 0) return undefined;
        fitting.unshift(...this.operands.slice(open, at + 1).filter((part) => fitsArray(part, wanted)));
        at = open - 1;
      } else {
        if (!fits(operand, wanted)) return undefined;
        fitting.unshift(operand);
        at--;
      }
    }
    return fitting;
  }

  private openingBracket(close: number): number {
    if (this.operands[close]?.kind !== CLOSE) return -1;
    for (let index = close - 1; index >= 0; index--) if (this.operands[index]!.kind === OPEN) return index;
    return -1;
  }

  private write(writer: ByteWriter, operands: readonly Operand[], operator: string): void {
    for (const operand of operands) {
      this.writeOperand(writer, operand);
      writer.byte(0x20);
    }
    writer.text(operator);
    writer.byte(0x0a);
  }

  private writeOperand(writer: ByteWriter, operand: Operand): void {
    const { kind, start, end } = operand;
    if (kind === tokenKinds.number) writeNumber(writer, this.bytes, start, end);
    else if (kind === tokenKinds.hex) writer.text(`<${Buffer.from(hexBytes(this.bytes, start, end)).toString('hex')}>`);
    else if (kind === tokenKinds.string) writer.bytes(this.bytes, start, end);
    else if (kind === OPEN) writer.byte(0x5b);
    else if (kind === CLOSE) writer.byte(0x5d);
  }

  private writeNamed(name: string | undefined, operator: string): void {
    if (name !== undefined) this.out.text(`/${name} ${operator}\n`);
  }

  private nameIn(operand: Operand): string {
    return decodeName(latin1(this.bytes, operand.start, operand.end));
  }

  private numberIn(operand: Operand): number {
    return parseNumber(latin1(this.bytes, operand.start, operand.end));
  }

  private openMark(isHidden: boolean): void {
    this.marks.push(isHidden);
    if (isHidden) this.hiddenMarks++;
  }

  private closeMark(): void {
    if (this.marks.pop()) this.hiddenMarks--;
  }

  private namesHiddenLayer(): boolean {
    const [tag, properties] = this.operands;
    if (tag?.kind !== tokenKinds.name || this.nameIn(tag) !== 'OC') return false;
    return properties?.kind === tokenKinds.name && this.resolver.isHidden(this.nameIn(properties));
  }

  private setFont(operands: readonly Operand[]): void {
    const font = this.resolver.font(this.nameIn(operands[0]!));
    if (font === undefined) return;
    this.state = { ...this.state, font, size: this.numberIn(operands[1]!), isFontPending: true };
  }

  private setGraphicsState(operand: Operand): void {
    const applied = this.resolver.graphicsState(this.nameIn(operand));
    if (applied === undefined) return;
    this.writeNamed(applied.name, 'gs');
    if (applied.font !== undefined) this.state = { ...this.state, ...applied.font, isFontPending: true };
  }

  private setColour(operator: string): void {
    const last = this.operands.at(-1);
    const numbers = this.operands.filter((operand) => operand.kind === tokenKinds.number);
    if (last?.kind !== tokenKinds.name) {
      if (numbers.length > 0) this.write(this.out, numbers, operator);
      return;
    }
    const pattern = this.resolver.pattern(this.nameIn(last));
    if (pattern === undefined || (operator !== 'SCN' && operator !== 'scn')) return;
    for (const number of numbers) {
      this.writeOperand(this.out, number);
      this.out.byte(0x20);
    }
    this.writeNamed(pattern, operator);
  }

  private trackSpacing(operator: string, operands: readonly Operand[]): void {
    if (operator === 'Tc') this.state = { ...this.state, characterSpacing: this.numberIn(operands[0]!) };
    else if (operator === 'Tw') this.state = { ...this.state, wordSpacing: this.numberIn(operands[0]!) };
  }

  private paint(operator: string): void {
    if (!this.isHidden) return this.out.text(`${operator}\n`);
    if (this.clipsHiddenPath) {
      this.out.bytes(this.hiddenPath.take());
      this.out.text('n\n');
    }
    this.hiddenPath.clear();
    this.clipsHiddenPath = false;
  }

  private draw(name: string): void {
    const drawn = this.resolver.draw(name);
    if (drawn === undefined) return;
    if (drawn.inherited.length > 0) this.useFont(drawn.inherited);
    this.writeNamed(drawn.name, 'Do');
  }

  private drawInline(): void {
    const image = readInlineImage(this.lexer, this.resolver);
    if (image === undefined || this.isHidden) return;
    this.writeNamed(this.resolver.inlineImage(image.dict, image.data), 'Do');
  }

  private show(operator: string, operands: readonly Operand[]): void {
    const strings = operands.filter(({ kind }) => kind === tokenKinds.string || kind === tokenKinds.hex);
    const codes = strings.map(({ kind, start, end }) =>
      kind === tokenKinds.hex ? hexBytes(this.bytes, start, end) : literalBytes(this.bytes, start, end),
    );
    if (operator === '"') {
      const [word, character] = [this.numberIn(operands[0]!), this.numberIn(operands[1]!)];
      this.state = { ...this.state, wordSpacing: word, characterSpacing: character };
    }
    if (this.isHidden) return this.moveOverHidden(operator, operands, codes);
    this.useFont(codes);
    this.write(this.out, operands, operator);
  }

  private useFont(codes: readonly Uint8Array[]): void {
    const { font, size, isFontPending } = this.state;
    if (font === undefined) {
      this.inherited.push(...codes);
      return;
    }
    for (const string of codes) font.show(string);
    if (!isFontPending) return;
    font.show(NOTHING);
    this.out.text(`/${font.name} ${formatNumber(size)} Tf\n`);
    this.state = { ...this.state, isFontPending: false };
  }

  /** Hidden text is left out, but what follows it must stay where it was. */
  private moveOverHidden(operator: string, operands: readonly Operand[], codes: readonly Uint8Array[]): void {
    if (operator === '"') {
      this.out.text(`${formatNumber(this.state.wordSpacing)} Tw ${formatNumber(this.state.characterSpacing)} Tc\n`);
    }
    if (operator === '"' || operator === "'") this.out.text('T*\n');
    const { font, size, characterSpacing, wordSpacing } = this.state;
    if (font === undefined || size === 0) return;
    let distance = 0;
    for (const string of codes) {
      const { width, characters, spaces } = font.advance(string);
      distance += width + ((characters * characterSpacing + spaces * wordSpacing) / size) * 1000;
    }
    for (const operand of operands) {
      if (operator === 'TJ' && operand.kind === tokenKinds.number) distance -= this.numberIn(operand);
    }
    if (distance === 0 || !Number.isFinite(distance)) return;
    this.useFont([]);
    this.out.text(`[${formatNumber(-distance)}] TJ\n`);
  }
}

function fits(operand: Operand, wanted: string): boolean {
  if (wanted === 'n') return operand.kind === tokenKinds.number;
  if (wanted === 'N') return operand.kind === tokenKinds.name;
  return operand.kind === tokenKinds.string || operand.kind === tokenKinds.hex;
}

function fitsArray(operand: Operand, wanted: string): boolean {
  const { kind } = operand;
  if (kind === OPEN || kind === CLOSE || kind === tokenKinds.number) return true;
  return wanted === 'T' && (kind === tokenKinds.string || kind === tokenKinds.hex);
}
