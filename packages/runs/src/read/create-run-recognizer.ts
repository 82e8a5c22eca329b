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

/**
 * A recognizer around the network of a run: pictures come to it as its training images did, in their size and channels, with dark or
 * light ink, by the normalization of the record, and its classes mean what the record calls them.
 *
 * @throws RangeError for a network of images that no picture is brought to, with the remedy; for a record of other images or classes than
 *   the network's
 *
 * @example
 * const recognizer = createRunRecognizer({ model: await readModel(folder), record: await readRunRecord(run) });
 */
export function createRunRecognizer({ model, record, reject }: RunReader): Recognizer {
  const { inputShape, classNames, normalization, ink } = record;
  const takes = model.inputs[0]!.shape.slice(1).join('x');
  if (inputShape.join('x') !== takes) {
    throw new RangeError(
      `createRunRecognizer: expected a network of ${inputShape.join('x')} images, as the run's record says, got one of ${takes}; the files do not belong together`,
    );
  }
  // What else the network says of itself stays: a temperature, say.
  const { penstroke: own } = (model.getUserDefinedMetadata() ?? {}) as { penstroke?: object };
  const { penstroke: recorded } = aboutMetadata({ normalization, classNames, ...(ink && { ink }) });
  model.setUserDefinedMetadata({ penstroke: { ...own, ...recorded } });
  return createRecognizer({ model, classNames, ...(reject !== undefined && { reject }) });
}
