import type { Hunters } from '../pipeline/detect.ts';
import { huntKnownValues } from '../recognizers/known-values.ts';
import { propagate } from '../recognizers/propagate.ts';
import { huntSpreadNames, surelyNames } from '../recognizers/spread-names.ts';

/** What looks through a whole document once its parts have been detected. */
export const hunters: Hunters = {
  huntKnownValues: (text, known) => [...huntKnownValues(text, known), ...huntSpreadNames(text, known.names)],
  propagate: (text, detections) => [
    ...propagate(text, detections),
    ...huntSpreadNames(text, surelyNames(text, detections)),
  ],
};
