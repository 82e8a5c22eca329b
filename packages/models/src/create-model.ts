import { parseSeed } from '@penstroke/random';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { CommonModelOptions, OptionDefinition } from './model-definition.ts';
import { describeModel, type ModelName, type OwnOptionsOf } from './model-registry.ts';
import type { ImageShape } from './network-builder.ts';
import { describeOptionValues, takesOptionValue } from './option-values.ts';

/** What `createModel` takes for a network: the seed, the input's shape, the number of classes and its own options. */
export type CreateModelOptions<Name extends ModelName = ModelName> = CommonModelOptions & OwnOptionsOf<Name>;

/**
 * Builds a network with fresh weights. The weights are a pure function of the options: the same seed gives the same bits,
 * however many models the process has built before.
 *
 * @param name one of `modelNames()`
 * @param options the seed and whatever differs from the defaults of `describeModel(name)`
 * @returns a model from float32 images [batch, height, width, channels] to logits [batch, classes]; the caller disposes it
 * @throws RangeError for an unknown name or option, a value out of range, or an input too small for the network;
 * TypeError for a value of the wrong kind
 *
 * @example
 * const model = createModel('lenet', { seed: 42 });
 * const logits = model.predict(tf.zeros([1, 28, 28, 1])); // [1, 10]
 */
export function createModel<Name extends ModelName>(name: Name, options: CreateModelOptions<Name>): LayersModel {
  const definition = describeModel(name);
  const { seed, inputShape = definition.inputShape, classes = definition.classes, ...own } = options;
  parseSeed(seed);
  checkInputShape(inputShape);
  checkCount('classes', classes);
  const resolved: Record<string, unknown> = { seed, inputShape, classes };
  const known: Record<string, OptionDefinition> = definition.options;
  for (const key of Object.keys(own)) {
    if (!Object.hasOwn(known, key)) {
      const list = ['seed', 'inputShape', 'classes', ...Object.keys(known)].join(', ');
      throw new RangeError(`createModel: ${name} takes the options ${list}, got ${JSON.stringify(key)}`);
    }
  }
  for (const [key, option] of Object.entries(known)) {
    const value = (own as Record<string, unknown>)[key] ?? option.default;
    checkOption(`${name}'s ${key}`, option, value);
    resolved[key] = value;
  }
  return definition.build(resolved);
}

function checkInputShape(shape: ImageShape): void {
  if (!Array.isArray(shape) || shape.length !== 3) {
    throw new TypeError(`createModel: expected inputShape as [height, width, channels], got ${JSON.stringify(shape)}`);
  }
  for (const size of shape) checkCount('the sizes of inputShape', size);
}

function checkCount(what: string, value: unknown): void {
  if (typeof value !== 'number') throw new TypeError(`createModel: expected ${what} as a number, got ${typeof value}`);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`createModel: expected ${what} to be a whole number of at least 1, got ${value}`);
  }
}

function checkOption(what: string, option: OptionDefinition, value: unknown): void {
  if (takesOptionValue(option, value)) return;
  const message = `createModel: expected ${what} to be ${describeOptionValues(option)}, got ${JSON.stringify(value)}`;
  throw typeof value === typeof option.default ? new RangeError(message) : new TypeError(message);
}
