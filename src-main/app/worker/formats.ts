import type { DocumentFormat, DocumentKind } from '../../domain/format.ts';
import type { OutputVerifier } from '../../domain/verification.ts';

/** One row a format: its reader and writer, and the verifier that attacks what it wrote. Loaded when first needed. */
interface FormatRow {
  readonly format: () => Promise<DocumentFormat>;
  readonly verifier: () => Promise<OutputVerifier>;
}

const rows: Readonly<Record<DocumentKind, FormatRow>> = {
  text: {
    format: async () => (await import('../../formats/text/format.ts')).textFormat,
    verifier: async () => (await import('../../formats/text/verify.ts')).textVerifier,
  },
  pdf: {
    format: async () => {
      const [{ createPdfiumEngine }, { createPdfFormat }, { inspectHiddenChannels }] = await Promise.all([
        import('../../engines/pdfium/index.ts'),
        import('../../formats/pdf/format.ts'),
        import('../../formats/pdf/inspect/index.ts'),
      ]);
      return createPdfFormat(await createPdfiumEngine(), inspectHiddenChannels);
    },
    verifier: async () => {
      const [{ createPdfiumEngine }, { createPdfjsEngine }, { createPdfVerifier }] = await Promise.all([
        import('../../engines/pdfium/index.ts'),
        import('../../engines/pdfjs/index.ts'),
        import('../../formats/pdf/verify/index.ts'),
      ]);
      return createPdfVerifier({ textEngine: createPdfjsEngine(), renderEngine: await createPdfiumEngine() });
    },
  },
};

const formats = new Map<DocumentKind, Promise<DocumentFormat>>();
const verifiers = new Map<DocumentKind, Promise<OutputVerifier>>();

export function formatOf(kind: DocumentKind): Promise<DocumentFormat> {
  return remembered(formats, kind, rows[kind].format);
}

export function verifierOf(kind: DocumentKind): Promise<OutputVerifier> {
  return remembered(verifiers, kind, rows[kind].verifier);
}

function remembered<Value>(store: Map<DocumentKind, Promise<Value>>, kind: DocumentKind, make: () => Promise<Value>) {
  const known = store.get(kind);
  if (known !== undefined) return known;
  const made = make();
  store.set(kind, made);
  return made;
}
