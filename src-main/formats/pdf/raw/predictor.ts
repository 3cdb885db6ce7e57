export interface PredictorOptions {
  readonly predictor: number;
  readonly colours: number;
  readonly bits: number;
  readonly columns: number;
}

/** Undoes PNG and TIFF prediction (ISO 32000-1, 7.4.4.4). A last row that is cut short is kept as far as it goes. */
export function undoPrediction(data: Uint8Array, options: PredictorOptions): Uint8Array {
  if (options.predictor < 2) return data;
  const pixel = Math.max(1, (options.colours * options.bits) >> 3);
  const row = Math.max(1, (options.colours * options.bits * options.columns + 7) >> 3);
  return options.predictor === 2 ? undoTiff(data, options, row) : undoPng(data, pixel, row);
}

// Only whole-byte components: others carry no text.
function undoTiff(data: Uint8Array, { colours, bits }: PredictorOptions, row: number): Uint8Array {
  if (bits !== 8) return data;
  const out = Uint8Array.from(data);
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(start + row, out.length);
    for (let i = start + colours; i < end; i++) out[i] = out[i]! + out[i - colours]!;
  }
  return out;
}

function undoPng(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  let written = 0;
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1);
    const filter = data[from]!;
    const length = Math.min(row, data.length - from - 1);
    const base = r * row;
    for (let i = 0; i < length; i++) {
      const left = i >= pixel ? out[base + i - pixel]! : 0;
      const up = r > 0 ? out[base + i - row]! : 0;
      const upLeft = r > 0 && i >= pixel ? out[base + i - row - pixel]! : 0;
      out[base + i] = data[from + 1 + i]! + predict(filter, left, up, upLeft);
    }
    written = base + length;
  }
  return out.subarray(0, written);
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
