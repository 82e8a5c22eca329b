import {
  ACTIVATION,
  AXIS,
  CONSTRAINT,
  COUNT,
  type ConfigValue,
  DATA_FORMAT,
  FLAG,
  INITIALIZER,
  NOTHING,
  NUMBER,
  PADDING,
  REGULARIZER,
  RIMS,
  SHAPE,
  SIDES,
  TARGET_SHAPE,
} from './config-values.ts';
import { fail, type Json } from './json.ts';

type Keys = Readonly<Record<string, ConfigValue>>;

/** The keys that tfjs-layers reads of every layer, and Keras writes. `name` and `dtype` are checked by themselves. */
const COMMON: Keys = { trainable: FLAG, batch_input_shape: SHAPE };

const WEIGHTED: Keys = {
  activation: ACTIVATION,
  use_bias: FLAG,
  bias_initializer: INITIALIZER,
  bias_regularizer: REGULARIZER,
  bias_constraint: CONSTRAINT,
  activity_regularizer: REGULARIZER,
  kernel_initializer: INITIALIZER,
  kernel_regularizer: REGULARIZER,
  kernel_constraint: CONSTRAINT,
};

const SLIDING: Keys = { strides: SIDES, padding: PADDING, data_format: DATA_FORMAT };
const POOLING: Keys = { ...SLIDING, pool_size: SIDES };
const CONVOLVING: Keys = { ...WEIGHTED, ...SLIDING, kernel_size: SIDES, dilation_rate: SIDES };

/** The keys of each layer's config, as TensorFlow.js and Keras write them. */
const KEYS: ReadonlyMap<string, Keys> = new Map<string, Keys>([
  ['Conv2D', { ...CONVOLVING, filters: COUNT }],
  [
    'DepthwiseConv2D',
    {
      ...CONVOLVING,
      depth_multiplier: COUNT,
      depthwise_initializer: INITIALIZER,
      depthwise_regularizer: REGULARIZER,
      depthwise_constraint: CONSTRAINT,
    },
  ],
  ['Dense', { ...WEIGHTED, units: COUNT }],
  [
    'BatchNormalization',
    {
      axis: AXIS,
      momentum: NUMBER,
      epsilon: NUMBER,
      center: FLAG,
      scale: FLAG,
      beta_initializer: INITIALIZER,
      gamma_initializer: INITIALIZER,
      moving_mean_initializer: INITIALIZER,
      moving_variance_initializer: INITIALIZER,
      beta_regularizer: REGULARIZER,
      gamma_regularizer: REGULARIZER,
      beta_constraint: CONSTRAINT,
      gamma_constraint: CONSTRAINT,
    },
  ],
  ['Activation', { activation: ACTIVATION }],
  ['Dropout', { rate: NUMBER, noise_shape: NOTHING, seed: NUMBER }],
  ['LocalResponseNormalization', { depth_radius: NUMBER, bias: NUMBER, alpha: NUMBER, beta: NUMBER }],
  ['InputLayer', {}],
  ['MaxPooling2D', POOLING],
  ['AveragePooling2D', POOLING],
  ['GlobalAveragePooling2D', { data_format: DATA_FORMAT }],
  ['GlobalMaxPooling2D', { data_format: DATA_FORMAT }],
  ['ZeroPadding2D', { padding: RIMS, data_format: DATA_FORMAT }],
  ['Flatten', { data_format: DATA_FORMAT }],
  ['Reshape', { target_shape: TARGET_SHAPE }],
  ['ReLU', { max_value: NUMBER }],
  ['ELU', { alpha: NUMBER }],
  ['LeakyReLU', { alpha: NUMBER }],
  ['Softmax', { axis: AXIS }],
  ['Add', {}],
  ['Concatenate', { axis: AXIS }],
]);

/** Keys that Keras writes and TensorFlow.js ignores: with any other value the layer would compute something else. */
const NEUTRAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['groups', 1],
  ['keepdims', false],
  ['ragged', false],
  ['sparse', false],
  ['negative_slope', 0],
  ['threshold', 0],
]);

/**
 * Checks that a layer's config has known keys alone, each with a value of its kind, and computes in float32. TensorFlow.js ignores unknown keys, so that
 * a damaged or foreign file would load as another network: a convolution whose `activation` is misspelt has none. Of the values
 * it checks some, and fails at others when the layer first computes, or computes something else.
 *
 * @param className one that `loadModel` knows
 * @throws ModelFormatError that names the first wrong key
 */
export function checkConfig(className: string, config: Json): void {
  const known = KEYS.get(className);
  if (known === undefined) fail('a layer whose keys are known', className);
  for (const [key, value] of Object.entries(config)) {
    // TensorFlow.js takes its own spelling as well.
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (name === 'name') continue;
    if (name === 'dtype') {
      if (value !== 'float32' && value !== null) fail(`dtype float32 of the ${className}`, value);
    } else if (NEUTRAL.has(name)) {
      if (value !== null && value !== NEUTRAL.get(name)) {
        fail(`${name} ${NEUTRAL.get(name)} of the ${className}`, value);
      }
    } else {
      const kind = kindOf(name, COMMON) ?? kindOf(name, known);
      if (kind === undefined) fail(`known keys in the config of the ${className}`, key);
      if (value !== null && !kind.includes(value)) fail(`${name} of the ${className} as ${kind.words}`, value);
    }
  }
  if (hasSteps(config.strides) && hasSteps(config.dilation_rate ?? config.dilationRate)) {
    fail(`strides or dilation_rate of the ${className} as 1`, [config.strides, config.dilation_rate]);
  }
}

function kindOf(name: string, keys: Keys): ConfigValue | undefined {
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

/** Whether a checked stride or dilation is beyond 1 along an axis. */
function hasSteps(sides: unknown): boolean {
  return [sides ?? 1].flat().some((side) => side !== 1);
}
