/** An empty page behind the user password "geheim" (AES, 128 bits); keys were computed once for this identifier. */
import { simplePdf } from './pdf-builder.ts';

const id = '5530765096f023256a486bac932e1552';
const ownerKey = '19b58e48c92b6569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083';
const userKey = '5606fd94c3ab022e0263b8b79c9254a50122456a91bae5134273a6db134c87c4';

export const encryptedPassword = 'geheim';

export function encryptedPdf(): Uint8Array {
  return simplePdf({
    pages: [{ content: '' }],
    trailer: `/ID [<${id}> <${id}>] /Encrypt 10 0 R`,
    extraObjects: {
      10: `<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O <${ownerKey}> /U <${userKey}>
/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF >>`,
    },
  });
}
