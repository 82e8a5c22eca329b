import { count, duration, percent } from '@penstroke/runs';
import type { EpochEndEvent } from '@penstroke/trainer';

/** The row of an epoch. `epochs` is the length of the run, if it is counted so. */
export function epochLine(event: EpochEndEvent, epochs: number | undefined): string {
  const { epoch, loss, trainAccuracy, validationAccuracy, seconds, imagesPerSecond } = event;
  const of = epochs === undefined ? '' : `/${Math.ceil(epochs)}`;
  const validation = validationAccuracy === undefined ? '' : `  validation ${percent(validationAccuracy)}`;
  return `epoch ${epoch}${of}  loss ${loss.toFixed(4)}  train ${percent(trainAccuracy)}${validation}  ${duration(seconds)}  ${count(imagesPerSecond)} images/s`;
}

/** The line of TensorFlow 1 tutorials: the epoch, the mean cost with nine decimals, the training accuracy. */
export function tf1Line({ epoch, loss, trainAccuracy }: EpochEndEvent): string {
  return `Epoch: ${String(epoch).padStart(4, '0')} cost= ${loss.toFixed(9)} Training Accuracy= ${trainAccuracy.toFixed(5)}`;
}
