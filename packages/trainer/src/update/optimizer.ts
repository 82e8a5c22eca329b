import { ADAM_DEFAULTS, adamUpdate, MOMENTUM_DEFAULTS, momentumUpdate } from '@penstroke/ops';
import { keep, type Tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import type { ScheduledRates } from '../schedule/create-schedule.ts';
import type { NamedWeight } from './named-weights.ts';
import { ADAM_LEARNING_RATE, type OptimizerOptions } from './optimizer-options.ts';

/** The slots of an optimiser, each aligned with the weights, by the prefix that names them in a checkpoint. */
export type Slots = Readonly<Record<string, Tensor[]>>;

/** The state of one optimiser over the trainable weights of a model. */
export interface Optimizer {
  /** Owned by the optimiser; replaced in place by `apply` and `restore`. */
  readonly slots: Slots;
  /** Makes update number `step`, from 1; the gradients are aligned with the weights and stay the caller's. */
  apply(gradients: readonly Tensor[], step: number, rates: ScheduledRates): void;
  dispose(): void;
}

/** The learning rate of an optimiser when the schedule leaves it alone. */
export function baseLearningRate(options: OptimizerOptions): number {
  return options.kind === 'adam' ? (options.learningRate ?? ADAM_LEARNING_RATE) : options.learningRate;
}

/**
 * An optimiser with zero slots. Weight decay spares biases and normalisation (rank 1), as is usual since
 * arXiv 1706.05350; the weights then go to the fused kernel in two groups.
 */
export function createOptimizer(options: OptimizerOptions, weights: readonly NamedWeight[]): Optimizer {
  const zeroSlots = () => weights.map(({ variable }) => keep(tidy(() => zeros(variable.shape as number[]))));
  const slots: Slots =
    options.kind === 'adam'
      ? { 'adam.first-moment': zeroSlots(), 'adam.second-moment': zeroSlots() }
      : { 'sgd.momentum': zeroSlots() };
  const { weightDecay = 0 } = options;
  const groups = groupByDecay(weights, weightDecay);

  function applyGroup(group: Group, gradients: readonly Tensor[], step: number, rates: ScheduledRates): void {
    const pick = (all: readonly Tensor[]) => group.indices.map((index) => all[index]!);
    const common = {
      parameters: group.indices.map((index) => weights[index]!.variable.read()),
      gradients: pick(gradients),
      learningRate: rates.learningRate,
      weightDecay: group.weightDecay,
    };
    if (options.kind === 'adam') {
      const first = slots['adam.first-moment']!;
      const second = slots['adam.second-moment']!;
      const { beta1, beta2, epsilon } = { ...ADAM_DEFAULTS, ...options };
      const updated = adamUpdate({
        ...common,
        firstMoments: pick(first),
        secondMoments: pick(second),
        step,
        beta1: rates.momentum ?? beta1,
        beta2,
        epsilon,
      });
      group.indices.forEach((index, i) => {
        weights[index]!.variable.write(updated.parameters[i]!);
        replace(first, index, updated.firstMoments[i]!);
        replace(second, index, updated.secondMoments[i]!);
      });
    } else {
      const accumulations = slots['sgd.momentum']!;
      const { momentum, nesterov } = { ...MOMENTUM_DEFAULTS, ...options };
      const updated = momentumUpdate({
        ...common,
        accumulations: pick(accumulations),
        momentum: rates.momentum ?? momentum,
        nesterov,
      });
      group.indices.forEach((index, i) => {
        weights[index]!.variable.write(updated.parameters[i]!);
        replace(accumulations, index, updated.accumulations[i]!);
      });
    }
  }

  return {
    slots,
    apply(gradients, step, rates) {
      tidy(() => {
        for (const group of groups) applyGroup(group, gradients, step, rates);
      });
    },
    dispose() {
      for (const tensors of Object.values(slots)) for (const tensor of tensors) tensor.dispose();
    },
  };
}

interface Group {
  readonly indices: readonly number[];
  readonly weightDecay: number;
}

function groupByDecay(weights: readonly NamedWeight[], weightDecay: number): Group[] {
  const all = weights.map((_, index) => index);
  if (weightDecay === 0) return [{ indices: all, weightDecay }];
  const isDecayed = (index: number) => weights[index]!.variable.shape.length >= 2;
  return [
    { indices: all.filter(isDecayed), weightDecay },
    { indices: all.filter((index) => !isDecayed(index)), weightDecay: 0 },
  ].filter((group) => group.indices.length > 0);
}

/** Puts a tensor that outlives the enclosing tidy in the place of another. */
export function replace(tensors: Tensor[], index: number, tensor: Tensor): void {
  tensors[index]?.dispose();
  tensors[index] = keep(tensor);
}

/** @throws RangeError for a value outside its range */
export function checkOptimizer(options: OptimizerOptions): void {
  const fractions: [string, number | undefined][] =
    options.kind === 'adam'
      ? [
          ['beta1', options.beta1],
          ['beta2', options.beta2],
        ]
      : [['momentum', options.momentum]];
  if (options.kind !== 'adam' && options.kind !== 'sgd') {
    throw new RangeError(`optimizer.kind: expected adam or sgd, got ${(options as { kind: unknown }).kind}`);
  }
  for (const [name, value = 0] of fractions) {
    if (!(value >= 0 && value < 1))
      throw new RangeError(`optimizer.${name}: expected 0 or more, below 1, got ${value}`);
  }
  if (options.kind === 'adam' && !((options.epsilon ?? 1) > 0)) {
    throw new RangeError(`optimizer.epsilon: expected a number above 0, got ${options.epsilon}`);
  }
  if (!((options.weightDecay ?? 0) >= 0)) {
    throw new RangeError(`optimizer.weightDecay: expected 0 or more, got ${options.weightDecay}`);
  }
}
