import { createRandom, type RandomSource, type Seed } from '@penstroke/random';
import type { Tensor4D } from '@tensorflow/tfjs-core';

/** Where in a run an augmentation draws its numbers. */
export interface AugmentPosition {
  /** The run's 64-bit seed. */
  readonly seed: Seed;
  /** The update the batch is for, a non-negative integer: each step draws anew. */
  readonly step: number;
  /** Set by `compose`: its members' places, so that two members of one kind draw different numbers. */
  readonly scope?: string;
}

/**
 * Varies a batch. The result is a new float32 tensor of the same shape that the caller disposes; `images`
 * (float32 `[batch, height, width, channels]`) is left alone. Equal positions give equal variations, and what happens
 * to example i does not depend on the size of the batch. No gradient flows through an augmentation.
 */
export type Augmentation = (images: Tensor4D, position: AugmentPosition) => Tensor4D;

/**
 * The random numbers of one kind of augmentation at one position, of the purpose `augment<scope>/<kind>`.
 *
 * @throws RangeError for a step that is not a non-negative integer
 */
export function augmentRandom(kind: string, position: AugmentPosition): RandomSource {
  const { seed, step, scope = '' } = position;
  if (!Number.isSafeInteger(step) || step < 0) {
    throw new RangeError(`${kind}: expected a step that is an integer >= 0, got ${step}`);
  }
  return createRandom(seed, `augment${scope}/${kind}`);
}

/**
 * Uniform numbers in [0, 1): example i owns the words `wordsPerExample * i` to `wordsPerExample * (i + 1) - 1`.
 */
export function exampleUniforms(
  kind: string,
  position: AugmentPosition,
  exampleCount: number,
  wordsPerExample: number,
): Float32Array {
  const uniforms = new Float32Array(exampleCount * wordsPerExample);
  augmentRandom(kind, position).fillUniform(position.step, uniforms);
  return uniforms;
}
