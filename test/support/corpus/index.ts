/** Every generated PDF that hides a value in one odd place. */
import { annotationPdfs } from './annotations.ts';
import { contentPdfs } from './content.ts';
import { documentLevelPdfs } from './document-level.ts';
import { fontPdfs } from './fonts.ts';
import { imagePdfs } from './images.ts';
import { layerPdfs } from './layers.ts';
import { layoutPdfs } from './layouts.ts';
import type { OddPdf } from './odd-pdf.ts';

export const oddPdfs: readonly OddPdf[] = [
  ...documentLevelPdfs,
  ...annotationPdfs,
  ...contentPdfs,
  ...layerPdfs,
  ...imagePdfs,
  ...fontPdfs,
  ...layoutPdfs,
];
