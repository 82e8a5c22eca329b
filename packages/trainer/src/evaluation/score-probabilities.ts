import type { EvaluationResult } from './evaluation-result.ts';
import { scorePredictions } from './score-predictions.ts';

/** Probabilities to be scored. */
export interface Probabilities {
  /** One or more arrays `[count, classes]`, whose mean is scored. */
  readonly members: readonly Float32Array[];
  /** The true class of every example. */
  readonly labels: ArrayLike<number>;
  readonly classes: number;
}

/** The least probability that the loss takes as it is: the smallest normal float32, since a softmax may underflow to 0. */
const LEAST = 2 ** -126;

/**
 * Scores the mean of the members' probabilities: an ensemble, or one model on varied images. The mean is taken in double
 * precision; on a tie the lower class is predicted.
 *
 * @throws RangeError when there is no member, lengths do not fit, or a probability is NaN
 *
 * @example
 * // Of one network, two images and two classes.
 * scoreProbabilities({ members: [Float32Array.of(0.9, 0.1, 0.2, 0.8)], labels: [0, 0], classes: 2 }).errors; // 1
 */
export function scoreProbabilities({ members, labels, classes }: Probabilities): EvaluationResult {
  const count = labels.length;
  if (members.length === 0) throw new RangeError('scoreProbabilities: expected at least one member, got none');
  for (const { length } of members) {
    if (length !== count * classes) {
      throw new RangeError(
        `scoreProbabilities: expected ${count} x ${classes} probabilities of each member, got ${length}`,
      );
    }
  }
  const predictions = new Uint8Array(count);
  let lossSum = 0;
  for (let example = 0; example < count; example++) {
    let best = -1;
    for (let label = 0; label < classes; label++) {
      let sum = 0;
      for (const member of members) sum += member[example * classes + label]!;
      if (sum > best) {
        best = sum;
        predictions[example] = label;
      }
      if (Number.isNaN(sum)) {
        throw new RangeError(
          `scoreProbabilities: expected probabilities, got NaN for example ${example}; the weights of the network are not finite`,
        );
      }
      if (label === labels[example]) lossSum -= Math.log(Math.max(LEAST, sum / members.length));
    }
  }
  return scorePredictions({ predictions, labels, classes, loss: lossSum / count });
}
