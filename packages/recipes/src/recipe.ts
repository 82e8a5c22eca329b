import type { AugmentSpec, ExpandSpec } from '@penstroke/augment';
import type { OptimizerOptions, RunLength, ScheduleOptions } from '@penstroke/trainer';

/** Which network, by its name in `@penstroke/models`, and the options of its factory (all but the seed and the input). */
export interface RecipeModel {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Which digits, how many of them are held back, and how bytes become numbers. */
export interface RecipeData {
  /** `'mnist'`, `'fashion-mnist'`, `'fake'`, or a folder with the four IDX files. */
  readonly dataset: string;
  /** The first so many training images are validation, the rest is trained on (5,000 in the standard split). */
  readonly validationCount: number;
  /** `'unit'`: bytes / 255; `'standard'`: mean 0, deviation 1 over the training part. */
  readonly normalization: 'unit' | 'standard';
  /** Train on the first so many images only, and score at most so many; all when left out. */
  readonly limit?: number;
}

/** What a recipe was measured to reach; left out until it was. */
export interface RecipeExpectation {
  /** Mean test accuracy of the runs, in [0, 1]. */
  readonly testAccuracyMean: number;
  /** Sample standard deviation over the runs; left out for one run. */
  readonly testAccuracyDeviation?: number;
  /** How many seeds. */
  readonly runs: number;
  /** Mean seconds of training of one run; left out where other work ran beside it. */
  readonly trainSeconds?: number;
  /** Processor or GPU, threads, backend. */
  readonly machine: string;
}

/**
 * A training run as plain data: every value that decides its outcome except the seed and the backend. It survives
 * `JSON.stringify`, so a run can be repeated from the copy in its folder.
 */
export interface Recipe {
  readonly name: string;
  readonly description: string;
  /** The paper, article or code the recipe follows. */
  readonly source: string;
  /** The command that runs it. */
  readonly command: string;
  readonly model: RecipeModel;
  readonly data: RecipeData;
  /** Copies added to the training set before the run (the sources' offline augmentation). */
  readonly expand?: readonly ExpandSpec[];
  /** Random variation drawn anew for each batch. */
  readonly augment?: readonly AugmentSpec[];
  /** `'epoch'`: shuffled epochs; `'next-batch'`: always-full batches that straddle epochs (source B). */
  readonly order: 'epoch' | 'next-batch';
  /** With `'epoch'`: whether the shorter last batch of an epoch is used; kept when left out. */
  readonly lastBatch?: 'keep' | 'drop';
  readonly batchSize: number;
  readonly length: RunLength;
  readonly optimizer: OptimizerOptions;
  readonly schedule: ScheduleOptions;
  /** Final weights: the last (when left out), or the best by validation accuracy. */
  readonly keep?: 'best' | 'last';
  /** Decay of the moving average of the weights that is evaluated and saved; none when left out. */
  readonly averageDecay?: number;
  /** Weight of the uniform distribution in the target, in [0, 1); 0 when left out. */
  readonly labelSmoothing?: number;
  /** Report loss and training accuracy every so many updates; the trainer's default when left out. */
  readonly displayStep?: number;
  readonly expected?: RecipeExpectation;
}
