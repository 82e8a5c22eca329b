/** An image that was read as another class than it is. */
export interface Misread {
  readonly index: number;
  readonly label: number;
  readonly prediction: number;
  /** The probability of the wrong answer, where probabilities were given. */
  readonly confidence?: number;
}

/** What {@link findMisread} takes. */
export interface FindMisreadOptions {
  /** The class that was read in each image. */
  readonly predictions: ArrayLike<number>;
  /** The class that each image is, as many as predictions or more. */
  readonly labels: ArrayLike<number>;
  /** `[count, classes]`, row-major: the surest wrong answers come first. */
  readonly probabilities?: ArrayLike<number>;
  /** The most that are returned; default all. */
  readonly limit?: number;
}

/**
 * The images that were misread: the surest first where probabilities are given, else by index.
 *
 * @throws RangeError if labels or probabilities do not fit the predictions
 *
 * @example
 * findMisread({ predictions: scored.predictions, labels: test.labels, probabilities, limit: 200 });
 */
export function findMisread({ predictions, labels, probabilities, limit }: FindMisreadOptions): Misread[] {
  const count = predictions.length;
  const classes = count === 0 || probabilities === undefined ? 0 : probabilities.length / count;
  if (labels.length < count || !Number.isInteger(classes)) {
    throw new RangeError(
      `findMisread: expected labels and probabilities of ${count} images, got ${labels.length} and ${probabilities?.length}`,
    );
  }
  const misread: Misread[] = [];
  for (let index = 0; index < count; index++) {
    const [label, prediction] = [labels[index]!, predictions[index]!];
    if (label === prediction) continue;
    const confidence = probabilities?.[index * classes + prediction];
    misread.push({ index, label, prediction, ...(confidence !== undefined && { confidence }) });
  }
  // The sort is stable: without probabilities, or where they are alike, the order of the images stays.
  misread.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  return misread.slice(0, limit);
}
