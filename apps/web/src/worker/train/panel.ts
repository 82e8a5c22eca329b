import type { ImageSet, Normalization } from '@penstroke/dataset';
import { readDigits } from '@penstroke/runs/read';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { PanelDigit, PanelReport } from '../messages/training-messages.ts';
import { shownPixels } from './shown-pixels.ts';

/** Digits of each class, and classes at most. */
const EACH = 2;
const MAX_CLASSES = 10;

/** A few digits, the same through the whole run, that are read again and again as the network learns. */
export interface Panel {
  /** Reads them with the weights as they are; no tensor is left behind, and the run trains exactly as it would without. */
  read(step: number): Promise<PanelReport>;
}

/** Takes the first digits of each class of a set that is not trained on. */
export function createPanel(model: LayersModel, normalization: Normalization, set: ImageSet): Panel {
  const { images, labels, count, width, height, channels } = set;
  const size = width * height * channels;
  const taken: number[] = [];
  const seen = new Map<number, number>();
  for (let index = 0; index < count && taken.length < EACH * MAX_CLASSES; index++) {
    const label = labels[index]!;
    const times = seen.get(label) ?? 0;
    if (times >= EACH || (times === 0 && seen.size >= MAX_CLASSES)) continue;
    seen.set(label, times + 1);
    taken.push(index);
  }
  taken.sort((a, b) => labels[a]! - labels[b]! || a - b);
  const pixels = taken.map((index) => images.slice(index * size, (index + 1) * size));
  const shown = taken.map((index) => shownPixels(set, index));
  return {
    async read(step) {
      const read = await readDigits({ model, normalization }, pixels);
      const digits = read.map(
        ({ digit, confidence }, at): PanelDigit => ({
          index: taken[at]!,
          label: labels[taken[at]!]!,
          prediction: digit,
          confidence,
          pixels: shown[at]!,
        }),
      );
      return { step, digits, width, height };
    },
  };
}
