import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CheckpointError } from '../errors.ts';
import { nameWeights } from '../update/named-weights.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkStored, toDevice } from './checkpoint-tensors.ts';

/** Which weights of a checkpoint. */
export interface RestoreWeightsOptions {
  /** The last ones, their moving average, or the best by validation; default: the best, else the average, else the last. */
  readonly weights?: 'last' | 'average' | 'best' | undefined;
}

/**
 * Puts weights of a checkpoint into a model of the same layers, for evaluation or use: after `train` with
 * `keep: 'best'` or an average, the only way to the weights that the model did not end with. (To resume training, give the
 * checkpoint to `train` as `resume`.)
 *
 * @throws CheckpointError when the checkpoint has no such weights or is of another model; the model is unchanged then
 *
 * @example
 * restoreWeights(model, await loadCheckpoint('runs/a/checkpoint'), { weights: 'average' });
 */
export function restoreWeights(model: LayersModel, checkpoint: Checkpoint, options: RestoreWeightsOptions = {}): void {
  const { averaged, best } = checkpoint.metadata;
  const { weights = best ? 'best' : averaged ? 'average' : 'last' } = options;
  if ((weights === 'best' && !best) || (weights === 'average' && !averaged)) {
    throw new CheckpointError(
      `restoreWeights: expected ${weights} weights in the checkpoint, got none; take another kind`,
    );
  }
  const prefix = weights === 'last' ? '' : `${weights}/`;
  const { all } = nameWeights(model);
  for (const { name, variable } of all) {
    checkStored(checkpoint, `${prefix}${name}`, { shape: variable.shape as number[], dtype: variable.dtype });
  }
  for (const { name, variable } of all) {
    const tensor = toDevice(checkpoint.tensors[`${prefix}${name}`]!);
    variable.write(tensor);
    tensor.dispose();
  }
}
