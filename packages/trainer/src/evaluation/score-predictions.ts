import type { ClassResult, EvaluationResult } from './evaluation-result.ts';

/** What is to be scored. */
export interface Predictions {
  /** The predicted class of every example. */
  readonly predictions: Uint8Array;
  /** The true class of every example, as many. */
  readonly labels: ArrayLike<number>;
  /** Number of classes. */
  readonly classes: number;
  /** Mean cross-entropy in nats, handed through. */
  readonly loss: number;
}

/**
 * Accuracy, errors, confusion matrix, and precision and recall of each class.
 *
 * @throws RangeError when there are no examples, the lengths differ, or a class is outside `classes`
 *
 * @example
 * scorePredictions({ predictions: Uint8Array.of(0, 1), labels: [0, 0], classes: 2, loss: 0.7 }).errors; // 1
 */
export function scorePredictions({ predictions, labels, classes, loss }: Predictions): EvaluationResult {
  const count = predictions.length;
  if (count === 0 || labels.length !== count) {
    throw new RangeError(`scorePredictions: expected as many labels as predictions, got ${labels.length} and ${count}`);
  }
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < count; i++) {
    const row = confusion[labels[i]!];
    if (row === undefined || predictions[i]! >= classes) {
      throw new RangeError(
        `scorePredictions: expected classes below ${classes}, got label ${labels[i]} and prediction ${predictions[i]} of example ${i}`,
      );
    }
    row[predictions[i]!]!++;
  }
  const perClass = confusion.map((row, label): ClassResult => {
    const hits = row[label]!;
    const predicted = confusion.reduce((sum, other) => sum + other[label]!, 0);
    const present = row.reduce((sum, value) => sum + value, 0);
    return {
      label,
      precision: predicted === 0 ? 0 : hits / predicted,
      recall: present === 0 ? 0 : hits / present,
      count: present,
    };
  });
  const correct = confusion.reduce((sum, row, label) => sum + row[label]!, 0);
  return { loss, accuracy: correct / count, errors: count - correct, count, confusion, perClass, predictions };
}
