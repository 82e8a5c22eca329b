import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { TrainingError } from '../errors.ts';

/** A weight variable of a layer. */
export type LayerVariable = layers.Layer['weights'][number];

/** A weight of a model under the name that it has in checkpoints. */
export interface NamedWeight {
  /** Unique within the model, equal in another model of the same layers. */
  readonly name: string;
  readonly variable: LayerVariable;
}

/** The weights of a model: all of them, and those that training changes by gradients. */
export interface NamedWeights {
  readonly all: readonly NamedWeight[];
  readonly trainable: readonly NamedWeight[];
}

/** Prefixes of what else a checkpoint holds. */
const RESERVED = /^(adam\.first-moment|adam\.second-moment|sgd\.momentum|average|best)\//;

/**
 * Names the weights of a model by `originalName`: the plain name gets a number when a second model is made in one process.
 *
 * @throws TrainingError when two weights bear one name, as two layers of one name would make
 */
export function nameWeights(model: LayersModel): NamedWeights {
  const named = new Map<LayerVariable, NamedWeight>();
  const names = new Set<string>();
  for (const variable of model.weights) {
    const name = variable.originalName;
    if (RESERVED.test(name)) {
      throw new TrainingError(`train: expected no weight name of the form <state>/..., got ${name}; rename the layer`);
    }
    if (names.has(name)) throw new TrainingError(`train: expected weights of different names, got ${name} twice`);
    names.add(name);
    named.set(variable, { name, variable });
  }
  return { all: [...named.values()], trainable: model.trainableWeights.map((variable) => named.get(variable)!) };
}
