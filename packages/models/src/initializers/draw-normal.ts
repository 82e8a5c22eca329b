import { createRandom, type Seed } from '@penstroke/random';

/** What the numbers of one weight depend on, besides their position in it. */
export interface WeightSource {
  readonly seed: Seed;
  /** The weight's own name within its model, `layer/weight`. */
  readonly weight: string;
}

/** Beyond this number of standard deviations a truncated normal number is drawn again (as in TensorFlow). */
const TRUNCATION = 2;

/**
 * Draws `count` normal numbers with mean 0, a pure function of (seed, weight, position).
 *
 * A number of the truncated distribution that falls outside 2 standard deviations (4.6 % do) is replaced by the number at
 * the same position of the next step of the generator, until one falls inside.
 *
 * @returns float32 [count], in units of `std`
 */
export function drawNormal(source: WeightSource, count: number, std: number, truncated: boolean): Float32Array {
  const random = createRandom(source.seed, `initialize/${source.weight}`);
  const values = new Float32Array(count);
  random.fillNormal(0, values);
  if (truncated) redrawTails(values, (step, position) => normalAt(random, step, position));
  for (let i = 0; i < count; i++) values[i] = values[i]! * std;
  return values;
}

function redrawTails(values: Float32Array, draw: (step: number, position: number) => number): void {
  for (let position = 0; position < values.length; position++) {
    for (let step = 1; Math.abs(values[position]!) > TRUNCATION; step++) values[position] = draw(step, position);
  }
}

/** The standard normal number of one position, by the Box-Muller transform of two uniform numbers. */
function normalAt(random: ReturnType<typeof createRandom>, step: number, position: number): number {
  // 1 - u lies in (0, 1], so the logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform(step, 2 * position)));
  return radius * Math.cos(2 * Math.PI * random.uniform(step, 2 * position + 1));
}
