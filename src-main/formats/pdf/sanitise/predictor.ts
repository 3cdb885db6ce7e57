// Undoes the PNG and TIFF predictors of Flate and LZW data.
export interface PredictorParameters {
  readonly predictor: number;
  readonly colors: number;
  readonly bitsPerComponent: number;
  readonly columns: number;
}

export function undoPredictor(data: Uint8Array, parameters: PredictorParameters): Uint8Array {
  if (parameters.predictor >= 10) return undoPng(data, parameters);
  if (parameters.predictor === 2 && parameters.bitsPerComponent === 8) return undoTiff(data, parameters);
  return data;
}

export function rowBytes({ colors, bitsPerComponent, columns }: Omit<PredictorParameters, 'predictor'>): number {
  return Math.ceil((colors * bitsPerComponent * columns) / 8);
}

function undoPng(data: Uint8Array, parameters: PredictorParameters): Uint8Array {
  const width = rowBytes(parameters);
  const pixel = Math.max(1, Math.ceil((parameters.colors * parameters.bitsPerComponent) / 8));
  const rows = Math.ceil(data.length / (width + 1));
  const out = new Uint8Array(rows * width);
  let previous: Uint8Array = new Uint8Array(width);
  for (let row = 0; row < rows; row++) {
    const start = row * (width + 1);
    const target = out.subarray(row * width, (row + 1) * width);
    target.set(data.subarray(start + 1, Math.min(start + 1 + width, data.length)));
    undoRow(data[start] ?? 0, target, previous, pixel);
    previous = target;
  }
  return out;
}

function undoRow(filter: number, row: Uint8Array, above: Uint8Array, pixel: number): void {
  for (let index = 0; index < row.length; index++) {
    const left = index >= pixel ? row[index - pixel]! : 0;
    const up = above[index]!;
    const corner = index >= pixel ? above[index - pixel]! : 0;
    if (filter === 1) row[index]! += left;
    else if (filter === 2) row[index]! += up;
    else if (filter === 3) row[index]! += (left + up) >> 1;
    else if (filter === 4) row[index]! += paeth(left, up, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function undoTiff(data: Uint8Array, parameters: PredictorParameters): Uint8Array {
  const width = rowBytes(parameters);
  const out = Uint8Array.from(data);
  for (let start = 0; start < out.length; start += width) {
    const end = Math.min(start + width, out.length);
    for (let index = start + parameters.colors; index < end; index++) out[index]! += out[index - parameters.colors]!;
  }
  return out;
}
