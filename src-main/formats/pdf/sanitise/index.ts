// The PDF sanitiser: rebuilds by allow-list, tells which pages must become images, and builds those.
export { encodePage, type PageImage, type PageImageWord } from './page-image.ts';
export { type SanitiseOptions, sanitise } from './rebuild.ts';
export { scanRisks } from './risks.ts';
