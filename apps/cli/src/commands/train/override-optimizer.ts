import type { OptimizerOptions } from '@penstroke/trainer';
import { UsageError } from '../../terminal/cli-error.ts';
import type { TrainSettings } from './train-plan.ts';

/**
 * The optimiser with another rule, momentum or weight decay; itself if none is asked for. A rule that is exchanged begins with
 * the defaults of the other: nothing of Adam's values is right for SGD.
 *
 * @throws UsageError if the rule is exchanged without a learning rate, or has no momentum
 */
export function overrideOptimizer(
  current: OptimizerOptions,
  { optimizer: kind = current.kind, weightDecay, learningRate, momentum }: TrainSettings,
): OptimizerOptions {
  let changed = current;
  if (kind !== current.kind) {
    if (learningRate === undefined) {
      throw new UsageError(
        `--optimizer ${kind}: the recipe's learning rate is for ${current.kind}; add --learning-rate`,
      );
    }
    changed = { kind, learningRate };
  }
  if (momentum !== undefined) {
    if (changed.kind !== 'sgd') {
      throw new UsageError(`--momentum: ${kind} takes none; leave it out, or add --optimizer sgd --learning-rate`);
    }
    changed = { ...changed, momentum };
  }
  return weightDecay === undefined ? changed : { ...changed, weightDecay };
}
