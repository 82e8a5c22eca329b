/** The window of a convolution or a pooling. */
export interface StageWindow {
  /** Pixels. */
  readonly height: number;
  readonly width: number;
  /** Pixels from one position to the next, down and across. */
  readonly strides: readonly [down: number, across: number];
  readonly padding: 'same' | 'valid';
}

/**
 * One step from image to answer: a layer that brings values together, with the layers after it that change each
 * value by itself (batch normalisation, activation, dropout).
 */
export interface NetworkStage {
  /** The name of its first layer. */
  readonly name: string;
  /** `other`: a layer whose values are shown but not worked out, such as a sum of two branches. */
  readonly kind: 'input' | 'convolution' | 'max-pooling' | 'average-pooling' | 'dense' | 'other';
  /** The names of its layers. */
  readonly layers: readonly string[];
  /** Of its values without the batch: [height, width, maps] or [units]. */
  readonly shape: readonly number[];
  /** The stages whose values it takes, by their place; a flattening in between keeps their order. */
  readonly from: readonly number[];
  /** Of a convolution or pooling. */
  readonly window?: StageWindow;
}
