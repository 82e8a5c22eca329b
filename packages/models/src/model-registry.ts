import type { ModelDefinition } from './model-definition.ts';
import { type AlexnetOptions, alexnet } from './networks/alexnet.ts';
import { type AlexnetDropoutOptions, alexnetDropout } from './networks/alexnet-dropout.ts';
import { type AlexnetNormOptions, alexnetNorm } from './networks/alexnet-norm.ts';
import { type BestOptions, best } from './networks/best.ts';
import { type FastOptions, fast } from './networks/fast.ts';
import { type LenetOptions, lenet } from './networks/lenet.ts';
import { type LenetBnOptions, lenetBn } from './networks/lenet-bn.ts';
import { tiny } from './networks/tiny.ts';

/** A definition whose own options are known at run time alone. */
// biome-ignore lint/suspicious/noExplicitAny: a build function is contravariant in its options, and each has other ones
export type AnyModelDefinition = ModelDefinition<any>;

/** The own options of each network of this package. */
export interface BuiltInModels {
  lenet: LenetOptions;
  'lenet-bn': LenetBnOptions;
  alexnet: AlexnetOptions;
  'alexnet-norm': AlexnetNormOptions;
  'alexnet-dropout': AlexnetDropoutOptions;
  fast: FastOptions;
  tiny: object;
  best: BestOptions;
}

const BUILT_IN: { readonly [Name in keyof BuiltInModels]: ModelDefinition<BuiltInModels[Name]> } = {
  lenet,
  'lenet-bn': lenetBn,
  alexnet,
  'alexnet-norm': alexnetNorm,
  'alexnet-dropout': alexnetDropout,
  fast,
  tiny,
  best,
};

/** The networks of this package. */
export type BuiltInModelName = keyof BuiltInModels;

/** A network's name: one of this package, or one that `registerModel` was given. */
export type ModelName = BuiltInModelName | (string & {});

/** The own options of a network of this package. */
export type OwnOptionsOf<Name extends ModelName> = Name extends BuiltInModelName
  ? Partial<BuiltInModels[Name]>
  : Record<string, unknown>;

const definitions = new Map<string, AnyModelDefinition>(Object.entries(BUILT_IN));

/**
 * The names that `createModel` takes, those of this package first.
 *
 * @example
 * modelNames(); // ['lenet', 'lenet-bn', 'alexnet', 'alexnet-norm', 'alexnet-dropout', 'fast', 'tiny', 'best']
 */
export function modelNames(): ModelName[] {
  return [...definitions.keys()];
}

/**
 * What is known of a network without building it: its description, source, default input and options.
 *
 * @throws RangeError for a name that is not registered
 */
export function describeModel(name: ModelName): AnyModelDefinition {
  const definition = definitions.get(name);
  if (definition === undefined) {
    throw new RangeError(`describeModel: expected one of ${modelNames().join(', ')}, got ${JSON.stringify(name)}`);
  }
  return definition;
}

/**
 * Makes your own network known to `createModel`, `modelNames` and whatever builds on them.
 *
 * Name every layer: tfjs numbers unnamed ones through the whole process, and a checkpoint would not fit a second model.
 *
 * @throws RangeError when the name is taken
 *
 * @example
 * registerModel({
 *   name: 'perceptron',
 *   description: 'one layer',
 *   source: 'Rosenblatt 1958',
 *   inputShape: [28, 28, 1],
 *   classes: 10,
 *   options: {},
 *   build: chain('perceptron', (network, { classes }) => {
 *     network.flatten('flatten');
 *     network.dense('logits', { units: classes, kernel: lecunNormal });
 *   }),
 * });
 */
export function registerModel<Own extends object>(definition: ModelDefinition<Own>): void {
  if (definitions.has(definition.name)) {
    throw new RangeError(`registerModel: expected a name that is free, got ${JSON.stringify(definition.name)}`);
  }
  definitions.set(definition.name, definition);
}
