// The resources of one content stream: looked up under their old names, gathered under new ones.
import { PDFDict, PDFName, PDFNull, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { deviceSpace, rebuildColourSpace } from './colour-spaces.ts';
import type { AppliedState, ContentResolver, DrawnObject, ShownFont } from './content-resolver.ts';
import { rebuildDrawn, type Surroundings } from './drawn-objects.ts';
import { rebuildGraphicsState } from './graphics-states.ts';
import { expectedBytes, rebuildImage } from './images.ts';
import { rebuildPattern, rebuildShading } from './patterns.ts';
import type { ContentRequest, RebuildContext } from './rebuild-context.ts';
import { dictOf, entryOf } from './values.ts';

/** Colour spaces that stand in for the device spaces without being named. */
const DEFAULT_SPACES = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'];

export class ResourceScope implements ContentResolver {
  private readonly context: RebuildContext;
  private readonly surroundings: Surroundings;
  private readonly baseMatrix: readonly number[] | undefined;
  private readonly nameSuffix: string;
  private readonly gathered = new Map<string, Map<string, PDFObject>>();
  private readonly names = new Map<PDFObject, string>();

  constructor(context: RebuildContext, request: ContentRequest) {
    this.context = context;
    this.surroundings = request;
    this.baseMatrix = request.baseMatrix;
    this.nameSuffix = request.nameSuffix ?? '';
  }

  font(name: string): ShownFont {
    return this.gatheringFont(this.find('Font', name) ?? PDFNull);
  }

  draw(name: string): DrawnObject | undefined {
    const value = this.find('XObject', name);
    const drawn = value && rebuildDrawn(this.context, value, this.surroundings);
    return drawn && { name: this.gather('XObject', 'X', drawn.ref), inherited: drawn.inherited };
  }

  graphicsState(name: string): AppliedState | undefined {
    const value = this.find('ExtGState', name);
    const rebuilt = value && rebuildGraphicsState(this.context, value, this.surroundings);
    if (rebuilt === undefined) return undefined;
    const font = rebuilt.font && this.gatheringFont(rebuilt.font.value);
    return {
      ...(rebuilt.state === undefined ? {} : { name: this.gather('ExtGState', 'G', rebuilt.state) }),
      ...(font === undefined ? {} : { font: { font, size: rebuilt.font!.size } }),
    };
  }

  colourSpace(name: string): string | undefined {
    const device = deviceSpace(name);
    if (device !== undefined) return device;
    const value = this.find('ColorSpace', name);
    const rebuilt = value && rebuildColourSpace(this.context, value);
    if (rebuilt instanceof PDFName) return rebuilt.decodeText();
    return rebuilt && this.gather('ColorSpace', 'C', rebuilt);
  }

  pattern(name: string): string | undefined {
    const value = this.find('Pattern', name);
    const { sharing, depth } = this.surroundings;
    const rebuilt = value && rebuildPattern(this.context, value, { sharing, depth, baseMatrix: this.baseMatrix });
    return rebuilt && this.gather('Pattern', 'P', rebuilt);
  }

  shading(name: string): string | undefined {
    const value = this.find('Shading', name);
    const rebuilt = value && rebuildShading(this.context, value);
    return rebuilt && this.gather('Shading', 'S', rebuilt);
  }

  inlineImage(dict: PDFDict, data: Uint8Array): string | undefined {
    const image = rebuildImage(this.context, PDFRawStream.of(dict, data), this.inlineSpace(dict));
    return image && this.gather('XObject', 'X', image);
  }

  inlineLength(dict: PDFDict): number | undefined {
    return expectedBytes(this.context, dict, this.inlineSpace(dict));
  }

  isHidden(propertyName: string): boolean {
    return this.context.layers.isHidden(this.find('Properties', propertyName));
  }

  newDict(): PDFDict {
    return PDFDict.withContext(this.context.source);
  }

  /** The resource dictionary of the rebuilt content. */
  build(): PDFDict {
    const resources = PDFDict.withContext(this.context.target);
    this.gatherDefaultSpaces();
    for (const [category, entries] of this.gathered) {
      const dict = PDFDict.withContext(this.context.target);
      for (const [name, value] of entries) dict.set(PDFName.of(name), value);
      resources.set(PDFName.of(category), dict);
    }
    return resources;
  }

  private find(category: string, name: string): PDFObject | undefined {
    const { resources } = this.surroundings;
    const entries = resources && dictOf(entryOf(resources, category));
    return entries?.get(PDFName.of(name));
  }

  private gather(category: string, prefix: string, target: PDFObject): string {
    const known = this.names.get(target);
    if (known !== undefined) return known;
    const entries = this.entriesOf(category);
    const name = `${prefix}${entries.size + 1}${this.nameSuffix}`;
    entries.set(name, target);
    this.names.set(target, name);
    return name;
  }

  /** The font enters the resources only with the first code it shows. */
  private gatheringFont(value: PDFObject): ShownFont {
    const use = this.context.fontUse(value);
    const entries = (): Map<string, PDFObject> => this.entriesOf('Font');
    return {
      name: use.name,
      show: (codes) => {
        entries().set(use.name, use.ref);
        use.show(codes);
      },
      advance: (codes) => use.advance(codes),
    };
  }

  private entriesOf(category: string): Map<string, PDFObject> {
    const known = this.gathered.get(category);
    if (known !== undefined) return known;
    const entries = new Map<string, PDFObject>();
    this.gathered.set(category, entries);
    return entries;
  }

  /** A name of an inline image's colour space may stand in the resources. */
  private inlineSpace(dict: PDFDict): PDFObject | undefined {
    const value = dict.get(PDFName.of('ColorSpace'));
    if (!(value instanceof PDFName)) return value;
    return deviceSpace(value.decodeText()) === undefined ? this.find('ColorSpace', value.decodeText()) : value;
  }

  private gatherDefaultSpaces(): void {
    for (const name of DEFAULT_SPACES) {
      const value = this.find('ColorSpace', name);
      const rebuilt = value && rebuildColourSpace(this.context, value);
      if (rebuilt !== undefined && !(rebuilt instanceof PDFName)) this.entriesOf('ColorSpace').set(name, rebuilt);
    }
  }
}
