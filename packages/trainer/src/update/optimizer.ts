import { ADAM_DEFAULTS, adamUpdate, MOMENTUM_DEFAULTS, momentumUpdate, type StepNumber } from '@penstroke/ops';
import { keep, type Tensor, tidy, zeros } from '@tensorflow/tfjs-core';
import type { NamedWeight } from './named-weights.ts';
import { ADAM_LEARNING_RATE, type OptimizerOptions } from './optimizer-options.ts';
import { replaceTensor } from './replace-tensor.ts';

/** The slots of an optimiser, each aligned with the weights, by the prefix that names them in a checkpoint. */
export type Slots = Readonly<Record<string, Tensor[]>>;

/** What differs from one update to the next. */
export interface OptimizerStep {
  /** From 1. */
  readonly step: StepNumber;
  readonly learningRate: StepNumber;
  /** Adam's beta1, or the momentum of gradient descent. */
  readonly momentum: StepNumber;
}

/** The state of one optimiser over the trainable weights of a model. */
export interface Optimizer {
  /** Owned by the optimiser. `apply` replaces them in place, and so does a run that resumes. */
  readonly slots: Slots;
  /** Updates weights and slots; the gradients are aligned with the weights and stay the caller's. */
  apply(gradients: readonly Tensor[], step: OptimizerStep): void;
  dispose(): void;
}

/** The learning rate of an optimiser when the schedule leaves it alone. */
export function baseLearningRate(options: OptimizerOptions): number {
  return options.kind === 'adam' ? (options.learningRate ?? ADAM_LEARNING_RATE) : options.learningRate;
}

/** Adam's beta1 or the momentum of gradient descent, when the schedule leaves it alone. */
export function baseMomentum(options: OptimizerOptions): number {
  return options.kind === 'adam'
    ? (options.beta1 ?? ADAM_DEFAULTS.beta1)
    : (options.momentum ?? MOMENTUM_DEFAULTS.momentum);
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

  function applyGroup(
    group: Group,
    gradients: readonly Tensor[],
    { step, learningRate, momentum }: OptimizerStep,
  ): void {
    const pick = (all: readonly Tensor[]) => group.indices.map((index) => all[index]!);
    const common = {
      parameters: group.indices.map((index) => weights[index]!.variable.read()),
      gradients: pick(gradients),
      learningRate,
      weightDecay: group.weightDecay,
      // What is there before is disposed of below.
      donated: true,
    };
    if (options.kind === 'adam') {
      const first = slots['adam.first-moment']!;
      const second = slots['adam.second-moment']!;
      const { beta2, epsilon } = { ...ADAM_DEFAULTS, ...options };
      const updated = adamUpdate({
        ...common,
        firstMoments: pick(first),
        secondMoments: pick(second),
        step,
        beta1: momentum,
        beta2,
        epsilon,
      });
      group.indices.forEach((index, i) => {
        weights[index]!.variable.write(updated.parameters[i]!);
        replaceTensor(first, index, updated.firstMoments[i]!);
        replaceTensor(second, index, updated.secondMoments[i]!);
      });
    } else {
      const accumulations = slots['sgd.momentum']!;
      const { nesterov } = { ...MOMENTUM_DEFAULTS, ...options };
      const updated = momentumUpdate({
        ...common,
        accumulations: pick(accumulations),
        momentum,
        nesterov,
      });
      group.indices.forEach((index, i) => {
        weights[index]!.variable.write(updated.parameters[i]!);
        replaceTensor(accumulations, index, updated.accumulations[i]!);
      });
    }
  }

  return {
    slots,
    apply(gradients, step) {
      tidy(() => {
        for (const group of groups) applyGroup(group, gradients, step);
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
