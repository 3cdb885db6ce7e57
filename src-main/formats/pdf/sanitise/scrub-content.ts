// Rewrites a content stream: known operators and operands only, neutral resource names, no hidden layers, no marks.
import { ByteWriter } from './byte-writer.ts';
import { ContentLexer, latin1, tokenKinds } from './content-lexer.ts';
import { formatNumber } from './content-numbers.ts';
import type { ContentResolver, ShownFont } from './content-resolver.ts';
import { readInlineImage } from './inline-image.ts';
import { fitOperands, nameIn, numberIn, type Operand, stringsIn, writeOperand } from './operands.ts';
import { type OperatorRole, ruleOf } from './operators.ts';

export interface ScrubbedContent {
  readonly bytes: Uint8Array;
  /** Strings shown before any font was set: they use the font of whoever draws this content. */
  readonly inherited: readonly Uint8Array[];
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

export function scrubContent(
  bytes: Uint8Array,
  resolver: ContentResolver,
  options: { readonly isGlyph?: boolean } = {},
): ScrubbedContent {
  return new Scrubber(bytes, resolver, options.isGlyph ?? false).run();
}

type Handler = (operator: string, operands: readonly Operand[]) => void;

class Scrubber {
  private readonly bytes: Uint8Array;
  private readonly resolver: ContentResolver;
  private readonly lexer: ContentLexer;
  private readonly out: ByteWriter;
  private readonly handlers: Readonly<Record<OperatorRole, Handler>>;
  /** The path under construction in a hidden layer: written only where it clips. */
  private readonly hiddenPath = new ByteWriter(256);
  private clipsHiddenPath = false;
  private readonly inherited: Uint8Array[] = [];
  private operands: Operand[] = [];
  private state: State = INITIAL;
  private readonly saved: State[] = [];
  /** Open marks, true where one hides. */
  private readonly marks: boolean[] = [];
  private hidingMarks = 0;
  private isInText = false;

  constructor(bytes: Uint8Array, resolver: ContentResolver, isGlyph: boolean) {
    this.bytes = bytes;
    this.resolver = resolver;
    this.lexer = new ContentLexer(bytes);
    this.out = new ByteWriter(bytes.length + 64);
    this.handlers = this.buildHandlers(isGlyph);
  }

  run(): ScrubbedContent {
    for (let kind = this.lexer.next(); kind !== tokenKinds.end; kind = this.lexer.next()) {
      if (kind === tokenKinds.word) {
        this.apply();
        this.operands = [];
      } else if (this.operands.length < MAX_OPERANDS) {
        this.operands.push({ kind, start: this.lexer.start, end: this.lexer.end });
      }
    }
    if (this.isInText) this.out.text('ET\n');
    for (let open = this.saved.length; open > 0; open--) this.out.text('Q\n');
    return { bytes: this.out.take(), inherited: this.inherited };
  }

  private apply(): void {
    const { start, end } = this.lexer;
    const rule = ruleOf(this.bytes, start, end);
    const operands = rule && fitOperands(this.operands, rule.operands);
    if (operands !== undefined) this.handlers[rule!.role](latin1(this.bytes, start, end), operands);
  }

  private buildHandlers(isGlyph: boolean): Readonly<Record<OperatorRole, Handler>> {
    const { resolver } = this;
    const name = (operands: readonly Operand[]): string => nameIn(this.bytes, operands[0]!);
    return {
      state: (operator, operands) => this.setState(operator, operands),
      path: (operator, operands) => this.write(this.isHidden ? this.hiddenPath : this.out, operands, operator),
      clip: (operator, operands) => this.clip(operator, operands),
      paint: (operator) => this.paint(operator),
      show: (operator, operands) => this.show(operator, operands),
      font: (_, operands) => this.setFont(resolver.font(name(operands)), numberIn(this.bytes, operands[1]!)),
      'graphics-state': (_, operands) => this.setGraphicsState(name(operands)),
      'colour-space': (operator, operands) => this.writeNamed(resolver.colourSpace(name(operands)), operator),
      colour: (operator) => this.setColour(operator),
      draw: (_, operands) => this.draw(name(operands)),
      shade: (operator, operands) => {
        if (!this.isHidden) this.writeNamed(resolver.shading(name(operands)), operator);
      },
      intent: (operator, operands) => {
        if (INTENTS.has(name(operands))) this.writeNamed(name(operands), operator);
      },
      save: () => this.save(),
      restore: () => this.restore(),
      'begin-text': () => this.setInText(true),
      'end-text': () => this.setInText(false),
      glyph: (operator, operands) => {
        if (isGlyph) this.write(this.out, operands, operator);
      },
      mark: () => this.openMark(false),
      'mark-properties': () => this.openMark(this.namesHiddenLayer()),
      'end-mark': () => this.closeMark(),
      'inline-image': () => this.drawInline(),
      ignored: () => {},
    };
  }

  private get isHidden(): boolean {
    return this.hidingMarks > 0;
  }

  private write(writer: ByteWriter, operands: readonly Operand[], operator: string): void {
    for (const operand of operands) {
      writeOperand(writer, this.bytes, operand);
      writer.byte(0x20);
    }
    writer.text(operator);
    writer.byte(0x0a);
  }

  private writeNamed(name: string | undefined, operator: string): void {
    if (name !== undefined) this.out.text(`/${name} ${operator}\n`);
  }

  private setState(operator: string, operands: readonly Operand[]): void {
    if (operator === 'Tc') this.state = { ...this.state, characterSpacing: numberIn(this.bytes, operands[0]!) };
    else if (operator === 'Tw') this.state = { ...this.state, wordSpacing: numberIn(this.bytes, operands[0]!) };
    this.write(this.out, operands, operator);
  }

  private save(): void {
    if (this.saved.length >= MAX_SAVES) return;
    this.saved.push(this.state);
    this.out.text('q\n');
  }

  private restore(): void {
    const state = this.saved.pop();
    if (state === undefined) return;
    this.state = state;
    this.out.text('Q\n');
  }

  private setInText(isInText: boolean): void {
    if (isInText) this.out.text('BT\n');
    else if (this.isInText) this.out.text('ET\n');
    this.isInText = isInText;
  }

  private openMark(hides: boolean): void {
    this.marks.push(hides);
    if (hides) this.hidingMarks++;
  }

  private closeMark(): void {
    if (this.marks.pop()) this.hidingMarks--;
  }

  private namesHiddenLayer(): boolean {
    const [tag, properties] = this.operands;
    if (tag?.kind !== tokenKinds.name || nameIn(this.bytes, tag) !== 'OC') return false;
    return properties?.kind === tokenKinds.name && this.resolver.isHidden(nameIn(this.bytes, properties));
  }

  private setFont(font: ShownFont, size: number): void {
    this.state = { ...this.state, font, size, isFontPending: true };
  }

  private setGraphicsState(name: string): void {
    const applied = this.resolver.graphicsState(name);
    this.writeNamed(applied?.name, 'gs');
    if (applied?.font !== undefined) this.setFont(applied.font.font, applied.font.size);
  }

  private setColour(operator: string): void {
    const last = this.operands.at(-1);
    const numbers = this.operands.filter((operand) => operand.kind === tokenKinds.number);
    if (last?.kind !== tokenKinds.name) {
      if (numbers.length > 0) this.write(this.out, numbers, operator);
      return;
    }
    const pattern = operator.toLowerCase() === 'scn' ? this.resolver.pattern(nameIn(this.bytes, last)) : undefined;
    if (pattern === undefined) return;
    for (const number of numbers) {
      writeOperand(this.out, this.bytes, number);
      this.out.byte(0x20);
    }
    this.writeNamed(pattern, operator);
  }

  private clip(operator: string, operands: readonly Operand[]): void {
    if (this.isHidden) this.clipsHiddenPath = true;
    this.write(this.isHidden ? this.hiddenPath : this.out, operands, operator);
  }

  private paint(operator: string): void {
    if (!this.isHidden) {
      this.out.text(`${operator}\n`);
      return;
    }
    if (this.clipsHiddenPath) {
      this.out.bytes(this.hiddenPath.take());
      this.out.text('n\n');
    }
    this.hiddenPath.clear();
    this.clipsHiddenPath = false;
  }

  private draw(name: string): void {
    const drawn = this.isHidden ? undefined : this.resolver.draw(name);
    if (drawn === undefined) return;
    if (drawn.inherited.length > 0) this.showWithFont(drawn.inherited);
    this.writeNamed(drawn.name, 'Do');
  }

  private drawInline(): void {
    const image = readInlineImage(this.lexer, this.resolver);
    if (image === undefined || this.isHidden) return;
    this.writeNamed(this.resolver.inlineImage(image.dict, image.data), 'Do');
  }

  private show(operator: string, operands: readonly Operand[]): void {
    if (operator === '"') {
      const [wordSpacing, characterSpacing] = operands.map((operand) => numberIn(this.bytes, operand));
      this.state = { ...this.state, wordSpacing: wordSpacing ?? 0, characterSpacing: characterSpacing ?? 0 };
    }
    const strings = stringsIn(this.bytes, operands);
    if (this.isHidden) {
      this.moveOverHidden(operator, operands, strings);
      return;
    }
    this.showWithFont(strings);
    this.write(this.out, operands, operator);
  }

  private showWithFont(strings: readonly Uint8Array[]): void {
    const { font, size, isFontPending } = this.state;
    if (font === undefined) {
      this.inherited.push(...strings);
      return;
    }
    for (const string of strings) font.show(string);
    if (!isFontPending) return;
    font.show(NOTHING);
    this.out.text(`/${font.name} ${formatNumber(size)} Tf\n`);
    this.state = { ...this.state, isFontPending: false };
  }

  /** Hidden text is left out, but what follows it must stay where it was. */
  private moveOverHidden(operator: string, operands: readonly Operand[], strings: readonly Uint8Array[]): void {
    const { font, size, characterSpacing, wordSpacing } = this.state;
    if (operator === '"') this.out.text(`${formatNumber(wordSpacing)} Tw ${formatNumber(characterSpacing)} Tc\n`);
    if (operator === '"' || operator === "'") this.out.text('T*\n');
    if (font === undefined || size === 0) return;
    let distance = 0;
    for (const string of strings) {
      const { width, characters, spaces } = font.advance(string);
      distance += width + ((characters * characterSpacing + spaces * wordSpacing) / size) * 1000;
    }
    for (const operand of operands) {
      if (operator === 'TJ' && operand.kind === tokenKinds.number) distance -= numberIn(this.bytes, operand);
    }
    if (distance === 0 || !Number.isFinite(distance)) return;
    this.showWithFont([]);
    this.out.text(`[${formatNumber(-distance)}] TJ\n`);
  }
}
