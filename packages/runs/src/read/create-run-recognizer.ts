import { createRecognizer, type Recognizer } from '@penstroke/recognizer';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { InputShape } from '../record/input-shape.ts';
import { aboutMetadata, type NetworkAbout } from '../record/network-about.ts';

/** A user's own network, and what its run's record says about it. */
export interface RunReader {
  /** Stays the caller's to dispose; gets the record's names and normalization as its metadata. */
  readonly model: LayersModel;
  readonly record: NetworkAbout & { readonly inputShape: Readonly<InputShape> };
  /** Digits of a lower confidence are rejected, in [0, 1]; the recognizer's default when left out. */
  readonly reject?: number | undefined;
}

/** The form in which the recognizer gives digits. */
const FORM = '28x28x1';

/**
 * A recognizer around the network of a run: pictures come to it as its training images did, by the normalization of the record
 * (which also turns dark ink into light), and its classes mean what the record calls them.
 *
 * @throws RangeError for a network of other images than 28x28x1, or of other things than digits, with the remedy
 *
 * @example
 * const recognizer = createRunRecognizer({ model: await readModel(folder), record: await readRunRecord(run) });
 */
export function createRunRecognizer({ model, record, reject }: RunReader): Recognizer {
  const { inputShape, classNames, normalization } = record;
  const shape = inputShape.join('x');
  if (shape !== FORM) {
    throw new RangeError(
      `createRunRecognizer: expected a network of ${FORM} images, got one of ${shape}; train on ${FORM} images, as MNIST's`,
    );
  }
  if (!classNames.some((name) => /^\d$/.test(name))) {
    throw new RangeError(
      `createRunRecognizer: expected a network that reads digits, got one of ${classNames.slice(0, 3).join(', ')} and so on; train on digits`,
    );
  }
  // What else the network says of itself stays: a temperature, say.
  const { penstroke: own } = (model.getUserDefinedMetadata() ?? {}) as { penstroke?: object };
  const { penstroke: recorded } = aboutMetadata({ normalization, classNames });
  model.setUserDefinedMetadata({ penstroke: { ...own, ...recorded } });
  return createRecognizer({ model, ...(reject !== undefined && { reject }) });
}
