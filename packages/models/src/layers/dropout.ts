import { dropout, type RandomPosition, type SeededLayer } from '@penstroke/ops';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import { StockDropout } from './stock-layers.ts';

/** The arguments of `tf.layers.dropout` that make sense for it: no seed of its own and no noise shape. */
export interface DropoutArgs {
  name: string;
  /** The share of values set to 0 in training, in [0, 1). */
  rate: number;
}

/**
 * Dropout (class name `Dropout`) whose mask is a pure function of (seed, layer name, step, position). The stock layer
 * draws from Math.random or, with a seed, the same mask at every step.
 */
export class StatelessDropout extends StockDropout implements SeededLayer {
  readonly #rate: number;
  #position: RandomPosition | undefined;

  constructor(args: DropoutArgs & { noiseShape?: unknown }) {
    const rate = args.rate;
    if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout ${args.name}: expected a rate in [0, 1), got ${rate}`);
    if (args.noiseShape != null) {
      throw new RangeError(`dropout ${args.name}: expected no noiseShape, got ${JSON.stringify(args.noiseShape)}`);
    }
    super(args as Parameters<typeof layers.dropout>[0]);
    this.#rate = rate;
  }

  setRandomPosition(position: RandomPosition): void {
    this.#position = position;
  }

  override call(inputs: Tensor | Tensor[], kwargs: Parameters<layers.Layer['call']>[1]): Tensor | Tensor[] {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor;
    if (kwargs.training !== true || this.#rate === 0) return x;
    const position = this.#position;
    if (position === undefined) {
      throw new Error(
        `dropout ${this.name}: expected setRandomPosition({seed, step}) before every training call, got none; ` +
          'call it on each layer for which isSeededLayer(layer) holds',
      );
    }
    const { seed, step, openStep } = position;
    return dropout(x, { rate: this.#rate, seed, purpose: `dropout/${this.name}`, step: openStep ?? step });
  }
}

/**
 * A dropout layer: in training each value is set to 0 with probability `rate` and the others are scaled by
 * 1 / (1 - rate); in inference nothing changes.
 *
 * Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15, 2014. The masks come
 * from `@penstroke/random` with the purpose `dropout/<layer name>`: they differ at every step and are the same again when
 * a run is repeated or resumed.
 *
 * @returns a layer of any shape; written to JSON as the stock `Dropout`. A training call without
 * `setRandomPosition({seed, step})` before it throws, as its mask would repeat.
 * @throws RangeError when `rate` is outside [0, 1)
 */
export function createDropout(args: DropoutArgs): layers.Layer & SeededLayer {
  return new StatelessDropout(args);
}
