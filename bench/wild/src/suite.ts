import type { Seed } from '@penstroke/random';
import type { Picture } from './image/canvas.ts';
import type { DigitPool } from './ink/mnist.ts';
import { createStage, type Group, type Kind } from './kinds/kind.ts';

/** The seed of the figures in docs/results. Nothing is tuned on its pictures. */
export const SUITE_SEED = 2026;

/** A picture of the suite and what it says. */
export interface Sample {
  readonly kind: string;
  readonly group: Group;
  /** Which one of its kind, from 0. */
  readonly index: number;
  /** Lines are joined by `|`; empty for a non-digit. */
  readonly text: string;
  readonly picture: Picture;
}

/**
 * Draws one picture: a pure function of the pool, the seed, the kind and the index.
 *
 * @param index from 0; a picture of one digit shows `index % 10`, or the one digit of its kind
 */
export function drawSample(pool: DigitPool, seed: Seed, kind: Kind, index: number): Sample {
  const { picture, text } = kind.draw(createStage(pool, seed, kind.name, index));
  return { kind: kind.name, group: kind.group, index, text, picture };
}
