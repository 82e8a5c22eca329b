import type { ExplainedValue } from '@penstroke/models';
import type { Box } from '@penstroke/recognizer';
import type { Drawing } from '../../client/draw-store.ts';
import type { TracedDigit } from '../../worker/messages/reader-messages.ts';
import type { Spot } from './scene-layout.ts';

/** Divides where all values are 0. */
const LEAST = 1e-6;

/** What the scene shows at one moment. */
export interface ScenePicture {
  /** Undefined while nothing is drawn: the network's empty places are shown. */
  readonly traced: TracedDigit | undefined;
  /** The value that has the full shade; the same for all maps and units. */
  readonly greatest: number;
  /** What was written, where the digit comes from the paper. */
  readonly ink: { readonly drawing: Drawing; readonly box: Box } | undefined;
  readonly outputNames: readonly string[];
  readonly spot: Spot | undefined;
  /** Of the spot, once the worker has answered. */
  readonly explained: ExplainedValue | undefined;
  /** How far the light has moved from ink to answer, 0 to 1; 1 where nothing moves. */
  readonly light: number;
}

/** The greatest of all maps and units between input and answer, in either direction. */
export function greatestOf({ values }: TracedDigit): number {
  return Math.max(LEAST, ...values.slice(1, -1).map(greatestIn));
}

/** The greatest of some values, in either direction; never 0, so that it can divide. */
export function greatestIn(values: Float32Array): number {
  let greatest = LEAST;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > greatest) greatest = size;
  }
  return greatest;
}
