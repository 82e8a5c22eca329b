/**
 * Initialisers whose numbers depend on the run's seed and the weight's name alone: not on how many models the process has
 * built, nor in which order. Each is written into a LayersModel JSON as its nearest stock initialiser without a seed, since
 * the stock ones draw other numbers from any seed.
 */
import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import {
  type Initializer,
  StockRandomNormal,
  StockTruncatedNormal,
  StockVarianceScaling,
} from '../layers/stock-layers.ts';
import { drawNormal, type WeightSource } from './draw-normal.ts';

type Shape = (number | null)[];

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Inputs that one output of a weight [..., inputs, outputs] sums: all sizes but the last. */
function fanIn(shape: readonly number[]): number {
  return sizeOf(shape.slice(0, -1));
}

function draw(source: WeightSource, shape: Shape, std: number, truncated: boolean): Tensor {
  const sizes = shape as number[];
  return tensor(drawNormal(source, sizeOf(sizes), std, truncated), sizes, 'float32');
}

class SeededVarianceScaling extends StockVarianceScaling {
  readonly #source: WeightSource;
  readonly #gain: number;
  readonly #truncated: boolean;

  constructor(source: WeightSource, gain: number, truncated: boolean) {
    super({ scale: gain, mode: 'fanIn', distribution: 'normal' });
    this.#source = source;
    this.#gain = gain;
    this.#truncated = truncated;
  }

  override apply(shape: Shape): Tensor {
    return draw(this.#source, shape, Math.sqrt(this.#gain / fanIn(shape as number[])), this.#truncated);
  }
}

class SeededRandomNormal extends StockRandomNormal {
  readonly #source: WeightSource;
  readonly #std: number;

  constructor(source: WeightSource, std: number) {
    super({ mean: 0, stddev: std });
    this.#source = source;
    this.#std = std;
  }

  override apply(shape: Shape): Tensor {
    return draw(this.#source, shape, this.#std, false);
  }
}

class SeededTruncatedNormal extends StockTruncatedNormal {
  readonly #source: WeightSource;
  readonly #std: number;

  constructor(source: WeightSource, std: number) {
    super({ mean: 0, stddev: std });
    this.#source = source;
    this.#std = std;
  }

  override apply(shape: Shape): Tensor {
    return draw(this.#source, shape, this.#std, true);
  }
}

function checkStd(caller: string, std: number): void {
  if (!(std > 0 && Number.isFinite(std))) {
    throw new RangeError(`${caller}: expected a positive finite standard deviation, got ${std}`);
  }
}

/**
 * Normal numbers of standard deviation sqrt(2 / fanIn), which keep the size of activations through ReLU layers.
 *
 * He, Zhang, Ren, Sun, "Delving deep into rectifiers", 2015, section 2.2, https://arxiv.org/abs/1502.01852.
 *
 * @param source the run's seed and the weight's name
 * @returns an initialiser for weights [..., inputs, outputs], float32; fanIn is the product of all sizes but the last
 *
 * @example
 * layers.dense({ units: 10, kernelInitializer: heNormal({ seed: 42, weight: 'logits/kernel' }) });
 */
export function heNormal(source: WeightSource): Initializer {
  return new SeededVarianceScaling(source, 2, false);
}

/**
 * As {@link heNormal}, but every number beyond 2 standard deviations is drawn again, which leaves a standard deviation of
 * 0.88 * sqrt(2 / fanIn) (TensorFlow's and tfjs's own `heNormal`).
 */
export function heTruncatedNormal(source: WeightSource): Initializer {
  return new SeededVarianceScaling(source, 2, true);
}

/**
 * Normal numbers of standard deviation sqrt(1 / fanIn): what SELU layers need for zero mean and unit variance throughout,
 * and a neutral choice for layers without activation.
 *
 * LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998, section 4.6; Klambauer et al., "Self-Normalizing Neural
 * Networks", 2017, https://arxiv.org/abs/1706.02515.
 */
export function lecunNormal(source: WeightSource): Initializer {
  return new SeededVarianceScaling(source, 1, false);
}

/**
 * Normal numbers of standard deviation sqrt(1 / (3 * fanIn)): the variance with which PyTorch's convolution and linear layers
 * start, whose numbers are uniform (`kaiming_uniform_` with a = sqrt(5), https://pytorch.org/docs/stable/nn.init.html). Short
 * trainings at a high rate need these smaller weights.
 */
export function smallNormal(source: WeightSource): Initializer {
  return new SeededVarianceScaling(source, 1 / 3, false);
}

/**
 * Normal numbers with mean 0.
 *
 * @param std standard deviation, positive
 * @throws RangeError when `std` is not positive and finite
 */
export function normal(source: WeightSource, std: number): Initializer {
  checkStd('normal', std);
  return new SeededRandomNormal(source, std);
}

/**
 * Normal numbers with mean 0, drawn again when beyond 2 `std` (TensorFlow's `truncated_normal`).
 *
 * @param std standard deviation before the cut, positive
 * @throws RangeError when `std` is not positive and finite
 */
export function truncatedNormal(source: WeightSource, std: number): Initializer {
  checkStd('truncatedNormal', std);
  return new SeededTruncatedNormal(source, std);
}
