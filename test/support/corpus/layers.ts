/** Values in layers (optional content): switched off, or in what a layer says of itself. */
import { stream, textLines } from '../pdf-builder.ts';
import { textString } from '../pdf-strings.ts';
import { beside, type Hide, type OddPdf, onPage, pageWith } from './odd-pdf.ts';

const AT = { x: 60, y: 400 } as const;
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';

export const layerPdfs: readonly OddPdf[] = layered();

function layered(): OddPdf[] {
  const layers = (off: boolean) =>
    `/OCProperties << /OCGs [20 0 R 21 0 R] /D << /Order [20 0 R] ${off ? '/OFF [20 0 R]' : ''} >> >>`;
  const groups = (label: string) => ({
    20: `<< /Type /OCG /Name ${textString(label)} >>`,
    21: '<< /Type /OCG /Name (Texte) >>',
    22: '<< /Type /OCMD /OCGs [20 0 R] /P /AllOn >>',
    23: '<< /Type /OCMD /VE [/Not [/Not 20 0 R]] >>',
  });
  const content = (hide: Hide, reference: string) =>
    pageWith(hide, `/OC /L BDC ${textLines([hide.secret], AT)} EMC`, {
      catalog: layers(true),
      page: { resources: `/Properties << /L ${reference} >>` },
      extraObjects: groups('Notes'),
    });
  return [
    onPage('layer-off', (hide) => content(hide, '20 0 R')),
    onPage('layer-off-by-membership', (hide) => content(hide, '22 0 R')),
    onPage('layer-off-by-expression', (hide) => content(hide, '23 0 R')),
    onPage('layer-off-form', (hide) =>
      pageWith(hide, '/X Do', {
        catalog: layers(true),
        page: { resources: '/XObject << /X 10 0 R >>' },
        extraObjects: {
          ...groups('Notes'),
          10: stream(`${FORM} /OC 20 0 R`, textLines([hide.secret], AT)),
        },
      }),
    ),
    beside('layer-name', (hide) =>
      pageWith(hide, `/OC /L BDC ${textLines(['Notes de bas de page'], AT)} EMC`, {
        catalog: layers(false),
        page: { resources: '/Properties << /L 20 0 R >>' },
        extraObjects: groups(hide.secret),
      }),
    ),
    beside('layer-creator-info', (hide) =>
      pageWith(hide, `/OC /L BDC ${textLines(['Notes de bas de page'], AT)} EMC`, {
        catalog: layers(false),
        page: { resources: '/Properties << /L 20 0 R >>' },
        extraObjects: {
          ...groups('Notes'),
          20: `<< /Type /OCG /Name (Notes) /Usage << /CreatorInfo << /Creator ${textString(hide.secret)} >> >> >>`,
        },
      }),
    ),
  ];
}
