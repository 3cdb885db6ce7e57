import { describe, expect, test } from 'vitest';
import { squash } from '../../../../src-main/domain/squashed-text.ts';
import { inspectHiddenChannels } from '../../../../src-main/formats/pdf/inspect/index.ts';
import { oddPdfs } from '../../../support/corpus/index.ts';
import { patient, plainLines, secret } from '../../../support/corpus/odd-pdf.ts';

/** Samples, programs and maps of fonts: no text that a person could have written, so nothing to search. */
const madeOfBytesOnly = new Set([
  'thumbnail',
  'image-jpeg-tail',
  'image-data-tail',
  'image-colour-profile',
  'shading-samples',
  'font-name-table',
  'font-program-of-type1',
  'unicode-map-spare-entry',
  'unicode-map-spare-range',
  'unicode-map-comment',
  'unicode-map-name',
  'font-unused-with-unicode-map',
  'flate-tail',
  'unused-form',
]);

describe('what a file says beside its pages is listed', () => {
  const beside = oddPdfs.filter(
    ({ id, needs, place, only }) =>
      needs === undefined && place === 'beside' && only === undefined && !madeOfBytesOnly.has(id),
  );
  test.each(beside.map((odd) => [odd.id, odd]))('%s', async (_, odd) => {
    const channels = await inspectHiddenChannels(await odd.make({ secret, lines: plainLines }));
    const says = squash(channels.flatMap((channel) => channel.says).join('\n')).letters;
    expect(channels.length).toBeGreaterThan(0);
    expect(says).toContain(squash(patient.ipp).letters);
  });
});
