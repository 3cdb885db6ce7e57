// Colour samples that spell text lose their lowest bits: the colours stay, the text does not.
/** So many printable characters in a row are no accident of colours that can be told apart by eye. */
const TEXT = /[\x20-\x7e\xa0-\xff]{6,}/;

/** Eight-bit samples, changed by at most one step, where they could be read as text; the ends of the scale stay. */
export function dullSamples(samples: Uint8Array): Uint8Array {
  const text = Buffer.from(samples.buffer, samples.byteOffset, samples.length).toString('latin1');
  if (!TEXT.test(text)) return samples;
  return samples.map((sample) => (sample < 128 ? sample & 0xfe : sample | 1));
}
