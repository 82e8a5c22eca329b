/** A stretch of training: a number of epochs (fractions allowed) or of updates. */
export type Period = { readonly epochs: number } | { readonly steps: number };

/**
 * How long to train: a number of epochs, of updates, or a sample budget, as TensorFlow 1 tutorials count it:
 * `while (step * batchSize < samples)` with `step` from 1, so 200,000 samples at 64 are 3,124 updates.
 */
export type RunLength = { readonly epochs: number } | { readonly steps: number } | { readonly samples: number };
