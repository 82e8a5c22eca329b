import { grad, slice, softmax, sub, sum, type Tensor, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { batchOf, checkImage, outputsOf } from './check-image.ts';

/** How far {@link smallestChange} goes. */
export interface SmallestChangeOptions {
  /** The least and the greatest number that a pixel may have. Default 0 and 1. */
  readonly range?: readonly [least: number, greatest: number];
  /** Steps at most. Default 60. */
  readonly maxSteps?: number;
  /** How far each step goes, as a multiple of what the border is away: beyond 1, rounding does not bring it back. Default 1.02. */
  readonly overshoot?: number;
}

/** An image that gets another answer from a network. */
export interface SmallestChange {
  /** The changed image, in the numbers of the first. */
  readonly image: Float32Array;
  /** Whether the output is the answer now. */
  readonly reached: boolean;
  readonly steps: number;
  /** Root of the sum of the squared changes. */
  readonly distance: number;
  /** The output's probability, by a softmax of the logits. */
  readonly probability: number;
}

/** A slope below this counts as flat: it points nowhere. */
const LEAST_SLOPE = 1e-10;

/**
 * Changes an image as little as possible until a network gives a certain answer: at each step straight over the border to the
 * strongest other answer, as if the network were linear there.
 *
 * Moosavi-Dezfooli, Fawzi, Frossard, "DeepFool", 2015, https://arxiv.org/abs/1511.04599, with the answer given.
 *
 * @param model a network of one image input [batch, height, width, channels] to logits [batch, outputs]
 * @param image height * width * channels numbers, rows from the top, normalised as the network was trained
 * @param output the place of the output that shall win
 * @returns the changed image and what it took; the image itself where the output wins already. No tensor is left behind
 * @throws RangeError for an image of another size, or an output that the network does not have
 *
 * @example
 * const { image: seven, distance } = await smallestChange(model, pixels, 7);
 */
export async function smallestChange(
  model: LayersModel,
  image: ArrayLike<number>,
  output: number,
  { range: [least, greatest] = [0, 1], maxSteps = 60, overshoot = 1.02 }: SmallestChangeOptions = {},
): Promise<SmallestChange> {
  const { shape } = checkImage('smallestChange', model, image, output);
  const first = Float32Array.from(image);
  const changed = first.slice();
  for (let steps = 0; ; steps++) {
    const { logits, probabilities } = await answersTo(model, changed, shape);
    const other = strongestBut(logits, output);
    const gap = logits[other]! - logits[output]!;
    const end = (): SmallestChange => ({
      image: changed,
      reached: gap < 0,
      steps,
      distance: Math.sqrt(changed.reduce((total, value, at) => total + (value - first[at]!) ** 2, 0)),
      probability: probabilities[output]!,
    });
    if (gap < 0 || steps === maxSteps) return end();
    const slope = await slopeOf(model, changed, shape, [output, other]);
    // Pixels at their bound that would go past it take no part: what they cannot give, the others must.
    const free = slope.map((value, at) => (canMove(changed[at]!, value, least, greatest) ? value : 0));
    const steepness = free.reduce((total, value) => total + value * value, 0);
    if (steepness < LEAST_SLOPE) return end();
    const factor = (overshoot * (gap + 1e-4)) / steepness;
    for (let at = 0; at < changed.length; at++) {
      changed[at] = Math.min(greatest, Math.max(least, changed[at]! + factor * free[at]!));
    }
  }
}

function canMove(value: number, slope: number, least: number, greatest: number): boolean {
  return slope > 0 ? value < greatest : value > least;
}

function strongestBut(logits: Float32Array, output: number): number {
  let best = output === 0 ? 1 : 0;
  for (let at = 0; at < logits.length; at++) if (at !== output && logits[at]! > logits[best]!) best = at;
  return best;
}

async function answersTo(model: LayersModel, image: Float32Array, shape: readonly number[]) {
  const answers = tidy(() => {
    const logits = outputsOf(model, batchOf(image, 1, shape));
    return { logits, probabilities: softmax(logits) };
  });
  try {
    const [logits, probabilities] = await Promise.all([answers.logits.data(), answers.probabilities.data()]);
    return { logits: logits as Float32Array, probabilities };
  } finally {
    answers.logits.dispose();
    answers.probabilities.dispose();
  }
}

/** How much each pixel changes what one logit has over another. */
async function slopeOf(
  model: LayersModel,
  image: Float32Array,
  shape: readonly number[],
  [up, down]: readonly [number, number],
): Promise<Float32Array> {
  const slope = tidy(() => {
    const over = (batch: Tensor) => {
      const logits = outputsOf(model, batch) as Tensor2D;
      return sum(sub(slice(logits, [0, up], [1, 1]), slice(logits, [0, down], [1, 1])));
    };
    return grad(over)(batchOf(image, 1, shape));
  });
  try {
    return Float32Array.from(await slope.data());
  } finally {
    slope.dispose();
  }
}
