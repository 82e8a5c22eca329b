/** One product of the sum behind a value. */
export interface ExplainedTerm {
  /** The place of the stage that the input comes from. */
  readonly stage: number;
  /** The place of the input among that stage's values; -1: padding, which is 0. */
  readonly index: number;
  readonly input: number;
  /** What the input is multiplied by; 1 where the window is pooled. */
  readonly weight: number;
}

/** What a layer after the sum makes of it. */
export interface ExplainedStep {
  /** `relu`, `batch normalisation`, `dropout` ... */
  readonly what: string;
  /** Batch normalisation multiplies by this, and adds `offset`. */
  readonly factor?: number;
  readonly offset?: number;
  /** What comes out. */
  readonly value: number;
}

/** A value of a stage, worked out. */
export interface ExplainedValue {
  readonly stage: number;
  /** Its place among the stage's values. */
  readonly index: number;
  /** How the terms come together; `none`: a value that is not worked out. */
  readonly how: 'sum' | 'maximum' | 'mean' | 'none';
  /** The window row by row, its inputs' maps innermost, as the weights lie; for a dense layer all its inputs. */
  readonly terms: readonly ExplainedTerm[];
  /** Added to the sum; 0 where there is none. */
  readonly bias: number;
  /** Of the terms and the bias. */
  readonly together: number;
  /** What follows, in order. */
  readonly steps: readonly ExplainedStep[];
  /** As the network computed it. */
  readonly value: number;
}
