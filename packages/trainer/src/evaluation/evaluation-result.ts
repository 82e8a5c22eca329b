/** How well one class was recognised. */
export interface ClassResult {
  /** The class number. */
  readonly label: number;
  /** Of the examples given this label, the share that bears it; 0 when none was. */
  readonly precision: number;
  /** Of the examples that bear this label, the share given it; 0 when there are none. */
  readonly recall: number;
  /** Examples that bear this label. */
  readonly count: number;
}

/** The result of an evaluation, every example scored once. */
export interface EvaluationResult {
  /** Mean cross-entropy in nats. */
  readonly loss: number;
  /** In [0, 1]. */
  readonly accuracy: number;
  readonly errors: number;
  readonly count: number;
  /** `confusion[label][prediction]` counts examples. */
  readonly confusion: readonly (readonly number[])[];
  readonly perClass: readonly ClassResult[];
  /** The predicted class of every example, in the order of the source. */
  readonly predictions: Uint8Array;
}
